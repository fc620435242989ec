"""The questions of the year, and who answered them."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    instant = storage.database.types.UtcDateTime()
    redacted = storage.database.types.Redacted()
    op.create_table(
        "quiz",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("needed", sa.Integer(), nullable=False),
        sa.Column("right", sa.String(), nullable=False),
        sa.Column("loaded_at", instant, nullable=False),
        sa.Column("loaded_by", sa.String(), nullable=False),
        sa.Column("ended", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["loaded_by"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "quiz_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("quiz", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("ask", redacted, nullable=False),
        sa.Column("a", redacted, nullable=False),
        sa.Column("b", redacted, nullable=False),
        sa.Column("c", redacted, nullable=True),
        sa.Column("d", redacted, nullable=True),
        sa.Column("why", redacted, nullable=False),
        sa.ForeignKeyConstraint(["quiz"], ["quiz.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("quiz", "language", "place"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "quiz_sitting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("quiz", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("due_at", instant, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("asked_at", instant, nullable=True),
        sa.Column("reminded_at", instant, nullable=True),
        sa.Column("answers", sa.String(), nullable=False),
        sa.Column("right", sa.Integer(), nullable=False),
        sa.Column("finished_at", instant, nullable=True),
        sa.ForeignKeyConstraint(["quiz"], ["quiz.id"]),
        sa.ForeignKeyConstraint(["person"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_quiz_sitting_quiz", "quiz_sitting", ["quiz"])
    op.create_index("ix_quiz_sitting_person", "quiz_sitting", ["person"])
