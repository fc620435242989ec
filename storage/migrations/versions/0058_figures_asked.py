"""Figures that somebody asked for in the chat, until they are answered."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0058"
down_revision = "0057"
branch_labels = None
depends_on = None


def upgrade() -> None:
    instant = storage.database.types.UtcDateTime()
    op.create_table(
        "figures_asked",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("site", sa.String(), nullable=True),
        sa.Column("asked_at", instant, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("again_at", instant, nullable=True),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("content", storage.database.types.Envelope(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    for column in ("person", "asked_at", "again_at"):
        op.create_index(f"ix_figures_asked_{column}", "figures_asked", [column])
