"""Full reports of incidents: due, complete, on paper, released."""

import sqlalchemy as sa
from alembic import op

from storage.database import types

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None


def upgrade() -> None:
    instant, words = types.UtcDateTime(), types.Redacted()
    op.create_table(
        "full_report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("opened_at", instant, nullable=False),
        sa.Column("due_at", instant, nullable=False),
        sa.Column("chase_at", instant, nullable=True),
        sa.Column("chased", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("completed_at", instant, nullable=True),
        sa.Column("completed_by", sa.String(), nullable=True),
        sa.Column("note", words, nullable=True),
        sa.Column("released_at", instant, nullable=True),
        sa.Column("released_by", sa.String(), nullable=True),
        sa.Column("released_version", sa.Integer(), nullable=True),
        sa.Column("released_text", words, nullable=True),
        sa.ForeignKeyConstraint(["id"], ["incident.id"]),
        sa.ForeignKeyConstraint(["completed_by"], ["person.id"]),
        sa.ForeignKeyConstraint(["released_by"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_full_report_status", "full_report", ["status"])
