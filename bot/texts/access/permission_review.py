"""Who holds which role, looked through twice a year."""

from collections.abc import Mapping, Sequence

from bot.domain.people.person import Role
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.people.roles import role_label
from bot.texts.reader import Reader


def due(
    to: Reader,
    holders: Mapping[Role, Sequence[str]],
    officers: int,
    left: Sequence[str],
    asked_on: str,
) -> Message:
    """``asked_on`` is the day of the list, as a button carries it."""
    lines = [to.say("PERMISSION REVIEW: who may do what here. Is it still right?")]
    for role, called in holders.items():
        names = ", ".join(called) if called else to.say("nobody")
        lines.append(f"• {role_label(to, role)}: {names}")
    lines.append(to.say("• officers: {count}", count=officers))
    if left:
        lines.append(
            to.say(
                "Have left, and can only call for help, report a breach, and ask about "
                "their data: {people}.",
                people=", ".join(left),
            )
        )
    lines.append(
        to.say(
            "Wrong? Change the company file and load it; /lost ends a phone's access "
            "at once. Then press."
        )
    )
    press = Press(Verb.PERMISSIONS, asked_on)
    return Message("\n".join(lines), column(Button(to.say("Still right"), press)))


def recorded(to: Reader, by: str, next_on: str) -> Message:
    return Message(
        to.say(
            "Permission review recorded, by {by}. The next one is due {day}.",
            by=by,
            day=next_on,
        )
    )


def recorded_already(to: Reader) -> Message:
    return Message(
        to.say("This review has been recorded already. Nothing was changed.")
    )
