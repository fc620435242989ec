"""Whose data a breach concerns, and what the client was told.

Of older breaches it is not known, and no clock begins by itself: the first company file
with clients asks it of those that are open.
"""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    instant = storage.database.types.UtcDateTime()
    document = storage.database.types.SealedJson()
    op.add_column("breach", sa.Column("whose", document, nullable=True))
    op.add_column("breach", sa.Column("client_open", sa.Boolean(), nullable=True))
    op.create_table(
        "client_telling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("breach", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("client", sa.String(), nullable=False),
        sa.Column("name", storage.database.types.SealedText(), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("asked_at", instant, nullable=False),
        sa.Column("told_at", instant, nullable=True),
        sa.Column("failed", sa.String(), nullable=False),
        sa.Column("from_here", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["breach"], ["breach.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_client_telling_breach", "client_telling", ["breach"])
