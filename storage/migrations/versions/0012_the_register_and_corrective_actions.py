"""The breach register: what is written, corrective actions, and reviews."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

NEVER_REUSED = {"sqlite_autoincrement": True}


def number() -> sa.Column[int]:
    return sa.Column("id", sa.Integer(), nullable=False)


def at(name: str, *, nullable: bool = True) -> sa.Column[object]:
    return sa.Column(name, storage.database.types.UtcDateTime(), nullable=nullable)


def words(name: str, *, nullable: bool = True) -> sa.Column[object]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def text(name: str, *, nullable: bool = True) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=nullable)


def people(*names: str) -> list[sa.ForeignKeyConstraint]:
    return [sa.ForeignKeyConstraint([name], ["person.id"]) for name in names]


def upgrade() -> None:
    op.create_table(
        "register_entry",
        number(),
        sa.Column("board_on", sa.Date(), nullable=True),
        words("board_minute"),
        text("board_by"),
        at("board_at"),
        text("closed_by"),
        at("closed_at"),
        words("closed_despite"),
        text("reopened_by"),
        at("reopened_at"),
        words("reopened_because"),
        sa.ForeignKeyConstraint(["id"], ["breach.id"]),
        *people("board_by", "closed_by", "reopened_by"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "register_text",
        number(),
        sa.Column("breach", sa.Integer(), nullable=False),
        text("part", nullable=False),
        words("text", nullable=False),
        text("by", nullable=False),
        at("at", nullable=False),
        sa.ForeignKeyConstraint(["breach"], ["breach.id"]),
        *people("by"),
        sa.PrimaryKeyConstraint("id"),
        **NEVER_REUSED,
    )
    op.create_index("ix_register_text_breach", "register_text", ["breach"])
    op.create_table(
        "corrective_action",
        number(),
        sa.Column("breach", sa.Integer(), nullable=False),
        words("text", nullable=False),
        text("owner", nullable=False),
        at("due_at", nullable=False),
        sa.Column("day_chosen", sa.Boolean(), nullable=False),
        text("added_by", nullable=False),
        at("added_at", nullable=False),
        text("status", nullable=False),
        at("reminded_at", nullable=False),
        words("reasons"),
        text("ended_by"),
        at("ended_at"),
        text("verified_by"),
        at("verified_at"),
        sa.ForeignKeyConstraint(["breach"], ["breach.id"]),
        *people("owner", "added_by", "ended_by", "verified_by"),
        sa.PrimaryKeyConstraint("id"),
        **NEVER_REUSED,
    )
    for column in ("breach", "owner", "status"):
        index = f"ix_corrective_action_{column}"
        op.create_index(index, "corrective_action", [column])
    op.create_table(
        "review",
        number(),
        text("kind", nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        at("due_at", nullable=False),
        at("told_at"),
        sa.Column("signed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        **NEVER_REUSED,
    )
    op.create_index("ix_review_signed", "review", ["signed"])
    op.create_table(
        "review_signature",
        number(),
        sa.Column("review", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        text("by", nullable=False),
        at("at", nullable=False),
        words("note", nullable=False),
        sa.ForeignKeyConstraint(["review"], ["review.id"]),
        *people("by"),
        sa.PrimaryKeyConstraint("id"),
        **NEVER_REUSED,
    )
    op.create_index("ix_review_signature_review", "review_signature", ["review"])
