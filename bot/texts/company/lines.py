"""What a load of a company file says on the command line."""

from collections.abc import Sequence
from datetime import timedelta

HOUR = timedelta(hours=1)
NAMED = 10


def left_out(people: Sequence[str]) -> str:
    """Of whoever works here and is not in the file."""
    who = ", ".join(people[:NAMED])
    more = f" and {len(people) - NAMED} more" if len(people) > NAMED else ""
    return (
        f"note: not in the company file, and here still by the books: {who}{more}. "
        "Whoever has left keeps their access until it says so: left = 2026-11-30"
    )


def long(spans: Sequence[tuple[str, timedelta]]) -> str:
    """In hours, as nobody would have meant them."""
    said = [f"{of} is {span / HOUR:g}h" for of, span in spans[:NAMED]]
    more = f" and {len(spans) - NAMED} more" if len(spans) > NAMED else ""
    return f"note: {', '.join(said)}{more}; was another unit meant, such as 15m?"
