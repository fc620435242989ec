"""What roles are called."""

from collections.abc import Sequence

from bot.domain.alarms.kinds import ON_CALL
from bot.domain.people.person import Role
from bot.texts.reader import Reader


def role_label(to: Reader, role: Role) -> str:
    """In the middle of a sentence."""
    match role:
        case Role.OFFICER:
            return to.say("officer")
        case Role.CONTROLLER:
            return to.say("controller")
        case Role.DUTY_MANAGER:
            return to.say("duty manager")
        case Role.DPO:
            return to.say("DPO")
        case Role.SIRO:
            return to.say("SIRO")
        case Role.DIRECTOR:
            return to.say("director")
        case Role.ADMINISTRATOR:
            return to.say("administrator")


def rung_label(to: Reader, tell: str) -> str:
    """Whom a rung tells, by the company file's word for it."""
    role = tell.removeprefix(ON_CALL)
    if role not in set(Role):
        return tell.removeprefix("staff:")
    label = role_label(to, Role(role))
    return label if role == tell else to.say("{role} on call", role=label)


def rung_labels(tells: Sequence[str], to: Reader) -> list[str]:
    return [rung_label(to, tell) for tell in tells]
