"""What somebody is asked when they have booked on, a moment after they were told so.

It is a deadline of its own, which is due at once: whoever stands in the cold reads
"Booked on" first, and nothing of the rest is lost if we end in between.
"""

from bot.desk.briefings import giving as briefings
from bot.desk.desk import Desk
from bot.desk.instructions import receipts as instructions
from bot.desk.presence import asking as presence
from bot.desk.quizzes import asking as quizzes
from bot.domain.people.person import Person
from bot.domain.refs import SiteCode
from bot.domain.shifts.shift import OPEN, Shift
from storage.deadlines.deadlines import Subject


def plan(desk: Desk, person: Person, begun: Shift) -> None:
    """What we got late is no hurry, and then we still know that it was late."""
    if desk.held:
        _ask(desk, person, begun)
    elif _has_more(desk, person, begun.site):
        desk.unit.deadlines.set(Subject.AFTER_BOOK_ON, begun.id, desk.now)


def _has_more(desk: Desk, person: Person, code: SiteCode) -> bool:
    """There may be something to ask: else there is no second transaction."""
    unit = desk.unit
    return (
        presence.asks_at_book_on(desk, code)
        or unit.instructions.are_there(code)
        or bool(unit.briefing_receipts.open_of(person.id))
        or bool(unit.sittings.open_of(person.id))
    )


def wake(desk: Desk, number: int) -> None:
    """The answer is on its way; who has gone again is asked nothing."""
    desk.unit.deadlines.set(Subject.AFTER_BOOK_ON, number, None)
    begun = desk.unit.shifts.get(number)
    if begun.status in OPEN:
        _ask(desk, desk.person(begun.officer), begun)


def _ask(desk: Desk, person: Person, begun: Shift) -> None:
    presence.ask(desk, person, begun)
    instructions.booked_on(desk, person, begun.site)
    briefings.booked_on(desk, person)
    quizzes.booked_on(desk, person)
