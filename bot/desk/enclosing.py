"""Files that go with messages: read from the books when they are sent, never kept."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from bot.desk.desk import Desk
from bot.domain.people import Person
from bot.texts import held
from bot.texts.paper import Paper


class Enclosure(StrEnum):
    """Which file; after the dot how it is written."""

    HELD = "held.pdf"
    """What is held about the person who gets it."""

    @property
    def form(self) -> str:
        """How it is written: ``pdf`` or ``docx``."""
        return self.partition(".")[2]


def paper(desk: Desk, enclosure: Enclosure, to: Person, about: str | None) -> Paper:
    """As the books are now."""
    return PAPERS[enclosure](desk, to, about)


def _held(desk: Desk, to: Person, _: str | None) -> Paper:
    record = desk.unit.people.record_of(to.id)
    return held.paper(desk.reader(to), record, to, desk.now)


PAPERS: Mapping[Enclosure, Callable[[Desk, Person, str | None], Paper]] = {
    Enclosure.HELD: _held,
}
