"""A near miss: recorded and told in one commit."""

from dataclasses import replace

from bot.desk import forms
from bot.desk.alarms import raising, telling
from bot.desk.desk import Desk
from bot.desk.names import originals
from bot.desk.people.where import site_of
from bot.domain import limits, near_misses
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept
from bot.domain.near_misses import Danger, NearMiss
from bot.domain.people.permissions import Action, allow, may
from bot.domain.people.person import Person
from bot.domain.refs import Ref
from bot.texts import near_misses as texts
from bot.texts.corrective_actions.keeper import offer
from bot.texts.incidents.adding import added_to_last


def ask(desk: Desk, person: Person) -> None:
    """What nearly happened?"""
    allow(person, Action.REPORT_INCIDENT)
    forms.start_form(desk, person, FormKind.NEAR_MISS)


def report(desk: Desk, person: Person, _: int, kept: Kept) -> Ref:
    """The duty manager is told with the report's own transaction; above the hour's
    limit it is more words to the last one."""
    allow(person, Action.REPORT_INCIDENT)
    last = desk.unit.near_misses.last_of(person.id)
    within = desk.unit.tallies.count(person.id, limits.NEAR_MISSES, desk.now)
    if not within and last is not None:
        return _add(desk, person, last, kept)
    reported = desk.unit.near_misses.add(
        NearMiss(
            officer=person.id,
            site=site_of(desk, person),
            reported_at=desk.made_at,
            text=kept.text,
        )
    )
    desk.note(person.id, "near miss", reported.ref, after=reported.status)
    originals.keep(desk, person, reported.ref, kept)
    answer = texts.near_miss_reported(desk.reader(person), reported.ref, kept)
    desk.owe(person, answer, about=reported.ref)
    raising.raise_alarm(
        desk,
        AlarmKind.NEAR_MISS,
        reported.ref,
        officer=reported.officer,
        site=reported.site,
    )
    return reported.ref


def _add(desk: Desk, person: Person, last: NearMiss, kept: Kept) -> Ref:
    desk.unit.near_misses.save(replace(last, text=last.text.followed_by(kept.text)))
    originals.keep(desk, person, last.ref, kept)
    telling.pass_on(desk, person, last.ref, kept)
    phone = desk.company.control_room_phone
    desk.owe(person, added_to_last(desk.reader(person), last.ref, phone))
    return last.ref


def say_danger(desk: Desk, person: Person, number: int, choice: str) -> None:
    """One tap: whoever was told sees it in the alarm that they have."""
    before = desk.unit.near_misses.find(number)
    if before is None or before.officer != person.id or choice not in set(Danger):
        raise Stale
    danger = Danger(choice)
    after = near_misses.decide(before, near_misses.Seen(danger), desk.now)
    if after != before:
        desk.unit.near_misses.save(after)
        desk.note(person.id, "danger", after.ref, before.danger or "", danger)
        alarm = desk.unit.alarms.about(after.ref)
        if alarm is not None:
            telling.refresh(desk, alarm)
    desk.owe(person, texts.danger_noted(desk.reader(person), after.ref, danger))


def close(desk: Desk, number: int, by: str) -> None:
    """The alarm was closed; whoever did it is asked what follows from it."""
    before = desk.unit.near_misses.get(number)
    after = near_misses.decide(before, near_misses.Closed(), desk.now)
    desk.unit.near_misses.save(after)
    desk.note(by, "near miss", after.ref, before.status, after.status)
    manager = desk.unit.people.find(by)
    if manager is not None and may(manager, Action.REVIEW_REPORTS):
        desk.owe(manager, offer(desk.reader(manager), after.ref), about=after.ref)
