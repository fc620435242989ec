"""By when a complaint about somebody's data is acknowledged, and heard of again.

The law's thirty days begin with the day on which it comes: that day is the first. The
regulator counts from the day after. The earlier day leads, and the other stands beside.
"""

from datetime import date, timedelta

DAY = timedelta(days=1)

ACKNOWLEDGE_WITHIN = 30
"""Days, the day on which it comes among them. Source: Data Protection Act 2018, section
164A(3): "the period of 30 days beginning when the complaint is received"."""

WARNED_ON = (20, 28, 30)
"""On which of these days whoever answers for it hears of it again; then daily. The
twenty-eighth is the policy's for requests; the others are our own choice."""

DEPUTIES_FROM, SIRO_FROM = 20, 28
"""From which day deputies, and the SIRO, hear of it, too. Our own choice."""

WORD_WITHIN = timedelta(days=28)
"""How long somebody who complained may hear nothing. The law says "without undue
delay" and names no day (section 164A(4), (5)): our own choice."""

WORD_AGAIN = timedelta(days=7)
"""How often whoever answers for it hears that nothing was said for so long."""


def acknowledge_by(received: date) -> date:
    """The last day of the thirty."""
    return on_day(received, ACKNOWLEDGE_WITHIN)


def regulators_day(received: date) -> date:
    """The same as the regulator counts: from the day after."""
    return received + ACKNOWLEDGE_WITHIN * DAY


def on_day(received: date, number: int) -> date:
    """The day it came is number one."""
    return received + (number - 1) * DAY


def day_number(received: date, today: date) -> int:
    return (today - received).days + 1
