"""When a roster planned a shift so, and when its officer was heard at another one."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("planned_at", "elsewhere_at"):
        kind = storage.database.types.UtcDateTime()
        op.add_column("shift", sa.Column(name, kind, nullable=True))
