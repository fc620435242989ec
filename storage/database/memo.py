"""What a transaction has read of the books that seldom change, it does not read again.

It holds for one session, which is one transaction, and one that decides has its turn
before it reads: nobody else changes what it remembers. Whoever writes forgets first,
and whatever is undone is forgotten with all the rest.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from sqlalchemy import event
from sqlalchemy.orm import SessionTransaction
from sqlmodel import Session

Value = TypeVar("Value")


class Memo(Generic[Value]):
    """Of one repository in one transaction; nothing that was read may be changed."""

    def __init__(self, session: Session) -> None:
        self._read: dict[str, Value] = {}
        memos: list[Memo[Any]] = session.info.setdefault(Memo, [])  # Any: each its own
        memos.append(self)

    def get(self, key: str, read: Callable[[str], Value]) -> Value:
        """As it was read the first time."""
        if key not in self._read:
            self._read[key] = read(key)
        return self._read[key]

    def forget(self) -> None:
        """It was changed, or may have been."""
        self._read.clear()


@event.listens_for(Session, "after_soft_rollback")
def _forget(undone: Session, _: SessionTransaction) -> None:
    """A savepoint, or all of it: what was read since is not so any more."""
    for memo in undone.info.get(Memo, ()):
        memo.forget()
