"""A person's order of channels; messages that are not for Telegram."""

import sqlalchemy as sa
from alembic import op

import storage.types

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "person",
        sa.Column(
            "channels", sa.String(), nullable=False, server_default=sa.text("''")
        ),
    )
    op.add_column(
        "outbox",
        sa.Column("channel", sa.String(), nullable=False, server_default="telegram"),
    )
    op.add_column(
        "outbox", sa.Column("second_at", storage.types.UtcDateTime(), nullable=True)
    )
    waits = sa.text("second_at IS NOT NULL")
    op.create_index(
        "ix_outbox_second",
        "outbox",
        ["second_at"],
        unique=False,
        sqlite_where=waits,
        postgresql_where=waits,
    )
