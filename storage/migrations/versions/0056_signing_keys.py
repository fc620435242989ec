"""The keys that the company signs evidence with."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0056"
down_revision = "0055"
branch_labels = None
depends_on = None


def upgrade() -> None:
    types = storage.database.types
    op.create_table(
        "signing_key",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("since", types.UtcDateTime(), nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("private", types.Envelope(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
