"""Telephone calls."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None


def upgrade() -> None:
    instant = storage.database.types.UtcDateTime()
    op.create_table(
        "telephone_call",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("about", storage.database.types.Reference(), nullable=False),
        sa.Column("alarm", sa.Integer(), nullable=True),
        sa.Column("ring_at", instant, nullable=False),
        sa.Column("most", sa.Integer(), nullable=False),
        sa.Column("ring", sa.Integer(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("moved_at", instant, nullable=False),
        sa.Column("repeated", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    for column in ("person", "about", "status"):
        op.create_index(f"ix_telephone_call_{column}", "telephone_call", [column])
    op.create_table(
        "telephone_token",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("call", sa.Integer(), nullable=False),
        sa.Column("ring", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["call"], ["telephone_call.id"]),
        sa.PrimaryKeyConstraint("digest"),
    )
    op.create_index("ix_telephone_token_call", "telephone_token", ["call"])
