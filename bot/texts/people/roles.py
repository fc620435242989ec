"""What roles are called."""

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
