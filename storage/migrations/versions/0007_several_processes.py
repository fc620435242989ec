"""Several processes on one PostgreSQL: leases, and bells between them.

The bells are triggers: a message owed, or a deadline that is earlier than every other,
is told to the other processes by the commit itself, whoever wrote it, and at no round
trip of the writer's. SQLite has one process and no bells.
"""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

RING = """
CREATE FUNCTION checkcall_ring() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify(TG_ARGV[0], current_setting('application_name'));
    RETURN NULL;
END $$
"""

RING_IF_EARLIEST = """
CREATE FUNCTION checkcall_ring_if_earliest() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.due_at <= (SELECT min(due_at) FROM deadline) THEN
        PERFORM pg_notify('checkcall_deadline', current_setting('application_name'));
    END IF;
    RETURN NULL;
END $$
"""

TRIGGERS = (
    """CREATE TRIGGER ring AFTER INSERT ON outbox FOR EACH STATEMENT
    EXECUTE FUNCTION checkcall_ring('checkcall_owed')""",
    """CREATE TRIGGER ring AFTER INSERT OR UPDATE OF due_at ON deadline FOR EACH ROW
    EXECUTE FUNCTION checkcall_ring_if_earliest()""",
    """CREATE TRIGGER ring AFTER DELETE ON lease FOR EACH STATEMENT
    EXECUTE FUNCTION checkcall_ring('checkcall_lease')""",
)


def upgrade() -> None:
    op.create_table(
        "lease",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("holder", sa.String(), nullable=False),
        sa.Column("until", storage.database.types.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    if op.get_bind().dialect.name != "postgresql":
        return
    for statement in (RING, RING_IF_EARLIEST, *TRIGGERS):
        op.execute(statement)
