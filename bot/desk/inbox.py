"""Every update passes here once: seen before? from whom? may they? what was refused?"""

from collections.abc import Callable
from dataclasses import dataclass

from bot.desk import breaches, check_calls, incidents, reception, words
from bot.desk.desk import Desk
from bot.domain.errors import Refused, Unusable
from bot.domain.people import Person
from bot.domain.redacted import Kept
from storage.updates import FormKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Which update, of what kind, from which private chat."""

    update: str
    kind: str
    chat_id: int
    message_id: int = 0


UseCase = Callable[[Desk, Person], None]


def receive(
    desk: Desk,
    sender: Sender,
    use_case: UseCase,
    *,
    always: bool = False,
    kept: Kept | None = None,
) -> None:
    """One update has one effect, and its record is part of it.

    ``always`` opens the gate before the rules are accepted, and for leavers.
    ``kept`` is what became of the person's words: their own message, with a name in
    it, does not stay in the chat, whatever came of it.
    """
    if not _first_time(desk, sender):
        return
    person = desk.unit.people.by_chat(sender.chat_id)
    if person is None:
        reception.refuse_stranger(desk, sender.chat_id, None)
    elif always or _may_enter(desk, person):
        _serve(desk, sender, person, use_case)
    if kept is not None and kept.had_names:
        desk.owe_deletion(sender.chat_id, sender.message_id)


def _first_time(desk: Desk, sender: Sender) -> bool:
    return desk.unit.updates.record(sender.update, sender.kind, desk.now)


def _may_enter(desk: Desk, person: Person) -> bool:
    if not person.active:
        reception.refuse_stranger(desk, person.chat_id or 0, None)
        return False
    if not reception.has_accepted(desk, person):
        reception.turn_back(desk, person)
        return False
    return True


def _serve(desk: Desk, sender: Sender, person: Person, use_case: UseCase) -> None:
    try:
        use_case(desk, person)
    except Refused as why:
        _start_over(desk, sender)
        reception.refuse(desk, person, why)


def _start_over(desk: Desk, sender: Sender) -> None:
    """Nothing of what was refused is kept, but that the update was seen."""
    desk.unit.start_over()
    desk.unit.updates.record(sender.update, sender.kind, desk.now)


def enrol(desk: Desk, sender: Sender, token: str) -> None:
    """``/start TOKEN``; without a token, the rules or the keys again."""
    if not token:
        receive(desk, sender, reception.greet, always=True)
        return
    if not _first_time(desk, sender):
        return
    try:
        reception.enrol(desk, sender.chat_id, token)
    except Refused as why:
        _start_over(desk, sender)
        reception.refuse_stranger(desk, sender.chat_id, why)


def hear(desk: Desk, sender: Sender, kept: Kept) -> None:
    """Plain words. A breach report or SOS under way needs no accepted rules."""

    def take(desk: Desk, person: Person) -> None:
        form = desk.unit.forms.of(person.id)
        urgent = form is not None and form.kind is FormKind.BREACH
        urgent = urgent or incidents.running_sos(desk, person) is not None
        if urgent or _may_enter(desk, person):
            words.take(desk, person, kept, sender.message_id)

    receive(desk, sender, take, always=True, kept=kept)


def hear_incident(desk: Desk, sender: Sender, kept: Kept) -> None:
    """``/incident WORDS``, in one line."""
    report: UseCase = lambda desk, who: incidents.report(desk, who, kept)  # noqa: E731
    receive(desk, sender, report, kept=kept)


def hear_breach(desk: Desk, sender: Sender, kept: Kept) -> None:
    """``/breach WORDS``, in one line; it needs no accepted rules."""
    report: UseCase = lambda desk, who: breaches.report(desk, who, kept)  # noqa: E731
    receive(desk, sender, report, always=True, kept=kept)


def hear_ok(desk: Desk, sender: Sender, kept: Kept) -> None:
    """``/ok WORDS``: the check call, and an entry in the book."""

    def answer(desk: Desk, person: Person) -> None:
        check_calls.answer(desk, person)
        words.note(desk, person, kept, sender.message_id)

    receive(desk, sender, answer, kept=kept)


def hear_edit(desk: Desk, sender: Sender, kept: Kept) -> None:
    """An edited message: a new version of an entry in the book, or refused."""
    amend: UseCase = lambda desk, who: words.amend(desk, who, kept, sender.message_id)  # noqa: E731
    receive(desk, sender, amend, kept=kept)


def hear_sos_words(desk: Desk, sender: Sender, kept: Kept) -> None:
    """What was typed with ``/sos``: the alarm itself went out before."""

    def tell(desk: Desk, person: Person) -> None:
        incidents.sos_words(desk, person, kept)

    receive(desk, sender, tell, always=True, kept=kept)


def refuse_kind(desk: Desk, sender: Sender, kind: str) -> None:
    """A message that cannot be used: said, with what to do instead."""

    def refuse(desk: Desk, person: Person) -> None:
        raise Unusable(kind)

    receive(desk, sender, refuse)


def ignore(desk: Desk, sender: Sender) -> None:
    """Groups, channels and the like: recorded by id and kind, and nothing else."""
    _first_time(desk, sender)


def give_up(desk: Desk, sender: Sender) -> None:
    """It failed three times: kept by id and kind only, and its sender is told."""
    if desk.unit.updates.record(sender.update, sender.kind, desk.now, "failed"):
        reception.apologise(desk, sender.chat_id)
