"""Clients' reports of their nights, as they were sent."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0049"
down_revision = "0048"
branch_labels = None
depends_on = None


def upgrade() -> None:
    types = storage.database.types
    instant = types.UtcDateTime()
    op.create_table(
        "client_morning",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("start_at", instant, nullable=False),
        sa.Column("end_at", instant, nullable=False),
        sa.Column("made_at", instant, nullable=False),
        sa.Column("file", types.Envelope(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("link_until", instant, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("sent_at", instant, nullable=True),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["site"], ["site.code"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    for column in ("client", "site", "end_at", "token_hash"):
        op.create_index(f"ix_client_morning_{column}", "client_morning", [column])
