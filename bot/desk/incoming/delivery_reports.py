"""What the network says became of a text message that it had taken.

it arrived ─────────▶ written down beside the try
it never will ──────▶ as any message that fails for good: the ladder moves
it is still tried ──▶ written down
"""

from datetime import timedelta

from bot.desk.desk import Desk
from bot.desk.incoming import outcomes
from bot.desk.text_messages.numbers import Dialled
from bot.domain.messages.channel import Channel
from bot.domain.refs import StaffId
from storage.messages.message import Owed, State

TRIED_FOR = timedelta(days=2)
"""The network tries for a day. An older message has the same number by chance."""

OUTCOME = "reported"


def take(
    desk: Desk,
    reference: int,
    number: str,
    status: int,
    dialled: Dialled,
    *,
    never_will: bool,
) -> None:
    """``reference`` is the network's number for the message, which goes round, so the
    newest to that telephone is meant. A report of none of ours changes nothing."""
    owed = _of(desk, reference, number, dialled)
    if owed is None:
        return
    desk.unit.outbox.attempted(owed.id, desk.now, OUTCOME, f"status {status}")
    if never_will:
        outcomes.failed_for_good(desk, owed, f"the network gave up, status {status}")
        desk.unit.outbox.finish(owed.id, State.FAILED, desk.now)


def _of(desk: Desk, reference: int, number: str, dialled: Dialled) -> Owed | None:
    since = desk.now - TRIED_FOR
    for owed in desk.unit.outbox.known_as(Channel.SMS, reference, since):
        if dialled(_address(desk, owed)) == dialled(number) is not None:
            return owed
    return None


def _address(desk: Desk, owed: Owed) -> str:
    if owed.person is None:
        return ""
    return desk.unit.people.address(StaffId(owed.person), Channel.SMS)
