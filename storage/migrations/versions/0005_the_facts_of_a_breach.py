"""The facts of a breach; a row that was there before knows none of them."""

import sqlalchemy as sa
from alembic import op

import storage.types

revision = "0005"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for fact in (
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("happened_at", storage.types.UtcDateTime(), nullable=True),
        sa.Column("off_site", sa.Boolean(), nullable=True),
        sa.Column("system", sa.String(), nullable=True),
        sa.Column("service", sa.String(), nullable=True),
        sa.Column("late_reason", sa.String(), nullable=True),
        sa.Column("done", sa.JSON(), nullable=True),
        sa.Column("answered", sa.JSON(), nullable=True),
        sa.Column("chased", sa.Integer(), nullable=True),
    ):
        op.add_column("breach", fact)
    op.add_column("alarm", sa.Column("owner_gets", storage.types.Span()))
