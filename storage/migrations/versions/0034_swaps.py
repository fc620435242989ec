"""Swaps of planned shifts."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    instant = storage.database.types.UtcDateTime()
    op.create_table(
        "shift_swap",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("shift", sa.Integer(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("start_at", instant, nullable=False),
        sa.Column("end_at", instant, nullable=False),
        sa.Column("asked", sa.JSON(), nullable=False),
        sa.Column("declined", sa.JSON(), nullable=False),
        sa.Column("asked_at", instant, nullable=False),
        sa.Column("incoming", sa.String(), nullable=True),
        sa.Column("answered_at", instant, nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("ended_at", instant, nullable=True),
        sa.Column("ended_by", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["shift"], ["shift.id"]),
        sa.ForeignKeyConstraint(["officer"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    for column in ("shift", "officer", "status"):
        op.create_index(f"ix_shift_swap_{column}", "shift_swap", [column])
