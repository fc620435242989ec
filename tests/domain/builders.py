"""People, shifts, calls and alarms as the tests of this room tell of them."""

from datetime import UTC, date, datetime, timedelta

from bot.domain.alarms.alarm import Alarm, Rung
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.breach.breach import Breach
from bot.domain.complaints.complaint import Complaint
from bot.domain.complaints.facts import Way, Who
from bot.domain.credentials.run import Run, Task
from bot.domain.incidents.incident import Incident, Kind
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.person import Person, Role
from bot.domain.refs import Ref, SiteCode, StaffId
from bot.domain.rights.facts import Asker, Right
from bot.domain.rights.request import RightsRequest
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.rhythm import BookOnRules, CheckCallRules
from bot.domain.shifts.shift import Shift

NIGHT = datetime(2026, 11, 20, 22, 0, tzinfo=UTC)
"""An ordinary night, after the clocks went back."""
MINUTE = timedelta(minutes=1)
TICK = timedelta(microseconds=1)

OFFICER = StaffId("E1001")
FIRST, SECOND, DIRECTOR = StaffId("D001"), StaffId("D002"), StaffId("X001")
STRANGER = StaffId("D009")
"""A manager who stands on no rung."""
SITE = SiteCode("RIV")


def after(minutes: float) -> datetime:
    """So many minutes into the night."""
    return NIGHT + minutes * MINUTE


def a_rung(*people: str, tell: str = "duty-manager", patience: float = 2) -> Rung:
    ids = tuple(StaffId(person) for person in people)
    return Rung(tell=tell, people=ids, patience=patience * MINUTE)


LADDER = (
    a_rung(FIRST),
    a_rung(SECOND, patience=3),
    a_rung(DIRECTOR, tell="director", patience=4),
)


def an_alarm(**facts) -> Alarm:
    """A missed check call; the first manager was told at the start of the night."""
    told = {
        "kind": AlarmKind.MISSED_CHECK_CALL,
        "about": Ref.read("CC-1"),
        "officer": OFFICER,
        "site": SITE,
        "raised_at": NIGHT,
        "rungs": LADDER,
        "rung": 0,
        "rung_told_at": NIGHT,
        "told": (FIRST,),
    }
    return Alarm(**told | facts)


def a_new_alarm(*rungs: Rung, kind: AlarmKind = AlarmKind.MISSED_CHECK_CALL) -> Alarm:
    """Nobody has been told yet."""
    return an_alarm(kind=kind, rungs=rungs, rung=-1, rung_told_at=None, told=())


def height(alarm: Alarm, person: StaffId) -> int:
    """The last rung this person stands on, -1 for none."""
    return max((i for i, r in enumerate(alarm.rungs) if person in r.people), default=-1)


def a_call(**facts) -> CheckCall:
    """Due at the start of the night; 10 minutes early, nudge at 5, missed at 15."""
    due = {
        "shift": 1,
        "officer": OFFICER,
        "site": SITE,
        "due_at": NIGHT,
        "rules": CheckCallRules(),
    }
    return CheckCall(**due | facts)


def a_shift(**facts) -> Shift:
    """Rostered from the start of the night for twelve hours."""
    planned = {
        "officer": OFFICER,
        "site": SITE,
        "check_calls": CheckCallRules(),
        "book_on": BookOnRules(),
        "start_at": NIGHT,
        "end_at": after(12 * 60),
    }
    return Shift(**planned | facts)


def an_incident(**facts) -> Incident:
    reported = {
        "kind": Kind.INCIDENT,
        "officer": OFFICER,
        "site": SITE,
        "reported_at": NIGHT,
    }
    return Incident(**reported | facts)


def a_breach(**facts) -> Breach:
    """Discovered and reported at the start of the night."""
    reported = {
        "reporter": OFFICER,
        "site": SITE,
        "text": RedactedText("J.S.'s file was left in the van"),
        "discovered_at": NIGHT,
        "reported_at": NIGHT,
    }
    return Breach(**reported | facts)


def a_request(received_on: date = date(2026, 1, 10), **facts) -> RightsRequest:
    """A client asks for a copy, and nothing has been done yet."""
    asked = {
        "right": Right.ACCESS,
        "asker": Asker.CLIENT,
        "received_on": received_on,
        "logged_by": StaffId("P001"),
        "logged_at": NIGHT,
        "reminded_on": received_on,
    }
    return RightsRequest(**asked | facts)


def a_complaint(received_on: date = date(2026, 1, 10), **facts) -> Complaint:
    """A visitor wrote by the web form, and nobody has looked at it yet."""
    came = {
        "who": Who.VISITOR,
        "way": Way.WEB,
        "received_on": received_on,
        "logged_by": "checkcall",
        "logged_at": NIGHT,
        "reminded_on": received_on,
    }
    return Complaint(**came | facts)


def a_run(**facts) -> Run:
    """Two tasks, both done in time."""
    tasks = [
        Task(
            what=what,
            within=timedelta(minutes=1),
            took=timedelta(seconds=20),
            next_time="Do it at once.",
        )
        for what in ("Answer the check call", "Call for help with SOS")
    ]
    return Run(
        **{
            "number": "0123456789abcdef",
            "scenario": "A night alone",
            "person": FIRST,
            "initials": "A.O.",
            "ran_at": NIGHT,
            "took": timedelta(minutes=6),
            "tasks": tuple(tasks),
        }
        | facts
    )


def somebody(*roles: Role, **facts) -> Person:
    return Person(id=FIRST, initials="A.O.", roles=frozenset(roles), **facts)


def name_of(part: object) -> str:
    """How a cell of a table reads in the name of its test."""
    if isinstance(part, tuple):
        return "+".join(map(name_of, part)) or "nothing"
    return type(part).__name__ if hasattr(part, "__slots__") else str(part)
