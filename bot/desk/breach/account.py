"""All that the books know of a breach, and its account in initials."""

from bot.desk.desk import Desk
from bot.domain.breach.account import Account, account
from bot.domain.breach.breach import Breach
from bot.domain.breach.case import Case
from bot.domain.refs import BREACH, Ref, StaffId


def case_of(desk: Desk, breach: Breach) -> Case:
    return Case(
        breach=breach,
        assessment=desk.unit.assessments.of(breach.id),
        notification=desk.unit.notifications.of(breach.id),
        awareness=desk.unit.awareness.of(breach.id),
        client_told=desk.unit.client_tellings.of(breach.id),
    )


def account_of(desk: Desk, breach: Breach) -> Account:
    """The facts as they stand now."""
    return account(case_of(desk, breach), lambda who: called(desk, who), desk.now)


def about(desk: Desk, reference: str | None) -> Account | None:
    """Of what a message is about, if that is a breach."""
    about = Ref.find(reference)
    if about is None or about.prefix != BREACH:
        return None
    breach = desk.unit.breaches.find(about.number)
    return account_of(desk, breach) if breach else None


def called(desk: Desk, who: StaffId) -> str:
    """Initials and staff number; of somebody long gone the number alone."""
    person = desk.unit.people.find(who)
    return person.called if person else who
