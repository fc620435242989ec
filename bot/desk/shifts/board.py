"""What managers, the DPO and anyone about themselves may look at and set."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.desk.alarms import ladders
from bot.desk.desk import Desk
from bot.desk.incoming.enclosures import Enclosure
from bot.domain import limits
from bot.domain.errors import Unfit, Unusable
from bot.domain.people.away import Away, Back, read_away
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.shifts import check_call
from bot.domain.shifts.shift import Shift
from bot.texts import help
from bot.texts.alarms import cover as cover_texts
from bot.texts.people import joining
from bot.texts.rights import about_me as held
from bot.texts.shifts import board as office
from storage.messages import Purpose


def board(desk: Desk, person: Person) -> None:
    """Each site by its code, who is on, and when the next call is due."""
    allow(person, Action.SEE_BOARD)
    shifts = desk.unit.shifts.all_open()
    sites = [
        office.SiteLines(
            code=site.code,
            name=site.name,
            people=[_on_site(desk, s) for s in shifts if s.site == site.code],
        )
        for site in desk.unit.sites.all()
    ]
    alarms = [
        (alarm, desk.person(alarm.owner).called if alarm.owner else "")
        for alarm in desk.unit.alarms.all_open()
    ]
    board = office.board(desk.reader(person), sites, alarms)
    desk.owe(person, board, purpose=Purpose.SCREEN)


def _on_site(desk: Desk, shift: Shift) -> office.OnSite:
    calls = desk.unit.check_calls.unsettled(shift.id)
    waiting = [call for call in calls if call.status in check_call.WAITING]
    assert shift.booked_on_at is not None
    return office.OnSite(
        officer=desk.person(shift.officer).called,
        since=shift.booked_on_at,
        next_due_at=waiting[0].due_at if waiting else None,
        alarm=any(call.status in check_call.ALARMED for call in calls),
        voice_at=_voice_at(desk, shift),
    )


def _voice_at(desk: Desk, shift: Shift) -> datetime | None:
    """When the officer was last heard, if it was by a voice note."""
    last = desk.unit.check_calls.last_contact(shift.id)
    if last is None or last.status is not check_call.Status.HEARD:
        return None
    return last.due_at


def about_me(desk: Desk, person: Person) -> None:
    """What is held about somebody, to themselves; it takes a while to gather."""
    if not desk.unit.tallies.count(person.id, limits.ABOUT_ME, desk.now):
        raise Unusable(Unfit.AGAIN)
    record = desk.unit.people.record_of(person.id)
    to = desk.reader(person)
    desk.owe(person, held.me(to, record, person))
    desk.owe(person, held.caption(to), enclosure=Enclosure.HELD)
    desk.owe(person, held.rows_caption(to), enclosure=Enclosure.HELD_ROWS)


def show_help(desk: Desk, person: Person) -> None:
    words = help.help_text(desk.reader(person), person)
    desk.owe(person, words, purpose=Purpose.SCREEN)


def cover(desk: Desk, person: Person) -> None:
    """Each ladder, rung by rung, with who would be told now."""
    allow(person, Action.SEE_COVER)
    lines = [
        (kind, [", ".join(people) or f"{rule.tell} ⚠️" for rule, people in rungs])
        for kind, rungs in ladders.cover(desk)
    ]
    covered = cover_texts.cover(desk.reader(person), lines)
    desk.owe(person, covered, purpose=Purpose.SCREEN)


def mark_away(desk: Desk, person: Person, words: str) -> None:
    """``/away FROM TO``, ``/away until Monday``, ``/away off``."""
    allow(person, Action.MARK_AWAY)
    to = desk.reader(person)
    match read_away(words, desk.made_at, ZoneInfo(desk.company.time_zone)):
        case Away(start=start, end=end):
            desk.unit.people.mark_away(person.id, start, end)
            desk.note(person.id, "away", person.id, after=f"{start} {end}")
            desk.owe(person, joining.away(to, start, end, desk.made_at))
        case Back():
            desk.unit.people.mark_back(person.id)
            desk.note(person.id, "back", person.id)
            desk.owe(person, joining.is_back(to))
        case None:
            raise Unusable(Unfit.AWAY)
