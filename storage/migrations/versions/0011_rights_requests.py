"""The Individual Rights Register, and the way to what belongs to one person."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rights_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("right", sa.String(), nullable=False),
        sa.Column("asker", sa.String(), nullable=False),
        sa.Column("staff", sa.String(), nullable=True),
        sa.Column("division", sa.String(), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("file", sa.Text(), nullable=True),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("logged_by", sa.String(), nullable=False),
        sa.Column("logged_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column(
            "identity_asked_at", storage.database.types.UtcDateTime(), nullable=True
        ),
        sa.Column("checked_how", sa.String(), nullable=True),
        sa.Column("checked_by", sa.String(), nullable=True),
        sa.Column("checked_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("extended_by", sa.String(), nullable=True),
        sa.Column("extended_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("extension", sa.Text(), nullable=True),
        sa.Column("ended_by", sa.String(), nullable=True),
        sa.Column("ended_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("answer", sa.String(), nullable=True),
        sa.Column("ground", sa.String(), nullable=True),
        sa.Column("reminded_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["staff"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_rights_request_staff", "rights_request", ["staff"])
    op.create_index("ix_rights_request_status", "rights_request", ["status"])
    # What belongs to somebody is told to them: without these each /me reads it all.
    op.create_index("ix_journal_actor", "journal", ["actor"])
    op.create_index("ix_check_call_officer", "check_call", ["officer"])
    op.create_index("ix_occurrence_officer", "occurrence", ["officer"])
