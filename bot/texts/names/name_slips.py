"""How often a name was typed, counted and never quoted."""

from datetime import datetime

from bot.texts.reader import Reader


def name_slips(to: Reader, since: datetime, names: int, presses: int) -> str:
    """The quarter's counts, for the DPO's check of messaging."""
    return to.say(
        "Name slips since {date}: messages with a name {names}, "
        "presses of “Not a name” {presses}. "
        "By day and site: checkcall export name-slips.",
        date=to.date_time(since),
        names=names,
        presses=presses,
    )
