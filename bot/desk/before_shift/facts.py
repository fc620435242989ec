"""A shift as people are told of it, and who could work it."""

from dataclasses import replace
from datetime import datetime

from bot.desk.credentials import fit
from bot.desk.desk import Desk
from bot.desk.people import where, who_could_go
from bot.domain.before_shift import who_is_free
from bot.domain.before_shift.confirmation import Confirmation
from bot.domain.before_shift.open_shift import Answer, OpenShift
from bot.domain.before_shift.rest import Work
from bot.domain.before_shift.who_is_free import Free
from bot.domain.people.person import Person
from bot.domain.refs import SiteCode, StaffId
from bot.domain.shifts import shift as shifts
from bot.domain.shifts.shift import Shift
from bot.texts.before_shift.cover import Candidate, Needed
from bot.texts.shifts.shift_words import Planned


def planned(desk: Desk, code: SiteCode, start: datetime, end: datetime) -> Planned:
    return Planned(site=where.named(desk, code), start_at=start, end_at=end)


def of_shift(desk: Desk, shift: Shift) -> Planned:
    """As it is planned now; all that is asked about has a start and an end."""
    assert shift.start_at is not None
    assert shift.end_at is not None
    return planned(desk, shift.site, shift.start_at, shift.end_at)


def of_opened(desk: Desk, opened: OpenShift) -> Planned:
    return planned(desk, opened.site, opened.start_at, opened.end_at)


def needed(desk: Desk, opened: OpenShift) -> Needed:
    return Needed(
        number=opened.id,
        shift=opened.shift,
        ref=str(opened.ref),
        officer=desk.person(opened.officer).called,
        planned=of_opened(desk, opened),
        cannot_at=opened.opened_at if opened.cannot else None,
    )


def free(desk: Desk, opened: OpenShift) -> list[Free]:
    """Who could be asked, in order."""
    return who_could_go.free(desk, opened.site, opened.work, {opened.officer})


def is_free(desk: Desk, person: Person, shift: Work) -> bool:
    """Works nothing else then."""
    own = desk.unit.worked.between(shift.start_at, shift.end_at, [person.id])
    work = who_is_free.works(own, desk.now).get(person.id, [])
    return not any(one.meets(shift) for one in work)


def answers(desk: Desk, opened: OpenShift) -> dict[StaffId, Answer]:
    """What those said who were asked about it as it is now."""
    offers = desk.unit.open_shifts.offers_of(opened.id)
    return {
        offer.officer: offer.answer
        for offer in offers
        if offer.answer is not Answer.WITHDRAWN
    }


def candidates(desk: Desk, opened: OpenShift) -> list[Candidate]:
    said = answers(desk, opened)
    last_day = desk.day_of(opened.end_at)
    return [
        replace(
            candidate(each, said.get(each.person.id)),
            lacks=fit.unmet(desk, each.person.id, opened.site, last_day),
        )
        for each in free(desk, opened)
    ]


def candidate(found: Free, answer: Answer | None = None) -> Candidate:
    return Candidate(
        id=found.person.id,
        called=found.person.called,
        rest=found.rest,
        knows_site=found.knows_site,
        phoneless=found.person.chat_id is None,
        answer=answer,
    )


def uncovered(desk: Desk) -> list[Needed]:
    """Shifts that need somebody, and those whose officers nothing was heard of."""
    opened = desk.unit.open_shifts.all_open()
    found = [needed(desk, each) for each in opened]
    known = {each.shift for each in opened}
    found += [
        _unconfirmed(desk, asked)
        for asked in desk.unit.confirmations.unconfirmed(desk.now)
        if asked.shift not in known and _stands(desk, asked)
    ]
    return sorted(found, key=lambda need: need.planned.start_at)


def _stands(desk: Desk, asked: Confirmation) -> bool:
    shift = desk.unit.shifts.find(asked.shift)
    return (
        shift is not None and asked.is_about(shift) and shift.status in shifts.AWAITED
    )


def _unconfirmed(desk: Desk, asked: Confirmation) -> Needed:
    return Needed(
        number=0,
        shift=asked.shift,
        ref=str(asked.ref),
        officer=desk.person(asked.officer).called,
        planned=planned(desk, asked.site, asked.start_at, asked.end_at),
        cannot_at=None,
    )
