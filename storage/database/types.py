"""Column types that refuse what the domain refuses, and seal what others must not read.

A type knows no key. Whoever makes a :class:`~storage.store.Store` hands the
sealer to the engine, and the types ask by the dialect, of which each engine has its
own.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import (
    ClauseElement,
    DateTime,
    Dialect,
    Engine,
    Float,
    LargeBinary,
    String,
    Text,
    TypeDecorator,
    text,
)
from sqlalchemy.sql.operators import OperatorType, is_, is_not
from sqlmodel import SQLModel
from sqlmodel._compat import SQLModelConfig

from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import Ref
from storage.database.sealing import Sealer


class UtcDateTime(TypeDecorator[datetime]):
    """Aware UTC in, aware UTC out; a naive value is a programming mistake."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"naive datetime {value!r}")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        return value.replace(tzinfo=UTC) if value else None


class Span(TypeDecorator[timedelta]):
    """A ``timedelta``, kept as seconds."""

    impl = Float
    cache_ok = True

    def process_bind_param(
        self, value: timedelta | None, dialect: Dialect
    ) -> float | None:
        return None if value is None else value.total_seconds()

    def process_result_value(
        self, value: float | None, dialect: Dialect
    ) -> timedelta | None:
        return None if value is None else timedelta(seconds=value)


class Reference(TypeDecorator[Ref]):
    """A reference, kept in its own words."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Ref | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Ref | None:
        return None if value is None else Ref.read(value)


_SEALERS: WeakKeyDictionary[Dialect, Sealer] = WeakKeyDictionary()

Value = TypeVar("Value")


def hand_over(sealer: Sealer, engine: Engine) -> None:
    """From now on it seals and opens whatever goes through this engine."""
    _SEALERS[engine.dialect] = sealer


class Sealed(TypeDecorator[Value]):
    """Words in the database are sealed; each subclass says how a value is words."""

    impl = String
    cache_ok = True

    class comparator_factory(TypeDecorator.Comparator[Any]):
        """It is there or it is not: SQL can tell nothing else of what is sealed."""

        def operate(self, op: OperatorType, *other: Any, **options: Any) -> Any:  # noqa: ANN401 - as it is inherited
            columns = all(isinstance(each, ClauseElement) for each in other)
            if op in (is_, is_not) or (other and columns):  # SQLAlchemy's own look-ups
                return super().operate(op, *other, **options)
            raise TypeError("what is sealed is compared by opening it, not in SQL")

    def words_of(self, value: Value) -> str:
        raise NotImplementedError

    def value_of(self, words: str) -> Value:
        raise NotImplementedError

    def process_bind_param(self, value: Value | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return _SEALERS[dialect].seal(self.words_of(value)).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Value | None:
        if value is None:
            return None
        return self.value_of(_SEALERS[dialect].open(value.encode()))


class SealedText(Sealed[str]):
    """Our own words, and details of staff and sites."""

    impl = String
    cache_ok = True

    def words_of(self, value: str) -> str:
        return value

    def value_of(self, words: str) -> str:
        return words


class SealedJson(Sealed[Any]):
    """A list, or a number."""

    impl = Text
    cache_ok = True

    def words_of(self, value: Any) -> str:  # noqa: ANN401 - as JSON has it
        return json.dumps(value)

    def value_of(self, words: str) -> Any:  # noqa: ANN401 - likewise
        return json.loads(words)


class Redacted(Sealed[RedactedText]):
    """Free text with its names taken out; a plain ``str`` is a programming mistake.

    Kept sealed, without NUL, which papers and PostgreSQL cannot hold. The one other
    place that makes a :class:`RedactedText`: out of what was one.
    """

    impl = Text
    cache_ok = True

    def words_of(self, value: RedactedText) -> str:
        if not isinstance(value, RedactedText):
            raise TypeError("free text must pass the redactor before it is kept")
        return value.replace("\0", "")

    def value_of(self, words: str) -> RedactedText:
        return RedactedText(words)


class RedactedPieces(Sealed[Mapping[str, Sequence[RedactedText]]]):
    """Pieces of redacted text under their names, such as what a report says of where it
    was; a plain ``str`` among them is a programming mistake."""

    impl = Text
    cache_ok = True

    def words_of(self, value: Mapping[str, Sequence[RedactedText]]) -> str:
        redacted = Redacted()
        return json.dumps(
            {name: list(map(redacted.words_of, each)) for name, each in value.items()}
        )

    def value_of(self, words: str) -> Mapping[str, Sequence[RedactedText]]:
        kept = json.loads(words)
        return {name: tuple(map(RedactedText, each)) for name, each in kept.items()}


class Envelope(TypeDecorator[bytes]):
    """Sealed and opened by a repository, and by nobody who only reads the row."""

    impl = LargeBinary
    cache_ok = True


class OpenedEnvelope(TypeDecorator[str]):
    """The words of an envelope, for who takes a whole row out of its table."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        return None if value is None else _SEALERS[dialect].seal(value)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        return None if value is None else _SEALERS[dialect].open(value)


def is_sealed(kind: object) -> bool:
    """Nobody without the key reads a column of this type."""
    return isinstance(kind, Sealed | Envelope)


NEVER_REUSED = {"sqlite_autoincrement": True}


NOTHING = text("''")


class Kept(SQLModel):
    """A row with columns that only the house's own column types understand."""

    model_config = SQLModelConfig(arbitrary_types_allowed=True)
