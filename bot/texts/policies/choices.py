"""What the buttons of a policy say behind its number."""

from enum import StrEnum

from bot.domain.policies.policy import Policy
from bot.texts.message import Button, Press, Verb


class Choice(StrEnum):
    PART = "part"
    """Before a dot and its number, counted from 0."""
    COMMENT = "comment"
    COMMENTS = "comments"


def button(
    label: str, policy: Policy, choice: Choice, place: int | None = None
) -> Button:
    word = choice if place is None else f"{choice}.{place}"
    return Button(label, Press(Verb.POLICY, str(policy.id), word))
