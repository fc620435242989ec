"""The 72 hours of a breach do not fall silent after the last reminder before the end.

A version before took its deadline away then. Each breach of which the regulator was not
told has one again: the end of the 72 hours. Where that is past, the engine says so at
once, and once a day from then on.
"""

from datetime import timedelta

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0064"
down_revision = "0063"
branch_labels = None
depends_on = None

WITHIN = timedelta(hours=72)
"""As it was when this was written."""


def upgrade() -> None:
    instant = storage.database.types.UtcDateTime()
    breach = sa.table(
        "breach",
        sa.column("id", sa.Integer()),
        sa.column("discovered_at", instant),
        sa.column("aware_at", instant),
        sa.column("closed_at", instant),
        sa.column("regulator_told_at", instant),
        sa.column("not_reportable", sa.Boolean()),
    )
    deadline = sa.table(
        "deadline",
        sa.column("kind"),
        sa.column("subject"),
        sa.column("due_at", instant),
        sa.column("failures"),
    )
    waited_for = sa.select(deadline.c.subject).where(deadline.c.kind == "breach")
    silent = sa.select(breach).where(
        breach.c.regulator_told_at.is_(None),
        breach.c.not_reportable.is_not(True),
        (breach.c.id > 0) | breach.c.closed_at.is_(None),
        breach.c.id.not_in(waited_for),
    )
    for row in op.get_bind().execute(silent).all():
        end = max(row.discovered_at, row.aware_at or row.discovered_at) + WITHIN
        due = {"kind": "breach", "subject": row.id, "due_at": end}
        op.execute(sa.insert(deadline).values(**due, failures=0))
