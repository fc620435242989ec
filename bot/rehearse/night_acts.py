"""What people did in a real night, done on phones of the rehearsal room."""

from collections.abc import Mapping
from datetime import datetime

from bot.clock import wall_seconds
from bot.desk.replay import doing
from bot.desk.replay.following import Following
from bot.desk.replay.opening import plan
from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.kinds import AlarmKind, Reason
from bot.domain.errors import IllegalMove, Refused
from bot.domain.refs import StaffId
from bot.domain.replay.comparing import pairs
from bot.domain.replay.course import Course
from bot.domain.replay.night import Act, Deed, Night
from bot.domain.shifts.shift import Shift
from bot.process.wiring import House
from bot.texts.message import Press, Verb
from rehearsal.phones.phone import Phone
from rehearsal.standin import Standin

Step = Act | Shift | Alarm

WORDS = "(the words of that night are not shown here)"
REPORTS: Mapping[AlarmKind, str] = {
    AlarmKind.SOS: "/sos",
    AlarmKind.INCIDENT: f"/incident {WORDS}",
    AlarmKind.BREACH: f"/breach {WORDS}",
    AlarmKind.NEAR_MISS: f"/nearmiss {WORDS}",
}
"""How an alarm of that kind is raised; one of any other is only spoken of."""

ON_THE_ALARM: Mapping[Deed, Verb] = {
    Deed.TOOK_UP: Verb.TAKE,
    Deed.COULD_NOT_REACH: Verb.CANNOT,
    Deed.CLOSED: Verb.CLOSE,
}
ABOUT_A_MINUTE = 60
"""Seconds: the room answers as fast as it can, and is hurried."""


def steps_of(night: Night) -> list[tuple[datetime, Step]]:
    """All of it, in order."""
    steps: list[tuple[datetime, Step]] = [
        (max(shift.planned_at or night.begins, night.begins), shift)
        for shift in night.shifts
    ]
    steps += [(alarm.raised_at, alarm) for alarm in night.given]
    steps += [(act.at, act) for act in night.acts]
    return sorted(steps, key=lambda each: each[0])


class Stage:
    """The room's phones and its house, and the night that is played there."""

    def __init__(self, night: Night, house: House, standin: Standin) -> None:
        self._night, self._house, self._standin = night, house, standin
        self._following = Following(night)
        self._known: set[int] = set()

    async def new_alarms(self) -> list[str]:
        """A line for each that was raised since the last look."""
        await self._house.lookout.look(self._following.look)
        new = [each for each in self._following.courses if each.id not in self._known]
        self._known |= {each.id for each in new}
        return [self._alarm_line(each) for each in new]

    def _alarm_line(self, course: Course) -> str:
        kind = course.words.upper()
        at = wall_seconds(course.raised_at)
        who = self._called(course.officer)
        return f"{at} {kind}: {who} {course.site or ''}. Press ×60 to go on."

    def _called(self, who: StaffId) -> str:
        return self._night.called.get(who, who)

    async def does(self, step: Step) -> str:
        """One of them; the narrator's line."""
        match step:
            case Shift():
                await self._house.doorway.run(lambda desk: plan(desk, step))
                return f"{self._called(step.officer)} is on the roster at {step.site}"
            case Alarm():
                return self._reports(step)
            case Act():
                done = await self._acts(step)
                line = f"{self._called(step.who)} {step.deed} {step.site or ''}".strip()
                return line if done else f"{line}: here it could not be done"

    def _reports(self, alarm: Alarm) -> str:
        phone, words = self._phone(alarm.officer), REPORTS.get(alarm.kind)
        kind = alarm.kind.replace("_", " ")
        if phone is None or words is None:
            return f"{kind} of {self._called(alarm.officer)}: not played in the room"
        phone.says(words)
        return f"{self._called(alarm.officer)} reports: {kind}"

    async def _acts(self, act: Act) -> bool:
        """On the phone where a phone can; else at the desk, as a manager's word is."""
        phone = self._phone(act.who)
        if act.deed in ON_THE_ALARM:
            return phone is not None and self._presses(phone, act)
        own = act.officer in (None, act.who)
        match act.deed:
            case _ if phone is None or not own:
                return await self._at_the_desk(act)
            case Deed.BOOKED_ON:
                phone.says(f"/bookon {act.site}")
            case Deed.BOOKED_OFF:
                phone.says("/bookoff")
            case Deed.WAS_HEARD:
                phone.says("/ok")
            case _:
                return await self._at_the_desk(act)
        return True

    def _presses(self, phone: Phone, act: Act) -> bool:
        """The newest button of that kind on the alarm that stands for it here."""
        number = self._following.number_of(act.alarm)
        reason = act.reason if act.deed is Deed.CLOSED else None
        if number is None:
            return False
        if reason is Reason.OTHER:  # it was in words
            then = next(c for c in self._night.courses if c.id == act.alarm)
            reason = then.kind.rules.may_end_as[0]
        data = str(Press(ON_THE_ALARM[act.deed], str(number), reason or ""))
        for message in reversed(phone.visible):
            if any(data in row for row in message.data):
                phone.presses_data(data, message.message_id)
                return True
        return False

    async def _at_the_desk(self, act: Act) -> bool:
        if act.deed in (Deed.REGAINED, Deed.RELAPSED, Deed.WAS_UNREACHABLE):
            return False
        try:
            await self._house.doorway.run(lambda desk: doing.do(desk, act))
        except (Refused, IllegalMove, LookupError):
            return False
        return True

    def _phone(self, who: StaffId) -> Phone | None:
        for phone in self._standin.phones:
            if phone.person.role.rpartition(" ")[2] == who:
                return phone
        return None

    @property
    def outcome(self) -> str:
        """What the narrator says when it is over."""
        found = pairs(self._night.courses, self._following.courses)
        same = sum(
            abs((a.raised_at - b.raised_at).total_seconds()) < ABOUT_A_MINUTE
            for a, b in found
            if a and b
        )
        then = len(self._night.courses)
        return f"The night is over: {same} of its {then} alarms came as they did."
