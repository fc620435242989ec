"""Files that go with messages: read from the books when they are sent, never kept."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from bot.desk import about_me
from bot.desk.desk import Desk
from bot.domain.people import Person
from bot.texts import held
from bot.texts.paper import Paper


class Enclosure(StrEnum):
    """Which file; after the dot how it is written."""

    HELD = "held.pdf"
    """What is held about the person who gets it."""
    HELD_ROWS = "held.csv"
    """The same, every row of it."""

    @property
    def form(self) -> str:
        """How it is written: ``pdf``, ``docx`` or ``csv``."""
        return self.partition(".")[2]


def paper(desk: Desk, enclosure: Enclosure, to: Person, about: str | None) -> Paper:
    """As the books are now."""
    return PAPERS[enclosure](desk, to, about)


def _held(desk: Desk, to: Person, _: str | None) -> Paper:
    holding = about_me.holding(desk, to, held.SHOWN)
    return held.paper(desk.reader(to), holding, desk.now)


def _held_rows(desk: Desk, to: Person, _: str | None) -> Paper:
    return held.table(about_me.holding(desk, to), desk.now)


PAPERS: Mapping[Enclosure, Callable[[Desk, Person, str | None], Paper]] = {
    Enclosure.HELD: _held,
    Enclosure.HELD_ROWS: _held_rows,
}
