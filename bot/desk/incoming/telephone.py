"""The life of a telephone call: its turn, what the gateway makes of it, and silence.

Its words are in ``telephone_words``, keys in ``telephone_keys``.
"""

from dataclasses import dataclass
from datetime import timedelta

from bot.desk import notice
from bot.desk.alarms import by_telephone
from bot.desk.alarms.history import RUNG
from bot.desk.desk import SYSTEM, Desk
from bot.desk.incoming import alarm_presses, telephone_questions
from bot.desk.incoming import telephone_words as words
from bot.desk.telephone import ring_tests
from bot.domain.people.permissions import LINK_PHONES
from bot.domain.refs import WAKE_TEST, StaffId
from bot.domain.telephone import call as calls
from bot.domain.telephone.call import Call, Effect
from bot.texts.telephone import gateway
from storage.messages.message import Lane, Owed, State

SAID_AGAIN_AFTER = timedelta(hours=1)
"""How often managers hear that the gateway refuses to ring the same person."""

SAID = "telephone refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialled:
    """One try at placing a call."""

    words: str
    language: str
    callback: str


def dial(desk: Desk, owed: Owed, free: int) -> Dialled | None:
    """It is its turn and there are ``free`` lines: None where nobody needs it any more,
    and for a test that would have the last one."""
    call = desk.unit.calls.find(owed.target or 0)
    if call is None or not _is_wanted(desk, call) or not _may_have(call, free):
        if call is not None:
            by_telephone.move(desk, call, calls.Dropped())
        desk.unit.outbox.finish(owed.id, State.DROPPED, desk.now)
        return None
    call, _ = by_telephone.move(desk, call, calls.Taken(owed.may_have_arrived))
    callback = by_telephone.address(desk, call)
    said = words.speech(desk, call, "")
    return Dialled(words=said.words, language=said.language, callback=callback)


def wake(desk: Desk, number: int) -> None:
    """Its time has come, or the gateway said nothing for two minutes."""
    call = desk.unit.calls.find(number)
    if call is not None:
        wanted = _is_wanted(desk, call)
        move(desk, call, calls.Woken() if wanted else calls.Dropped())


def accepted(desk: Desk, owed: Owed) -> None:
    """The gateway has taken it: the telephone rings, or is about to."""
    _happened(desk, owed, calls.Accepted())
    if owed.alarm is not None:
        desk.note(SYSTEM, RUNG, owed.about or "-", after=owed.person or "-")


def not_placed(desk: Desk, owed: Owed) -> None:
    """It will be tried again, and holds no line until then."""
    _happened(desk, owed, calls.NotPlaced())


def refused(desk: Desk, owed: Owed) -> None:
    """Never will be: managers hear of it, once an hour; of a test, whoever asked for
    it does. The ladder goes by its own patience, for the message was sent all the
    same."""
    _happened(desk, owed, calls.Refused())
    if ring_tests.is_part(owed.about):
        return
    person = desk.person(StaffId(owed.person or ""))
    said = desk.unit.journal.last(SYSTEM, SAID, person.id)
    if said is not None and said.at > desk.now - SAID_AGAIN_AFTER:
        return
    desk.note(SYSTEM, SAID, person.id)
    for manager in desk.in_reach(*LINK_PHONES):
        told = gateway.not_placed(desk.reader(manager), person)
        notice.say(desk, manager, told, person.id, lane=Lane.ESCALATION)


def _happened(desk: Desk, owed: Owed, event: calls.Event) -> None:
    call = desk.unit.calls.find(owed.target or 0)
    if call is not None:
        by_telephone.move(desk, call, event)


def move(desk: Desk, call: Call, event: calls.Event) -> None:
    """Whoever was not told by telephone has had their turn."""
    _, effects = by_telephone.move(desk, call, event)
    if Effect.GIVE_UP in effects and call.alarm is not None:
        desk.note(SYSTEM, "not heard by telephone", call.about, after=call.person)
        alarm_presses.unreachable(desk, call.alarm, call.person)


def _may_have(call: Call, free: int) -> bool:
    """The last line is kept for what is real; whoever tries the lines waits there."""
    return free > 1 or call.about.prefix != WAKE_TEST


def _is_wanted(desk: Desk, call: Call) -> bool:
    """To be placed now."""
    if not by_telephone.can_be_rung(desk, desk.person(call.person)):
        return False
    if call.alarm is None:
        return telephone_questions.of(call).is_wanted(desk, call)
    return words.over(desk, call) is None
