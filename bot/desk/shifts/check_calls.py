"""Check calls: planned, prompted, answered or missed."""

from bot.desk.alarms import raising
from bot.desk.desk import SYSTEM, Desk
from bot.desk.incidents import welfare
from bot.desk.outage import asking
from bot.desk.presence import asking as presence
from bot.desk.shifts import by_telephone, rhythms, why_late
from bot.desk.timed_activity import ending as timed_activity
from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.people.person import Person
from bot.domain.shifts import check_call
from bot.domain.shifts.check_call import CheckCall, Status
from bot.domain.shifts.effects import (
    CallEffect,
    JoinAlarm,
    Nudge,
    PlanNext,
    Prompt,
    RaiseAlarm,
    Regain,
    Settle,
    StandDown,
)
from bot.domain.shifts.prompt_spread import spread
from bot.domain.shifts.shift import Shift
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.shifts import check_calls as texts
from storage.messages.message import Purpose


def plan_first(desk: Desk, begun: Shift) -> CheckCall:
    """The first call is due one interval after book-on."""
    return desk.unit.check_calls.add(
        CheckCall(
            shift=begun.id,
            officer=begun.officer,
            site=begun.site,
            due_at=rhythms.first_due(desk, begun),
            planned_at=desk.now,
            rules=begun.check_calls,
            spread=spread(begun.id, desk.unit.shifts.on_duty, begun.check_calls.early),
        )
    )


def wake(desk: Desk, number: int) -> None:
    """A window opens, a nudge is due, or the officer stayed silent."""
    before = desk.unit.check_calls.get(number)
    silent = desk.now >= before.miss_at  # most calls are woken to be asked
    woken = check_call.Woken(silent and _alarm_of(desk, before) is not None)
    after, effects = check_call.decide(before, woken, desk.now)
    _keep(desk, before, after, effects, SYSTEM)


def answer(desk: Desk, person: Person, pressed: int | None = None) -> None:
    """All well: every open call is answered; without one it is an extra contact.

    ``pressed`` is the call whose button it was; prompts change after the answer.
    """
    shift = desk.unit.shifts.open_of(person.id)
    if shift is None:
        timed_activity.typed_back(desk, person)
        return
    calls = desk.unit.check_calls.unsettled(shift.id)
    opened = [call for call in calls if _is_meant(desk, call, pressed)]
    late = any(call.status in check_call.ALARMED for call in opened)
    made_at = desk.held.sent_at if desk.held else None
    answered = check_call.Answered(made_at, desk.held is not None, desk.sent_at)
    settled: list[tuple[CheckCall, Settle]] = []
    for call in opened:
        after, effects = check_call.decide(call, answered, desk.now)
        settled += [(after, each) for each in effects if isinstance(each, Settle)]
        others = tuple(each for each in effects if not isinstance(each, Settle))
        _keep(desk, call, after, others, person.id)
    if not opened:
        _extra(desk, shift)
    later = desk.unit.check_calls.unsettled(shift.id) if opened else calls
    due_at = next((c.due_at for c in later if c.status is Status.PLANNED), None)
    say = texts.recorded_late if late else texts.recorded
    message = say(desk.reader(person), desk.made_at, due_at, desk.received_late_at)
    asking.recorded(desk, person, message, silent=not late)
    welfare.heard(desk, person)
    timed_activity.heard(desk, person)
    for call, settle in settled:
        _apply(desk, call, settle)
    if opened:
        presence.ask(desk, person, shift, opened[-1].id)
    why_late.ask(desk, person, [call for call, _ in settled])


def _is_meant(desk: Desk, call: CheckCall, pressed: int | None) -> bool:
    """A press that was held back may be as old as its button: it says nothing of later
    calls."""
    if desk.held is None or desk.held.sent_at is not None:
        return call.is_open(desk.made_at)
    return call.is_open(desk.now) and pressed is not None and call.id <= pressed


def _extra(desk: Desk, shift: Shift) -> None:
    kept = desk.unit.check_calls.add(
        CheckCall(
            shift=shift.id,
            officer=shift.officer,
            site=shift.site,
            due_at=desk.made_at,
            rules=shift.check_calls,
            status=Status.EXTRA,
            answered_at=desk.made_at,
            received_late_at=desk.received_late_at,
            received_at=desk.sent_at,
            processed_at=desk.now,
        )
    )
    _note(desk, shift.officer, "extra contact", kept)


def _note(desk: Desk, actor: str, deed: str, call: CheckCall, before: str = "") -> None:
    late = ", received late by us" if desk.held else ""
    desk.note(actor, f"{deed}{late}", call.ref, before, call.status)


def shift_ended(desk: Desk, shift: Shift) -> None:
    """Calls not due yet are stood down; a missed one is a late contact."""
    made_at = desk.held.sent_at if desk.held else None
    ended = check_call.ShiftEnded(made_at, desk.held is not None, desk.sent_at)
    for call in desk.unit.check_calls.unsettled(shift.id):
        after, effects = check_call.decide(call, ended, desk.now)
        _keep(desk, call, after, effects, shift.officer)
    why_late.shift_ended(desk, shift)
    rhythms.partner_left(desk, shift)


def is_answering(desk: Desk, shift: int) -> bool:
    """No call of the shift is unheard; an answer that was held back can be older than a
    later call that was missed."""
    calls = desk.unit.check_calls.unsettled(shift)
    return not any(call.status in check_call.UNHEARD for call in calls)


def follow(desk: Desk, number: int, event: check_call.Event, by: str) -> Shift:
    """The alarm moved: every call of the shift that it stands for moves with it."""
    shift = desk.unit.shifts.get(desk.unit.check_calls.get(number).shift)
    for call in desk.unit.check_calls.unsettled(shift.id):
        if call.status in check_call.ALARMED:
            after, effects = check_call.decide(call, event, desk.now)
            _keep(desk, call, after, effects, by)
    return shift


def _keep(
    desk: Desk,
    before: CheckCall,
    after: CheckCall,
    effects: tuple[CallEffect, ...],
    actor: str,
) -> None:
    desk.unit.check_calls.save(after)
    if after.status is not before.status:
        _note(desk, actor, "check call", after, before.status)
    for effect in effects:
        _apply(desk, after, effect)


def _apply(desk: Desk, call: CheckCall, effect: CallEffect) -> None:
    match effect:
        case Prompt():
            to = _reader(desk, call)
            words = texts.prompt(to, call.id, call.due_at, call.site)
            asking.ask(desk, call, words)
        case Nudge():
            _nudge(desk, call)
        case Settle(at=at, received_late_at=late):
            _change_prompts(desk, call, texts.settled(_reader(desk, call), at, late))
        case StandDown():
            _change_prompts(desk, call, texts.stood_down(_reader(desk, call)))
        case PlanNext():
            _plan_next(desk, call)
        case RaiseAlarm(kind=kind):
            raising.raise_alarm(
                desk, kind, call.ref, officer=call.officer, site=call.site
            )
        case JoinAlarm():
            _join(desk, call)
        case Regain():
            alarm = _alarm_of(desk, call)
            if alarm is not None and is_answering(desk, call.shift):
                raising.regain(desk, alarm)


def _join(desk: Desk, call: CheckCall) -> None:
    running = _alarm_of(desk, call)
    assert running is not None
    _relapse(desk, call)
    raising.relapse(desk, running)


def _alarm_of(desk: Desk, call: CheckCall) -> Alarm | None:
    for alarm in desk.unit.alarms.open_of(call.officer, AlarmKind.MISSED_CHECK_CALL):
        if desk.unit.check_calls.get(alarm.about.number).shift == call.shift:
            return alarm
    return None


def _relapse(desk: Desk, call: CheckCall) -> None:
    """An earlier call of the shift was answered late, and now this one is missed."""
    calls = desk.unit.check_calls
    for earlier in calls.unsettled(call.shift):
        if earlier.status is Status.REGAINED:
            calls.save(check_call.decide(earlier, check_call.Relapsed(), desk.now)[0])


def _nudge(desk: Desk, call: CheckCall) -> None:
    to = _reader(desk, call)
    words = texts.nudge(to, call.id, call.due_at, call.miss_at, call.site)
    asking.ask(desk, call, words)
    by_telephone.plan(desk, call)


def _reader(desk: Desk, call: CheckCall) -> Reader:
    return desk.reader(desk.person(call.officer))


def _change_prompts(desk: Desk, call: CheckCall, words: Message) -> None:
    for shown in desk.unit.outbox.shown(call.ref, Purpose.PROMPT):
        desk.owe_edit(shown, words)


def _plan_next(desk: Desk, call: CheckCall) -> None:
    """After an answer that was held back, silence since then counts."""
    since = max(call.due_at, desk.held.sent_at or call.due_at) if desk.held else None
    desk.unit.check_calls.add(
        CheckCall(
            shift=call.shift,
            officer=call.officer,
            site=call.site,
            due_at=rhythms.following(desk, call, since or desk.now),
            planned_at=desk.now,
            rules=call.rules,
            spread=spread(call.shift, desk.unit.shifts.on_duty, call.rules.early),
        )
    )
