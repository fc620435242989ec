"""A night read out of its own books, and played once more."""

from bot.commands.replaying.changes import changed
from bot.commands.replaying.house import played
from bot.desk.replay.gathering import gather
from bot.domain.replay.comparing import pairs, rows


async def gathered(night, since, until=None):
    """From then until now."""
    end = until or night.now
    return await night.asks(lambda desk: gather(desk, since, end))


def again(then, *changes):
    """What comes of it under the rules of then, and these."""
    rules = then.company
    for change in changes:
        rules = changed(rules, change, then.begins, then.end)
    return played(then, rules)


def happened(courses):
    """Each alarm, and each thing that became of it, a line."""
    return [
        f"{c.kind} {c.officer} {c.site}: {s.at:%H:%M:%S} {s.turn} {s.rung} {s.people}"
        for c in courses
        for s in c.steps
    ]


def later_by(then, now, turn):
    found = rows(pairs(then.courses, now.courses))
    return [row.later_by for row in found if row.turn is turn]
