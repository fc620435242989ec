"""The line to Telegram, its outages, and answers that we received late."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("check_call", _instant("received_late_at"))
    op.create_table(
        "watch",
        sa.Column("id", sa.Integer(), nullable=False),
        _instant("heard_at"),
        _instant("watched_from", nullable=False),
        _instant("watched_at", nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "outage",
        sa.Column("id", sa.Integer(), nullable=False),
        _instant("unheard_since"),
        _instant("untaken_since"),
        _instant("lost_at"),
        _instant("back_at"),
        _instant("over_at"),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_outage_over_at", "outage", ["over_at"], unique=False)


def _instant(name: str, *, nullable: bool = True) -> sa.Column[object]:
    return sa.Column(name, storage.database.types.UtcDateTime(), nullable=nullable)
