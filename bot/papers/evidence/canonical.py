"""The one way to write a value as JSON, so that its signature means its content.

Source: RFC 8785. Numbers are whole ones that every reader holds exactly, and names are
ASCII, so that their order is the same by letters and by UTF-16 units.
"""

import json

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]

MOST = 2**53 - 1
"""A browser knows no greater whole number. Source: RFC 8785, 3.2.2.3 and I-JSON."""


def canonical(value: Json) -> bytes:
    """Raises ``ValueError`` for what cannot be written in one way alone."""
    _check(value)
    written = json.dumps(
        value, ensure_ascii=False, separators=(",", ":"), sort_keys=True
    )
    return written.encode()


def read(written: bytes) -> Json:
    """Raises ``ValueError`` for any other way of writing it."""
    try:
        found: Json = json.loads(written)
        if canonical(found) == written:
            return found
    except RecursionError:
        pass
    raise ValueError("not canonical")


def _check(value: object) -> None:
    match value:
        case None | bool() | str():
            return
        case int() if -MOST <= value <= MOST:
            return
        case list():
            for each in value:
                _check(each)
        case dict():
            for name, each in value.items():
                if not (isinstance(name, str) and name.isascii()):
                    raise ValueError("a name that is not plain")
                _check(each)
        case _:
            raise ValueError(f"no value of a bundle: {type(value).__name__}")
