"""Whether a place follows a phone, or stands still; and the daily self-tests."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("place_is_live", "place_is_still"):
        op.add_column(
            "incident",
            sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()),
        )
    instant = storage.database.types.UtcDateTime()
    op.create_table(
        "self_test",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("started_at", instant, nullable=False),
        sa.Column("woken_at", instant, nullable=True),
        sa.Column("done_at", instant, nullable=True),
        sa.Column("failed", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("day"),
    )
