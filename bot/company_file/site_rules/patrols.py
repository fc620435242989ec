"""The points and rounds of a site, as the company file says them."""

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.company_file import records
from bot.company_file.durations import at_least
from bot.company_file.parts import Parse, Part, no_twins
from bot.company_file.records import shaped
from bot.domain.loads import Load
from bot.domain.patrols.plan import Checkpoint, Patrols, Route, TagKeys, Window
from bot.settings import BadSetting, one_of

MOST_ANSWERS, LONGEST_ANSWER = 4, 40
"""Each is a button under a thumb."""

DAY = timedelta(days=1)
BETWEEN = re.compile(r"\s*[-–—]\s*")


def _texts(wanted: str) -> Parse:
    """A list of texts, none of them empty."""

    def parse(value: object) -> tuple[str, ...]:
        found = value if isinstance(value, list) else []
        if not found or not all(
            isinstance(each, str) and each.strip() for each in found
        ):
            raise ValueError(wanted)
        return tuple(each.strip() for each in found)

    return parse


def _answers(value: object) -> tuple[str, ...]:
    wanted = f'one to {MOST_ANSWERS} answers such as ["yes", "no"]'
    found: tuple[str, ...] = _texts(wanted)(value)  # type: ignore[assignment]
    fits = len(found) <= MOST_ANSWERS and max(map(len, found)) <= LONGEST_ANSWER
    if not fits or len(set(found)) < len(found):
        raise ValueError(f"{wanted}, each once and of at most {LONGEST_ANSWER} letters")
    return found


def _point_code(value: object) -> str:
    """Capitals and small letters are the same code."""
    wanted = "a code of 1 to 8 letters or digits, such as P1"
    return shaped(wanted, r"[A-Za-z0-9]{1,8}")(value).upper()


def _point_codes(value: object) -> tuple[str, ...]:
    wanted = 'codes of checkpoints such as ["P1", "P2"], each once'
    if not isinstance(value, list) or not value:
        raise ValueError(wanted)
    found = tuple(map(_point_code, value))
    if len(set(found)) < len(found):
        raise ValueError(wanted)
    return found


def _windows(value: object) -> tuple[Window, ...]:
    wanted = 'times such as ["22:00-02:00", "02:00-06:00"]'
    return tuple(_window(each, wanted) for each in _texts(wanted)(value))  # type: ignore[attr-defined]


def _window(words: str, wanted: str) -> Window:
    first, *rest = BETWEEN.split(words)
    if len(rest) != 1:
        raise ValueError(wanted)
    try:
        start, end = records.evening(first), records.evening(rest[0])
    except ValueError:
        raise ValueError(wanted) from None
    if start == end:
        raise ValueError(f"{wanted}, which do not end as they begin; or every")
    return Window(start=start, end=end)


def _every(value: object) -> object:
    wanted = "how often a round begins, from 15m to 24h, such as 2h"
    try:
        found = at_least(900)(value)
    except ValueError:
        raise ValueError(wanted) from None
    if found > DAY:
        raise ValueError(wanted)
    return found


def _hex(digits: int, what: str) -> Parse:
    wanted = f"{what}: {digits} hexadecimal digits"
    return lambda value: shaped(wanted, rf"[0-9A-Fa-f]{{{digits}}}")(value).upper()


CHECKPOINT: Mapping[str, Parse] = {
    "code": _point_code,
    "name": shaped("what people call the place"),
    "ask": shaped("one short question, such as Door locked?"),
    "answers": _answers,
    "want": _answers,
    "tag": _hex(14, "the number of its NTAG 424 DNA"),
}
ROUTE: Mapping[str, Parse] = {
    "name": shaped("what people call the round"),
    "points": _point_codes,
    "ordered": records.number((bool,), 0, 1, "true or false"),
    "windows": _windows,
    "every": _every,
    "least": at_least(1),
    "between": at_least(1),
}
KEY = _hex(32, "a key of AES-128")
TAG_KEYS: Mapping[str, Parse] = {"read": KEY, "sign": KEY}


def _as_found(value: object) -> object:
    """Tables are read by whoever knows what stands in them."""
    return value


PATROLS: Mapping[str, Parse] = dict.fromkeys(
    ("checkpoints", "routes", "tag_keys"), _as_found
)
"""What a site may have beside its own record."""


def patrols(site: Part, found: Mapping[str, Any]) -> Patrols:  # Any: as TOML has it
    """A site's; refused where a round goes to a point that is not there."""
    parts = _tables(site, "checkpoints", found["checkpoints"])
    points = no_twins(parts, "code", _checkpoint)
    codes = [point.code for point in points]
    routes = _tables(site, "routes", found["routes"])
    keys = _keys(site, found["tag_keys"])
    for part, point in zip(parts, points, strict=True):
        if point.tag and keys is None:
            raise part.refuse(
                "tag", "tag without keys; wanted [sites.tag_keys] with read and sign"
            )
    return Patrols(
        checkpoints=points,
        routes=no_twins(routes, "name", lambda part: _route(part, codes)),
        tag_keys=keys,
    )


def check_tags(what: Load, public_url: str | None) -> None:
    """Tags open a page of ours: :class:`BadSetting` where it has no address."""
    if public_url is None and any(site.patrols.tag_keys for site in what.sites):
        raise BadSetting(
            "CHECKCALL_PUBLIC_URL",
            found=None,
            wanted="the address that tags open, for a site has tag_keys",
        )


def _tables(site: Part, key: str, found: Any) -> list[Part]:  # noqa: ANN401  # TOML
    if found is None:
        return []
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise site.wrong(key, f"tables, each of them under [[sites.{key}]]")
    return [Part(each, site.fault, (*site.at, key, n)) for n, each in enumerate(found)]


def _keys(site: Part, found: Any) -> TagKeys | None:  # noqa: ANN401  # TOML
    if found is None:
        return None
    if not isinstance(found, dict):
        raise site.refuse(
            "tag_keys", "tag_keys is no table and no file; wanted read and sign in it"
        )
    part = Part(found, site.fault, (*site.at, "tag_keys"))
    return TagKeys(**part.read(TAG_KEYS, TAG_KEYS))


def _checkpoint(part: Part) -> Checkpoint:
    found = part.read(CHECKPOINT, ("code", "name"))
    answers, wanted = found.get("answers", ()), found.pop("want", ())
    if ("ask" in found) != bool(answers):
        missing = "answers" if "ask" in found else "ask"
        raise part.wrong(missing, "a question and its answers together")
    for each in wanted:
        if each not in answers:
            raise part.refuse("want", f"want {each}; wanted {one_of(each, answers)}")
    return Checkpoint(**found, wanted=wanted or answers[:1])


def _route(part: Part, codes: list[str]) -> Route:
    found = part.read(ROUTE, ("name", "points"))
    for code in found["points"]:
        if code not in codes:
            known = one_of(code, codes) if codes else "its [[sites.checkpoints]] first"
            raise part.refuse(
                "points", f"there is no checkpoint {code}; wanted {known}"
            )
    if ("windows" in found) == ("every" in found):
        raise part.refuse(
            "windows", "a round has windows or every, and not both; wanted one of them"
        )
    return Route(**found)
