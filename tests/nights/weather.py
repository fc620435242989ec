"""What goes wrong of itself, drawn by lot: lines, gateways, clocks, and the process."""

from datetime import timedelta
from random import Random

from rehearsal.faults import drop_after, drop_before, flood, status
from tests.nights.home import Home

SENDING = ("sendMessage", "editMessageText", "answerCallbackQuery", "getUpdates")


def breaks(chance: Random, home: Home) -> str:
    """Once; what, in a line of the log."""
    return chance.choice(FAULTS)(chance, home)


def _dies(chance: Random, home: Home) -> str:
    points = chance.randrange(25)
    home.life.ends_in(points)
    return f"the process dies after {points} points"


def _line_breaks(chance: Random, home: Home) -> str:
    made = chance.choice((drop_before, drop_after, _error, _too_much))
    method, times = chance.choice(SENDING), chance.randint(1, 3)
    home.standin.faults.next(fault=made(), method=method, times=times)
    return f"{made.__name__} at {method}, {times} times"


def _error():
    return status(500, "Internal Server Error")


def _too_much():
    return flood(3)


def _telegram_goes(chance: Random, home: Home) -> str:
    code = chance.choice((None, 502))
    home.standin.outage(True, status=code)
    return f"Telegram is away, {code}"


def _telegram_comes(_chance: Random, home: Home) -> str:
    home.standin.outage(False)
    return "Telegram is there"


def _clock_steps(chance: Random, home: Home) -> str:
    minutes = chance.choice((-60, -5, -1, 1, 5, 60))
    home.clock.steps(timedelta(minutes=minutes))
    return f"the clock steps by {minutes} minutes"


def _update_again(chance: Random, home: Home) -> str:
    made = list(home.standin.updates._made)
    if not made:
        return "no update to repeat"
    number = chance.choice(made[-10:])
    home.standin.repeat(number)
    return f"update {number - made[0]} comes again"


def _somebody_blocks(chance: Random, home: Home) -> str:
    phone = chance.choice(home.standin.phones)
    if phone.person.blocked:
        phone.unblocks_bot()
        return f"{phone.user_id} unblocks the bot"
    phone.blocks_bot()
    return f"{phone.user_id} blocks the bot"


FAULTS = (
    *(_dies, _dies, _dies, _line_breaks, _line_breaks),
    *(_telegram_goes, _telegram_comes, _telegram_comes, _clock_steps),
    *(_update_again, _somebody_blocks),
)


def calms(home: Home) -> None:
    """Everything works again; nobody's memory of it does."""
    home.life.ends_in(None)
    home.clock.catches_up()
    home.standin.faults.clear()
    home.standin.outage(False)
    for phone in home.standin.phones:
        phone.unblocks_bot()
