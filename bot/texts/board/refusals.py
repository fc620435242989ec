"""Why something is not done from the board, and what to do instead."""

from bot.domain import errors
from bot.texts.reader import Reader
from bot.texts.web import answers


def sentence(to: Reader, why: errors.Refused, owner: str = "") -> str:
    """One, and what to do next."""
    match why:
        case errors.OffAlready(since):
            return to.say(
                "They were booked off at {time} already. There is nothing more to do.",
                time=to.time(since),
            )
        case errors.LookedFor():
            return to.say(
                "They are still on: an alarm about them runs. End the alarm, which "
                "says how they are; “Safe, gone home” books them off."
            )
        case errors.StandsAlone():
            return to.say(
                "They are still on: nobody else stays at the site. A duty manager "
                "presses why it may be left, or that they go there themselves."
            )
        case errors.DoNotRing():
            return to.say(
                "No number is shown. DO NOT RING: a telephone that rings there can "
                "give somebody away. Ring the police."
            )
        case errors.NoNumber():
            return to.say(
                "No number that can be dialled is in the company file. Ring another "
                "one, or send somebody."
            )
        case errors.Misfilled(what="no shift"):
            return to.say(
                "Nobody was ever on at this site, so its book has no page yet. Write "
                "it down elsewhere until the first shift."
            )
        case _:
            return answers.sentence(to, why, owner)
