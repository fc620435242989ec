"""What the buttons of a briefing say behind its number."""

from enum import StrEnum

from bot.domain.briefings.audience import Audience
from bot.domain.briefings.briefing import Briefing
from bot.texts.message import Button, Press, Verb


class Draft(StrEnum):
    """By whoever wrote it; before a dot, what stands after it is for whom."""

    WHOM = "whom"
    SITES = "sites"
    TO = "to"
    SEND = "send"
    SEND_NOW = "now"
    DROP = "drop"


class Sent(StrEnum):
    READ = "read"
    WHO = "who"
    """Has read it."""


def of_draft(
    label: str, draft: Briefing, choice: Draft, audience: Audience | None = None
) -> Button:
    word = choice if audience is None else f"{choice}.{audience}"
    return Button(label, Press(Verb.BRIEF, str(draft.id), word))


def of_sent(label: str, sent: Briefing, choice: Sent) -> Button:
    return Button(label, Press(Verb.BRIEFING, str(sent.id), choice))
