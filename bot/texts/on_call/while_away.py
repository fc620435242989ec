"""What stays with somebody who says that they are away: an alarm that they have, a duty
on call, a role that nobody else holds."""

from collections.abc import Sequence

from bot.domain.on_call.duty import Duty
from bot.domain.people.person import Role
from bot.domain.refs import Ref
from bot.texts.message import Button
from bot.texts.on_call import notices
from bot.texts.people.roles import role_label
from bot.texts.reader import Reader


def in_hand(to: Reader, refs: Sequence[Ref]) -> str:
    return to.say(
        "You still have {refs}: end it, or ask somebody above you to take it up.",
        refs=", ".join(map(str, refs)),
    )


def on_call(to: Reader, duty: Duty) -> str:
    return to.say(
        "You are on call as {role} from {start} to {end}, until somebody takes it "
        "over: press “I cannot”.",
        role=role_label(to, duty.role),
        start=to.date_time(duty.start_at),
        end=to.date_time(duty.end_at),
    )


def cannot(to: Reader, duty: Duty) -> Button:
    """It says which, where there are several."""
    label = to.say("I cannot: {start}", start=to.date_time(duty.start_at))
    return Button(label, notices.cannot_button(to, duty).press)


def alone(to: Reader, role: Role) -> str:
    return to.say(
        "Nobody else who is a {role} can be told then: alarms go on to the next role.",
        role=role_label(to, role),
    )


def takes_over(to: Reader, until: str) -> str:
    """They have it, and no alarm reaches them."""
    return to.say(
        "You are marked away until {until}, so alarms pass you over. Back? Send "
        "/away off.",
        until=until,
    )
