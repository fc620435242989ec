"""Uniform and equipment that officers ask for."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    instant = storage.database.types.UtcDateTime()
    redacted = storage.database.types.Redacted()
    op.create_table(
        "kit_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("text", redacted, nullable=False),
        sa.Column("written_at", instant, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("kind", storage.database.types.SealedText(), nullable=False),
        sa.Column("handler", sa.String(), nullable=True),
        sa.Column("asked_at", instant, nullable=True),
        sa.Column("reminded_at", instant, nullable=True),
        sa.Column("changed_at", instant, nullable=True),
        sa.Column("why", redacted, nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"]),
        sa.ForeignKeyConstraint(["handler"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_kit_request_person", "kit_request", ["person"])
    op.create_index("ix_kit_request_status", "kit_request", ["status"])
