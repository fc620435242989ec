"""The retention register, quarantine, certificates, and when somebody left."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("left_on", sa.Date(), nullable=True))
    # Without it, each deletion of an entry reads the whole book.
    op.create_index("ix_occurrence_amends", "occurrence", ["amends"])
    op.create_table(
        "retention",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column(
            "counts_from_at", storage.database.types.UtcDateTime(), nullable=True
        ),
        sa.Column("expires_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("owner", sa.String(), nullable=True),
        sa.Column("asked_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("let_go_by", sa.String(), nullable=True),
        sa.Column("let_go_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("held_by", sa.String(), nullable=True),
        sa.Column("held_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("held_for", sa.String(), nullable=True),
        sa.Column(
            "quarantined_at", storage.database.types.UtcDateTime(), nullable=True
        ),
        sa.PrimaryKeyConstraint("ref"),
    )
    op.create_index("ix_retention_expires_at", "retention", ["expires_at"])
    op.create_index("ix_retention_quarantined_at", "retention", ["quarantined_at"])
    op.create_table(
        "quarantine",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("ref"),
    )
    op.create_table(
        "certificate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("deleted_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.Column("deleted_by", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("undecided", sa.Integer(), nullable=False),
        sa.Column("refs", sa.JSON(), nullable=False),
        sa.Column(
            "backups_until", storage.database.types.UtcDateTime(), nullable=False
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
