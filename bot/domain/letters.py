"""The letters about a breach: to people whose data it is, and to the client.

Source: UK GDPR, Article 34(2): in clear and plain language the nature of the breach,
and at least what Article 33(3)(b), (c) and (d) ask for; recital 86: what they can do.
The client is told what it needs for its own notification: Articles 28(3)(f) and 33(2).
"""

from collections.abc import Set
from datetime import datetime
from enum import StrEnum

from bot.domain.breach.assessment import Ask, Assessment
from bot.domain.breach.case import Case, Field, missing

NEEDS = frozenset(
    {
        *(Field.NATURE, Field.HAPPENED, Field.DATA, Field.CONTACT),
        *(Field.CONSEQUENCES, Field.MEASURES),
    }
)
"""How many they are, and how many records, is nothing to one of them."""

CLIENT_NEEDS = frozenset(Field) - {Field.LIKELIHOOD, Field.DELAY}
"""The client judges the risk to its people; why we are late is between us and it."""


class Advice(StrEnum):
    """What somebody can do who is told of it."""

    BANK = "bank"
    IDENTITY = "identity"
    PASSWORDS = "passwords"
    CALLERS = "callers"
    SAFETY = "safety"
    PICTURES = "pictures"
    TALK = "talk"


BECAUSE: dict[Advice, frozenset[str]] = {
    Advice.BANK: frozenset({"money", "loss"}),
    Advice.IDENTITY: frozenset({"identity", "fraud"}),
    Advice.PASSWORDS: frozenset({"security"}),
    Advice.CALLERS: frozenset({"contact", "identity", "money", "fraud"}),
    Advice.SAFETY: frozenset({"whereabouts", "danger"}),
    Advice.PICTURES: frozenset({"images", "reputation"}),
    Advice.TALK: frozenset(
        {
            *("health", "origin", "biometric", "sex", "criminal"),
            *("distress", "discrimination"),
        }
    ),
}
"""Ticks of the assessment, any of which gives the advice. Our own choice."""


def lacking(
    case: Case, now: datetime, *, contact: bool, needs: Set[Field] = NEEDS
) -> tuple[Field, ...]:
    """What the letter must say and nobody knows yet."""
    unknown = missing(case, now, contact=contact)
    return tuple(field for field in unknown if field in needs)


def advice(assessment: Assessment) -> tuple[Advice, ...]:
    """What fits to the data and to what may come of it."""
    asks = (Ask.DATA, Ask.SPECIAL, Ask.HARM)
    ticks = {tick for ask in asks for tick in assessment.of(ask)}
    return tuple(each for each in Advice if BECAUSE[each] & ticks)
