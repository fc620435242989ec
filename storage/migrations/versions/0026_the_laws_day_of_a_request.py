"""What a request about somebody's data waits for has days of its own.

Whoever was asked who they are becomes a wait of that kind, from the day on which it was
recorded to the day on which they were known: the policy's day does not move by it, and
the law's is computed from it.
"""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

LONDON = ZoneInfo("Europe/London")
"""The company's own zone is sealed; it is this one where the law is the United
Kingdom's."""


def upgrade() -> None:
    instant = storage.database.types.UtcDateTime()
    op.create_table(
        "rights_pause",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request", sa.Integer(), nullable=False),
        sa.Column("waits_for", sa.String(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("taken_back", sa.Boolean(), nullable=False),
        sa.Column("by", sa.String(), nullable=True),
        sa.Column("at", instant, nullable=False),
        sa.ForeignKeyConstraint(["request"], ["rights_request.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_rights_pause_request", "rights_pause", ["request"])
    op.add_column("rights_request", sa.Column("extended_on", sa.Date(), nullable=True))
    _keep_who_was_asked(instant)
    op.drop_column("rights_request", "identity_asked_at")


def _keep_who_was_asked(instant: sa.types.TypeEngine[Any]) -> None:
    request = sa.table(
        "rights_request",
        sa.column("id", sa.Integer()),
        sa.column("identity_asked_at", instant),
        sa.column("checked_at", instant),
    )
    asked = sa.select(request).where(request.c.identity_asked_at.is_not(None))
    waits = [
        {
            "request": row.id,
            "waits_for": "identity",
            "asked_on": _day(row.identity_asked_at),
            "received_on": _came(row),
            "taken_back": False,
            "at": row.identity_asked_at,
        }
        for row in op.get_bind().execute(asked)
    ]
    pause = sa.table(
        "rights_pause",
        sa.column("request", sa.Integer()),
        sa.column("waits_for", sa.String()),
        sa.column("asked_on", sa.Date()),
        sa.column("received_on", sa.Date()),
        sa.column("taken_back", sa.Boolean()),
        sa.column("at", instant),
    )
    op.bulk_insert(pause, waits)


def _came(row: sa.Row[Any]) -> date | None:
    if row.checked_at is None:
        return None
    return _day(max(row.identity_asked_at, row.checked_at))


def _day(at: datetime) -> date:
    return at.astimezone(LONDON).date()
