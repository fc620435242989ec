"""Corrections of hours, unpaid breaks, and who ended a shift."""

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
    for column in ("shift", "corrected_by"):
        op.create_index(
            f"ix_timesheet_correction_{column}", "timesheet_correction", [column]
        )
