"""An officer who has not answered is asked once, by telephone."""

from datetime import datetime

from bot.texts.reader import Reader
from bot.texts.telephone.spelling import spelt


def are_you_well(to: Reader, site: str, due_at: datetime, *, repeated: bool) -> str:
    """Who it is for is known from whose telephone it is."""
    said = [
        to.say(
            "Check call, {site}. It was due at {at}.",
            site=site,
            at=spelt(to.time(due_at)),
        )
    ]
    if repeated:
        said.append(to.say("You may have been rung about this before."))
    said.append(keys(to))
    return " ".join(said)


def keys(to: Reader) -> str:
    return to.say("Press 1 if you are all right. Press 9: again.")


def recorded(to: Reader) -> str:
    return to.say("Check call recorded. Goodbye.")


def too_late(to: Reader) -> str:
    return to.say("This check call is not asked for any more. Goodbye.")


def no_key(to: Reader) -> str:
    return to.say("No key was pressed, so people will be told. Goodbye.")
