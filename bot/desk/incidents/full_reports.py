"""The full report of an incident: chased, completed, looked at, released, amended."""

from collections.abc import Collection
from datetime import datetime, time, timedelta

from bot.clock import from_wall
from bot.desk import forms as asking
from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.desk.incidents import report_list
from bot.desk.people import past_line
from bot.domain.errors import OwnWork, Stale
from bot.domain.forms import FormKind
from bot.domain.incidents import full_report
from bot.domain.incidents.full_report import FullReport
from bot.domain.incidents.incident import Incident
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person, Role
from bot.domain.refs import Ref, StaffId
from bot.texts.incidents import full_report as texts
from bot.texts.incidents import past_line as past
from bot.texts.incidents import report_card as cards
from bot.texts.message import Message
from storage.messages.message import Lane

DAY_BEGINS, DAY_ENDS = time(9), time(20)
"""When somebody off shift is reminded of paperwork, on the company's clock. Ours."""


def begin(desk: Desk, incident: Incident) -> None:
    """With the report's own transaction its time runs."""
    within = _within(desk, incident)
    report = full_report.opened(incident.id, desk.now, within)
    desk.unit.full_reports.add(report)


def rated(desk: Desk, incident: Incident) -> None:
    """It may be more serious than was read, or less: it is due accordingly."""
    report = desk.unit.full_reports.find(incident.id)
    if report is not None:
        _keep(desk, SYSTEM, report, full_report.Rated(_within(desk, incident)))


def _within(desk: Desk, incident: Incident) -> timedelta:
    form = desk.unit.incident_forms.find(incident.id)
    rules = desk.company.incidents
    return (
        rules.within(form.category, form.severity) if form else rules.within(None, None)
    )


def wake(desk: Desk, number: int) -> None:
    """Half of its time is over: its officer. All of it: the duty managers."""
    report = desk.unit.full_reports.find(number)
    if report is None or not report.is_waited_for:
        return
    incident = desk.unit.incidents.get(number)
    officer = desk.person(incident.officer)
    if report.chased == 0 and desk.now < report.due_at:
        until = _their_time(desk, incident)
        if until > desk.now:
            waits = full_report.Waits(min(until, report.due_at))
            _keep(desk, SYSTEM, report, waits)
            return
        if desk.can_be_told(officer):
            words = texts.reminder(desk.reader(officer), report)
            notice.say(desk, officer, words, report.ref, lane=Lane.REPLY)
    if report.chased > 0:
        for manager in managers(desk, incident):
            words = texts.overdue(desk.reader(manager), report, officer.called)
            notice.say(desk, manager, words, report.ref, lane=Lane.REPLY)
    _keep(desk, SYSTEM, report, full_report.Chased())


def _their_time(desk: Desk, incident: Incident) -> datetime:
    """From when its officer may be reminded: on shift now, off shift by day."""
    on_shift = desk.unit.shifts.open_of(incident.officer) is not None
    wall = desk.now.astimezone(desk.zone)
    if on_shift or DAY_BEGINS <= wall.time() < DAY_ENDS:
        return desk.now
    day = wall.date() if wall.time() < DAY_BEGINS else wall.date() + timedelta(days=1)
    return from_wall(datetime.combine(day, DAY_BEGINS), desk.zone)


def managers(
    desk: Desk, incident: Incident, but: Collection[StaffId] = ()
) -> list[Person]:
    """Who look at it; never whoever reported it."""
    if incident.goes_past:
        return past_line.readers(desk, incident.officer, without=but)
    near = [incident.officer, *but]
    duty = desk.in_reach(Role.DUTY_MANAGER, but=near)
    return duty or desk.in_reach(Role.DIRECTOR, but=near)


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """One of the buttons under a report, a reminder or the list."""
    report, incident = _found(desk, number)
    match choice:
        case "done":
            _complete(desk, person, report, incident)
        case "look":
            past_line.allow_review(desk, person, incident)
            known, to = report_list.card(desk, report), desk.reader(person)
            desk.owe(person, cards.card(to, known, desk.now), about=report.ref)
        case "release":
            _release(desk, person, report, incident)
        case "paper" | "back":
            past_line.allow_review(desk, person, incident)
            kind = FormKind.REPORT_PAPER if choice == "paper" else FormKind.REPORT_BACK
            asking.start_form(desk, person, kind, number)
        case "amend":
            _may_amend(desk, person, incident)
            asking.start_form(desk, person, FormKind.REPORT_WHY, number)
        case _:
            raise Stale


def _complete(
    desk: Desk, person: Person, report: FullReport, incident: Incident
) -> None:
    if incident.officer != person.id:
        raise Stale
    after = _keep(desk, person.id, report, full_report.Completed(person.id))
    done = past.completed if incident.goes_past else texts.completed
    desk.owe(person, done(desk.reader(person), report.ref), about=report.ref)
    if after.status is not report.status:
        _to_review(desk, after, incident, but=person)


def _release(
    desk: Desk, person: Person, report: FullReport, incident: Incident
) -> None:
    """As it is now, by somebody else than whoever made it."""
    if incident.officer == person.id:
        raise OwnWork
    past_line.allow_review(desk, person, incident)
    version = len(desk.unit.incident_forms.versions(incident.id))
    event = full_report.Released(person.id, version, incident.text)
    _keep(desk, person.id, report, event)
    desk.owe(person, texts.released(desk.reader(person), report.ref), about=report.ref)


def on_paper(desk: Desk, person: Person, number: int, kept: Kept) -> Ref:
    """It stands in the site's book; the words say where."""
    report, incident = _found(desk, number)
    past_line.allow_review(desk, person, incident)
    _keep(desk, person.id, report, full_report.OnPaper(person.id, kept.text))
    return _answer(
        desk, person, texts.on_paper(desk.reader(person), report.ref), report
    )


def send_back(desk: Desk, person: Person, number: int, kept: Kept) -> Ref:
    """Its officer is told what is missing."""
    report, incident = _found(desk, number)
    past_line.allow_review(desk, person, incident)
    after = _keep(desk, person.id, report, full_report.SentBack(kept.text))
    officer = desk.person(incident.officer)
    if after.status is not report.status:
        words = texts.sent_back(desk.reader(officer), after)
        notice.say(desk, officer, words, report.ref, lane=Lane.REPLY)
    said = texts.is_sent_back(desk.reader(person), report.ref)
    return _answer(desk, person, said, report)


def amend(desk: Desk, person: Person, number: int, kept: Kept) -> Ref:
    """A new version, with who, when and why; what was released stays as it is."""
    report, incident = _found(desk, number)
    _may_amend(desk, person, incident)
    after = _keep(desk, person.id, report, full_report.Amended(kept.text))
    form = desk.unit.incident_forms.find(number)
    if form is not None and after.status is not report.status:
        desk.unit.incident_forms.keep(
            form, at=desk.now, by=person.id, what="amended", why=kept.text
        )
        _to_review(desk, after, incident, but=person)
    said = texts.amended(desk.reader(person), report.ref)
    return _answer(desk, person, said, report)


def is_fixed(desk: Desk, person: Person, incident: Incident) -> bool:
    """It is released: whoever would change it hears how."""
    report = desk.unit.full_reports.find(incident.id)
    if report is None or not report.is_fixed:
        return False
    desk.owe(person, texts.is_fixed(desk.reader(person), report), about=incident.ref)
    return True


def _may_amend(desk: Desk, person: Person, incident: Incident) -> None:
    if incident.officer != person.id:
        past_line.allow_review(desk, person, incident)


def _to_review(desk: Desk, report: FullReport, incident: Incident, but: Person) -> None:
    called = desk.person(incident.officer).called
    for manager in managers(desk, incident):
        if manager.id != but.id:
            words = texts.to_review(desk.reader(manager), report, called)
            notice.say(desk, manager, words, report.ref, lane=Lane.REPLY, silent=True)


def _found(desk: Desk, number: int) -> tuple[FullReport, Incident]:
    report = desk.unit.full_reports.find(number)
    if report is None:
        raise Stale
    return report, desk.unit.incidents.get(number)


def _keep(
    desk: Desk, by: str, before: FullReport, event: full_report.Event
) -> FullReport:
    after = full_report.decide(before, event, desk.now)
    if after != before:
        desk.unit.full_reports.save(after)
        deed = f"report {type(event).__name__}"
        desk.note(by, deed, before.ref, before.status, after.status)
    return after


def _answer(desk: Desk, person: Person, said: Message, report: FullReport) -> Ref:
    desk.owe(person, said, about=report.ref)
    return report.ref
