"""Alembic's entry: migrations run on the connection they are given."""

from alembic import context
from sqlmodel import SQLModel

import storage.chat_tables
import storage.engine_tables
import storage.incident_tables
import storage.notification_tables
import storage.privacy_tables
import storage.register_tables
import storage.retention_tables
import storage.rights_tables
import storage.shift_tables
import storage.tables  # noqa: F401 - all register their tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
