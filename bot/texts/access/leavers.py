"""Somebody has left: what whoever answers for shifts, and for data, reads."""

from collections.abc import Sequence

from bot.domain.people.access import Shown
from bot.texts.before_shift import cover
from bot.texts.before_shift.cover import Candidate
from bot.texts.message import Keyboard, Message
from bot.texts.reader import Reader
from bot.texts.shifts.shift_words import Planned, when

LISTED = 8
"""Of the shifts that are nobody's now, so many are named."""


def good_bye(to: Reader, company: str, keyboard: Keyboard) -> Message:
    words = to.say(
        "You have left {company}: work messages were taken off this phone. In danger, "
        "/sos still rings the control room.",
        company=company,
    )
    return Message(words, keyboard=keyboard)


def on_their_phone(to: Reader, who: str, shown: Shown) -> Message:
    head = to.say("{who} has left, and their access has ended.", who=who)
    return Message(f"{head} {_messages(to, shown)}")


def on_lost_phone(to: Reader, who: str, shown: Shown) -> Message:
    head = to.say("The lost phone of {who} has no access any more.", who=who)
    return Message(f"{head} {_messages(to, shown)}")


def _messages(to: Reader, shown: Shown) -> str:
    return to.say(
        "Messages on that phone: {taken} of the last 48 hours are being deleted; "
        "{stays} older ones stay there, for Telegram deletes none that are older. Have "
        "the chat deleted by hand if the phone can be reached.",
        taken=shown.taken,
        stays=shown.stays,
    )


def shifts_left(
    to: Reader,
    who: str,
    site: str,
    relief: Sequence[Candidate],
    planned: Sequence[Planned],
) -> Message:
    """``site``: where they are booked on, or empty."""
    lines = [to.say("{who} HAS LEFT, and had shifts.", who=who)]
    if site:
        lines.append(
            to.say(
                "Booked on now at {site}. Until somebody relieves them they can answer "
                "check calls, book off and send an SOS, and nothing else.",
                site=site,
            )
        )
        lines += _free(to, relief)
    if planned:
        lines.append(to.say("On the roster, and nobody's now:"))
        lines += [f"• {when(to, each)}" for each in planned[:LISTED]]
        rest = len(planned) - LISTED
        if rest > 0:
            lines.append(to.say("and {count} more.", count=rest))
    return Message("\n".join(lines))


def _free(to: Reader, relief: Sequence[Candidate]) -> list[str]:
    if not relief:
        return [
            to.say("Nobody on the books is free now. Ring round, or a partner company.")
        ]
    head = to.say("Free now, the rested first. Ring one of them:")
    return [head, *(cover.line(to, each) for each in relief)]
