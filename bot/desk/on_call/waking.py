"""Time comes: who is on call hears of it, and who looks after the rota of its gaps."""

from datetime import timedelta

from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.desk.on_call import rota
from bot.desk.people import away
from bot.domain.on_call.duty import Duty, Stage, following, given_to, stage_at
from bot.domain.on_call.gaps import Span
from bot.domain.people.permissions import COMMAND
from bot.domain.people.person import Person, Role
from bot.texts.message import Message
from bot.texts.on_call import notices as texts
from storage.on_call.rota import LOOK_AHEAD

SOON = timedelta(days=1)
"""A gap that begins within it is told once more."""


def wake(desk: Desk, number: int) -> None:
    """A duty's next stage, or the day's look at the whole rota."""
    if number == LOOK_AHEAD:
        look_ahead(desk)
        return
    duty = desk.unit.on_call.find(number)
    if duty is not None:
        _go_on(desk, duty)


def _go_on(desk: Desk, duty: Duty) -> None:
    """Of several stages that were missed the newest is told."""
    stage = stage_at(duty, desk.now, desk.zone)
    before = duty.stage
    after = given_to(duty, duty.person, desk.now, desk.zone)
    rota.keep(desk, after)
    if stage is before:
        return
    rota.changed(desk, after)
    desk.note(SYSTEM, "on call", duty.person, before, stage)
    person = desk.person(duty.person)
    message = _news(desk, person, duty, before, stage)
    if message is not None and person.active:
        notice.say(desk, person, message, person.id)


def _news(
    desk: Desk, person: Person, duty: Duty, before: Stage, stage: Stage
) -> Message | None:
    to = desk.reader(person)
    match stage:
        case Stage.ANNOUNCED:
            return texts.announced(to, duty)
        case Stage.ON:
            return texts.on_now(to, duty)
        case Stage.OVER if before is Stage.ON:
            follows = following(
                duty, desk.unit.on_call.between(duty.end_at, duty.end_at + SOON)
            )
            if follows is None or follows.person == duty.person:
                return None
            over = texts.over(to, duty, desk.person(follows.person).called)
            return away.with_what_they_have(desk, person, over)
        case _:
            return None


def look_ahead(desk: Desk) -> None:
    """Each gap is told when it is seen first, once more a day before it begins, and
    every day while it lasts."""
    if not rota.standing(desk):
        return
    desk.unit.on_call.look_ahead_at(rota.next_look(desk))
    news = [(role, gap) for role, gap in rota.gaps(desk) if _is_news(desk, role, gap)]
    if not news:
        return
    told = desk.in_reach(Role.ADMINISTRATOR) or desk.in_reach(*COMMAND)
    for person in told:
        message = texts.gaps(desk.reader(person), news)
        notice.say(desk, person, message)


def _is_news(desk: Desk, role: Role, gap: Span) -> bool:
    about = f"{role} {gap.start_at:%Y-%m-%dT%H:%MZ}"
    how = "soon" if gap.start_at - desk.now < SOON else "ahead"
    last = desk.unit.journal.last(SYSTEM, "on-call gap", about)
    if last is not None and last.after == how:
        return False
    desk.note(SYSTEM, "on-call gap", about, after=how)
    return True
