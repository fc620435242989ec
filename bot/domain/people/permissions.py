"""Who may do what: one table, asked anew at every action. The roles that go together
are named here and nowhere else."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import ParamSpec

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.errors import NotAllowed, Refused
from bot.domain.people.person import Person, Role
from bot.domain.refs import StaffId
from bot.domain.retention.periods import RecordClass

P = ParamSpec("P")


class Action(StrEnum):
    """What somebody asks to do."""

    BOOK_ON = "book_on"
    REPORT_INCIDENT = "report_incident"
    SEE_BOARD = "see_board"
    SEE_BREACHES = "see_breaches"
    ASSESS_BREACH = "assess_breach"
    MARK_AWAY = "mark_away"
    SEE_COVER = "see_cover"
    OPEN_PHOTO = "open_photo"
    REVIEW_REPORTS = "review_reports"
    OPEN_WORDS = "open_words"
    RULE_ON_WORD = "rule_on_word"
    SEE_RETENTION = "see_retention"
    HANDLE_RIGHTS = "handle_rights"
    HANDLE_COMPLAINTS = "handle_complaints"
    WRITE_REGISTER = "write_register"
    KEEP_ACTIONS = "keep_actions"
    CLOSE_REGISTER = "close_register"
    REOPEN_REGISTER = "reopen_register"
    SIGN_REVIEW = "sign_review"
    RUN_DRILL = "run_drill"
    FIND_COVER = "find_cover"
    AGREE_OVERTIME = "agree_overtime"
    CORRECT_HOURS = "correct_hours"
    TAKE_HANDOVER = "take_handover"
    READ_INSTRUCTIONS = "read_instructions"
    READ_BOOK = "read_book"
    READ_FIGURES = "read_figures"
    WRITE_BOOK = "write_book"
    """Of a site where they are not booked on."""
    AGREE_SWAP = "agree_swap"
    BOOK_OFF_OTHERS = "book_off_others"
    RING = "ring"
    """To be shown the number of somebody on duty, or of a site."""
    END_ACCESS = "end_access"
    WAIVE = "waive"
    TAKE_CERTIFICATE = "take_certificate"
    REVIEW_PERMISSIONS = "review_permissions"
    BRIEF = "brief"
    CALL_ROLL = "call_roll"
    """Of a site where they are not booked on."""
    SEE_TO_KIT = "see_to_kit"
    SEE_READINESS = "see_readiness"
    NAME_PEOPLE = "name_people"
    OPEN_VAULT = "open_vault"


EVERYBODY = frozenset(Role)
OFFICE = EVERYBODY - {Role.OFFICER}
OPERATIONS = frozenset(
    {Role.CONTROLLER, Role.DUTY_MANAGER, Role.DIRECTOR, Role.ADMINISTRATOR}
)
COMMAND = frozenset({Role.DUTY_MANAGER, Role.DIRECTOR})
"""Whom the ladder of an alarm tells at its end, other than a breach's."""
ANSWERABLE = (Role.DPO, Role.SIRO, Role.DIRECTOR)
"""For a record: the first of these that somebody holds."""
PRIVACY = frozenset(ANSWERABLE)
DATA_PROTECTION = frozenset({Role.DPO, Role.SIRO})
"""Whose daily work it is: of the three, those who are no directors."""

Tiers = tuple[frozenset[Role], ...]
"""The roles of the next one are asked where nobody of those before can be told."""

RING_THE_SITES: Tiers = (
    frozenset({Role.DUTY_MANAGER, Role.CONTROLLER}),
    frozenset({Role.DIRECTOR, Role.ADMINISTRATOR}),
)
"""Where officers are on duty while the product hears nothing."""
MEND: Tiers = (frozenset({Role.ADMINISTRATOR}),)
"""What is wrong with the machine; where nobody is on duty, there is nobody to ring."""
SEE_TO_BACKUPS: Tiers = (*MEND, frozenset({Role.DUTY_MANAGER}))
LINK_PHONES = frozenset({Role.DUTY_MANAGER, Role.ADMINISTRATOR})
"""Who hear that somebody is out of reach: a new link is sent to them."""
TAKE_CERTIFICATES: Tiers = (LINK_PHONES, frozenset({Role.DIRECTOR}))
"""That an officer has filed as a photo."""

MAY: dict[Action, frozenset[Role]] = {
    Action.BOOK_ON: frozenset({Role.OFFICER, Role.CONTROLLER, Role.DUTY_MANAGER}),
    Action.REPORT_INCIDENT: EVERYBODY,
    Action.SEE_BOARD: OPERATIONS,
    Action.SEE_BREACHES: PRIVACY,
    Action.ASSESS_BREACH: PRIVACY,
    Action.MARK_AWAY: OFFICE,
    Action.SEE_COVER: OPERATIONS | PRIVACY,
    Action.REVIEW_REPORTS: COMMAND,
    Action.OPEN_PHOTO: PRIVACY | {Role.DUTY_MANAGER},
    Action.OPEN_WORDS: PRIVACY | {Role.DUTY_MANAGER},
    Action.RULE_ON_WORD: PRIVACY | {Role.DUTY_MANAGER},
    Action.SEE_RETENTION: PRIVACY,
    Action.HANDLE_RIGHTS: DATA_PROTECTION,
    Action.HANDLE_COMPLAINTS: DATA_PROTECTION,
    Action.WRITE_REGISTER: PRIVACY,
    Action.KEEP_ACTIONS: PRIVACY,
    Action.CLOSE_REGISTER: frozenset({Role.SIRO}),
    Action.REOPEN_REGISTER: DATA_PROTECTION,
    Action.SIGN_REVIEW: DATA_PROTECTION,
    Action.RUN_DRILL: DATA_PROTECTION,
    Action.FIND_COVER: COMMAND | {Role.CONTROLLER},
    Action.AGREE_OVERTIME: COMMAND,
    Action.CORRECT_HOURS: COMMAND,
    Action.TAKE_HANDOVER: COMMAND,
    Action.READ_INSTRUCTIONS: COMMAND | {Role.CONTROLLER},
    Action.READ_BOOK: COMMAND | {Role.CONTROLLER},
    Action.READ_FIGURES: COMMAND,
    Action.WRITE_BOOK: COMMAND | {Role.CONTROLLER},
    Action.AGREE_SWAP: COMMAND,
    Action.BOOK_OFF_OTHERS: COMMAND | {Role.CONTROLLER},
    Action.RING: COMMAND | {Role.CONTROLLER},
    Action.BRIEF: OPERATIONS,
    Action.SEE_READINESS: COMMAND,
    Action.CALL_ROLL: COMMAND | {Role.CONTROLLER},
    Action.SEE_TO_KIT: COMMAND | {Role.ADMINISTRATOR},
    Action.NAME_PEOPLE: OPERATIONS | DATA_PROTECTION,
    Action.OPEN_VAULT: DATA_PROTECTION,
    Action.WAIVE: COMMAND,
    Action.TAKE_CERTIFICATE: LINK_PHONES | {Role.DIRECTOR},
    Action.REVIEW_PERMISSIONS: PRIVACY | {Role.ADMINISTRATOR},
    Action.END_ACCESS: COMMAND | DATA_PROTECTION | {Role.ADMINISTRATOR},
}
"""``CLOSE_REGISTER``: data-protection policy, breach response 7, "SIRO approves"."""

MAY_TAKE_UP: dict[AlarmKind, frozenset[Role]] = {
    kind: PRIVACY if kind in (AlarmKind.BREACH, AlarmKind.ABUSE) else OPERATIONS
    for kind in AlarmKind
}
"""Source: data-protection policy, "Staff → DPO → SIRO → Board" for breaches."""


def allow(person: Person, action: Action) -> None:
    """Raises :class:`NotAllowed`, naming the roles that may."""
    _require(person, MAY[action])


def may(person: Person, action: Action) -> bool:
    return person.active and bool(person.roles & MAY[action])


def is_allowed(rule: Callable[P, object], *asked: P.args, **how: P.kwargs) -> bool:
    """Whether a rule would let it pass: before a button is shown that it refuses."""
    try:
        rule(*asked, **how)
    except Refused:
        return False
    return True


def allow_take_up(person: Person, kind: AlarmKind, *, told: bool) -> None:
    """Whoever was told may act, and so may the roles whose work it is."""
    if not (told and person.active):
        _require(person, MAY_TAKE_UP[kind])


def allow_register(person: Person, *, deputises: bool) -> None:
    """To sign in to the register on the web: also a DPO's deputy."""
    if not (deputises and person.active):
        allow(person, Action.SEE_BREACHES)


def allow_look(person: Person, *, told: bool) -> None:
    """At one breach; who deputises sees those that they were told of."""
    if not (told and person.active):
        allow(person, Action.SEE_BREACHES)


def allow_open_words(person: Person, *, of_breach: bool, told: bool) -> None:
    """Words that were not checked for names: whoever was told of their alarm, and of a
    breach nobody else but those who may see it."""
    if not (told and person.active):
        allow(person, Action.SEE_BREACHES if of_breach else Action.OPEN_WORDS)


def allow_name_people(person: Person, reporter: StaffId) -> None:
    """To write down who was at an incident: its reporter, and whoever sees to it."""
    if not (person.active and person.id == reporter):
        allow(person, Action.NAME_PEOPLE)


OF_THE_NIGHT = frozenset({RecordClass.LONE_WORKER, RecordClass.INCIDENT})
"""Records that a duty manager may hold: an officer's claim often starts with one."""

MAY_LET_GO: Mapping[RecordClass, frozenset[Role]] = {
    RecordClass.SERIOUS_INCIDENT: frozenset({Role.SIRO, Role.DIRECTOR})
}
"""Where that takes more than the DPO. To lose a record is final, to hold it is not."""

RANK = {Role.DUTY_MANAGER: 0, Role.DPO: 1, Role.SIRO: 2, Role.DIRECTOR: 3}
"""Source: data-protection policy, "Staff → DPO → SIRO → Board"."""


def allow_hold(person: Person, kind: RecordClass) -> None:
    """To keep a record past its time."""
    more = {Role.DUTY_MANAGER} if kind in OF_THE_NIGHT else set()
    _require(person, PRIVACY | more)


def allow_let_go(person: Person, kind: RecordClass) -> None:
    """To decide that a record of this class may end."""
    _require(person, MAY_LET_GO.get(kind, PRIVACY))


def allow_release(person: Person, kind: RecordClass, holder: Person) -> None:
    """As letting go; and nobody releases what somebody of a higher rank holds."""
    may = MAY_LET_GO.get(kind, PRIVACY)
    needed = rank(holder)
    _require(person, frozenset(role for role in may if RANK[role] >= needed))


def rank(person: Person) -> int:
    """The highest among the roles that somebody holds; -1 without any of them."""
    return max((RANK.get(role, -1) for role in person.roles), default=-1)


def _require(person: Person, roles: frozenset[Role]) -> None:
    if not (person.active and person.roles & roles):
        raise NotAllowed(tuple(role for role in Role if role in roles))
