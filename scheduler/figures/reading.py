"""One reading of the figures: of one moment, without a turn, in whatever process."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.desk.desk import Desk
from bot.desk.reports import figures
from bot.domain.reports.asked import Asked
from bot.papers.files import to_pdf
from bot.texts.message import Message
from bot.texts.paper import Ready
from storage.database.engine import open_for_reading
from storage.database.sealing import Sealer
from storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the books are, and what opens them."""

    url: str = field(repr=False)
    keys: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    place: Place
    asked: Asked
    now: datetime


@dataclass(frozen=True, slots=True)
class Counted:
    """What is answered, and its file, which is ready to be sent."""

    message: Message
    file: Ready


@dataclass(frozen=True, slots=True)
class Failed:
    """What kind of failure it was: its words might be people's."""

    kind: str


def count(job: Job) -> Counted:
    """From the first row to the finished file."""
    engine = open_for_reading(job.place.url)
    try:
        store = Store(engine, Sealer(job.place.keys), decides=False)
        with store.transaction() as unit:
            desk = Desk(unit=unit, now=job.now)
            message, paper = figures.read(desk, job.asked)
    finally:
        engine.dispose()
    return Counted(message, Ready(name=paper.name, content=to_pdf(paper)))
