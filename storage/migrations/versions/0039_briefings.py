"""Briefings, and who has read them."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    instant = storage.database.types.UtcDateTime()
    op.create_table(
        "briefing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("written_at", instant, nullable=False),
        sa.Column("text", storage.database.types.Redacted(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=True),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("sent_at", instant, nullable=True),
        sa.ForeignKeyConstraint(["sender"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_briefing_sender", "briefing", ["sender"])
    op.create_table(
        "briefing_receipt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("briefing", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("given_at", instant, nullable=True),
        sa.Column("reminded_at", instant, nullable=True),
        sa.Column("read_at", instant, nullable=True),
        sa.ForeignKeyConstraint(["briefing"], ["briefing.id"]),
        sa.ForeignKeyConstraint(["person"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("briefing", "person"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_briefing_receipt_person", "briefing_receipt", ["person"])
