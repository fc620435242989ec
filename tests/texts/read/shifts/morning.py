"""What a client reads of its night, and what managers hear of it."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.clients.client import ClientCode
from bot.domain.clients.morning import Morning
from bot.domain.corrective_actions import Status
from bot.domain.incidents.report_number import ReportNumber
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import ACTION, INCIDENT, Ref
from bot.texts.clients import morning as texts
from bot.texts.clients import morning_post as post
from bot.texts.clients.night import Missed, Night, Picture, ToDo, Told, Walk
from bot.texts.message import Message
from bot.texts.paper import Paper
from bot.texts.reader import Reader
from rehearsal.chats.attachments import JPEG
from tests.domain.builders import NIGHT, SITE, after

MORNING = Morning(
    id=4,
    client=ClientCode("HAR"),
    site=SITE,
    start_at=NIGHT,
    end_at=after(540),
    made_at=after(540),
    sha256="0" * 64,
    link_until=after(1980),
)
QUIET = Night(
    company="Alder Guarding",
    phone="020 7946 0000",
    client="Harbour Estates",
    site="Riverside Court",
    start_at=NIGHT,
    end_at=after(540),
    officers=1,
    on_time=9,
    late=0,
    missed=[],
    rounds=[],
    incidents=[],
    withheld=0,
)
ROUND = Walk(
    route="North",
    start_at=NIGHT,
    end_at=after(60),
    points=6,
    done=6,
    is_whole=True,
    manned=True,
)
BUSY = replace(
    QUIET,
    late=2,
    missed=[
        Missed(due_at=after(60), heard_at=after(80), is_over=True),
        Missed(due_at=after(120), heard_at=None, is_over=True),
        Missed(due_at=after(180), heard_at=None, is_over=False),
    ],
    rounds=[ROUND, replace(ROUND, done=5, is_whole=False)],
    incidents=[
        Told(
            ref=Ref(INCIDENT, 3),
            number=ReportNumber(series="RIV", year=2026, number=2),
            reported_at=after(90),
            text=RedactedText("A.O. saw two people on the roof"),
            called="police",
            released_at=after(200),
            photos=2,
            pictures=[Picture(4, JPEG)],
        )
    ],
    withheld=2,
    held_photos=3,
    actions=[
        ToDo(
            ref=Ref(ACTION, 7),
            about=Ref(INCIDENT, 3),
            text=RedactedText("fit a lock to the hatch"),
            due_at=after(9999),
            status=status,
            is_overdue=overdue,
            ended_at=None if status is Status.OPEN else after(300),
        )
        for status, overdue in (
            *((each, False) for each in Status),
            (Status.OPEN, True),
        )
    ],
)


def about_mornings(to: Reader) -> Iterator[Message | Paper | str]:
    """The client's own in English, whoever reads."""
    house = Reader()
    for night in (QUIET, BUSY, replace(QUIET, officers=0)):
        yield texts.body(house, night, "https://a.example/morning/x", after(1980))
        yield texts.paper(house, night)
    yield texts.body_again(house, MORNING, "Riverside Court", "", after(1980))
    yield post.not_delivered(to, MORNING, "HAR Harbour Estates", "SMTP 550")
    yield post.not_gone(to, MORNING, "HAR Harbour Estates")
    yield post.no_mail(to)
    yield post.sending_again(to, "HAR Harbour Estates")
    yield post.caption(to, "HAR Harbour Estates")
