"""A page that was opened inside Telegram signs in once: its proof is kept as a hash."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0060"
down_revision = "0059"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "used_launch",
        sa.Column("proof_hash", sa.String(), nullable=False),
        sa.Column("used_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("proof_hash"),
    )
