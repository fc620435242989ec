"""Complaints about people's data: the register, and what is written down on the way.

Source: Data Protection Act 2018, section 164A, in force since 19 June 2026.
"""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "complaint",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("staff", sa.String(), nullable=True),
        sa.Column("proxy", sa.String(), nullable=True),
        sa.Column("authority", sa.String(), nullable=True),
        sa.Column("authority_by", sa.String(), nullable=True),
        sa.Column("authority_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("division", sa.String(), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("contact", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("file", sa.Text(), nullable=True),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("logged_by", sa.String(), nullable=False),
        sa.Column("logged_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("acknowledged_on", sa.Date(), nullable=True),
        sa.Column(
            "acknowledged_at", storage.database.types.UtcDateTime(), nullable=True
        ),
        sa.Column("acknowledged_by", sa.String(), nullable=True),
        sa.Column("acknowledged_how", sa.String(), nullable=True),
        sa.Column("enquired_on", sa.Date(), nullable=True),
        sa.Column("told_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("finding", sa.Text(), nullable=True),
        sa.Column("ended_how", sa.String(), nullable=True),
        sa.Column("ended_by", sa.String(), nullable=True),
        sa.Column("ended_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("reminded_on", sa.Date(), nullable=False),
        sa.Column("sent_as", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["staff"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("sent_as"),
        sqlite_autoincrement=True,
    )
    for column in ("staff", "received_on", "status"):
        op.create_index(f"ix_complaint_{column}", "complaint", [column])
    op.create_table(
        "complaint_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("complaint", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", storage.database.types.UtcDateTime(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("way", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["complaint"], ["complaint.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_complaint_note_complaint", "complaint_note", ["complaint"])
