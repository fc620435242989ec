"""Nobody has booked on: whom to ring about it."""

from datetime import datetime

from bot.texts.reader import Reader


def who_to_ring(to: Reader, cannot_at: datetime | None) -> str:
    """Whoever said in time that they cannot come is not rung for it at night."""
    if cannot_at is None:
        return to.say("Ring the officer; send a relief if needed.")
    return to.say(
        "They said {time} that they cannot, and nobody has taken the shift: nobody is "
        "there. Send a relief; /shifts shows who could go.",
        time=to.date_time(cannot_at),
    )
