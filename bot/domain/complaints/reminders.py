"""When whoever answers for a complaint about somebody's data hears of it again.

not acknowledged   on the 20th, 28th and 30th day, then daily
acknowledged       when nothing was said for four weeks, then weekly
ended              when how to reach whoever complained is erased
"""

from datetime import date, timedelta

from bot.domain.complaints import due_days
from bot.domain.complaints.complaint import Complaint
from bot.domain.complaints.due_days import DAY
from bot.domain.complaints.facts import Status

CONTACT_KEPT = timedelta(days=91)
"""After its end: thirteen weeks, for whoever is not content may come back, and the
regulator wants to be asked within three months of the last word. Our own choice."""


def remind_on(complaint: Complaint) -> date | None:
    """The next day on which somebody must hear of it; None when it has ended."""
    last = complaint.reminded_on
    match complaint.status:
        case Status.RECEIVED:
            received = complaint.received_on
            days = (due_days.on_day(received, day) for day in due_days.WARNED_ON)
            daily = max(last, complaint.acknowledge_by) + DAY
            return next((day for day in days if day > last), daily)
        case Status.ACKNOWLEDGED:
            silent = silent_from(complaint)
            return silent if silent > last else last + due_days.WORD_AGAIN
        case Status.CONCLUDED | Status.WITHDRAWN:
            return None


def silent_from(complaint: Complaint) -> date:
    """From this day on whoever complained has heard nothing for too long."""
    return (complaint.told_on or complaint.received_on) + due_days.WORD_WITHIN


def tells_deputies(complaint: Complaint, today: date) -> bool:
    """Those for whom it is meant had their time."""
    if complaint.status is Status.RECEIVED:
        day = due_days.day_number(complaint.received_on, today)
        return day >= due_days.DEPUTIES_FROM
    return True


def tells_siro(complaint: Complaint, today: date) -> bool:
    if complaint.status is Status.RECEIVED:
        day = due_days.day_number(complaint.received_on, today)
        return day >= due_days.SIRO_FROM
    return today >= silent_from(complaint) + due_days.WORD_AGAIN


def forget_on(complaint: Complaint, ended_on: date) -> date | None:
    """When its contact is erased; None while it is open, or has none."""
    if complaint.is_open or complaint.contact is None:
        return None
    return ended_on + CONTACT_KEPT
