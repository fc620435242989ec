"""Shifts and check calls as rows, and back."""

from datetime import timedelta
from typing import Any

from bot.domain.refs import SiteCode, StaffId
from bot.domain.shifts import check_call
from bot.domain.shifts import shift as shifts
from bot.domain.shifts.call_status import Why
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.outcome import Came
from bot.domain.shifts.rhythm import BookOnRules, CheckCallRules
from bot.domain.shifts.shift import Shift
from bot.domain.shifts.shift_events import OffHow
from storage.database.rows import Found


def shift_columns(shift: Shift) -> dict[str, Any]:  # Any: as many types as columns
    return {
        "officer": shift.officer,
        "site": shift.site,
        **_rule_columns(shift.check_calls),
        "late": shift.book_on.late,
        "off_late": shift.book_on.off_late,
        "start_at": shift.start_at,
        "end_at": shift.end_at,
        "status": shift.status,
        "booked_on_at": shift.booked_on_at,
        "booked_off_at": shift.booked_off_at,
        "off_how": shift.off_how,
        "planned_at": shift.planned_at,
        "elsewhere_at": shift.elsewhere_at,
        "planned_for": shift.planned_for,
        "asked_off_at": shift.asked_off_at,
        "overtime_until": shift.overtime_until,
        "overtime_by": shift.overtime_by,
        "overtime_at": shift.overtime_at,
    }


def shift_of(row: Found) -> Shift:
    return Shift(
        id=row.id,
        officer=StaffId(row.officer),
        site=SiteCode(row.site),
        check_calls=_rules(row),
        book_on=BookOnRules(late=row.late, off_late=row.off_late),
        start_at=row.start_at,
        end_at=row.end_at,
        status=shifts.Status(row.status),
        booked_on_at=row.booked_on_at,
        booked_off_at=row.booked_off_at,
        off_how=OffHow(row.off_how) if row.off_how else None,
        planned_at=row.planned_at,
        elsewhere_at=row.elsewhere_at,
        planned_for=StaffId(row.planned_for) if row.planned_for else None,
        asked_off_at=row.asked_off_at,
        overtime_until=row.overtime_until,
        overtime_by=StaffId(row.overtime_by) if row.overtime_by else None,
        overtime_at=row.overtime_at,
    )


def call_columns(call: CheckCall) -> dict[str, Any]:  # Any: as many types as columns
    return {
        "shift": call.shift,
        "officer": call.officer,
        "site": call.site,
        "due_at": call.due_at,
        **_rule_columns(call.rules),
        "spread": call.spread,
        "status": call.status,
        "prompted_at": call.prompted_at,
        "answered_at": call.answered_at,
        "missed_at": call.missed_at,
        "received_late_at": call.received_late_at,
        "planned_at": call.planned_at,
        "nudged_at": call.nudged_at,
        "received_at": call.received_at,
        "processed_at": call.processed_at,
        "asked_why_at": call.asked_why_at,
        "why": call.why,
    }


def call_of(row: Found) -> CheckCall:
    return CheckCall(
        id=row.id,
        shift=row.shift,
        officer=StaffId(row.officer),
        site=SiteCode(row.site),
        due_at=row.due_at,
        rules=_rules(row),
        spread=row.spread or timedelta(),
        status=check_call.Status(row.status),
        prompted_at=row.prompted_at,
        answered_at=row.answered_at,
        missed_at=row.missed_at,
        received_late_at=row.received_late_at,
        planned_at=row.planned_at,
        nudged_at=row.nudged_at,
        received_at=row.received_at,
        processed_at=row.processed_at,
        asked_why_at=row.asked_why_at,
        why=Why(row.why) if row.why else None,
    )


def came_of(row: Found) -> Came:
    return Came(
        id=row.id,
        status=check_call.Status(row.status),
        nudge_at=row.due_at + row.nudge,
        answered_at=row.answered_at,
        missed_at=row.missed_at,
        asked_why_at=row.asked_why_at,
        why=Why(row.why) if row.why else None,
    )


def _rule_columns(
    rules: CheckCallRules,
) -> dict[str, Any]:  # Any: as many types as columns
    return {
        "every": rules.every,
        "early": rules.early,
        "nudge": rules.nudge,
        "missed": rules.missed,
    }


def _rules(row: Found) -> CheckCallRules:
    return CheckCallRules(
        every=row.every, early=row.early, nudge=row.nudge, missed=row.missed
    )
