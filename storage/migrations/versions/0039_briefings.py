"""Briefings, policies, and who has read or accepted them."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    instant = storage.database.types.UtcDateTime()
    redacted = storage.database.types.Redacted()
    op.create_table(
        "policy",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("is_draft", sa.Boolean(), nullable=False),
        sa.Column("text", redacted, nullable=False),
        sa.Column("changed", redacted, nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("loaded_at", instant, nullable=False),
        sa.Column("loaded_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["loaded_by"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name", "version", "is_draft"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "policy_comment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("policy", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("at", instant, nullable=False),
        sa.Column("text", redacted, nullable=False),
        sa.ForeignKeyConstraint(["policy"], ["policy.id"]),
        sa.ForeignKeyConstraint(["person"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_policy_comment_policy", "policy_comment", ["policy"])
    op.create_index("ix_policy_comment_person", "policy_comment", ["person"])
    op.create_table(
        "briefing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("written_at", instant, nullable=False),
        sa.Column("text", redacted, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=True),
        sa.Column("policy", sa.Integer(), nullable=True),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("sent_at", instant, nullable=True),
        sa.ForeignKeyConstraint(["sender"], ["person.id"]),
        sa.ForeignKeyConstraint(["policy"], ["policy.id"]),
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
