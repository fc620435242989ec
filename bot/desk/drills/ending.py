"""What a drill lacked at its hours, and its end: closed, called off, or by itself."""

from dataclasses import replace

from bot.desk import notice
from bot.desk.alarms import raising
from bot.desk.breach import account, deciders, report
from bot.desk.desk import SYSTEM, Desk
from bot.domain.alarms import ladder
from bot.domain.alarms.kinds import Reason
from bot.domain.breach.case import Field, missing
from bot.domain.drills import drill as drills
from bot.domain.drills.drill import Drill, Ending, Status
from bot.domain.errors import Stale
from bot.domain.people.permissions import DATA_PROTECTION
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from bot.domain.web.session import Scope
from bot.texts.drills import result
from bot.texts.drills import setting as texts
from bot.texts.web.sign_in_link import in_a_browser
from storage.messages.message import Lane


def look(desk: Desk, before: Drill) -> None:
    """An hour of it is over: what is missing is kept. After the last it ends."""
    if drills.is_over(before, desk.now):
        _stop(desk, before, Ending.RAN_OUT, before.started_by, SYSTEM)
        return
    after = drills.decide(before, drills.Looked(_missing(desk, before)), desk.now)
    desk.unit.drills.save(after)
    desk.note(SYSTEM, "drill looked at", after.ref)


def call_off(desk: Desk, person: Person, number: int) -> None:
    """By whoever started it; where they have left, by anybody who may start one."""
    drill = desk.unit.drills.find(number)
    if drill is None or drill.status is Status.ENDED:
        raise Stale
    desk.drill = drill.ref
    if not may_call_off(desk, person, drill):
        starter = desk.person(drill.started_by).called
        desk.owe(person, texts.not_yours(desk.reader(person), drill.ref, starter))
    elif drill.status is Status.SET:
        _never(desk, person, drill)
    else:
        _stop(desk, drill, Ending.CALLED_OFF, person.id, person.id)


def may_call_off(desk: Desk, person: Person, drill: Drill) -> bool:
    if drill.status is Status.ENDED:
        return False
    return person.id == drill.started_by or not desk.person(drill.started_by).active


def _never(desk: Desk, person: Person, drill: Drill) -> None:
    """It had not begun: nobody else knows of it."""
    over = drills.decide(drill, drills.Ended(Ending.CALLED_OFF, person.id), desk.now)
    desk.unit.drills.save(over)
    desk.note(person.id, f"drill {Ending.CALLED_OFF}", drill.ref)
    said = texts.called_off(desk.reader(person), drill.ref, person.called)
    desk.owe(person, said)


def _stop(desk: Desk, drill: Drill, how: Ending, by: StaffId, actor: str) -> None:
    """Its alarm is over with it, whoever has that."""
    alarm = desk.unit.alarms.about(drill.ref)
    assert alarm is not None
    freed = replace(alarm, owner=None)
    raising.move(desk, freed, ladder.Closed(by, Reason.DRILL_OVER), actor)
    report.follow(desk, drill.breach, by, taken=False, closed=True)
    end(desk, drill, how, by, actor)


def closed(desk: Desk, number: int, by: StaffId) -> None:
    """Somebody closed it as a breach is closed."""
    end(desk, desk.unit.drills.get(-number), Ending.CLOSED, by, by)


def end(desk: Desk, before: Drill, how: Ending, by: StaffId, actor: str) -> None:
    """Those who are to learn from it get its page, without a sound."""
    event = drills.Ended(how, by, _missing(desk, before))
    drill = drills.decide(before, event, desk.now)
    desk.unit.drills.save(drill)
    desk.note(actor, f"drill {how}", drill.ref)
    last = desk.unit.drills.before(drill)
    learners = {person.id: person for person in desk.in_reach(*DATA_PROTECTION)}
    learners[drill.started_by] = desk.person(drill.started_by)
    for person in learners.values():
        to = desk.reader(person)
        page = result.result(to, drill, last, lambda who: account.called(desk, who))
        page = page.with_button(in_a_browser(to, Scope.REGISTER))
        notice.say(desk, person, page, drill.ref, lane=Lane.DIGEST, silent=True)
    if drill.reporter is not None and drill.reporter not in learners:
        reporter = desk.person(drill.reporter)
        thanks = texts.thanks(desk.reader(reporter), drill.ref)
        notice.say(desk, reporter, thanks, drill.ref, lane=Lane.DIGEST, silent=True)


def _missing(desk: Desk, drill: Drill) -> tuple[Field, ...]:
    """Of what a notification must say."""
    breach = desk.unit.breaches.get(drill.breach)
    contact = deciders.contact(desk, breach) is not None
    return missing(account.case_of(desk, breach), desk.now, contact=contact)
