"""What a company file says of certificates, and of what a site asks for."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import Any

from bot.domain.credentials.certificate import (
    Certificate,
    Kind,
    Need,
    read_kind,
    read_need,
    read_number,
    read_of,
)


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("text in quotes")
    return value


def kind(value: object) -> tuple[Kind, str]:
    return read_kind(_words(value))


def _day(value: object) -> date:
    with suppress(ValueError):
        value = date.fromisoformat(value) if isinstance(value, str) else value
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ValueError("a date such as 2027-03-31")
    return value


TABLE: Mapping[str, Callable[[object], object]] = {
    "kind": kind,
    "of": _words,
    "number": _words,
    "expires": _day,
}


def of_person(value: object) -> tuple[Certificate, ...]:
    """``[[people.certificates]]``: each a table of its own."""
    wanted = "tables, each of them under [[people.certificates]]"
    if not isinstance(value, list):
        raise ValueError(wanted)
    found = []
    for each in value:
        if not isinstance(each, dict) or "kind" not in each:
            raise ValueError(f"{wanted}, with a kind such as sia")
        if unknown := each.keys() - TABLE.keys():
            raise ValueError(
                f"{wanted}, with {', '.join(TABLE)} and no {unknown.pop()}"
            )
        known = {key: TABLE[key](said) for key, said in each.items()}
        found.append(certificate(known, known.get("expires")))
    return tuple(found)


def needs(value: object) -> tuple[Need, ...]:
    """What a site asks for."""
    wanted = 'a list such as ["sia:guarding", "first-aid", "induction"]'
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError(wanted)
    try:
        return tuple(dict.fromkeys(map(read_need, value)))
    except ValueError as error:
        raise ValueError(f"{wanted}; found one that is not {error}") from None


def certificate(
    known: Mapping[str, Any],  # Any: as many types as keys
    expires: Any,  # noqa: ANN401 - a day or nothing, read before
) -> Certificate:
    """A number is kept of a licence alone: nobody needs the others here."""
    which, level = known["kind"]
    number = known.get("number", "")
    return Certificate(
        kind=which,
        of=read_of(which, known["of"]) if known.get("of") else level,
        number=read_number(number) if number and which is Kind.SIA else "",
        expires=expires,
    )
