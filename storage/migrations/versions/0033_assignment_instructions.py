"""Assignment Instructions, their files, and who has read them."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    instant = storage.database.types.UtcDateTime()
    op.create_table(
        "instructions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("text", storage.database.types.Redacted(), nullable=False),
        sa.Column("said", storage.database.types.Redacted(), nullable=True),
        sa.Column("loaded_at", instant, nullable=False),
        sa.Column("loaded_by", sa.String(), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("told_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["site"], ["site.code"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("site", "number"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "instructions_piece",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sealed", storage.database.types.Envelope(), nullable=False),
        sa.ForeignKeyConstraint(["version"], ["instructions.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_instructions_piece_version", "instructions_piece", ["version"])
    _receipts(instant)


def _receipts(instant: storage.database.types.UtcDateTime) -> None:
    table = "instructions_receipt"
    op.create_table(
        table,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("shown_at", instant, nullable=False),
        sa.Column("asked_at", instant, nullable=False),
        sa.Column("reminded_at", instant, nullable=True),
        sa.Column("told_at", instant, nullable=True),
        sa.Column("confirmed_at", instant, nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"]),
        sa.ForeignKeyConstraint(["version"], ["instructions.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("version", "person"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_instructions_receipt_person", table, ["person"])
    op.create_index("ix_instructions_receipt_status", table, ["status"])
