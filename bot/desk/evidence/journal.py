"""The journal's lines about a bundle's records, as they are sealed."""

from collections.abc import Sequence
from datetime import UTC

from bot.desk.desk import Desk
from bot.desk.evidence.gathered import Said
from bot.domain.refs import Ref
from storage.journal.tables import JournalRow


def journal_of(desk: Desk, refs: Sequence[Ref]) -> dict[str, Said]:
    """With whether the whole of it was unbroken now, and its newest hash: later
    somebody with the database can see that the same line is still in it."""
    called = {str(each.id): each.called for each in desk.unit.people.all()}
    found = [row for ref in refs for row in desk.unit.chronicle.entries(ref)]
    lines: list[Said] = [
        _line(row, called) for row in sorted(found, key=lambda row: row.id or 0)
    ]
    newest = desk.unit.journal.newest_entry()
    return {
        "entries": lines,
        "count": desk.unit.journal.count(),
        "broken_at": desk.unit.journal.first_broken(),
        "newest": newest.id if newest else None,
        "newest_hash": newest.hash if newest else None,
    }


def _line(row: JournalRow, called: dict[str, str]) -> dict[str, Said]:
    """Its instant is written as its hash covers it."""
    return {
        "entry": row.id,
        "at": row.at.astimezone(UTC).isoformat(),
        "actor": row.actor,
        "called": called.get(row.actor, row.actor),
        "deed": row.deed,
        "about": row.about,
        "before": row.before,
        "after": row.after,
        "late_s": row.late_s,
        "previous_hash": row.previous_hash,
        "hash": row.hash,
    }
