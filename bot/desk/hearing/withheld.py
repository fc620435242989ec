"""Words that the redactor has not read yet: sealed at once, read again until they are.

    said ── not read in time ──▶ sealed         what is urgent is raised without them
    sealed ── read ────────────▶ heard, erased  they follow where they belong
    sealed ── not for 30 s ────▶ managers are told, and may open them with a reason
    sealed ── not for a day ───▶ the administrators are told; they stay sealed

The sealed row is committed with the update that brought the words: Telegram may forget
it, and a process that dies loses nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.desk.desk import Desk
from bot.desk.hearing import envelope, hearing, repeated
from bot.desk.hearing.hearing import Heard, Purpose, Said
from bot.desk.incidents import sos as sos_calls
from bot.desk.incoming import inbox
from bot.desk.names import name_slips, originals
from bot.desk.people import reception
from bot.desk.text_messages import answers
from bot.desk.words import sealed
from bot.domain import limits
from bot.domain.errors import Refused
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import PENDING, Kept
from bot.domain.outage import LATE_BY_US, Held
from bot.domain.people.person import Person
from bot.domain.refs import Ref, StaffId
from bot.texts import refusals
from bot.texts.names import kept as texts
from storage.words.sealed_words import SealedWords, Why

URGENT = frozenset({Said.SOS, Said.INCIDENT, Said.BREACH, FormKind.ABUSE})
"""What people have been told of, and wait for the words of."""

MOST = 1_000
EACH = 3
"""Of one person, in one round: nobody's backlog keeps another's words."""

LEASE = timedelta(minutes=2)
"""No other process reads the same words meanwhile."""

AGAIN = timedelta(seconds=10)
"""Between two tries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Words that are to be read now."""

    key: str
    person: StaffId
    is_urgent: bool
    heard: Heard


def withhold(desk: Desk, heard: Heard) -> None:
    """Seals the words; what is urgent is raised now. Refused is what would be refused
    if they had been read."""
    person = inbox.person_of(desk, heard.sender)
    purpose = hearing.purpose_of(desk, person, heard)

    def take(desk: Desk, person: Person) -> None:
        hearing.close_form(desk, person, heard)
        raised = _raised(desk, person, purpose)
        to = desk.reader(person)
        if raised.said in hearing.OPEN and raised.about is None:
            desk.owe(person, refusals.received(to))  # not kept, read or not
            return
        _seal(desk, person, raised, heard)
        if desk.unit.tallies.count(person.id, limits.RECEIVED_SAID, desk.now):
            desk.owe(person, texts.received(to))

    inbox.receive(desk, heard.sender, take, always=purpose.always)


def _seal(desk: Desk, person: Person, purpose: Purpose, heard: Heard) -> None:
    waiting = SealedWords(
        key=heard.sender.update.replace(":", "."),
        person=person.id,
        purpose=purpose.form or purpose.said,
        number=purpose.number,
        about=purpose.about,
        at=desk.made_at,
        why=Why.UNREAD,
        next_try_at=desk.now,
    )
    desk.unit.sealed_words.put(waiting, heard.raw, envelope.pack(heard))


def _raised(desk: Desk, person: Person, purpose: Purpose) -> Purpose:
    """The report as far as it is known, or what the words belong to."""
    match purpose.said:
        case Said.INCIDENT:
            incident = repeated.incident(desk, person, Kept(text=PENDING))
            return replace(purpose, number=incident.id, about=incident.ref)
        case Said.BREACH:
            breach = repeated.breach(desk, person, Kept(text=PENDING))
            return replace(purpose, number=breach.id, about=breach.ref)
        case Said.SOS | Said.WORDS | Said.CAPTION | Said.OK:
            return replace(purpose, about=_place(desk, person, purpose.said))
        case _:
            return purpose


def _place(desk: Desk, person: Person, said: Said) -> Ref | None:
    """An SOS that is open, the shift, or the question whether help is needed: all may
    be over when the words are read."""
    if said is Said.SOS and (running := sos_calls.running_sos(desk, person)):
        return running.about
    if said is not Said.OK and (sos := sos_calls.sos_of(desk, person)):
        return sos
    shift = desk.unit.shifts.open_of(person.id) if said is not Said.SOS else None
    asked = desk.unit.incidents.welfare_of(person.id)
    place = shift or asked
    return place.ref if place is not None else None


def take_due(desk: Desk) -> list[Due]:
    """What is to be read now, the urgent first and a few of each person; nobody else
    reads it meanwhile."""
    found = []
    for waiting in _fairly(desk.unit.sealed_words.due(desk.now, MOST)):
        packed = desk.unit.sealed_words.envelope(waiting.key)
        if packed is None:
            desk.unit.sealed_words.try_again_at(waiting.key, None)
            continue
        desk.unit.sealed_words.try_again_at(waiting.key, desk.now + LEASE)
        raw = desk.unit.sealed_words.open(waiting.key)
        found.append(
            Due(
                key=waiting.key,
                person=waiting.person,
                is_urgent=waiting.purpose in URGENT,
                heard=envelope.unpack(packed, raw),
            )
        )
    return found


def _fairly(waiting: Iterable[SealedWords]) -> list[SealedWords]:
    chosen: dict[StaffId, list[SealedWords]] = {}
    for each in sorted(waiting, key=lambda one: one.purpose not in URGENT):
        mine = chosen.setdefault(each.person, [])
        if len(mine) < EACH:
            mine.append(each)
    return [each for mine in chosen.values() for each in mine]


def not_read(desk: Desk, key: str) -> None:
    """Tried in vain: again soon, and people hear of it in time."""
    waiting = desk.unit.sealed_words.find(key)
    if waiting is not None:
        desk.unit.sealed_words.try_again_at(key, desk.now + AGAIN)
        sealed.say_not_read(desk, waiting, is_urgent=waiting.purpose in URGENT)


def hear(desk: Desk, key: str, heard: Heard, kept: Kept) -> None:
    """Read at last: they go where they belonged, and are erased; once, for all
    processes."""
    waiting = desk.unit.sealed_words.find(key)
    if waiting is None:
        return
    kept = originals.with_original(desk, heard.raw, kept)
    kept = replace(kept, forwarded=heard.forwarded)
    purpose = replace(
        hearing.purpose_for(waiting.purpose, waiting.number),
        about=waiting.about,
        late=True,
    )
    desk.album, desk.update = heard.sender.album, heard.sender.number
    desk.texter = heard.sender.texter
    if desk.now - waiting.at > LATE_BY_US:
        desk.held = Held(sent_at=waiting.at)
    person = desk.person(waiting.person)
    try:
        hearing.take_words(desk, person, heard, purpose, kept)
    except Refused as why:
        desk.unit.start_over()
        desk.said.clear()
        reception.refuse(desk, person, why)
    if hearing.leaves_chat(purpose, kept):
        inbox.take_away(desk, heard.sender)
    if miss := hearing.name_slip_of(heard, purpose, kept):
        name_slips.count(desk, person, miss)
    desk.unit.sealed_words.close(key)
    answers.owe(desk)
