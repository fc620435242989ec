"""A drill begins as any breach does; what matters afterwards is kept as it happens."""

from datetime import timedelta

from bot.desk.breach import report
from bot.desk.desk import SYSTEM, Desk
from bot.domain.alarms.alarm import Alarm, Status
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.breach.breach import TELL_DPO_WITHIN
from bot.domain.drills import drill as drills
from bot.domain.drills.drill import Drill
from bot.domain.names.redacted_text import Kept, our_own
from bot.domain.people.permissions import PRIVACY
from bot.domain.people.person import Person, Role
from bot.domain.refs import Ref, StaffId
from bot.texts.drills import labels
from bot.texts.drills import setting as texts
from storage.deadlines.deadlines import Subject

LOOKS_AGAIN = timedelta(minutes=5)
"""Whether what is real still rings."""


def begin(desk: Desk, before: Drill) -> None:
    """Reported by whoever plays the reporter, to the same ladder, in the same hour."""
    desk.drill = before.ref
    starter = desk.person(before.started_by)
    reporter = _reporter(desk, before, starter)
    began = drills.Began(reporter=reporter.id, away=_away(desk))
    drill = drills.decide(before, began, desk.now)
    desk.unit.drills.save(drill)
    desk.note(SYSTEM, "drill began", drill.ref, after=reporter.id)
    desk.owe(starter, texts.begins(desk.reader(starter), drill), about=drill.ref)
    story = labels.story(desk.reader(reporter), drill.scenario)
    you_play = texts.you_play(desk.reader(reporter), drill.ref, story)
    desk.owe(reporter, you_play, about=drill.ref)
    report.report(desk, reporter, Kept(text=our_own(story)), drill.breach)


def put_off(desk: Desk, drill: Drill) -> None:
    """Something real rings: nobody is to think of two things."""
    later = drills.decide(drill, drills.PutOff(), desk.now)
    desk.unit.drills.save(later)
    desk.note(SYSTEM, "drill put off", drill.ref)


def _reporter(desk: Desk, drill: Drill, starter: Person) -> Person:
    """An officer on shift of whom no alarm is open, drawn by lot; without any, whoever
    started it."""
    if not drill.asks_officer:
        return starter
    shifts = desk.unit.shifts.all_open()
    busy = {alarm.officer for alarm in desk.unit.alarms.all_open()}
    free = sorted({shift.officer for shift in shifts} - busy - {starter.id})
    can = [person for person in map(desk.person, free) if desk.can_be_told(person)]
    return can[int(desk.chance() * len(can))] if can else starter


def _away(desk: Desk) -> tuple[StaffId, ...]:
    """Of those who keep the company's data safe, who cannot be told now."""
    people = (p for p in desk.unit.people.all() if p.active and p.roles & PRIVACY)
    return tuple(person.id for person in people if not desk.can_be_told(person))


def holds_back(desk: Desk, alarm: Alarm) -> bool:
    """A drill climbs no further now. While something real rings it waits; and when its
    hour is over, more ringing teaches nobody more. It can still be acknowledged."""
    if not alarm.about.is_drill or alarm.status is not Status.RINGING:
        return False
    if desk.now - alarm.raised_at >= TELL_DPO_WITHIN:
        desk.unit.deadlines.set(Subject.ALARM, alarm.id, None)
        return True
    if real_alarm(desk) is not None:
        desk.unit.deadlines.set(Subject.ALARM, alarm.id, desk.now + LOOKS_AGAIN)
        return True
    return False


def real_alarm(desk: Desk) -> Ref | None:
    """Of an officer in need, or of a breach, that nobody has taken up yet."""
    for alarm in desk.unit.alarms.all_open():
        grave = alarm.kind.is_about_safety or alarm.kind is AlarmKind.BREACH
        rings = alarm.status is Status.RINGING
        if grave and rings and not alarm.about.is_drill:
            return alarm.about
    return None


def told(desk: Desk, number: int, who: StaffId) -> None:
    """Somebody's phone or mailbox has it; the first DPO's counts."""
    drill = desk.unit.drills.find(-number)
    if drill is not None and Role.DPO in desk.person(who).roles:
        _keep(desk, drill, drills.Told(who))


def taken_up(desk: Desk, number: int, alarm: Alarm) -> None:
    """Acknowledged, by whoever has the alarm now."""
    assert alarm.owner is not None
    drill = desk.unit.drills.get(-number)
    _keep(desk, drill, drills.TakenUp(alarm.owner, alarm.rung + 1))


def _keep(desk: Desk, before: Drill, event: drills.Told | drills.TakenUp) -> None:
    after = drills.decide(before, event, desk.now)
    if after != before:
        desk.unit.drills.save(after)
