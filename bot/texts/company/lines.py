"""What a load of a company file says on the command line."""

from collections.abc import Sequence

NAMED = 10


def left_out(people: Sequence[str]) -> str:
    """Of whoever works here and is not in the file."""
    who = ", ".join(people[:NAMED])
    more = f" and {len(people) - NAMED} more" if len(people) > NAMED else ""
    return (
        f"note: not in the company file, and here still by the books: {who}{more}. "
        "Whoever has left keeps their access until it says so: left = 2026-11-30"
    )
