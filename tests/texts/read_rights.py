"""Every text about one's own data, asked for once in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.domain.company import StaffRecord
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.people.person import Person, Role
from bot.domain.refs import StaffId
from bot.domain.retention.periods import Period, RecordClass, Schedule
from bot.domain.rights.about_me import COLUMNS, Held, Part
from bot.domain.rights.request import (
    Answer,
    Answered,
    Asker,
    Check,
    Checked,
    Extended,
    Filed,
    Ground,
    IdentityAsked,
    Right,
    TurnedDown,
    Withdrawn,
    Worded,
    decide,
)
from bot.texts import (
    held,
    rights_asker,
    rights_card,
    rights_labels,
    rights_office,
)
from bot.texts.message import Message
from bot.texts.paper import Paper
from bot.texts.reader import Reader
from tests.domain.builders import FIRST, NIGHT, OFFICER, a_request, after

WORDS = RedactedText("A.O. saw the gate open")
TODAY = NIGHT.date()
CALLED = "A.O. E1001"
DAY = timedelta(days=1)


def about_ones_own_data(to: Reader) -> Iterator[Message | Paper | str]:
    yield from whoever_asks_reads(to)
    yield from whoever_answers_reads(to)
    yield from a_card_says(to)
    yield from the_files(to)


def whoever_asks_reads(to: Reader) -> Iterator[Message | str]:
    one = a_request(TODAY, id=1)
    yield from (rights_labels.wish(to, right) for right in Right)
    for again in (True, False):
        yield rights_asker.asked(to, one, again=again)
    yield rights_asker.type_words(to)
    yield rights_asker.form_dropped(to)
    yield rights_asker.added(to, one, Kept(text=WORDS))
    events = (
        Extended(FIRST, WORDS, TODAY),
        *(Answered(FIRST, how) for how in Answer),
        *(TurnedDown(FIRST, ground) for ground in Ground),
        Withdrawn(FIRST),
    )
    for event in events:
        told = rights_asker.to_asker(to, one, event)
        assert told is not None
        yield told
    assert rights_asker.to_asker(to, one, IdentityAsked()) is None
    yield rights_asker.withdrawn(to, one)


def whoever_answers_reads(to: Reader) -> Iterator[Message | str]:
    one = a_request(TODAY, id=1)
    yield rights_office.received(to)
    yield rights_office.more(to)
    yield rights_office.gone(to)
    for days in (14, 0, -3):
        yield rights_office.reminder(to, one, one.due_on - days * DAY)
    yield rights_office.listed(to, [])
    yield rights_office.listed(
        to, [(one, ""), (replace(one, checked_at=NIGHT), CALLED)]
    )
    yield rights_office.which_right(to, 3)
    yield rights_office.who_asks(to, 3, Right.ACCESS)
    yield rights_office.came_earlier(to, one)
    yield rights_card.type_file(to)
    yield rights_card.type_day(to)
    yield rights_card.type_extension(to)
    yield rights_card.tell_them(to, one)
    for asker in Asker:
        yield rights_card.how_known(to, replace(one, asker=asker))
    yield rights_card.how_answered(to, one)
    yield rights_card.why_refused(to, one)


def a_card_says(to: Reader) -> Iterator[Message]:
    one = a_request(TODAY, id=1)
    asked = decide(one, IdentityAsked(), NIGHT)
    known = decide(asked, Checked(Check.KNOWN, FIRST), NIGHT)
    whole = known
    for event in (Worded(WORDS), Filed(WORDS), Extended(FIRST, WORDS, TODAY)):
        whole = decide(whole, event, NIGHT)
    ended = [
        decide(whole, event, NIGHT)
        for event in (
            Answered(FIRST, Answer.POSTED),
            TurnedDown(FIRST, Ground.EXCESSIVE),
            Withdrawn(FIRST),
        )
    ]
    for each in (one, asked, known, whole, *ended):
        yield rights_card.card(to, each, CALLED, CALLED, TODAY)
    for asker in Asker:
        yield rights_card.card(to, replace(one, asker=asker), "", "", TODAY)


def the_files(to: Reader) -> Iterator[Paper]:
    someone = Person(id=OFFICER, initials="A.O.", roles=frozenset({Role.OFFICER}))
    bare = StaffRecord(id=OFFICER, name="", roles=someone.roles)
    nothing = held.Holding(
        person=someone,
        record=bare,
        parts={part: Held((), 0) for part in Part},
        names={},
        rules=Schedule(periods={RecordClass.STAFF: Period(days=30)}),
    )
    yield held.paper(to, nothing, NIGHT)
    longer = Period(years=2, days=5)
    all_of_it = held.Holding(
        person=replace(someone, chat_id=1, away_from=NIGHT, away_until=after(60)),
        record=replace(bare, deputy=FIRST, left=TODAY, licence_expires=TODAY),
        deputy_for=["B.L."],
        parts={part: Held((_row(part),), 3) for part in Part},
        names={str(FIRST): "B.L.", StaffId("STAFF-D001"): "STAFF B.L."},
        rules=Schedule(periods={RecordClass.STAFF: longer}),
    )
    yield held.paper(to, all_of_it, NIGHT)
    yield held.table(all_of_it, NIGHT)


def _row(part: Part) -> tuple:
    """As wide as the part is, with a cell of each kind."""
    cells = ("SH-1", NIGHT, TODAY, 3, "answered", str(FIRST), "E1001")
    return cells[: len(COLUMNS[part])]
