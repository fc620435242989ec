"""Where the records of the books stand, and from when the time of each counts."""

from typing import Any

from sqlalchemy import SQLColumnExpression, func
from sqlmodel import col

from bot.domain.refs import (
    BREACH,
    COMPLAINT,
    DRILL,
    INCIDENT,
    NEAR_MISS,
    RIGHTS,
    ROLL_CALL,
    SHIFT,
    STAFF,
    TIMED_ACTIVITY,
    VAULT,
)
from bot.domain.retention.periods import RecordClass
from storage.breach.tables import BreachRow
from storage.complaints.tables import ComplaintRow
from storage.drills.tables import DrillRow
from storage.incidents.tables import IncidentRow
from storage.near_misses.tables import NearMissRow
from storage.people.tables import PersonRow
from storage.rights.tables import RightsRequestRow
from storage.roll_calls.tables import RollCallRow
from storage.shifts.tables import ShiftRow
from storage.timed_activity.tables import TimedActivityRow
from storage.vault.ended import ENDED_AT, FILES

SHELVES = (
    *(SHIFT, TIMED_ACTIVITY, INCIDENT, NEAR_MISS, BREACH, DRILL, RIGHTS, COMPLAINT),
    *(ROLL_CALL, VAULT, STAFF),
)
"""Where the records stand; all else hangs on one of these."""

BY_THEIR_END: dict[str, tuple[RecordClass, SQLColumnExpression[Any]]] = {
    TIMED_ACTIVITY: (
        RecordClass.LONE_WORKER,
        func.coalesce(col(TimedActivityRow.closed_at), col(TimedActivityRow.back_at)),
    ),
    NEAR_MISS: (RecordClass.INCIDENT, col(NearMissRow.closed_at)),
    DRILL: (RecordClass.DRILL, col(DrillRow.ended_at)),
    ROLL_CALL: (RecordClass.INCIDENT, col(RollCallRow.ended_at)),
    COMPLAINT: (RecordClass.COMPLAINT, col(ComplaintRow.ended_at)),
    VAULT: (RecordClass.VAULT, ENDED_AT),
}
"""Their class, and when that was. What might have been an incident stands with
incidents, and who works alone with shifts: the policy knows no other class for it."""

IDS: dict[str, SQLColumnExpression[Any]] = {  # Any: numbers, and staff numbers
    SHIFT: col(ShiftRow.id),
    TIMED_ACTIVITY: col(TimedActivityRow.id),
    INCIDENT: col(IncidentRow.id),
    NEAR_MISS: col(NearMissRow.id),
    BREACH: col(BreachRow.id),
    DRILL: col(DrillRow.id),
    RIGHTS: col(RightsRequestRow.id),
    ROLL_CALL: col(RollCallRow.id),
    COMPLAINT: col(ComplaintRow.id),
    VAULT: FILES,
    STAFF: col(PersonRow.id),
}
