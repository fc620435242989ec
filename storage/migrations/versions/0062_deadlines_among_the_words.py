"""Deadlines among the words of a message that is owed."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0062"
down_revision = "0061"
branch_labels = None
depends_on = None


def upgrade() -> None:
    sealed = storage.database.types.SealedJson()
    op.add_column("outbox", sa.Column("times", sealed, nullable=True))
