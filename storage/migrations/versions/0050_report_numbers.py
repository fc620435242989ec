"""Numbers of reports without gaps, who reads them, and a call after abuse."""

import sqlalchemy as sa
from alembic import op

from storage.database import types

revision = "0050"
down_revision = "0049"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("incident") as incident:
        incident.add_column(sa.Column("series", sa.String(), nullable=True))
        incident.add_column(sa.Column("series_year", sa.Integer(), nullable=True))
        incident.add_column(sa.Column("series_number", sa.Integer(), nullable=True))
        incident.add_column(
            sa.Column("line", sa.String(), nullable=False, server_default="ordinary")
        )
    op.create_table(
        "report_series",
        sa.Column("series", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("series", "year"),
    )
    op.create_table(
        "aftercare",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("asked_at", types.UtcDateTime(), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("wanted_at", types.UtcDateTime(), nullable=True),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("wake_at", types.UtcDateTime(), nullable=True),
        sa.Column("rung_at", types.UtcDateTime(), nullable=True),
        sa.Column("rung_by", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["id"], ["incident.id"]),
        sa.ForeignKeyConstraint(["rung_by"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
