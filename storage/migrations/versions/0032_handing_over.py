"""Handing over, and what is counted at it."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    instant = storage.database.types.UtcDateTime()
    sealed = storage.database.types.SealedJson()
    op.add_column("site", sa.Column("equipment", sealed, nullable=True))
    op.create_table(
        "handover",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("shift", sa.Integer(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("within", storage.database.types.Span(), nullable=False),
        sa.Column("until", instant, nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("due_at", instant, nullable=True),
        sa.Column("alarm_at", instant, nullable=True),
        sa.Column("asked_at", instant, nullable=True),
        sa.Column("cannot_at", instant, nullable=True),
        sa.Column("relief", sa.Integer(), nullable=True),
        sa.Column("handed", sa.JSON(), nullable=False),
        sa.Column("missing", sealed, nullable=False),
        sa.Column("handed_over_at", instant, nullable=True),
        sa.Column("ended_at", instant, nullable=True),
        sa.Column("ended_by", sa.String(), nullable=True),
        sa.Column("why", sa.String(), nullable=True),
        sa.Column("words", storage.database.types.Redacted(), nullable=True),
        sa.ForeignKeyConstraint(["shift"], ["shift.id"]),
        sa.ForeignKeyConstraint(["officer"], ["person.id"]),
        sa.ForeignKeyConstraint(["site"], ["site.code"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    for column in ("shift", "officer", "site", "status"):
        op.create_index(f"ix_handover_{column}", "handover", [column])
