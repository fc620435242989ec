"""In which shift a round was missed that an alarm was rung for."""

from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # In one statement: to add the key afterwards SQLite would write the table anew.
    op.execute(
        "ALTER TABLE patrol_round ADD COLUMN shift INTEGER REFERENCES shift (id)"
    )
    op.create_index("ix_patrol_round_shift", "patrol_round", ["shift"])
