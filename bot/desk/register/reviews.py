"""Reviews of the register: planned by the calendar, told, looked through, signed."""

from datetime import datetime, time, timedelta

from bot.clock import from_wall
from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.desk.names import name_slips
from bot.desk.register import entries
from bot.domain.errors import Stale
from bot.domain.names.redacted_text import Kept
from bot.domain.people.permissions import PRIVACY, Action, allow
from bot.domain.people.person import Person
from bot.domain.refs import BREACH, Ref
from bot.domain.register import review as reviews
from bot.domain.register.review import Kind, Review
from bot.domain.register.search import Wanted
from bot.texts.register import reviews as texts
from storage.messages.message import Lane

MORNING = time(9)
"""When they come due, on the company's clock."""


def plan(desk: Desk) -> None:
    """The month and the year that run now are reviewed when they are over."""
    today = desk.today
    for kind in Kind:
        latest = desk.unit.reviews.latest(kind)
        if latest is None:
            _plan(desk, kind, datetime.combine(reviews.first_day(kind, today), MORNING))
        elif latest.due_at <= desk.now:
            after = reviews.day_after(kind, latest.starts_on)
            _plan(desk, kind, datetime.combine(after, MORNING))


def _plan(desk: Desk, kind: Kind, starts: datetime) -> None:
    over = datetime.combine(reviews.day_after(kind, starts.date()), MORNING)
    planned = Review(
        kind=kind, starts_on=starts.date(), due_at=from_wall(over, desk.zone)
    )
    desk.unit.reviews.add(planned)
    desk.note(SYSTEM, "review planned", "-", after=f"{kind} {planned.called}")


def wake(desk: Desk, number: int) -> None:
    """It is due, or still not signed; and the next one is planned."""
    review = desk.unit.reviews.find(number)
    due = reviews.wake_at(review) if review else None
    if review is None or due is None or due > desk.now:
        return
    told = reviews.decide(review, reviews.Told(), desk.now)
    desk.unit.reviews.save(told)
    desk.note(SYSTEM, "review due", "-", after=f"{review.kind} {review.called}")
    for person in _whom(desk, told):
        agenda = look(desk, person, number)
        message = texts.due(desk.reader(person), agenda)
        notice.say(desk, person, message, lane=Lane.REPLY)
    plan(desk)


def look(desk: Desk, person: Person, number: int) -> texts.Agenda:
    """What the review has to look at, as it stands now."""
    allow(person, Action.SEE_BREACHES)
    review = desk.unit.reviews.find(number)
    if review is None:
        raise Stale
    zone = desk.zone
    ends_on = reviews.day_after(review.kind, review.starts_on)
    first, after = (
        from_wall(datetime.combine(day, time()), zone)
        for day in (review.starts_on, ends_on)
    )
    search = desk.unit.breach_register.search
    breaches = [
        desk.unit.breaches.get(number)
        for number in search(Wanted(since=first, until=after))
    ]
    unverified = desk.unit.actions.unverified()
    return texts.Agenda(
        review=review,
        reported=len(breaches),
        reported_late=sum(each.was_late for each in breaches),
        told=sum(each.regulator_told_at is not None for each in breaches),
        not_closed=[Ref(BREACH, each) for each in search(Wanted(closed=False))],
        overdue=[each.ref for each in entries.overdue(desk)],
        unverified=[each.ref for each in unverified if each.about.prefix == BREACH],
        name_slips=name_slips.between(
            desk, review.starts_on, ends_on - timedelta(days=1)
        ),
        held=[entry.ref for entry in desk.unit.due_dates.held()],
    )


def sign(desk: Desk, person: Person, number: int, kept: Kept) -> Review:
    """On the lines that are for somebody's roles; every line is signed once."""
    review = may_sign(desk, person, number)
    event = reviews.Signed(person.id, person.roles, kept.text)
    signed = reviews.decide(review, event, desk.now)
    desk.unit.reviews.save(signed)
    desk.note(person.id, "review signed", "-", after=f"{review.kind} {review.called}")
    return signed


def may_sign(desk: Desk, person: Person, number: int) -> Review:
    allow(person, Action.SIGN_REVIEW)
    review = desk.unit.reviews.find(number)
    if review is None or desk.now < review.due_at or not person.roles & review.wanted:
        raise Stale
    return review


def _whom(desk: Desk, review: Review) -> list[Person]:
    """Those whose signature is missing; everybody of the office, where none can be
    told."""
    for roles in (review.wanted, PRIVACY):
        people = desk.in_reach(*roles)
        if people:
            return people
    return []
