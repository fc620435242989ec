"""Patrols: what a site has of them, signs on walls, rounds, and visits of points."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    types = storage.database.types
    instant = types.UtcDateTime()
    op.add_column("site", sa.Column("patrols", types.SealedJson(), nullable=True))
    op.create_table(
        "patrol_sign",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("point", sa.String(), nullable=False),
        sa.Column("secret", types.SealedText(), nullable=False),
        sa.Column("made_at", instant, nullable=False),
        sa.Column("renewed_at", instant, nullable=True),
        sa.ForeignKeyConstraint(["site"], ["site.code"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "patrol_tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("tag", sa.String(), nullable=False),
        sa.Column("counter", sa.Integer(), nullable=False),
        sa.Column("secret", types.SealedText(), nullable=False),
        sa.Column("read_at", instant, nullable=False),
        sa.Column("used_at", instant, nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("tag"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "patrol_round",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("route", types.SealedJson(), nullable=False),
        sa.Column("start_at", instant, nullable=False),
        sa.Column("end_at", instant, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("reminded", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["site"], ["site.code"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "patrol_visit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=True),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("point", sa.String(), nullable=False),
        sa.Column("deed", sa.String(), nullable=False),
        sa.Column("proof", sa.String(), nullable=False),
        sa.Column("officer", sa.String(), nullable=True),
        sa.Column("shift", sa.Integer(), nullable=True),
        sa.Column("at", instant, nullable=False),
        sa.Column("received_at", instant, nullable=False),
        sa.Column("answer", types.SealedText(), nullable=False),
        sa.Column("text", types.Redacted(), nullable=True),
        sa.ForeignKeyConstraint(["officer"], ["person.id"]),
        sa.ForeignKeyConstraint(["shift"], ["shift.id"]),
        sa.ForeignKeyConstraint(["site"], ["site.code"]),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    for table, columns in (
        ("patrol_sign", ("site",)),
        ("patrol_round", ("site", "start_at", "end_at")),
        ("patrol_visit", ("round", "officer", "shift", "at")),
    ):
        for column in columns:
            op.create_index(f"ix_{table}_{column}", table, [column])
