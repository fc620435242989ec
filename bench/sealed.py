"""What it costs that words are sealed: one text, a search, and a rotation of keys."""

import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from bot.domain.breach.breach import Breach
from bot.domain.company import StaffRecord
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.person import Role
from bot.domain.refs import BREACH, Ref, StaffId
from bot.domain.register.search import Wanted
from storage.corrective_actions.tables import CorrectiveActionRow
from storage.database.engine import open_engine
from storage.database.migrate import migrate
from storage.database.rows import add_rows
from storage.database.sealing import Sealer
from storage.register.tables import RegisterTextRow
from storage.resealing import Place
from storage.store import Store
from storage.unit_of_work import UnitOfWork

RECORDS = 10_000
TEXTS = 3
"""Of each record, and one corrective action."""

ROUNDS = 5
OLD, NEW = "the first key of this company", "the next key of this company"
NOW = datetime(2026, 1, 10, 22, 0, tzinfo=UTC)
OFFICER = StaffId("E1001")
SAID = RedactedText(
    "The visitor book was left on the bus by the relief officer and handed in at the "
    "depot; two pages with names and car registrations were out. Zażółć gęślą jaźń."
)


def measure() -> dict[str, float]:
    """Medians; the rotation once."""
    sealer = Sealer([OLD])
    sealed = sealer.seal(SAID)
    found = {
        "sealing one text, µs": _takes(lambda: sealer.seal(SAID), 10_000) * 1e6,
        "opening one text, µs": _takes(lambda: sealer.open(sealed), 10_000) * 1e6,
    }
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{Path(folder, 'checkcall.db')}")
        migrate(engine)
        store = Store(engine, sealer)
        store.seal_all(NOW)
        with store.transaction() as unit:
            _write(unit)
        wanted = Wanted(words="bus ZAŻÓŁĆ")
        found["looking for two words in 10,000 breaches, ms"] = (
            _takes(lambda: _search(store, wanted), 1) * 1000
        )
        batches = _rotate(Store(engine, Sealer([NEW, OLD])))
        found["rotating 10,000 breaches, s"] = sum(batches)
        found["the longest batch of it, ms"] = max(batches) * 1000
        store.close()
    return found


def _takes(deed: Callable[[], object], times: int) -> float:
    """Seconds for one."""

    def once() -> float:
        start = time.perf_counter()
        for _ in range(times):
            deed()
        return (time.perf_counter() - start) / times

    return statistics.median(once() for _ in range(ROUNDS))


def _write(unit: UnitOfWork) -> None:
    roles = frozenset({Role.OFFICER})
    unit.people.keep(StaffRecord(id=OFFICER, name="A B", roles=roles), "A.B.")
    for _ in range(RECORDS):
        reported = {"reporter": OFFICER, "reported_at": NOW, "discovered_at": NOW}
        unit.breaches.add(Breach(text=SAID, site=None, **reported))
    by = {"by": OFFICER, "at": NOW, "text": SAID}
    numbers = range(1, RECORDS + 1)
    texts = [
        {"breach": n, "part": part, **by} for n in numbers for part in "abc"[:TEXTS]
    ]
    add_rows(unit.session, RegisterTextRow, texts)
    action = {"text": SAID, "owner": OFFICER, "due_at": NOW, "day_chosen": False}
    action |= {"added_by": OFFICER, "added_at": NOW, "reminded_at": NOW}
    action |= {"status": "open"}
    actions = [{"about": Ref(BREACH, n), **action} for n in numbers]
    add_rows(unit.session, CorrectiveActionRow, actions)


def _search(store: Store, wanted: Wanted) -> None:
    with store.transaction() as unit:
        assert len(unit.breach_register.search(wanted)) == RECORDS


def _rotate(store: Store) -> list[float]:
    """Seconds of each batch."""
    took = []
    place: Place | None = Place()
    while place is not None:
        start = time.perf_counter()
        with store.transaction() as unit:
            place = unit.resealing.batch(place, NOW)
        took.append(time.perf_counter() - start)
    return took
