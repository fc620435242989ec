"""Copies of photos in which faces are covered."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0061"
down_revision = "0060"
branch_labels = None
depends_on = None


def upgrade() -> None:
    types = storage.database.types
    op.create_table(
        "covered_photo",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("wake_at", types.UtcDateTime(), nullable=True),
        sa.Column("faces", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("of_sha256", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("file", types.Envelope(), nullable=True),
        sa.Column("let_out_by", sa.String(), nullable=True),
        sa.Column("let_out_at", types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["id"], ["photo.id"]),
        sa.ForeignKeyConstraint(["let_out_by"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_covered_photo_wake_at", "covered_photo", ["wake_at"])
