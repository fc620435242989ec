"""The engine, the schema, and how values are sealed and read."""
