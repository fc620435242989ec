"""A breach keeps after how many hours it was reminded, not how often: the hours may
change. The number in a form is of what its words will be part of: seldom an alarm. A
name in a message is a name slip: a near miss is something else.
"""

from datetime import timedelta

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

HOURS = {1: 24, 2: 48, 3: 60, 4: 70}
"""What the first, second … reminder was, when this was written."""


def upgrade() -> None:
    span = storage.database.types.Span()
    op.add_column("breach", sa.Column("warned_after", span, nullable=True))
    count, after = sa.column("warned", sa.Integer()), sa.column("warned_after", span)
    breach = sa.table("breach", count, after)
    for number, hours in HOURS.items():
        of_these = sa.update(breach).where(count == number)
        op.execute(of_these.values(warned_after=timedelta(hours=hours)))
    op.drop_column("breach", "warned")
    op.alter_column("form", "alarm", new_column_name="number")
    op.rename_table("near_miss", "name_slip")
