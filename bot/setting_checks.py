"""How a setting is read: a check takes what was written, or raises ``ValueError``."""

import re
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urlsplit

from bot.domain.retention.periods import read_period
from scheduler.couriers.email.relay import relay_of

SHORTEST_KEY = 16
"""Characters; what is shorter can be guessed."""


class Address(NamedTuple):
    """Where the web server listens; port 0 takes any that is free."""

    host: str
    port: int


def address(value: object) -> object:
    if not isinstance(value, str):
        return value
    found = re.fullmatch(
        r"(\[[0-9a-fA-F:.]+\]|[^\s:/\[\]]+):([0-9]{1,5})", value.strip()
    )
    if found is None or int(found[2]) > 65535:
        raise ValueError("no address")
    return Address(found[1].strip("[]"), int(found[2]))


def header(value: str) -> str:
    """The name of one. Source: RFC 9110, section 5.6.2, a token."""
    if re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", value.strip()) is None:
        raise ValueError("no header")
    return value.strip()


def url(*schemes: str) -> Callable[[str], str]:
    """A check that takes addresses with these schemes; a last slash is dropped."""

    def checked(value: str) -> str:
        parts = urlsplit(value.strip())
        usable = (
            parts.hostname and parts.port != 0 and not re.search(r"\s", value.strip())
        )
        if parts.scheme not in schemes or not usable:
            raise ValueError("no usable address")
        return value.strip().rstrip("/")

    return checked


def home(value: str) -> str:
    """An address under which all our pages are: what stands behind ``?`` would be in
    the middle of each link."""
    found = url("http", "https")(value)
    parts = urlsplit(found)
    if parts.query or parts.fragment or parts.username:
        raise ValueError("no home")
    return found


def relay(value: str) -> str:
    relay_of(value)
    return value.strip()


def database(value: str) -> str:
    """SQLAlchemy's spelling: what hosts call ``postgres://`` names its driver."""
    url = value.strip()
    if re.match(r"sqlite:///(?!$|:memory:)", url):
        return url  # what is in memory alone would be gone with the process
    found = re.match(r"postgres(ql)?(\+psycopg)?://(?=.)", url)
    if found is None:
        raise ValueError("neither SQLite nor PostgreSQL")
    return f"postgresql+psycopg://{url[found.end() :]}"


def secret(value: object) -> object:
    """Blanks alone would be a secret that anybody knows."""
    if not isinstance(value, str):
        return value
    if not value.strip():
        raise ValueError("no secret")
    return value.strip()


def number(value: str) -> str:
    """One that can be typed into a telephone, however it is divided."""
    if re.fullmatch(r"\+?\d[\d ()./-]{2,}", value.strip(), re.ASCII) is None:
        raise ValueError("no number")
    return value.strip()


def token(value: str) -> str:
    if re.fullmatch(r"\d+:[\w-]+", value.strip(), re.ASCII) is None:
        raise ValueError("no bot token")
    return value.strip()


def keys(value: object) -> tuple[str, ...]:
    """Newest first."""
    given = value.split(",") if isinstance(value, str) else value
    if not isinstance(given, list | tuple):
        raise ValueError("no keys")
    found = tuple(str(key).strip() for key in given)
    if any(len(key) < SHORTEST_KEY for key in found):
        raise ValueError("too short")
    return found


def period(value: object) -> object:
    """``30d``, or ``1y``, as in the company file."""
    return read_period(value.strip()) if isinstance(value, str) else value


def device(value: str) -> str:
    """By its path; on Windows by its name, such as ``COM3``."""
    if re.fullmatch(r"/\S+|COM\d{1,3}", value.strip()) is None:
        raise ValueError("no device")
    return value.strip()


def lines(value: object) -> object:
    """Telephone calls at a time."""
    if not isinstance(value, str):
        return value
    if not (value.strip().isdecimal() and 1 <= int(value) <= 1000):
        raise ValueError("no number of lines")
    return int(value)


def share(value: object) -> object:
    """``90%`` as 0.9."""
    if not isinstance(value, str):
        return value
    found = re.fullmatch(r"(\d{2,3}(?:\.\d+)?) ?%?", value.strip(), re.ASCII)
    if found is None or not 50 <= float(found[1]) <= 100:
        raise ValueError("no per cent")
    return float(found[1]) / 100
