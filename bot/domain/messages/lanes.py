"""Who goes first when there is more to say than Telegram takes, and what it is for."""

from enum import IntEnum, StrEnum


class Lane(IntEnum):
    """The lower, the sooner."""

    URGENT = 0
    """SOS and breach."""
    ESCALATION = 1
    REPLY = 2
    PROMPT = 3
    DIGEST = 4
    """Lists that come by the calendar."""

    @property
    def is_chatter(self) -> bool:
        """Leaves evenly, and keeps no alarm waiting."""
        return self > Lane.ESCALATION


class Purpose(StrEnum):
    """What a message is for, so that a later one can find it and change it."""

    ANSWER = "answer"
    PROMPT = "prompt"
    ALARM = "alarm"
    NOTICE = "notice"
    PLACE = "place"
    """Where somebody in danger is; changed as they move."""
    FORM = "form"
    """What an officer fills in with taps; changed at each of them."""
    CARD = "card"
    """An action card; changed at each tap."""
    ROLE = "role"
    """What an officer does when a whole site is told something."""
    ROLL = "roll"
    """Who has answered that; changed at each answer."""
    ORIGINAL = "original"
    """An alarm's words as typed: opened as it leaves, taken down at the end."""
    CLIENT = "client"
    """A client is told of a breach of its data: it goes to nobody of ours."""
    MORNING = "morning"
    """A client's report of the night: it goes to nobody of ours."""
    INSTRUCTIONS = "instructions"
    """Assignment Instructions, or a part of them: taken down after the shift."""
    SCREEN = "screen"
    """How things stood when somebody asked; it soon misleads."""
    DIGEST = "digest"
    """The next one says it again."""

    @property
    def goes_stale(self) -> bool:
        """By its age alone."""
        return self in (Purpose.SCREEN, Purpose.DIGEST)
