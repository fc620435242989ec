"""What the regulator and the people concerned were told: several times, and how.

What was recorded as told so far becomes the first submission; the journal knows by
whom.
"""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "notification",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("who", sa.JSON(), nullable=False),
        sa.Column("delay", sa.Text(), nullable=True),
        sa.Column("spared", sa.Text(), nullable=True),
        sa.Column("exemption", sa.String(), nullable=True),
        sa.Column("exempt_because", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["id"], ["breach.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "submission",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("breach", sa.Integer(), nullable=False),
        sa.Column("phase", sa.Integer(), nullable=False),
        sa.Column("sent_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.Column("by", sa.String(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("way", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["breach"], ["breach.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_submission_breach", "submission", ["breach"])
    op.create_table(
        "telling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("breach", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("means", sa.String(), nullable=False),
        sa.Column("told_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("number_about", sa.Boolean(), nullable=False),
        sa.Column("what", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["breach"], ["breach.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_telling_breach", "telling", ["breach"])
    op.execute(
        """
        INSERT INTO submission (breach, phase, sent_at, "by", reference)
        SELECT id, 0, regulator_told_at,
               (SELECT max(actor) FROM journal
                WHERE deed = 'regulator told' AND about = 'BR-' || breach.id),
               regulator_ref
        FROM breach WHERE regulator_told_at IS NOT NULL
        """
    )
