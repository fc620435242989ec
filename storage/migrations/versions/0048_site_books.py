"""Numbers in each site's own book, entries that came in late, and what is counted."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0048"
down_revision = "0047"
branch_labels = None
depends_on = None


def upgrade() -> None:
    types = storage.database.types
    op.add_column("occurrence", sa.Column("number", sa.Integer(), nullable=True))
    instant = types.UtcDateTime()
    op.add_column("occurrence", sa.Column("received_late_at", instant, nullable=True))
    op.create_table(
        "site_book",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.Column("visitors", sa.Integer(), nullable=False),
        sa.Column("out", types.SealedJson(), nullable=False),
        sa.Column("missing", types.SealedJson(), nullable=False),
        sa.ForeignKeyConstraint(["site"], ["site.code"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("site"),
    )
