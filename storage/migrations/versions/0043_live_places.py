"""Whether a place follows a phone, and whether it was said that it stands still."""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("place_is_live", "place_is_still"):
        op.add_column(
            "incident",
            sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()),
        )
