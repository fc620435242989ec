"""The part that has faces covered; what covers them is a stand-in, which is measured
and tried elsewhere."""

import hashlib

import pytest

from bot.pictures.apart import CannotCover, Covered
from scheduler.pictures.coverer import Coverer
from tests.pictures.drawn import face, written

COPY = written(face().convert("L").convert("RGB").resize((320, 240)))
FACES = 2


class Covering:
    """Covers whatever there is; or does not, while ``trouble`` says why."""

    def __init__(self, night):
        self.trouble = ""
        self.fetched = []
        house = night.house
        self._coverer = Coverer(house.doorway, house.lookout, night.bot, self._cover)

    async def all(self):
        while await self._coverer.cover_one():
            pass

    async def _cover(self, picture):
        self.fetched.append(picture)
        if self.trouble:
            raise CannotCover(self.trouble)
        return Covered(
            content=COPY,
            sha256=hashlib.sha256(COPY).hexdigest(),
            of_sha256=hashlib.sha256(picture).hexdigest(),
            faces=FACES,
        )


@pytest.fixture
def covering(night):
    """The model is installed."""
    night.house.doorway.covers_faces = True
    return Covering(night)
