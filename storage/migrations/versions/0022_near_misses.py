"""Near misses, as health and safety means the word: nobody came to harm."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    at = storage.database.types.UtcDateTime()
    op.create_table(
        "hazard",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=True),
        sa.Column("reported_at", at, nullable=False),
        sa.Column("text", storage.database.types.Redacted(), nullable=False),
        sa.Column("danger", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("closed_at", at, nullable=True),
        sa.ForeignKeyConstraint(["officer"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_hazard_officer", "hazard", ["officer"])
