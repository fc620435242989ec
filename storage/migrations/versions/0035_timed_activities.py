"""Timed activities, phones that were to be silent, and the rhythm of check calls."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    at = storage.database.types.UtcDateTime()
    op.create_table(
        "timed_activity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("started_at", at, nullable=False),
        sa.Column("ends_at", at, nullable=False),
        sa.Column("text", storage.database.types.Redacted(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("asked_at", at, nullable=True),
        sa.Column("back_at", at, nullable=True),
        sa.Column("missed_at", at, nullable=True),
        sa.Column("closed_at", at, nullable=True),
        sa.Column("received_late_at", at, nullable=True),
        sa.ForeignKeyConstraint(["officer"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_timed_activity_officer", "timed_activity", ["officer"])
    op.create_table(
        "out_of_reach",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("about", storage.database.types.Reference(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("said_at", at, nullable=False),
        sa.ForeignKeyConstraint(["officer"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_out_of_reach_officer", "out_of_reach", ["officer"])
    op.create_index("ix_out_of_reach_about", "out_of_reach", ["about"])
    span = storage.database.types.Span()
    op.add_column("person", sa.Column("home_safe", span, nullable=True))
    op.add_column("person", sa.Column("check_calls_every", span, nullable=True))
    rhythm = storage.database.types.SealedJson()
    op.add_column("site", sa.Column("rhythm", rhythm, nullable=True))
    for name in ("planned_at", "nudged_at", "received_at", "processed_at"):
        op.add_column("check_call", sa.Column(name, at, nullable=True))
