"""Personal-data breaches: recorded, and the DPO told, in one commit."""

from dataclasses import replace
from datetime import timedelta

from bot.desk import alarms, dpo_system, incidents, ladders, near_misses, telling
from bot.desk.desk import Desk
from bot.domain import breach
from bot.domain.alarm import AlarmKind, Rung, Status
from bot.domain.authority import Action, allow
from bot.domain.breach import Breach
from bot.domain.errors import Stale
from bot.domain.people import Person
from bot.domain.redacted import Kept
from bot.domain.refs import Ref, StaffId
from bot.texts import alarms as alarm_texts
from bot.texts import office, privacy
from bot.texts import reports as texts
from storage.messages import Lane


def report(desk: Desk, person: Person, kept: Kept) -> Breach:
    """Reported at the first words, as found now; the rest is asked afterwards."""
    reported = desk.unit.breaches.add(
        Breach(
            reporter=person.id,
            site=incidents.site_of(desk, person),
            division=person.division,
            text=kept.text,
            discovered_at=desk.now,
            reported_at=desk.now,
        )
    )
    desk.note(person.id, "breach", reported.ref, after=reported.status)
    dpo_system.tell(desk, dpo_system.Event.RAISED, reported)
    answer = texts.breach_reported(desk.reader(person), reported.ref, kept)
    desk.owe(person, answer, lane=Lane.URGENT, about=reported.ref)
    alarms.raise_alarm(
        desk,
        AlarmKind.BREACH,
        reported.ref,
        officer=person.id,
        site=reported.site,
        rungs=_rungs(desk, reported),
    )
    return reported


def add_words(desk: Desk, person: Person, number: int, kept: Kept) -> Ref:
    """The words of a report that was raised before they could be read."""
    reported = replace(desk.unit.breaches.get(number), text=kept.text)
    desk.unit.breaches.save(reported)
    incidents.pass_on(desk, person, reported.ref, kept)
    return reported.ref


def _rungs(desk: Desk, reported: Breach) -> tuple[Rung, ...]:
    rungs = ladders.resolve(
        desk, AlarmKind.BREACH, reported.reporter, reported.division
    )
    return breach.within(rungs, breach.time_left(reported, desk.now))


def found_at(desk: Desk, person: Person, number: int, minutes_ago: str) -> None:
    """The reporter says when it was found: the hour runs from there."""
    reported = desk.unit.breaches.find(number)
    offered = [str(minutes) for minutes in texts.FOUND_MINUTES]
    if reported is None or reported.reporter != person.id or minutes_ago not in offered:
        raise Stale
    found = reported.reported_at - timedelta(minutes=int(minutes_ago))
    if reported.status is breach.Status.CLOSED:
        raise Stale
    dated = breach.decide(reported, breach.Dated(found), desk.now)
    desk.unit.breaches.save(dated)
    desk.note(person.id, "breach dated", dated.ref, after=found.isoformat())
    to = desk.reader(person)
    desk.owe(person, texts.found_noted(to, dated.ref, dated.discovered_at))
    if dated.discovered_at != reported.discovered_at:
        dpo_system.tell(desk, dpo_system.Event.DATED, dated)
        _hurry(desk, dated)


def _hurry(desk: Desk, dated: Breach) -> None:
    """Less of the hour is left than was thought: what is left of the ladder knows."""
    alarm = desk.unit.alarms.about(dated.ref)
    if alarm is None:
        return
    telling.say(desk, alarm, alarm.told, alarm_texts.found_earlier)
    if alarm.status is not Status.RINGING:
        return
    climbed, ahead = alarm.rungs[: alarm.rung], alarm.rungs[max(alarm.rung, 0) :]
    left = breach.time_left(dated, alarm.rung_told_at or desk.now)
    hurried = breach.within(ahead, max(left, timedelta(seconds=1)))
    desk.unit.alarms.save(replace(alarm, rungs=(*climbed, *hurried)))


def follow(
    desk: Desk, number: int, owner: StaffId | None, *, taken: bool, closed: bool
) -> None:
    """The alarm was acknowledged, or closed."""
    before = after = desk.unit.breaches.get(number)
    if owner is not None and taken:
        after = breach.decide(after, breach.Acknowledged(owner), desk.now)
    if closed:
        after = breach.decide(after, breach.Closed(), desk.now)
    if after != before:
        desk.unit.breaches.save(after)
        event = dpo_system.Event.CLOSED if closed else dpo_system.Event.ACKNOWLEDGED
        dpo_system.tell(desk, event, after)
        desk.note(owner or "", "breach", after.ref, before.status, after.status)


def show_open(desk: Desk, person: Person) -> None:
    """The open ones with their clocks, for those who may see them; and how often
    this quarter it nearly was one."""
    allow(person, Action.SEE_BREACHES)
    found = desk.unit.breaches.all_open()
    to = desk.reader(person)
    quarter = privacy.near_misses(to, *near_misses.this_quarter(desk))
    shown = office.breaches(to, found, desk.now)
    desk.owe(person, shown.with_line(quarter))
