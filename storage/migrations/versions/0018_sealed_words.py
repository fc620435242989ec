"""Words that are kept sealed until they are read, in the place of a row without them.

What waited in ``withheld`` is still with Telegram, which gives it again.
"""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    at = storage.database.types.UtcDateTime
    op.create_table(
        "sealed_words",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("about", sa.String(), nullable=True),
        sa.Column("at", at(), nullable=False),
        sa.Column("until", at(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("envelope", sa.LargeBinary(), nullable=True),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("next_try_at", at(), nullable=True),
        sa.Column("told_at", at(), nullable=True),
        sa.Column("escalated_at", at(), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_sealed_words_about", "sealed_words", ["about"])
    op.create_index("ix_sealed_words_next_try_at", "sealed_words", ["next_try_at"])
    op.drop_table("withheld")
