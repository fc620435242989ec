"""Why a check call came late or was missed, as its officer says."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0057"
down_revision = "0056"
branch_labels = None
depends_on = None


def upgrade() -> None:
    instant = storage.database.types.UtcDateTime()
    op.add_column("check_call", sa.Column("asked_why_at", instant, nullable=True))
    op.add_column("check_call", sa.Column("why", sa.String(), nullable=True))
