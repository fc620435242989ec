"""Breach drills: what is their own. The rest is a breach with a number below zero."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    at = storage.database.types.UtcDateTime()
    op.create_table(
        "drill",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("scenario", sa.String(), nullable=False),
        sa.Column("chosen", sa.String(), nullable=False),
        sa.Column("started_by", sa.String(), nullable=False),
        sa.Column("set_at", at, nullable=False),
        sa.Column("due_at", at, nullable=False),
        sa.Column("asks_officer", sa.Boolean(), nullable=False),
        sa.Column("reporter", sa.String(), nullable=True),
        sa.Column("began_at", at, nullable=True),
        sa.Column("away", sa.JSON(), nullable=False),
        sa.Column("told_at", at, nullable=True),
        sa.Column("told_first", sa.String(), nullable=True),
        sa.Column("taken_at", at, nullable=True),
        sa.Column("taken_by", sa.String(), nullable=True),
        sa.Column("taken_rung", sa.Integer(), nullable=False),
        sa.Column("looks", sa.JSON(), nullable=False),
        sa.Column("ended_at", at, nullable=True),
        sa.Column("ended_by", sa.String(), nullable=True),
        sa.Column("ending", sa.String(), nullable=True),
        sa.Column("missing", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["started_by"], ["person.id"]),
        sa.ForeignKeyConstraint(["reporter"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_drill_started_by", "drill", ["started_by"])
    op.create_index("ix_drill_reporter", "drill", ["reporter"])
