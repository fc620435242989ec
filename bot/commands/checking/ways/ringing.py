"""``checkcall check --ring``: one person is rung and texted for real, and may answer.

The running product places the call and hears the key; here it is asked for, by rows in
its database, and looked on.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from bot.commands.checking.staff import find
from bot.commands.failing import Failed
from bot.commands.opening import existing
from bot.desk.telephone import ring_tests
from bot.domain.messages.channel import Channel
from bot.domain.telephone.call import RUNNING, Status
from bot.domain.telephone.ring_test import LASTS, RingTest
from storage.messages.message import State

if TYPE_CHECKING:
    from bot.desk.desk import Desk
    from bot.desk.telephone.ring_tests import Seen
    from bot.domain.people.person import Person
    from bot.process.wiring import House
    from bot.settings import Settings

MINUTES = int(LASTS.total_seconds() // 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """In seconds."""

    look: float = 0.5
    taken: float = 20.0
    """Within which a running product has taken what is owed, many times over."""
    longest: float = LASTS.total_seconds()


CALL = {
    Status.QUEUED: "waits for the running product",
    Status.DIALLING: "the gateway is asked",
    Status.RINGING: "the gateway has it, and the telephone rings",
    Status.HEARD: "somebody has picked up, and hears the words",
    Status.PRESSED: "key 1 was pressed",
    Status.UNHEARD: "no answer, engaged, a voicemail, or no key",
    Status.REFUSED: "the gateway refuses it for good: look at the number and at "
    "docs/telephone.md",
    Status.DROPPED: "it gave way to an alarm",
}
ASKED_AGAIN = "the gateway does not take it now, and is asked again"
TEXT = {
    State.OWED: "waits for the running product",
    State.SENDING: "is handed to the gateway",
    State.UNSURE: "the gateway's answer was lost; it is sent again",
    State.DELIVERED: "the gateway has it",
    State.FAILED: "the gateway refuses it for good, or it is no mobile number",
    State.DROPPED: "was not sent",
}


def ring(settings: "Settings", staff_id: str, patience: Patience | None = None) -> None:
    """Raises :class:`Failed` where nothing came back."""
    with existing(settings) as house:
        person = house.doorway.enter(lambda desk: _may_be_tried(desk, staff_id))
        test = house.doorway.enter(lambda desk: ring_tests.begin(desk, person))
        typer.echo(
            f"{person.called} is {house.doorway.enter(lambda desk: _how(desk, person))}"
            ", marked as a test. Key 1, or a reply, counts; the wait ends after "
            f"{MINUTES} minutes."
        )
        try:
            by = _wait(house, test, patience or Patience())
        finally:
            house.doorway.enter(lambda desk: ring_tests.end(desk, test.id))
    typer.echo(f"It works: {person.called} answered by {by}.")


def _may_be_tried(desk: "Desk", staff_id: str) -> "Person":
    person = find(desk, staff_id, "rung")
    if not ring_tests.ways(desk, person):
        raise Failed(
            f"There is no way to ring or text {person.called}: set CHECKCALL_CALL_URL "
            "or CHECKCALL_SMS_URL, and give them a phone in the company file."
        )
    if desk.unit.people.by_number(person.id) != person:
        raise Failed(
            f"The phone of {person.called} was reported lost; link another one with: "
            f"checkcall invite {person.id}"
        )
    if ring_tests.must_wait(desk, person):
        raise Failed(
            f"An alarm is open that concerns {person.called}, so they are not rung as "
            "a test now; try again when it is closed."
        )
    return person


def _wait(house: "House", test: RingTest, patience: Patience) -> str:
    """How it was answered; each step is printed once."""
    began, said = time.monotonic(), set[str]()
    while True:
        seen = house.doorway.enter(lambda desk: ring_tests.look(desk, test.id))
        for line in _lines(seen):
            if line not in said:
                said.add(line)
                typer.echo(line)
        if seen.test.answered_how is not None:
            return seen.test.answered_how
        waited = time.monotonic() - began
        if waited > patience.taken and not seen.tried:
            raise Failed(
                f"Nothing has left for {patience.taken:.0f} seconds: the product does "
                "not run on this database, or all its lines are engaged. Start it "
                "with: checkcall run; then try again."
            )
        if _is_over(seen, hears=house.settings.sms_number is not None):
            raise Failed(
                "Nothing came back, and nothing more is tried; see above. A reply by "
                "text is heard where CHECKCALL_SMS_NUMBER is set."
            )
        if waited > patience.longest:
            raise Failed(
                f"Nothing came back within {MINUTES} minutes. Ask whether it rang; "
                "what the gateway must bring back is in docs/telephone.md."
            )
        time.sleep(patience.look)


def _how(desk: "Desk", person: "Person") -> str:
    done = {Channel.CALL: "rung", Channel.SMS: "texted"}
    return " and ".join(done[way] for way in ring_tests.ways(desk, person))


def _lines(seen: "Seen") -> Iterator[str]:
    if seen.call is Status.QUEUED and seen.tried:
        yield f"call: {ASKED_AGAIN}"
    elif seen.call in CALL:
        yield f"call: {CALL[seen.call]}"
    if seen.text is not None:
        yield f"text message: {TEXT[seen.text]}"


def _is_over(seen: "Seen", *, hears: bool) -> bool:
    """Nobody rings any more, and no reply can come."""
    may_reply = hears and seen.text not in (None, State.FAILED, State.DROPPED)
    leaving = seen.text in (State.OWED, State.SENDING, State.UNSURE)
    rings = seen.call in RUNNING
    return not (rings or may_reply or leaving)
