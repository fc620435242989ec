"""A form of the web as somebody filled it in: answers as sent, words without names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from bot.desk import typed_values
from bot.domain.breach.assessment import Count
from bot.domain.errors import Misfilled, Stale
from bot.domain.names.redacted_text import Kept, RedactedText

Answer = TypeVar("Answer", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What was typed as free text is in ``words`` alone."""

    answers: Mapping[str, Sequence[str]] = field(default_factory=dict, repr=False)
    words: Mapping[str, Kept] = field(default_factory=dict)
    form: str = ""
    """By which it is known when it comes again; empty where it cannot be."""

    def line(self, name: str) -> str:
        """One answer, or a time or a number as it was typed; empty without one."""
        return "".join(self.answers.get(name, ())[:1]).strip()

    def ticked(self, name: str) -> tuple[str, ...]:
        return tuple(self.answers.get(name, ()))

    def one_of(self, name: str, kind: type[Answer]) -> Answer:
        """Raises :class:`Misfilled` where nothing that is offered was chosen."""
        said = self.line(name)
        if said not in set(kind):
            raise Misfilled(name, "choose")
        return kind(said)

    def text(self, name: str) -> RedactedText | None:
        """Free text; None where nothing was typed."""
        kept = self.words.get(name)
        return kept.text if kept is not None and kept.text.strip() else None

    def typed(self, name: str) -> Kept | None:
        """The same, with what is known of how it was kept."""
        return self.words[name] if self.text(name) is not None else None

    def needed(self, name: str) -> Kept:
        typed = self.typed(name)
        if typed is None:
            raise Misfilled(name, "type")
        return typed

    def count(self, name: str) -> Count | None:
        """How many, as typed; None where that is not known."""
        typed = self.line(name)
        read = typed_values.read_number(typed)
        if typed and read is None:
            raise Misfilled(name, "number")
        return read

    def instant(self, name: str) -> datetime | None:
        """A hidden field of ours; :class:`Stale` when somebody changed it."""
        said = self.line(name)
        try:
            return datetime.fromisoformat(said) if said else None
        except ValueError:
            raise Stale from None
