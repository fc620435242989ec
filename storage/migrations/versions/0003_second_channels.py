"""A person's order of channels; messages that are not for Telegram."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

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
        "outbox",
        sa.Column("second_at", storage.database.types.UtcDateTime(), nullable=True),
    )
    _add_index("ix_outbox_second", "second_at", "second_at IS NOT NULL")
    elsewhere = "channel <> 'telegram' AND next_try_at IS NOT NULL"
    _add_index("ix_outbox_elsewhere", "next_try_at", elsewhere)


def _add_index(name: str, column: str, only: str) -> None:
    """Of a part of the rows."""
    where = sa.text(only)
    op.create_index(
        name,
        "outbox",
        [column],
        unique=False,
        sqlite_where=where,
        postgresql_where=where,
    )
