"""The disk fails in the middle of a batch of deadlines: the whole batch is undone.

SQLite answers some errors by ending the transaction itself. Whatever was executed after
that would be kept statement by statement: half a step.
"""

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import OperationalError

from bot.desk.doorway import Unavailable

STATE = "SELECT c.status, d.failures FROM check_call c JOIN deadline d"
EACH = f"{STATE} ON d.subject = c.id AND d.kind = 'check_call' ORDER BY c.id"


class FailingDisk:
    """As SQLite does it: the transaction is undone, then the statement fails."""

    def __init__(self, engine):
        self.fails_at = ""
        event.listen(engine, "before_cursor_execute", self._before)

    def _before(self, connection, cursor, statement, *rest):
        if self.fails_at and statement.startswith(self.fails_at):
            self.fails_at = ""
            connection.connection.dbapi_connection.execute("ROLLBACK")
            raise OperationalError(statement, {}, Exception("disk I/O error"))


async def test_a_batch_is_kept_whole_or_not_at_all(night):
    officers = [night.officer("E1001"), night.officer("E1002")]
    for officer in officers:
        await officer.says("/bookon RIV")
        await officer.catches_up()
    disk = FailingDisk(night.house.store.engine)
    await night.sleeps(minutes=51)
    disk.fails_at = "INSERT INTO outbox"
    with pytest.raises(Unavailable):
        await night.waker.sweep()
    assert await states(night) == [("planned", 0), ("planned", 0)]
    await night.passes(minutes=1)
    assert (await states(night))[:2] == [("prompted", 0), ("prompted", 0)]
    for officer in officers:
        await officer.presses("✅")
    assert (await night.asks(prompts)) == 2


async def states(night):
    def look(desk):
        return [tuple(row) for row in desk.unit.session.execute(text(EACH))]

    return await night.asks(look)


def prompts(desk):
    count = "SELECT count(*) FROM outbox WHERE purpose = 'prompt' AND deed = 'send'"
    return desk.unit.session.scalar(text(count))
