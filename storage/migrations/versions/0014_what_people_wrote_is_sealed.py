"""What people wrote is sealed, like the names of staff before.

Sealed words are text, so columns of text stay as they are; those of other types become
text. Rows are sealed afterwards, by ``storage.resealing``: a migration has no key.
"""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

BECOME_TEXT = (
    ("outbox", "buttons"),
    ("outbox", "keyboard"),
    ("site", "latitude"),
    ("site", "longitude"),
)
"""None of them has to be there, so that SQLite can have each anew: a table that others
refer to cannot be."""


def upgrade() -> None:
    postgres = op.get_bind().dialect.name == "postgresql"
    for table, column in BECOME_TEXT:
        (_on_postgres if postgres else _on_sqlite)(table, column)
    with op.batch_alter_table("company") as company:
        company.alter_column(
            "document",
            type_=sa.String(),
            existing_type=sa.JSON(),
            existing_nullable=False,
            postgresql_using="document::text",
        )
    op.create_table(
        "sealing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("marks", sa.String(), nullable=False),
        sa.Column("since", storage.database.types.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def _on_postgres(table: str, column: str) -> None:
    op.execute(
        f"ALTER TABLE {table} ALTER COLUMN {column} TYPE TEXT "
        f"USING nullif({column}::text, 'null')"
    )


def _on_sqlite(table: str, column: str) -> None:
    op.execute(f"ALTER TABLE {table} ADD COLUMN as_text TEXT")
    op.execute(
        f"UPDATE {table} SET as_text = nullif(CAST({column} AS TEXT), 'null') "
        f"WHERE {column} IS NOT NULL"
    )
    op.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
    op.execute(f"ALTER TABLE {table} RENAME COLUMN as_text TO {column}")
