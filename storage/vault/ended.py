"""From when the time of the people at an incident counts."""

from typing import Any

from sqlalchemy import SQLColumnExpression, case, select
from sqlmodel import col

from bot.domain.incidents.incident import Status
from storage.incidents.tables import IncidentRow
from storage.vault.tables import VaultFileRow

FILES = col(VaultFileRow.id)
MINE = col(IncidentRow.id) == FILES
LAST_AT, CLOSED_AT = col(VaultFileRow.last_at), col(IncidentRow.closed_at)
LATER = case((CLOSED_AT > LAST_AT, CLOSED_AT), else_=LAST_AT)
CLOSED = case((col(IncidentRow.status) == Status.CLOSED, LATER), else_=None)

ENDED_AT: SQLColumnExpression[Any] = case(
    (
        select(col(IncidentRow.id)).where(MINE).exists(),
        select(CLOSED).where(MINE).scalar_subquery(),
    ),
    else_=LAST_AT,
)
"""The incident was closed, and nobody was written down later. Where the incident is
gone already, the last of them counts."""
