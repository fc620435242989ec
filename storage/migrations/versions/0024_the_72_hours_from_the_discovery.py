"""The 72 hours run from the discovery, and no longer from the report.

Of each breach whose clock that moves somebody is told, by the engine: it is marked, and
due at once. That is where the regulator's question is open and the breach was found
before it was reported; or where it was told in time from the report, and late from the
discovery, and nobody has been asked why.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

WITHIN = timedelta(hours=72)
"""As it was when this was written."""


def upgrade() -> None:
    instant = storage.database.types.UtcDateTime()
    op.add_column("breach", sa.Column("is_dated", sa.Boolean(), nullable=True))
    op.add_column("breach", sa.Column("aware_at", instant, nullable=True))
    op.add_column("breach", sa.Column("clock_moved", sa.Boolean(), nullable=True))
    op.create_table(
        "awareness",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("breach", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("at", instant, nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("decided_at", instant, nullable=False),
        sa.Column("because", storage.database.types.Redacted(), nullable=True),
        sa.ForeignKeyConstraint(["breach"], ["breach.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_awareness_breach", "awareness", ["breach"])
    _tell_of(list(_moved(instant)))


def _moved(instant: sa.types.TypeEngine[Any]) -> Iterator[sa.Row[Any]]:
    breach = sa.table(
        "breach",
        sa.column("id", sa.Integer()),
        sa.column("discovered_at", instant),
        sa.column("reported_at", instant),
        sa.column("regulator_told_at", instant),
        sa.column("not_reportable", sa.Boolean()),
    )
    explained = sa.table("notification", sa.column("id"), sa.column("delay"))
    reasons = sa.select(explained.c.id).where(explained.c.delay.is_not(None))
    with_reason = set(op.get_bind().scalars(reasons))
    found_before = breach.c.discovered_at < breach.c.reported_at
    for row in op.get_bind().execute(sa.select(breach).where(found_before)):
        told_at = row.regulator_told_at
        if told_at is None:
            if not row.not_reportable:
                yield row
        elif told_at > row.discovered_at + WITHIN and row.id not in with_reason:
            yield row


def _tell_of(rows: list[sa.Row[Any]]) -> None:
    breach = sa.table("breach", sa.column("id"), sa.column("clock_moved", sa.Boolean()))
    deadline = sa.table(
        "deadline",
        sa.column("kind"),
        sa.column("subject"),
        sa.column("due_at", storage.database.types.UtcDateTime()),
        sa.column("failures"),
    )
    for row in rows:
        moved = sa.update(breach).where(breach.c.id == row.id)
        op.execute(moved.values(clock_moved=True))
        of_it = deadline.c.kind == "breach", deadline.c.subject == row.id
        op.execute(sa.delete(deadline).where(*of_it))
        due = {"kind": "breach", "subject": row.id, "due_at": row.reported_at}
        op.execute(sa.insert(deadline).values(**due, failures=0))
