"""Who may do what, role by role."""

import pytest

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.errors import NotAllowed
from bot.domain.people.permissions import (
    Action,
    allow,
    allow_look,
    allow_register,
    allow_take_up,
)
from bot.domain.people.person import Role
from tests.domain.builders import somebody

# One column a role, in this order; x may.
ROLES = (
    Role.OFFICER,
    Role.CONTROLLER,
    Role.DUTY_MANAGER,
    Role.DPO,
    Role.SIRO,
    Role.DIRECTOR,
    Role.ADMINISTRATOR,
)
MAY = {
    Action.BOOK_ON: "x x x . . . .",
    Action.REPORT_INCIDENT: "x x x x x x x",
    Action.SEE_BOARD: ". x x . . x x",
    Action.SEE_BREACHES: ". . . x x x .",
    Action.ASSESS_BREACH: ". . . x x x .",
    Action.MARK_AWAY: ". x x x x x x",
    Action.SEE_COVER: ". x x x x x x",
    Action.OPEN_PHOTO: ". . x x x x .",
    Action.OPEN_WORDS: ". . x x x x .",
    Action.RULE_ON_WORD: ". . x x x x .",
    Action.SEE_RETENTION: ". . . x x x .",
    Action.HANDLE_RIGHTS: ". . . x x . .",
    Action.HANDLE_COMPLAINTS: ". . . x x . .",
    Action.WRITE_REGISTER: ". . . x x x .",
    Action.KEEP_ACTIONS: ". . . x x x .",
    Action.CLOSE_REGISTER: ". . . . x . .",
    Action.REOPEN_REGISTER: ". . . x x . .",
    Action.SIGN_REVIEW: ". . . x x . .",
    Action.RUN_DRILL: ". . . x x . .",
    Action.REVIEW_PERMISSIONS: ". . . x x x x",
    Action.WAIVE: ". . x . . x .",
    Action.TAKE_CERTIFICATE: ". . x . . x x",
    Action.END_ACCESS: ". . x x x x x",
    Action.FIND_COVER: ". x x . . x .",
    Action.AGREE_OVERTIME: ". . x . . x .",
    Action.CORRECT_HOURS: ". . x . . x .",
    Action.TAKE_HANDOVER: ". . x . . x .",
    Action.AGREE_SWAP: ". . x . . x .",
    Action.BOOK_OFF_OTHERS: ". x x . . x .",
    Action.RING: ". x x . . x .",
    Action.WRITE_BOOK: ". x x . . x .",
    Action.READ_BOOK: ". x x . . x .",
    Action.READ_FIGURES: ". . x . . x .",
    Action.REVIEW_REPORTS: ". . x . . x .",
    Action.CALL_ROLL: ". x x . . x .",
    Action.BRIEF: ". x x . . x x",
    Action.SEE_READINESS: ". . x . . x .",
    Action.NAME_PEOPLE: ". x x x x x x",
    Action.OPEN_VAULT: ". . . x x . .",
    Action.SEE_TO_KIT: ". . x . . x x",
    Action.READ_INSTRUCTIONS: ". x x . . x .",
}
MAY_TAKE_UP = {
    AlarmKind.MISSED_CHECK_CALL: ". x x . . x x",
    AlarmKind.NO_SHOW: ". x x . . x x",
    AlarmKind.MISSED_BOOK_OFF: ". x x . . x x",
    AlarmKind.NOT_RELIEVED: ". x x . . x x",
    AlarmKind.SOS: ". x x . . x x",
    AlarmKind.DURESS: ". x x . . x x",
    AlarmKind.WELFARE: ". x x . . x x",
    AlarmKind.INCIDENT: ". x x . . x x",
    AlarmKind.ABUSE: ". . . x x x .",
    AlarmKind.BREACH: ". . . x x x .",
    AlarmKind.NEAR_MISS: ". x x . . x x",
    AlarmKind.MISSED_PATROL: ". x x . . x x",
    AlarmKind.TIMED_ACTIVITY: ". x x . . x x",
    AlarmKind.HOME_SAFE: ". x x . . x x",
}


def rows(table):
    return [
        (what, role, mark == "x")
        for what, marks in table.items()
        for role, mark in zip(ROLES, marks.split(), strict=True)
    ]


def who(marks):
    return tuple(r for r, m in zip(ROLES, marks.split(), strict=True) if m == "x")


def test_every_role_and_every_deed_is_in_the_table():
    assert set(ROLES) == set(Role)
    assert set(MAY) == set(Action)
    assert set(MAY_TAKE_UP) == set(AlarmKind)


@pytest.mark.parametrize(("action", "role", "may"), rows(MAY))
def test_a_role_may_do_what_its_row_says(action, role, may):
    if may:
        allow(somebody(role), action)
    else:
        with pytest.raises(NotAllowed):
            allow(somebody(role), action)


@pytest.mark.parametrize(("kind", "role", "may"), rows(MAY_TAKE_UP))
def test_a_role_may_take_up_what_its_row_says(kind, role, may):
    if may:
        allow_take_up(somebody(role), kind, told=False)
    else:
        with pytest.raises(NotAllowed):
            allow_take_up(somebody(role), kind, told=False)


@pytest.mark.parametrize("action", sorted(set(Action) - {Action.REPORT_INCIDENT}))
def test_a_refusal_names_who_may(action):
    with pytest.raises(NotAllowed) as refusal:
        allow(somebody(), action)
    assert refusal.value.who == who(MAY[action])


@pytest.mark.parametrize("kind", AlarmKind)
def test_a_refused_take_up_names_who_may(kind):
    with pytest.raises(NotAllowed) as refusal:
        allow_take_up(somebody(Role.OFFICER), kind, told=False)
    assert refusal.value.who == who(MAY_TAKE_UP[kind])


@pytest.mark.parametrize("kind", AlarmKind)
@pytest.mark.parametrize("role", Role)
def test_whoever_was_told_may_act(kind, role):
    allow_take_up(somebody(role), kind, told=True)


@pytest.mark.parametrize("action", Action)
def test_a_leaver_may_do_nothing_that_needs_a_role(action):
    with pytest.raises(NotAllowed):
        allow(somebody(*Role, active=False), action)


def test_one_of_several_roles_is_enough():
    allow(somebody(Role.OFFICER, Role.DPO), Action.SEE_BREACHES)


@pytest.mark.parametrize("role", Role)
def test_a_dpos_deputy_opens_the_register_and_sees_what_they_were_told_of(role):
    allow_register(somebody(role), deputises=True)
    allow_look(somebody(role), told=True)


SEES = rows({Action.SEE_BREACHES: MAY[Action.SEE_BREACHES]})


@pytest.mark.parametrize(("_", "role", "may"), SEES)
def test_otherwise_the_register_is_for_those_who_see_breaches(_, role, may):
    for ask in (
        lambda: allow_register(somebody(role), deputises=False),
        lambda: allow_look(somebody(role), told=False),
    ):
        if may:
            ask()
        else:
            with pytest.raises(NotAllowed):
                ask()


def test_a_deputy_who_left_opens_it_no_more():
    leaver = somebody(Role.DPO, active=False)
    with pytest.raises(NotAllowed):
        allow_register(leaver, deputises=True)
    with pytest.raises(NotAllowed):
        allow_look(leaver, told=True)
