"""Phones that were lost, and certificates."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("lost_chat_id", sa.BigInteger(), nullable=True))
    op.create_index("ix_person_lost_chat_id", "person", ["lost_chat_id"])
    op.add_column(
        "incident",
        sa.Column(
            "on_lost_phone",
            sa.Boolean(),
            nullable=False,
            server_default=sa.false(),
        ),
    )
    instant = storage.database.types.UtcDateTime()
    sealed = storage.database.types.SealedText()
    needs = storage.database.types.SealedJson()
    op.add_column("site", sa.Column("needs", needs, nullable=True))
    op.create_table(
        "credential",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("of", sealed, nullable=False),
        sa.Column("number", sealed, nullable=False),
        sa.Column("expires", sa.Date(), nullable=True),
        sa.Column("reminded", sa.Integer(), nullable=True),
        sa.Column("kept_at", instant, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_credential_person", "credential", ["person"])
    op.create_index("ix_credential_expires", "credential", ["expires"])
    op.create_table(
        "waiver",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("given_by", sa.String(), nullable=False),
        sa.Column("given_at", instant, nullable=False),
        sa.Column("until", instant, nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("words", storage.database.types.Redacted(), nullable=True),
        sa.ForeignKeyConstraint(["officer"], ["person.id"]),
        sa.ForeignKeyConstraint(["given_by"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_waiver_officer", "waiver", ["officer"])
