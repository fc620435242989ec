"""Action cards with their answers, and roll calls with theirs."""

import sqlalchemy as sa
from alembic import op

from storage.database import types

revision = "0054"
down_revision = "0053"
branch_labels = None
depends_on = None


def upgrade() -> None:
    instant = types.UtcDateTime()
    op.create_table(
        "action_card",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("incident", sa.Integer(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("started_at", instant, nullable=False),
        sa.Column("heard_at", instant, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("ended_at", instant, nullable=True),
        sa.ForeignKeyConstraint(["incident"], ["incident.id"]),
        sa.ForeignKeyConstraint(["officer"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    for column in ("incident", "officer"):
        op.create_index(f"ix_action_card_{column}", "action_card", [column])
    op.create_table(
        "action_card_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("card", sa.Integer(), nullable=False),
        sa.Column("ask", sa.String(), nullable=False),
        sa.Column("at", instant, nullable=False),
        sa.Column("tap", types.SealedText(), nullable=True),
        sa.Column("words", types.Redacted(), nullable=True),
        sa.ForeignKeyConstraint(["card"], ["action_card.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_action_card_answer_card", "action_card_answer", ["card"])
    op.create_table(
        "roll_call",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("exercise", sa.Boolean(), nullable=False),
        sa.Column("started_by", sa.String(), nullable=False),
        sa.Column("started_at", instant, nullable=False),
        sa.Column("ended_at", instant, nullable=True),
        sa.Column("ended_by", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["site"], ["site.code"]),
        sa.ForeignKeyConstraint(["started_by"], ["person.id"]),
        sa.ForeignKeyConstraint(["ended_by"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    for column in ("site", "started_by"):
        op.create_index(f"ix_roll_call_{column}", "roll_call", [column])
    op.create_table(
        "roll_call_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("roll_call", sa.Integer(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("told_at", instant, nullable=False),
        *(
            sa.Column(name, instant, nullable=True)
            for name in ("done_at", "cannot_at", "silent_at")
        ),
        sa.ForeignKeyConstraint(["roll_call"], ["roll_call.id"]),
        sa.ForeignKeyConstraint(["officer"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    for column in ("roll_call", "officer"):
        op.create_index(f"ix_roll_call_entry_{column}", "roll_call_entry", [column])
