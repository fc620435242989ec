"""Telegram's pace, prompts that are spread, and what waits without its history."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

WAITING = sa.text("channel = 'telegram' AND next_try_at IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "pace",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("places", sa.JSON(), nullable=False),
        sa.Column("chats", sa.JSON(), nullable=False),
        sa.Column("even_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.add_column("check_call", sa.Column("spread", storage.database.types.Span()))
    _index_what_waits("ix_outbox_ready", ["lane", "id", "next_try_at"])
    _index_what_waits("ix_outbox_chat", ["chat_id", "lane", "id"])


def _index_what_waits(name: str, columns: list[str]) -> None:
    """In the place of an index of all rows."""
    op.drop_index(name, "outbox")
    op.create_index(
        name, "outbox", columns, sqlite_where=WAITING, postgresql_where=WAITING
    )
