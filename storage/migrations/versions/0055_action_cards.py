"""Action cards, and each answer to them."""

import sqlalchemy as sa
from alembic import op

from storage.database import types

revision = "0055"
down_revision = "0049"
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
