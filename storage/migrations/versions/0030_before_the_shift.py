"""Who was asked before a shift, shifts that need somebody, and overtime."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    instant = storage.database.types.UtcDateTime()
    op.add_column("shift", sa.Column("planned_for", sa.String(), nullable=True))
    op.add_column("shift", sa.Column("asked_off_at", instant, nullable=True))
    op.add_column("shift", sa.Column("overtime_until", instant, nullable=True))
    op.add_column("shift", sa.Column("overtime_by", sa.String(), nullable=True))
    op.add_column("shift", sa.Column("overtime_at", instant, nullable=True))
    _confirmations(instant)
    _open_shifts(instant)
    _offers(instant)
    _look_at_once(instant)


def _confirmations(instant: storage.database.types.UtcDateTime) -> None:
    op.create_table(
        "confirmation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("shift", sa.Integer(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("start_at", instant, nullable=False),
        sa.Column("end_at", instant, nullable=False),
        sa.Column("asked_at", instant, nullable=False),
        sa.Column("remind_at", instant, nullable=True),
        sa.Column("tell_at", instant, nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("reminded_at", instant, nullable=True),
        sa.Column("told_at", instant, nullable=True),
        sa.Column("answered_at", instant, nullable=True),
        sa.ForeignKeyConstraint(["officer"], ["person.id"]),
        sa.ForeignKeyConstraint(["shift"], ["shift.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    for column in ("shift", "officer", "start_at", "status"):
        op.create_index(f"ix_confirmation_{column}", "confirmation", [column])


def _open_shifts(instant: storage.database.types.UtcDateTime) -> None:
    op.create_table(
        "open_shift",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("shift", sa.Integer(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("start_at", instant, nullable=False),
        sa.Column("end_at", instant, nullable=False),
        sa.Column("opened_at", instant, nullable=False),
        sa.Column("opened_by", sa.String(), nullable=False),
        sa.Column("said_at", instant, nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("ended_at", instant, nullable=True),
        sa.Column("ended_by", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["officer"], ["person.id"]),
        sa.ForeignKeyConstraint(["shift"], ["shift.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    for column in ("shift", "officer", "status"):
        op.create_index(f"ix_open_shift_{column}", "open_shift", [column])


def _offers(instant: storage.database.types.UtcDateTime) -> None:
    op.create_table(
        "shift_offer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("open_shift", sa.Integer(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("offered_by", sa.String(), nullable=False),
        sa.Column("offered_at", instant, nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("answered_at", instant, nullable=True),
        sa.ForeignKeyConstraint(["officer"], ["person.id"]),
        sa.ForeignKeyConstraint(["open_shift"], ["open_shift.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    for column in ("open_shift", "officer"):
        op.create_index(f"ix_shift_offer_{column}", "shift_offer", [column])


def _look_at_once(instant: storage.database.types.UtcDateTime) -> None:
    """Shifts that were loaded before this came are asked about, too."""
    deadline = sa.table(
        "deadline",
        sa.column("kind", sa.String()),
        sa.column("subject", sa.Integer()),
        sa.column("due_at", instant),
        sa.column("failures", sa.Integer()),
    )
    shift = sa.table("shift", sa.column("status", sa.String()))
    planned = sa.select(sa.literal(1)).where(shift.c.status == "rostered").limit(1)
    if op.get_bind().execute(planned).first() is not None:
        now = datetime.now(UTC)
        op.execute(
            deadline.insert().values(
                kind="confirmation", subject=0, due_at=now, failures=0
            )
        )
