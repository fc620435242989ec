"""A corrective action is of a breach, an incident or a near miss: it keeps that one's
reference, and the site. On SQLite its table is written anew, and counts on."""

import sqlalchemy as sa
from alembic import op

revision = "0059"
down_revision = "0058"
branch_labels = None
depends_on = None

TABLE = "corrective_action"
COUNTED = "SELECT seq FROM sqlite_sequence WHERE name = 'corrective_action'"
COUNT_ANEW = "DELETE FROM sqlite_sequence WHERE name = 'corrective_action'"
COUNT_ON = "INSERT INTO sqlite_sequence (name, seq) VALUES ('corrective_action', :seq)"


def upgrade() -> None:
    op.add_column(TABLE, sa.Column("about", sa.String(), nullable=True))
    op.add_column(TABLE, sa.Column("site", sa.String(), nullable=True))
    about, breach = sa.column("about", sa.String()), sa.column("breach", sa.Integer())
    reference = sa.literal("BR-") + sa.cast(breach, sa.String())
    op.execute(sa.update(sa.table(TABLE, about, breach)).values(about=reference))
    op.drop_index("ix_corrective_action_breach", TABLE)
    last = _last_number()
    with op.batch_alter_table(
        TABLE, table_kwargs={"sqlite_autoincrement": True}
    ) as actions:
        actions.alter_column("about", nullable=False)
        actions.drop_column("breach")
    if last is not None:
        op.get_bind().execute(sa.text(COUNT_ANEW))
        op.get_bind().execute(sa.text(COUNT_ON), {"seq": last})
    for column in ("about", "site"):
        op.create_index(f"ix_corrective_action_{column}", TABLE, [column])


def _last_number() -> int | None:
    """The last that was given, though it may be gone: none is given twice."""
    if op.get_bind().dialect.name != "sqlite":
        return None
    last: int | None = op.get_bind().scalar(sa.text(COUNTED))
    return last
