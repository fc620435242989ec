"""A manager answers for a site: what they read, and the officer whom they let go."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.handover.handover_events import Why
from bot.domain.names.redacted_text import RedactedText
from bot.texts.forms import cancel
from bot.texts.handover.gap import in_stead, stays
from bot.texts.message import Keyboard, Message, column
from bot.texts.reader import Reader


def type_why(to: Reader) -> Message:
    return Message(
        to.say("Why can they go, and who has the site? Type it in one message."),
        column(cancel(to)),
    )


def let_go(to: Reader, site: str, officer: str) -> Message:
    """To the manager."""
    return Message(
        to.say(
            "You answer for {site} now. {officer} is booked off and told to go.",
            site=site,
            officer=officer,
        )
    )


def you_may_go(
    to: Reader,
    site: str,
    at: datetime,
    by: str,
    why: Why,
    words: RedactedText | None,
    keyboard: Keyboard,
) -> Message:
    """To the officer."""
    first = to.say(
        "Booked off from {site}, {time}: {who} has taken the site over.",
        site=site,
        time=to.time(at),
        who=by,
    )
    match why:
        case Why.SITE_CLOSED:
            then = to.say("It is closed tonight: lock up before you go.")
        case Why.MYSELF:
            then = to.say("They relieve you themselves.")
        case Why.OTHER:
            then = f"“{words}”"
    return Message(f"{first} {then}", keyboard=keyboard)


def entry(to: Reader, officer: str, by: str, why: Why, at: datetime) -> str:
    """In the book; a manager's own words stay with the handover."""
    values = {"officer": officer, "by": by, "time": to.time(at)}
    match why:
        case Why.SITE_CLOSED:
            return to.say(
                "{by} let {officer} go at {time}: the site is closed.", **values
            )
        case Why.MYSELF:
            return to.say(
                "{by} let {officer} go at {time}, and relieves them.", **values
            )
        case Why.OTHER:
            return to.say(
                "{by} let {officer} go at {time}, for another reason.", **values
            )


def waiting(
    to: Reader, sites: Sequence[tuple[int, str, str, datetime]]
) -> list[Message]:
    """Each site where somebody waits for relief, with the taps to let them go."""
    if not sites:
        return [Message(to.say("Nobody waits for relief."))]
    return [
        Message(f"{site}: {stays(to, officer, since)}", column(*in_stead(to, number)))
        for number, site, officer, since in sites
    ]


def left_told(to: Reader, site: str, officer: str, at: datetime) -> Message:
    """To those told before it got worse."""
    return Message(
        to.say(
            "SITE UNCOVERED: {site}. {officer} left at {time}; the top of the ladder "
            "is told.",
            site=site,
            officer=officer,
            time=to.time(at),
        )
    )
