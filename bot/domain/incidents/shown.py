"""Which incidents are shown outside the company, from when on, and in which words."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.corrective_actions import CorrectiveAction
from bot.domain.incidents.full_report import FullReport
from bot.domain.incidents.incident import Incident, Kind, Status
from bot.domain.names.redacted_text import RedactedText


@dataclass(frozen=True, slots=True)
class Shown:
    """What a client reads of one."""

    at: datetime
    text: RedactedText | None


def shows_photo(report: FullReport | None, sent_at: datetime) -> bool:
    """Beside those who review it: the report was released, and the photo was there."""
    released_at = report.released_at if report else None
    return released_at is not None and sent_at <= released_at


def shows_action(
    incident: Incident,
    report: FullReport | None,
    action: CorrectiveAction,
    start: datetime,
    end: datetime,
) -> bool:
    """To the client, from the morning on that tells of the incident to that on which
    the action is closed. What is added while the report is being changed waits for its
    next release, as the change does."""
    its = shown(incident, report)
    if its is None or its.at >= end:
        return False
    is_released = report is None or report.is_fixed or action.added_at <= its.at
    closed_at = action.closed_at
    return is_released and (closed_at is None or max(closed_at, its.at) >= start)


def shown(incident: Incident, report: FullReport | None) -> Shown | None:
    """As its report was released, and anew when it is released again; None: not yet.
    What was reported before reports were chased is shown when it was ended. An SOS,
    what goes past the duty managers, and a question whether somebody needs help, are
    the company's own."""
    if incident.kind is not Kind.INCIDENT or incident.goes_past:
        return None
    if report is None:
        ended = incident.closed_at if incident.status is Status.CLOSED else None
        return Shown(ended, incident.text) if ended else None
    released = report.released_at
    return Shown(released, report.released_text) if released else None
