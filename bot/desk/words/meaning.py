"""What plain words mean, coming from this person now; and commands that were nearly."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.desk import forms
from bot.desk.desk import Desk
from bot.desk.incidents import sos
from bot.desk.people import upcoming
from bot.desk.wake_tests import running
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.domain.shifts.shift import Shift
from bot.domain.words import spoken
from bot.domain.words.spoken import Awaited, Meant, Situation, Spoken
from bot.texts.words import spoken_answers as texts
from storage.incoming.forms import Form

REPORTS = frozenset(
    {
        *(FormKind.INCIDENT, FormKind.BREACH, FormKind.ACTION_CARD),
        *(FormKind.NEAR_MISS, FormKind.TIMED_ACTIVITY),
    }
)
ACCOUNTS = frozenset(
    {
        *(FormKind.ABUSE, FormKind.RIGHTS_WORDS),
        *(FormKind.COMPLAINT, FormKind.COMPLAINT_MORE),
    }
)
MEANT = {"incident": FormKind.MEANT_INCIDENT, "breach": FormKind.MEANT_BREACH}
"""Commands whose words are kept until it is known that they were meant."""

WAIT_FOR = timedelta(hours=1)
"""Whoever presses the key later reports something else. Our own choice."""


def meant(desk: Desk, person: Person | None, words: Spoken) -> Meant:
    """Of somebody who is not on the books they are words, whatever they say."""
    if person is None:
        return Meant.WORDS
    return spoken.meant(words, _situation(desk, person))


def _situation(desk: Desk, person: Person) -> Situation:
    shift = desk.unit.shifts.open_of(person.id)
    return Situation(
        awaited=_awaited(forms.awaited(desk, person.id)),
        on_shift=shift is not None,
        due=shift is not None and _is_due(desk, shift),
        asked=desk.unit.incidents.welfare_of(person.id) is not None,
        speaks_polish=person.language.startswith("pl"),
        sos=sos.running_sos(desk, person) is not None,
        out=bool(desk.unit.timed_activities.open_of(person.id)),
        waking=running.of(desk, person) is not None,
        expected=upcoming.next_soon(desk, person) is not None,
    )


def _is_due(desk: Desk, shift: Shift) -> bool:
    calls = desk.unit.check_calls.unsettled(shift.id)
    return any(call.is_open(desk.now) for call in calls)


def _awaited(form: Form | None) -> Awaited:
    if form is None:
        return Awaited.NOTHING
    if form.kind is FormKind.NOT_A_NAME:
        return Awaited.A_WORD
    if form.kind in ACCOUNTS:
        return Awaited.ACCOUNT
    return Awaited.REPORT if form.kind in REPORTS else Awaited.WORDS


def nothing_open(desk: Desk, person: Person) -> None:
    """Typed "cancel", and no form waits for anything."""
    desk.owe(person, texts.nothing_open(desk.reader(person)))


def offer_book_off(desk: Desk, person: Person) -> None:
    """Typed "book off": one press does it."""
    desk.owe(person, texts.offer_book_off(desk.reader(person)))


def ask_if_meant(desk: Desk, person: Person, command: str) -> None:
    """A command that was one slip away; nothing was typed after it."""
    desk.owe(person, texts.did_you_mean(desk.reader(person), command))


def keep_meant(desk: Desk, person: Person, kind: FormKind, kept: Kept) -> None:
    """What was typed after it waits for the press, names taken out."""
    desk.unit.forms.open(Form(person.id, kind, None, desk.now, kept.text))
    command = next(name for name, each in MEANT.items() if each is kind)
    desk.owe(person, texts.did_you_mean(desk.reader(person), command, kept))


@dataclass(frozen=True, slots=True)
class Waited:
    """Words that waited for a press, and since when."""

    kept: Kept
    typed_at: datetime


def words_meant(desk: Desk, person: Person, kind: FormKind) -> Waited | None:
    """The words that wait for this press, once; older ones are none of it."""
    form = desk.unit.forms.of(person.id)
    if form is None or form.kind is not kind or form.words is None:
        return None
    desk.unit.forms.close(person.id)
    if desk.now - form.started_at > WAIT_FOR:
        return None
    return Waited(Kept(text=form.words), form.started_at)
