"""Names that are known, and how many made-up ones the redactor finds."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    instant = storage.database.types.UtcDateTime()
    op.create_table(
        "known_name_list",
        sa.Column("of", sa.String(), nullable=False),
        sa.Column("names", sa.Integer(), nullable=False),
        sa.Column("digests", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_key", storage.database.types.Envelope(), nullable=False),
        sa.Column("loaded_at", instant, nullable=False),
        sa.PrimaryKeyConstraint("of"),
    )
    op.create_table(
        "canary_night",
        sa.Column("night", sa.Date(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("names", sa.Integer(), nullable=False),
        sa.Column("found", sa.Integer(), nullable=False),
        sa.Column("done_at", instant, nullable=False),
        sa.PrimaryKeyConstraint("night", "language"),
    )
