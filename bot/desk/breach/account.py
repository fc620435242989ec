"""All that the books know of a breach, and its account in initials."""

from bot.desk.desk import Desk
from bot.domain.breach.account import Account, account
from bot.domain.breach.breach import Breach
from bot.domain.breach.case import Case
from bot.domain.refs import BREACH, StaffId, split


def case_of(desk: Desk, one: Breach) -> Case:
    return Case(
        breach=one,
        assessment=desk.unit.assessments.of(one.id),
        notification=desk.unit.notifications.of(one.id),
    )


def account_of(desk: Desk, one: Breach) -> Account:
    """The facts as they stand now."""
    return account(case_of(desk, one), lambda who: called(desk, who), desk.now)


def about(desk: Desk, reference: str | None) -> Account | None:
    """Of what a message is about, if that is a breach."""
    if reference is None or not reference.startswith(f"{BREACH}-"):
        return None
    found = desk.unit.breaches.find(split(reference)[1])
    return account_of(desk, found) if found else None


def called(desk: Desk, who: StaffId) -> str:
    """Initials and staff number; of somebody long gone the number alone."""
    found = desk.unit.people.find(who)
    return found.called if found else who
