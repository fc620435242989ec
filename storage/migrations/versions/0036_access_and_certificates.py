"""Phones that were lost, and certificates."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0032"
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
