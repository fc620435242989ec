"""Column types that refuse what the domain refuses."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import DateTime, Dialect, Float, Text, TypeDecorator

from bot.domain.redacted import RedactedText


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


class Redacted(TypeDecorator[RedactedText]):
    """Free text with its names taken out; a plain ``str`` is a programming mistake.

    NUL, which PostgreSQL cannot hold, is left out. The one other place that makes a
    :class:`RedactedText`: out of what was one.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(
        self, value: RedactedText | None, dialect: Dialect
    ) -> str | None:
        if value is not None and not isinstance(value, RedactedText):
            raise TypeError("free text must pass the redactor before it is kept")
        return None if value is None else value.replace("\0", "")

    def process_result_value(
        self, value: str | None, dialect: Dialect
    ) -> RedactedText | None:
        return None if value is None else RedactedText(value)
