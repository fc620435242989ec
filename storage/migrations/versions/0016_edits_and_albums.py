"""Marks of messages, albums, and the report that an entry was added to."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "message_mark",
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("mark", sa.LargeBinary(), nullable=False),
        sa.Column("at", storage.database.types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"]),
        sa.PrimaryKeyConstraint("person", "message_id"),
    )
    op.create_index("ix_message_mark_at", "message_mark", ["at"])
    op.create_table(
        "album",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("photos", sa.JSON(), nullable=False),
        sa.Column("loose", sa.String(), nullable=True),
        sa.Column("at", storage.database.types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_album_at", "album", ["at"])
    op.add_column("occurrence", sa.Column("added_to", sa.String(), nullable=True))
