"""A link and a session lead to the register, or to the board.

Links work for five minutes: they are not carried over, a new one costs one command.
"""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0055"
down_revision = "0054"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_table("sign_in_link")
    op.create_table(
        "sign_in_link",
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("issued_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"]),
        sa.PrimaryKeyConstraint("person", "scope"),
        sa.UniqueConstraint("token_hash"),
    )
    scope = sa.Column("scope", sa.String(), nullable=False, server_default="register")
    op.add_column("web_session", scope)
