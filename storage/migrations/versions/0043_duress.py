"""How people call for help in secret."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    sealed = storage.database.types.SealedText()
    op.create_table(
        "duress",
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("key", sealed, nullable=True),
        sa.Column("digest", sealed, nullable=True),
        sa.Column("button", sealed, nullable=True),
        sa.Column("set_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"]),
        sa.PrimaryKeyConstraint("person"),
    )
