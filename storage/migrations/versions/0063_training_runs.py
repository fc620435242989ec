"""Runs in the rehearsal room that count as training."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0063"
down_revision = "0062"
branch_labels = None
depends_on = None


def upgrade() -> None:
    instant = storage.database.types.UtcDateTime()
    op.create_table(
        "training_run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("course", storage.database.types.SealedText(), nullable=False),
        sa.Column("ran_at", instant, nullable=False),
        sa.Column("took_s", sa.Integer(), nullable=False),
        sa.Column("tasks", sa.Integer(), nullable=False),
        sa.Column("met", sa.Integer(), nullable=False),
        sa.Column("missed", storage.database.types.Redacted(), nullable=True),
        sa.Column("vouched_by", sa.String(), nullable=False),
        sa.Column("kept_at", instant, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"]),
        sa.ForeignKeyConstraint(["vouched_by"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_training_run_person", "training_run", ["person"])
