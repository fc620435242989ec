"""Fields of a form on the web, made from answers and their labels."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from bot.texts.breach.questions import UNKNOWN
from bot.texts.page import Choice, Field, FieldKind
from bot.texts.reader import Reader

Value = TypeVar("Value", bound=str)


def one_of(
    to: Reader,
    name: str,
    label: str,
    answers: Mapping[Value, str],
    chosen: str | None,
    *,
    stays_known: bool = True,
) -> Field:
    """With "not known" among the answers, unless it is known for good."""
    offered: dict[str, str] = {str(value): words for value, words in answers.items()}
    if not (chosen and stays_known):
        offered[UNKNOWN] = to.say("Not known")
    return Field(
        name=name,
        kind=FieldKind.RADIOS,
        label=label,
        choices=choices(offered, (chosen or UNKNOWN,)),
    )


def choices(answers: Mapping[Value, str], chosen: Iterable[str]) -> tuple[Choice, ...]:
    on = set(chosen)
    return tuple(
        Choice(str(value), label, chosen=value in on)
        for value, label in answers.items()
    )
