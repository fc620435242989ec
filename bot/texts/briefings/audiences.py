"""Whom a briefing is for, in words."""

from bot.domain.briefings.audience import Audience, Whom
from bot.domain.people.person import Role
from bot.texts.people.roles import role_label
from bot.texts.reader import Reader


def audience_label(to: Reader, audience: Audience | None, site: str) -> str:
    """``site`` is by its code and name, where it is for one."""
    match audience.whom if audience else Whom.EVERYBODY:
        case Whom.EVERYBODY:
            return to.say("Everybody")
        case Whom.SITE:
            return site
        case Whom.ROLE:
            assert audience is not None
            role = role_label(to, Role(audience.name))
            return to.say("Role: {role}", role=role)
