"""The facts of a breach, which older rows do not know; and its assessment."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for fact in (
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("happened_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("off_site", sa.Boolean(), nullable=True),
        sa.Column("system", sa.String(), nullable=True),
        sa.Column("service", sa.String(), nullable=True),
        sa.Column("late_reason", sa.String(), nullable=True),
        sa.Column("done", sa.JSON(), nullable=True),
        sa.Column("answered", sa.JSON(), nullable=True),
        sa.Column("chased", sa.Integer(), nullable=True),
        sa.Column("warned", sa.Integer(), nullable=True),
        sa.Column(
            "regulator_told_at", storage.database.types.UtcDateTime(), nullable=True
        ),
        sa.Column("regulator_ref", sa.Text(), nullable=True),
        sa.Column("not_reportable", sa.Boolean(), nullable=True),
    ):
        op.add_column("breach", fact)
    op.add_column("alarm", sa.Column("owner_gets", storage.database.types.Span()))
    op.create_table(
        "assessment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticked", sa.JSON(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("people_about", sa.Boolean(), nullable=False),
        sa.Column("records", sa.Integer(), nullable=True),
        sa.Column("records_about", sa.Boolean(), nullable=False),
        sa.Column("likelihood", sa.String(), nullable=True),
        sa.Column("risk", sa.JSON(), nullable=True),
        sa.Column("risk_reason", sa.Text(), nullable=True),
        sa.Column("high", sa.JSON(), nullable=True),
        sa.Column("high_reason", sa.Text(), nullable=True),
        sa.Column("answered", sa.JSON(), nullable=False),
        sa.Column("by", sa.String(), nullable=True),
        sa.Column("at", storage.database.types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["id"], ["breach.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
