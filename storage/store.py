"""Where transactions are opened, and what is done to the whole database."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Engine, text
from sqlmodel import Session

from storage.database.engine import for_reading, forget_deleted, take_turn
from storage.database.sealing import Sealer
from storage.database.types import hand_over
from storage.resealing import Place
from storage.unit_of_work import UnitOfWork


class Store:
    """Opens transactions."""

    def __init__(
        self,
        engine: Engine,
        sealer: Sealer,
        *,
        vault_keys: Sealer | None = None,
        decides: bool = True,
    ) -> None:
        """``vault_keys`` open the vault; without them it is locked, and all else
        works."""
        self.engine = engine
        self._vault_keys = vault_keys
        self._sealer = sealer
        hand_over(sealer, engine)
        self._decides = decides

    def for_reading(self) -> "Store":
        """Sees one moment, holds no turn: an export takes minutes, answers go on."""
        reading, keys = for_reading(self.engine), self._vault_keys
        return Store(reading, self._sealer, vault_keys=keys, decides=False)

    @contextmanager
    def transaction(self) -> Iterator[UnitOfWork]:
        """Committed when the block ends, rolled back when it raises."""
        with Session(self.engine, expire_on_commit=False) as session:
            if self._decides:
                take_turn(session.connection())
            unit = UnitOfWork(session, self._sealer, self._vault_keys)
            yield unit
            unit.flush()
            session.commit()

    def is_token(self, token: str) -> bool:
        """It was given out by us: seen without the database."""
        return self._sealer.is_token(token)

    def is_alive(self) -> bool:
        """The database answers."""
        with self.engine.connect() as connection:
            return bool(connection.scalar(text("SELECT 1")))

    def seal_all(self, now: datetime) -> None:
        """Before anybody works: what is in clear is sealed, and the keys are those
        that are needed. Raises :class:`~storage.database.sealing.WrongKey`."""
        with self.transaction() as unit:
            unit.resealing.begin(now)
            if unit.resealing.marks() is not None:
                return
        place: Place | None = Place()
        while place is not None:
            with self.transaction() as unit:
                place = unit.resealing.batch(place, now)
        self.leave_no_trace()

    def leave_no_trace(self) -> bool:
        """After a deletion: nothing of it is left in the files. False while somebody
        reads: then it is to be done again."""
        return forget_deleted(self.engine)

    def close(self) -> None:
        self.engine.dispose()


def holds_people(engine: Engine) -> bool:
    """Somebody's name is sealed in it."""
    with engine.connect() as connection:
        return connection.scalar(text("SELECT id FROM person LIMIT 1")) is not None


def has_vault(engine: Engine) -> bool:
    """There is a lock on it, so there is a key to it."""
    with engine.connect() as connection:
        return connection.scalar(text("SELECT id FROM vault_lock")) is not None
