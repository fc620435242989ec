"""All that the database holds, for tests that look for what must not be there."""

from sqlalchemy import MetaData, select


async def kept_anywhere(night, words):
    """The rows with these words in any cell of any table."""

    def look(desk):
        connection = desk.unit.session.connection()
        tables = MetaData()
        tables.reflect(connection)
        rows = [
            row
            for table in tables.sorted_tables
            for row in connection.execute(select(table))
        ]
        assert rows, "an empty house keeps nothing of anybody"
        return [row for row in rows if any(words in str(cell) for cell in row)]

    return await night.asks(look)
