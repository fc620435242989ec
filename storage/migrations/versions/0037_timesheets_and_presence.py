"""Corrections of hours, unpaid breaks, who ended a shift; and presence."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    instant = storage.database.types.UtcDateTime()
    span = storage.database.types.Span()
    op.add_column("shift", sa.Column("off_how", sa.String(), nullable=True))
    op.add_column("site", sa.Column("break_after", span, nullable=True))
    op.add_column("site", sa.Column("break_length", span, nullable=True))
    op.add_column("site", sa.Column("break_when_alone", sa.Boolean(), nullable=True))
    op.create_table(
        "timesheet_correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("shift", sa.Integer(), nullable=False),
        sa.Column("booked_on_at", instant, nullable=False),
        sa.Column("booked_off_at", instant, nullable=False),
        sa.Column("break_taken", span, nullable=True),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("corrected_by", sa.String(), nullable=False),
        sa.Column("corrected_at", instant, nullable=False),
        sa.ForeignKeyConstraint(["corrected_by"], ["person.id"]),
        sa.ForeignKeyConstraint(["shift"], ["shift.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    _presence(instant)
    for column in ("shift", "corrected_by"):
        op.create_index(
            f"ix_timesheet_correction_{column}", "timesheet_correction", [column]
        )


def _presence(instant: storage.database.types.UtcDateTime) -> None:
    op.add_column("site", sa.Column("presence", sa.String(), nullable=True))
    op.create_table(
        "presence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("shift", sa.Integer(), nullable=False),
        sa.Column("check_call", sa.Integer(), nullable=True),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("radius_m", sa.Integer(), nullable=False),
        sa.Column("asked_at", instant, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("distance_m", sa.Integer(), nullable=True),
        sa.Column("accuracy_m", sa.Integer(), nullable=True),
        sa.Column("answered_at", instant, nullable=True),
        sa.ForeignKeyConstraint(["officer"], ["person.id"]),
        sa.ForeignKeyConstraint(["shift"], ["shift.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    for column in ("shift", "officer"):
        op.create_index(f"ix_presence_{column}", "presence", [column])
