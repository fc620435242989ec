"""Phone numbers that may be somebody's own, in the many ways of typing one."""

import re
from collections.abc import Iterator
from functools import lru_cache

import phonenumbers as library
from phonenumbers import PhoneNumberType as Kind
from phonenumbers import ValidationResult

_RUN = re.compile(r"\+?\(?\d+(?:(?: {1,3}| ?[-/()]{1,2} ?|\.)\d+)*")
"""Digits with what people type between them; a comma, colon or full stop with a space
ends a number."""
_GROUP = re.compile(r"\d+")
_LONGEST = 17
"""Digits: fifteen and the two noughts of going abroad. Source: ITU-T E.164."""
_SHORTEST = 7
"""The fewest that the library takes for a number that somebody abroad has."""
_GROUPS, _MOBILE_GROUPS = 4, 5
"""More, without a plus, are a list of counts and not a number."""

_BRITISH = re.compile(r"0[127]\d{9}|(?:00)?44(?:0)?[127]\d{9}")
"""Ofcom's areas, mobiles and numbers for drama. Taken without asking the library, which
knows only what is in use: an officer who slips in a digit still meant a number."""
_SHORT_BRITISH = re.compile(r"0[12]\d{8}")
"""The few numbers with one digit less, such as in Bolton; these the library knows."""
_DATE_FIRST = re.compile(
    r"(?:0[1-9]|[12]\d|3[01])[ ./-](?:0[1-9]|1[0-2])[ ./-]20\d\d(?!\d)"
)
_CALLED = re.compile(
    r"(?<![^\W_])(?:tel|telephone|phone|ph|mob|mobile|cell|landline|whats ?app|contact"
    r"|call|called|ring|rang|text|txt|(?:his|her|their|my) (?:no|num|number))"
    r"[\s:.,#()-]{0,3}"
    r"(?:(?:no|nr|num|number)[\s:.,#()-]{0,3})?(?:(?:is|was|on)[\s:]{1,2})?$",
    re.IGNORECASE,
)
"""What says that a number without its first nought, or its plus, is one to ring."""
REFERENCE = re.compile(
    r"(?<![^\W_])(?:inc|ob|br|sh|cc|cad|urn|ref|reference|crime|imei|serial|s/?n|order"
    r"|tracking|barcode|asset|invoice|acc|account|seal|container|crn)[\s:.#-]{0,3}"
    r"(?:(?:no|nr|num|number)[\s:.#-]{0,3})?(?:(?:is|was)\s)?$",
    re.IGNORECASE,
)
"""What says, right before it, that a number is a reference."""
_STUCK_TO_LETTERS = re.compile(r"[^\W\d_]$")
BEFORE = 32
"""Characters before a number that may say what it is."""
_NOBODYS = frozenset(
    {Kind.TOLL_FREE, Kind.PREMIUM_RATE, Kind.SHARED_COST, Kind.UAN, Kind.VOICEMAIL}
)
"""Kinds that firms and services have, and no private person."""


def phones(text: str) -> Iterator[tuple[int, int, str]]:
    """Where phone numbers stand, and the key of each (see `number_key`).

    Service numbers (999, 101, 0800 …) are nobody's own and not among them.
    """
    for run in _RUN.finditer(text):
        groups = [group.span() for group in _GROUP.finditer(text, *run.span())]
        at = 0
        while at < len(groups):
            found = _longest(text, groups[at : at + _LONGEST])
            if not found:
                at += 1
                continue
            count, key = found
            start, end = groups[at][0], groups[at + count - 1][1]
            yield _opening(text, start, end), end, key
            at += count


def number_key(number: str) -> str:
    """The one spelling by which numbers are compared: ``+442079460000``."""
    digits = re.sub(r"\D", "", number)
    return f"+{_abroad(digits, '+' in number)}"


def _abroad(digits: str, plus: bool) -> str:
    """The digits after the plus."""
    if not plus and digits.startswith("00"):
        digits = digits[2:]
    elif not plus and digits.startswith("0"):
        digits = f"44{digits[1:]}"
    return re.sub(r"^440", "44", digits)


def _longest(text: str, groups: list[tuple[int, int]]) -> tuple[int, str] | None:
    """How many of ``groups``, from the first on, are one number, and its key."""
    start = groups[0][0]
    before = text[max(0, start - BEFORE) : start]
    plus = before.endswith(("+", "+(")) and text[start] != "0"
    called = bool(_CALLED.search(before))
    if not (plus or called or text[start] in "04") or REFERENCE.search(before):
        return None
    for count in range(len(groups), 0, -1):
        end = groups[count - 1][1]
        digits = "".join(text[a:b] for a, b in groups[:count])
        if len(digits) < _SHORTEST:
            return None
        if len(digits) > _LONGEST or not _may_be_grouped(text, groups[:count], digits):
            continue
        whole = called or count == len(groups)
        if plus:
            found = _is_foreign(digits)
        elif digits.startswith("44") and not whole:
            found = False
        else:
            found = _is_national(digits, count, before) or _is_dialled(digits, called)
        if found and not _DATE_FIRST.match(text, start, end):
            return count, f"+{_abroad(digits, plus or digits.startswith('44'))}"
    return None


def _may_be_grouped(text: str, groups: list[tuple[int, int]], digits: str) -> bool:
    first, last = groups[0], groups[-1]
    if text[slice(*first)] == "0" and text[first[1] : first[1] + 1] == ".":
        return False  # a fraction
    if text[first[0] - 1 : first[0]] in ("+", "(") or digits.startswith("00"):
        return True
    if digits.startswith("07"):
        return len(groups) <= _MOBILE_GROUPS or len(groups) == len(digits)
    return len(groups) <= _GROUPS or "(0)" in text[first[0] : last[1]]


def _is_national(digits: str, count: int, before: str) -> bool:
    if _STUCK_TO_LETTERS.search(before) and not digits.startswith("07"):
        return bool(_CALLED.search(before) and _BRITISH.fullmatch(digits))
    if _BRITISH.fullmatch(digits):
        return True
    return bool(_SHORT_BRITISH.fullmatch(digits) and count < 4) and _is_valid(
        f"+44{digits[1:]}"
    )


def _is_dialled(digits: str, called: bool) -> bool:
    """Whether it is abroad after two noughts, or lacks its nought or plus."""
    if digits.startswith("00"):
        return _is_valid(f"+{digits[2:]}")
    if not called or digits.startswith("0"):
        return False
    return re.fullmatch(r"7\d{9}", digits) is not None or (
        len(digits) > 9 and _is_valid(f"+{digits}")
    )


def _is_foreign(digits: str) -> bool:
    return bool(_BRITISH.fullmatch(digits)) or _is_valid(f"+{digits}", lenient=True)


@lru_cache(maxsize=1024)
def _is_valid(number: str, lenient: bool = False) -> bool:
    """Whether the library knows it as one of a person; ``lenient``: by its length."""
    try:
        parsed = library.parse(number)
    except library.NumberParseException:
        return False
    if library.number_type(parsed) in _NOBODYS:
        return False
    possible = library.is_possible_number_with_reason(parsed)
    return library.is_valid_number(parsed) or (
        lenient and len(number) > 10 and possible == ValidationResult.IS_POSSIBLE
    )


def _opening(text: str, start: int, end: int) -> int:
    """Where the number begins with its bracket and plus."""
    if text[start - 1 : start] == "(" and ")" in text[start:end]:
        start -= 1
    return start - 1 if text[start - 1 : start] == "+" else start
