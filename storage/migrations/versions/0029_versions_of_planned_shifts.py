"""Each version of a planned shift, and when its officer was told.

Shifts that stand begin with how they stand: what was before is not known.
"""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

AS_THEY_STAND = """
INSERT INTO roster_version
  (shift, officer, site, start_at, end_at, "change", "at", "by")
SELECT id, officer, site, start_at, end_at, 'planned', planned_at, 'command line'
FROM shift
WHERE planned_at IS NOT NULL AND start_at IS NOT NULL AND end_at IS NOT NULL
  AND status <> 'cancelled'
ORDER BY id
"""


def upgrade() -> None:
    instant = storage.database.types.UtcDateTime()
    op.create_table(
        "roster_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("shift", sa.Integer(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("start_at", instant, nullable=False),
        sa.Column("end_at", instant, nullable=False),
        sa.Column("change", sa.String(), nullable=False),
        sa.Column("at", instant, nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("owed_at", instant, nullable=True),
        sa.Column("told_at", instant, nullable=True),
        sa.Column("channel", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["shift"], ["shift.id"]),
        sa.ForeignKeyConstraint(["officer"], ["person.id"]),
        sa.ForeignKeyConstraint(["site"], ["site.code"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_roster_version_shift", "roster_version", ["shift"])
    op.create_index("ix_roster_version_at", "roster_version", ["at"])
    op.create_index(
        "ix_roster_version_notice", "roster_version", ["officer", "owed_at"]
    )
    op.execute(AS_THEY_STAND)
