"""Wake tests: what people agreed to, and whether they pressed."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0052"
down_revision = "0051"
branch_labels = None
depends_on = None


def upgrade() -> None:
    instant = storage.database.types.UtcDateTime()
    op.create_table(
        "wake_choice",
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("hours", sa.String(), nullable=True),
        sa.Column("asked_at", instant, nullable=False),
        sa.Column("answered_at", instant, nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"]),
        sa.PrimaryKeyConstraint("person"),
    )
    op.create_table(
        "wake_test",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("due_at", instant, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("rings", sa.Boolean(), nullable=False),
        sa.Column("began_at", instant, nullable=True),
        sa.Column("ended_at", instant, nullable=True),
        sa.Column("channel", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    for column in ("person", "status", "ended_at"):
        op.create_index(f"ix_wake_test_{column}", "wake_test", [column])
