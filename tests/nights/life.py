"""Where a process may die: before and after each commit, and each thing sent."""

from collections.abc import Iterator
from contextlib import contextmanager

from storage.store import Store
from storage.unit_of_work import UnitOfWork


class Killed(BaseException):
    """The process is no more; nobody in it can catch that."""


class Life:
    """Of one process after another."""

    def __init__(self) -> None:
        self.is_over = False
        self.deaths = 0
        self._left: int | None = None

    def ends_in(self, points: int | None) -> None:
        """It passes so many points, and dies at the next; None: it lives on."""
        self._left = points

    def begins_again(self) -> None:
        self.is_over, self._left = False, None
        self.deaths += 1

    @contextmanager
    def spared(self) -> Iterator[None]:
        """Somebody looks at it, and that is no part of it."""
        left, self._left = self._left, None
        yield
        self._left = left

    def passes_a_point(self) -> None:
        """The dead do nothing more, whatever is still on their stack."""
        if self.is_over:
            raise Killed
        if self._left is not None:
            self._left -= 1
            if self._left < 0:
                self.is_over = True
                raise Killed


class MortalStore(Store):
    """The real one; whoever uses it can die at both ends of a commit."""

    life: Life

    @contextmanager
    def transaction(self) -> Iterator[UnitOfWork]:
        if self.life.is_over:
            raise Killed
        with super().transaction() as unit:
            yield unit
            self.life.passes_a_point()
        self.life.passes_a_point()
