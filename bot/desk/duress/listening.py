"""Every message is listened to for its sender's own word before anything else is done.

The call for help is an update of its own, so that nothing that becomes of the message
can undo it. What is left of the words then goes its ordinary way: what its sender reads
is what anybody reads who typed that.
"""

from dataclasses import replace

from bot.desk import forms
from bot.desk.desk import Desk
from bot.desk.duress import setting, sounding
from bot.desk.incoming import inbox
from bot.desk.incoming.inbox import Sender
from bot.domain.duress import ASKED_FOR
from bot.domain.people.person import Person
from bot.domain.presence.distance import Fix
from bot.domain.refs import StaffId
from bot.texts.keyboard import key_of
from bot.texts.words.spoken import Cry, command_of, cry_in, own_word
from storage.duress.duress import Own

COMMAND = "duress"
EDITED = "edited_message"
ALL_WELL = "ok"


def words(desk: Desk, sender: Sender, raw: str) -> str | None:
    """What they are heard as; None: a word was chosen, and nobody else hears it."""
    own = _own(desk, sender)
    if own is None:
        return raw
    chosen = _chosen(desk, sender, raw, own)
    if chosen is not None:
        inbox.receive(
            desk,
            replace(sender, digest=b""),
            lambda desk, person: setting.take_word(desk, person, chosen),
            deletes=True,
        )
        return None
    rest = own_word.without(raw, own.is_word) if own.has_word else None
    if rest is None:
        return raw
    _sound(desk, sender)
    if not rest and command_of(raw) is not None:
        return f"/{own_word.STAND_IN}"
    return rest or _alone(desk, own.person)


def press(desk: Desk, sender: Sender, choice: str) -> None:
    """One of two buttons that look the same."""
    own = _own(desk, sender)
    if own is not None and own.button is not None and own.button == choice:
        _sound(desk, sender)


def place(desk: Desk, sender: Sender, fix: Fix) -> None:
    """Those who come are shown it; what is answered is said elsewhere."""

    own = _own(desk, sender)
    if own is None or sounding.running_of(desk, own.person) is None:
        return

    def placed(desk: Desk, person: Person) -> None:
        sounding.placed(desk, person, fix)

    inbox.receive(desk, _in_secret(sender), placed, always=True, cry=True)


def _own(desk: Desk, sender: Sender) -> Own | None:
    duress = desk.unit.duress
    if sender.texter is not None:
        return duress.of_person(sender.texter)
    return duress.of_chat(sender.chat_id)


def _sound(desk: Desk, sender: Sender) -> None:
    inbox.receive(desk, _in_secret(sender), sounding.sound, always=True, cry=True)


def _in_secret(sender: Sender) -> Sender:
    return replace(sender, update=f"{sender.update}:secret", digest=b"")


def _chosen(desk: Desk, sender: Sender, raw: str, own: Own) -> str | None:
    """The word, where this message gives it: after the command, or as the answer. Whose
    number a text message comes from can be made up, so none is chosen by one."""
    if sender.texter is not None:
        return None
    command = command_of(raw)
    if command is not None:
        named = COMMAND in (command.name, command.meant)
        return command.rest if named and command.rest else None
    if own.asked_at is None or sender.kind == EDITED or key_of(raw) is not None:
        return None
    if desk.now - own.asked_at > ASKED_FOR:
        desk.unit.forms.close(own.person)
        return None
    return None if cry_in(raw) is Cry.ALONE else raw


def _alone(desk: Desk, person: StaffId) -> str:
    """Where a check call is due it is answered, as far as anybody can see; else it is
    an entry, or the answer to what was asked."""
    shift = desk.unit.shifts.open_of(person)
    if shift is None or forms.awaited(desk, person) is not None:
        return sounding.ALONE
    calls = desk.unit.check_calls.unsettled(shift.id)
    due = any(call.is_open(desk.now) for call in calls)
    return ALL_WELL if due else sounding.ALONE
