"""Every update passes here once: seen before? from whom? may they? what was refused?"""

from dataclasses import dataclass
from datetime import datetime

from bot.desk.desk import Desk
from bot.desk.entrances import UseCase
from bot.desk.names import name_slips
from bot.desk.outage import outage
from bot.desk.people import reception
from bot.desk.text_messages import answers
from bot.domain import limits
from bot.domain.errors import NotOnShift, Refused, Unfit, Unusable
from bot.domain.people.person import Person
from bot.domain.refs import StaffId


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Which update, of what kind, from which private chat."""

    update: str
    kind: str
    chat_id: int
    message_id: int = 0
    sent_at: datetime | None = None
    """By Telegram's clock; None for what has no date of its own, such as a press."""
    digest: bytes = b""
    """Of the message's words, which cannot be read out of it; never kept as it is."""
    album: str = ""
    """What several photos have in common that were sent as one album."""
    texter: StaffId | None = None
    """Whose number it came from, as a text message: there is no chat then."""

    @property
    def phone(self) -> str:
        """Whose words are read one after another."""
        return f"text {self.texter}" if self.texter else str(self.chat_id)

    @property
    def number(self) -> int | None:
        """Of the update, by Telegram, which counts upwards; None where it has none."""
        return int(self.update) if self.update.isdecimal() else None


CARRIES_DATA = frozenset({Unfit.MEDIA, Unfit.FORWARDED, Unfit.CONTACT})
"""Kinds of message that are refused because they can show people's data."""


def receive(
    desk: Desk,
    sender: Sender,
    use_case: UseCase,
    *,
    always: bool = False,
    leavers: bool = False,
    cry: bool = False,
    deletes: bool = False,
    name_slip: str = "",
) -> None:
    """One update has one effect, and its record is part of it.

    ``always`` opens the gate before the rules are accepted, and for leavers;
    ``leavers`` for these alone: whoever has left may ask what is held about them.
    ``cry``: it may call for help, and is heard from a phone that was lost, too.
    ``deletes``: the person's own message shows a name, or may; it does not stay in
    the chat, whatever came of it. ``name_slip`` is how it is counted.
    """
    if not _first_time(desk, sender):
        return
    person = person_of(desk, sender, cry=cry)
    desk.texter = sender.texter
    desk.held = outage.held(desk, sender.sent_at)
    desk.sent_at = sender.sent_at
    desk.album, desk.update = sender.album, sender.number
    if person is None:
        _refuse_stranger(desk, sender)
    elif always or (leavers and not person.active) or _may_enter(desk, person):
        _serve(desk, sender, person, use_case)
    if deletes:
        take_away(desk, sender)
    if name_slip and person is not None:
        name_slips.count(desk, person, name_slip)
    if sender.digest and person is not None:
        desk.unit.marks.put(person.id, sender.message_id, sender.digest, desk.now)
    answers.owe(desk)


def person_of(desk: Desk, sender: Sender, *, cry: bool = False) -> Person | None:
    """Whose phone it is; with ``cry`` whose it was until it was lost, too."""
    people = desk.unit.people
    if sender.texter is not None:
        whose = people.by_number(sender.texter)
        lost = whose is not None and whose.on_lost_phone
        return None if lost and not cry else whose
    found = people.by_chat(sender.chat_id)
    return people.by_lost_chat(sender.chat_id) if found is None and cry else found


def take_away(desk: Desk, sender: Sender) -> None:
    """Out of the chat; a text message is in nobody's hands but its sender's."""
    if sender.texter is None:
        desk.owe_deletion(sender.chat_id, sender.message_id)


def _refuse_stranger(desk: Desk, sender: Sender) -> None:
    if sender.texter is None:
        reception.refuse_stranger(desk, sender.chat_id, None)


def _first_time(desk: Desk, sender: Sender) -> bool:
    return desk.unit.updates.record(sender.update, sender.kind, desk.now)


def _may_enter(desk: Desk, person: Person) -> bool:
    if not person.active:
        reception.refuse_leaver(desk, person)
        return False
    if not reception.has_accepted(desk, person):
        reception.turn_back(desk, person)
        answers.rules_first(desk, person)
        return False
    return True


def _serve(desk: Desk, sender: Sender, person: Person, use_case: UseCase) -> None:
    try:
        use_case(desk, person)
    except Refused as why:
        _start_over(desk, sender)
        if isinstance(why, NotOnShift) and not person.active:
            reception.refuse_leaver(desk, person)
        else:
            reception.refuse(desk, person, why)
            answers.refused(desk, person, why)


def _start_over(desk: Desk, sender: Sender) -> None:
    """Nothing of what was refused is kept, but that the update was seen."""
    desk.unit.start_over()
    desk.said.clear()
    desk.unit.updates.record(sender.update, sender.kind, desk.now)


def enrol(desk: Desk, sender: Sender, token: str) -> None:
    """``/start TOKEN``; without a token, the rules or the keys again."""
    if not token:
        receive(desk, sender, reception.greet, always=True)
        return
    if not _first_time(desk, sender):
        return
    if not reception.may_try_link(desk, sender.chat_id):
        return
    try:
        reception.enrol(desk, sender.chat_id, token)
    except Refused as why:
        _start_over(desk, sender)
        reception.count_guess(desk, sender.chat_id)
        reception.refuse_stranger(desk, sender.chat_id, why)


def refuse_kind(desk: Desk, sender: Sender, kind: Unfit) -> None:
    """A message that cannot be used: said, with what to do instead."""

    def refuse(desk: Desk, person: Person) -> None:
        raise Unusable(kind)

    carried = kind in CARRIES_DATA
    miss = kind if carried else ""
    receive(desk, sender, refuse, deletes=carried, name_slip=miss)


def ignore(desk: Desk, sender: Sender) -> None:
    """Groups, channels and the like: recorded by id and kind, and nothing else."""
    _first_time(desk, sender)


def turn_away(desk: Desk, sender: Sender) -> bool:
    """Somebody who is not on the books, without a look at what they sent: answered
    once, and then at most once a minute. False when they are on the books after all."""
    people, chat = desk.unit.people, sender.chat_id
    if people.by_chat(chat) is not None or people.by_lost_chat(chat) is not None:
        return False
    if _first_time(desk, sender):
        reception.answer_stranger(desk, sender.chat_id)
    return True


def refuse_flood(desk: Desk, sender: Sender) -> None:
    """More at once than anybody types: said in one sentence, now and then."""
    person = desk.unit.people.by_chat(sender.chat_id)
    if person is None or not _first_time(desk, sender):
        return
    if desk.unit.tallies.count(person.id, limits.FLOOD_SAID, desk.now):
        reception.say_too_much(desk, person)


def give_up(desk: Desk, sender: Sender) -> None:
    """It failed three times: kept by id and kind only, and its sender is told."""
    if desk.unit.updates.record(sender.update, sender.kind, desk.now, "failed"):
        reception.apologise(desk, sender.chat_id)
