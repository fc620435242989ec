"""Who may do what: one table, asked anew at every action."""

from enum import StrEnum

from bot.domain.alarm import AlarmKind
from bot.domain.errors import NotAllowed
from bot.domain.people import Person, Role


class Action(StrEnum):
    """What somebody asks to do."""

    BOOK_ON = "book_on"
    REPORT_INCIDENT = "report_incident"
    SEE_BOARD = "see_board"
    SEE_BREACHES = "see_breaches"
    MARK_AWAY = "mark_away"
    SEE_COVER = "see_cover"
    OPEN_PHOTO = "open_photo"
    RULE_ON_WORD = "rule_on_word"


EVERYBODY = frozenset(Role)
OPERATIONS = frozenset(
    {Role.CONTROLLER, Role.DUTY_MANAGER, Role.DIRECTOR, Role.ADMINISTRATOR}
)
PRIVACY = frozenset({Role.DPO, Role.SIRO, Role.DIRECTOR})

MAY: dict[Action, frozenset[Role]] = {
    Action.BOOK_ON: frozenset({Role.OFFICER, Role.CONTROLLER, Role.DUTY_MANAGER}),
    Action.REPORT_INCIDENT: EVERYBODY,
    Action.SEE_BOARD: OPERATIONS,
    Action.SEE_BREACHES: PRIVACY,
    Action.MARK_AWAY: EVERYBODY - {Role.OFFICER},
    Action.SEE_COVER: OPERATIONS | PRIVACY,
    Action.OPEN_PHOTO: PRIVACY | {Role.DUTY_MANAGER},
    Action.RULE_ON_WORD: PRIVACY | {Role.DUTY_MANAGER},
}

MAY_TAKE_UP: dict[AlarmKind, frozenset[Role]] = {
    kind: PRIVACY if kind is AlarmKind.BREACH else OPERATIONS for kind in AlarmKind
}
"""Source: data-protection policy, "Staff → DPO → SIRO → Board" for breaches."""


def allow(person: Person, action: Action) -> None:
    """Raises :class:`NotAllowed`, naming the roles that may."""
    _require(person, MAY[action])


def allow_take_up(person: Person, kind: AlarmKind, *, told: bool) -> None:
    """Whoever was told may act, and so may the roles whose work it is."""
    if not (told and person.active):
        _require(person, MAY_TAKE_UP[kind])


def _require(person: Person, roles: frozenset[Role]) -> None:
    if not (person.active and person.roles & roles):
        raise NotAllowed(tuple(role for role in Role if role in roles))
