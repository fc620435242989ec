"""An alarm's words as they were typed: sealed, opened with a reason, soon erased.

typed ── loses words ──▶ sealed ── opened with a reason ──▶ shown to one person
                           │                                   │
                           └──── the alarm closes, or a day ───┴──▶ erased
"""

from dataclasses import replace

from bot.desk.desk import SYSTEM, Desk
from bot.domain.names.originals import KEPT_FOR, loses_words
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.domain.refs import Ref
from bot.texts.message import Message
from bot.texts.names import originals as texts
from storage.deadlines.deadlines import Subject
from storage.messages.message import Owed, Purpose
from storage.words.sealed_words import SealedWords, Why

ORIGINAL = "original"
NEXT = 0
"""There is one deadline for all of them: when the first has to go."""


def with_original(desk: Desk, raw: str, kept: Kept) -> Kept:
    """The words with what was typed beside them, where an alarm would lose too much."""
    if not loses_words(kept) or not desk.company.keeps_originals:
        return kept
    return replace(kept, original=raw)


def keep(desk: Desk, person: Person, about: Ref, kept: Kept) -> None:
    """Seal what was typed with the report or alarm that it belongs to."""
    if not kept.original:
        return
    so_far = len(desk.unit.sealed_words.about(about))
    sealed = SealedWords(
        key=f"{ORIGINAL}-{about}-{so_far + 1}",
        person=person.id,
        purpose=ORIGINAL,
        about=about,
        at=desk.now,
        until=desk.now + KEPT_FOR,
        why=Why.MANY_TAKEN if kept.measured else Why.UNMEASURED,
    )
    desk.unit.sealed_words.put(sealed, kept.original)
    desk.note(person.id, "original sealed", about, after=sealed.why)
    _set_deadline(desk)


def move(desk: Desk, before: Ref, after: Ref) -> None:
    """The question whether help is needed has become an SOS: its words go along."""
    for number, sealed in enumerate(kept_of(desk, before), 1):
        moved = replace(sealed, key=f"{ORIGINAL}-{after}-{number}", about=after)
        typed = desk.unit.sealed_words.open(sealed.key)
        desk.unit.sealed_words.close(sealed.key)
        desk.unit.sealed_words.put(moved, typed)


def offered(
    desk: Desk, person: Person, answer: Message, about: Ref, kept: Kept
) -> Message:
    """The answer to their writer, who may say it again in other words."""
    return texts.said(desk.reader(person), answer, about) if kept.original else answer


def words_under(desk: Desk, owed: Owed) -> str | None:
    """What a message shows that is about to leave; None when it is kept no more."""
    key = owed.enclosure or ""
    if desk.unit.sealed_words.find(key) is None:
        return None
    return desk.unit.sealed_words.open(key)


def forget(desk: Desk, about: Ref) -> None:
    """The alarm is over: what was sealed goes, and what was shown leaves the chat."""
    sealed = kept_of(desk, about)
    for one in sealed:
        desk.unit.sealed_words.close(one.key)
    if sealed:
        desk.note(SYSTEM, "original erased", about, after=str(len(sealed)))
        _set_deadline(desk)
    for shown in desk.unit.outbox.shown(about, Purpose.ORIGINAL):
        take_down(desk, shown)


def take_down(desk: Desk, shown: Owed) -> None:
    """Out of the chat, once it is known which message it is."""
    message_id = desk.unit.outbox.message_id(shown.id)
    if message_id is not None:
        desk.owe_deletion(shown.chat_id, message_id)
        desk.unit.outbox.let_go(shown.id)


def delivered(desk: Desk, owed: Owed) -> None:
    """It was on its way when the alarm was closed: it goes after all."""
    about = Ref.find(owed.about)
    if about is not None and not kept_of(desk, about):
        take_down(desk, owed)


def expire(desk: Desk) -> None:
    """A day is over: erased, whatever became of the alarm."""
    over = [
        sealed for sealed in desk.unit.sealed_words.expired(desk.now) if sealed.about
    ]
    for about in dict.fromkeys(one.about for one in over):
        assert about is not None
        forget(desk, about)
    _set_deadline(desk)


def kept_of(desk: Desk, about: Ref) -> list[SealedWords]:
    """The originals of one report, the oldest first."""
    sealed = desk.unit.sealed_words.about(about)
    return [one for one in sealed if one.why is not Why.UNREAD]


def _set_deadline(desk: Desk) -> None:
    waiting = desk.unit.sealed_words.expired(desk.now + KEPT_FOR)
    until = min((sealed.until for sealed in waiting if sealed.until), default=None)
    desk.unit.deadlines.set(Subject.SEALED, NEXT, until)
