"""Which incidents are shown outside the company, and from when on."""

from datetime import datetime

from bot.domain.incidents.incident import Incident, Kind, Status


def shown_from(incident: Incident) -> datetime | None:
    """When a manager ended it; None: not yet. An SOS, and a question whether somebody
    needs help, are the company's own."""
    if incident.kind is not Kind.INCIDENT or incident.status is not Status.CLOSED:
        return None
    return incident.closed_at
