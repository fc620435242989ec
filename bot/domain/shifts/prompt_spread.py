"""When each officer of a large company is asked, if all their windows open at once.

Twenty are asked at once, the next twenty a second later, and so on: less than Telegram
takes, so that answers find room beside the questions. One of twenty waits for nobody,
and nobody waits for longer than half of the early window.
"""

from datetime import timedelta

AT_ONCE = 20
A_SECOND = timedelta(seconds=1)


def spread(number: int, on_duty: int, early: timedelta) -> timedelta:
    """How long after the window opens shift ``number`` of so many is asked."""
    everybody = max(on_duty, 1)
    groups = -(-everybody // AT_ONCE)
    step = min(A_SECOND, early / 2 / groups)
    return number % everybody // AT_ONCE * step
