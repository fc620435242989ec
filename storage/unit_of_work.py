"""One transaction: all of a decision is kept, or none of it."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState
from sqlmodel import Session

from bot.domain.rights.about_me import Parts
from storage import about_person
from storage.database.engine import Shared, take_turn
from storage.database.sealing import Sealer
from storage.repositories import Repositories


class UnitOfWork(Repositories):
    """Every repository, on one transaction."""

    def __init__(
        self, session: Session, sealer: Sealer, vault_keys: Sealer | None = None
    ) -> None:
        super().__init__(session, sealer, vault_keys)
        self.is_shared = False
        """By several use cases: none of them may undo what the others did."""
        self._writes_late = (self.deadlines, self.outbox, self.roster, self.journal)
        session.info[UnitOfWork] = self

    def about_person(self, staff_id: str, most: int | None = None) -> Parts:
        """All that is held about somebody, apart from their own record."""
        return about_person.parts(self.session, staff_id, most)

    def flush(self) -> None:
        """Write what the repositories have kept back, to write it together."""
        for repository in self._writes_late:
            repository.flush()

    def end_part(self) -> None:
        """One use case of several has decided: all of it is written, so that it fails
        here if it does, and the next one reads everything anew."""
        self.flush()
        self.session.flush()
        self.session.expunge_all()

    def start_over(self) -> None:
        """Undo everything so far; what follows is a transaction of its own. Raises
        :class:`Shared` where that would undo what others did."""
        if self.is_shared:
            raise Shared
        self._forget_pending()
        self.session.rollback()
        take_turn(self.session.connection())

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """A part that may fail by itself without failing the whole."""
        self.flush()
        try:
            with self.session.begin_nested():
                yield
                self.flush()
        except BaseException:
            self._forget_pending()
            raise

    def _forget_pending(self) -> None:
        for repository in self._writes_late:
            repository.forget_pending()


@event.listens_for(Session, "do_orm_execute")
def _write_first(asked: ORMExecuteState) -> None:
    """Whatever a session is asked, it knows what was put down before."""
    unit = asked.session.info.get(UnitOfWork)
    if unit is not None:
        unit.flush()
