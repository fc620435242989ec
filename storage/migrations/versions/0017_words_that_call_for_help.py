"""Words that call for help: an SOS that was typed, what it has overtaken, and where
its sender is."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "incident",
        sa.Column("typed", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.add_column("incident", sa.Column("raised_with", sa.BigInteger(), nullable=True))
    op.add_column("incident", sa.Column("latitude", sa.Text(), nullable=True))
    op.add_column("incident", sa.Column("longitude", sa.Text(), nullable=True))
    op.add_column(
        "incident",
        sa.Column("place_at", storage.database.types.UtcDateTime(), nullable=True),
    )
    op.add_column("form", sa.Column("words", sa.Text(), nullable=True))
