"""The language that somebody chose: it stays, whatever the company file says."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("chosen_language", sa.String(), nullable=True))
