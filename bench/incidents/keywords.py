"""What an ordinary programmer would write in an afternoon: a table of keywords.

It holds the trade's usual words, and was not fitted to the reports.
"""

import re
from typing import TypeVar

from bot.domain.incidents.particulars import Attendance, Category, Particulars, Severity
from bot.domain.names.redacted_text import RedactedText

_CATEGORIES = {
    Category.BOMB_THREAT: "bomb explosive blow",
    Category.SUSPICIOUS_ITEM: "suspicious unattended package parcel",
    Category.FIRE: "fire smoke flames burning",
    Category.FLOOD: "flood leak water burst",
    Category.MEDICAL: "ambulance collapsed unconscious fainted injured breathing",
    Category.MISSING_PERSON: "missing",
    Category.SAFEGUARDING: "safeguarding child vulnerable",
    Category.VIOLENCE: "fight assault punched attacked kicked stabbed hit",
    Category.THEFT: "theft stolen stole thief shoplifter shoplifting robbery burglary",
    Category.ABUSE_OF_OFFICER: "abuse abusive swore spat threatened racist",
    Category.NEAR_MISS: "near nearly missed",
    Category.TRESPASS: "trespass trespasser intruder climbed climbing",
    Category.ALARM: "alarm activation panel",
    Category.DAMAGE: "damage damaged smashed graffiti vandalism broken",
    Category.DEFECT: "fault faulty defect working loose",
    Category.LOST_OR_FOUND: "lost found keys wallet phone purse",
}
_SEVERITIES = {
    Severity.CRITICAL: "breathing unconscious knife gun bomb",
    Severity.HIGH: "injured hurt blood bleeding fight assault fire weapon child",
    Severity.MEDIUM: "damage damaged stolen police threat threatened smashed",
}
_PERSON = (
    "man|men|male|males|woman|women|female|females|lady|ladies|person|people|boy|boys|"
    "girl|girls|kid|kids|lad|lads|youth|youths|driver|visitor|patient|customer|student"
)
_NUMBER = r"\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|couple of"
_COUNTED = "one two three four five six seven eight nine ten"
_NUMBERS = {word: number for number, word in enumerate(_COUNTED.split(), start=1)}
_NUMBERS |= {"a": 1, "an": 1, "couple of": 2}
_PEOPLE = re.compile(rf"\b(?P<number>{_NUMBER}) (?:\w+ )?(?:{_PERSON})\b", re.I)
_TIME = re.compile(
    r"\b(?:[01]\d|2[0-3])[:.]?[0-5]\d(?: ?hrs)?\b|\b\d{1,2}(?:[:.]\d\d)? ?[ap]m\b", re.I
)
_PLACE = re.compile(
    r"\b(?:at|in|on|by|near|outside|behind)(?: the)? (?P<place>\w+(?: \d+| [a-z]\b)?)",
    re.I,
)
_HURT = re.compile(r"[^.,;]*\b(?:cut|bleeding|broken|burnt?|bruise\w*)\b[^.,;]*", re.I)
_UNHURT = re.compile(
    r"\b(?:no ?(?:body|one)|none|not) (?:\w+ )?(?:hurt|injured)\b|\bno injur", re.I
)
_DAMAGE = re.compile(r"[^.,;]*\b(?:smashed|damaged|broken|graffiti)\b[^.,;]*", re.I)
_VEHICLE = re.compile(
    r"\b(?:(?:white|black|red|blue|silver|grey|green) )?(?:car|van|lorry|bike)\b"
    r"|\b[A-Z]{2}\d\d ?[A-Z]{3}\b",
    re.I,
)
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}")
_REFERENCE = re.compile(r"\b(?:cad|log|crime ref) (?P<number>[\w/-]*\d[\w/-]*)", re.I)
_DONE = re.compile(
    r"\b(?:told|called|rang|informed|checked|locked|closed|moved|reset)\b[^.,;]*", re.I
)
Kind = TypeVar("Kind")
_SERVICES = {
    "police": r"police",
    "ambulance": r"ambulance|paramedics?",
    "fire": r"fire (?:brigade|service)|brigade",
}


def read_keywords(text: RedactedText) -> Particulars:
    """The particulars, as far as the keywords go."""
    people = _PEOPLE.search(text)
    place = _PLACE.search(text)
    reference = _REFERENCE.search(text)
    police, ambulance, fire = (_attendance(text, each) for each in _SERVICES.values())
    return Particulars(
        category=_first(text, _CATEGORIES),
        severity=_first(text, _SEVERITIES) or Severity.LOW,
        time=_piece(text, _TIME.search(text)),
        place=text.piece(*place.span("place")) if place else None,
        people=_count(people["number"]) if people else None,
        people_words=_piece(text, people),
        initials=_all(text, _INITIALS),
        injuries=_piece(text, _HURT.search(text)),
        unhurt=_UNHURT.search(text) is not None,
        damage=_piece(text, _DAMAGE.search(text)),
        vehicles=_all(text, _VEHICLE),
        police=police,
        police_reference=_piece(text, reference),
        ambulance=ambulance,
        fire=fire,
        done=_all(text, _DONE),
    )


def _first(text: str, table: dict[Kind, str]) -> Kind | None:
    words = set(re.findall(r"\w+", text.lower()))
    return next((kind for kind, keys in table.items() if words & {*keys.split()}), None)


def _attendance(text: str, service: str) -> Attendance | None:
    if re.search(rf"\bno (?:{service})|(?:{service}) not\b", text, re.I):
        return Attendance.NOT_NEEDED
    if re.search(rf"\b(?:{service}) (?:attended|arrived|came)\b", text, re.I):
        return Attendance.ATTENDED
    return Attendance.CALLED if re.search(rf"\b(?:{service})\b", text, re.I) else None


def _count(number: str) -> int:
    return int(number) if number.isdecimal() else _NUMBERS[number.lower()]


def _piece(text: RedactedText, found: re.Match[str] | None) -> RedactedText | None:
    return text.piece(*found.span()) if found else None


def _all(text: RedactedText, form: re.Pattern[str]) -> tuple[RedactedText, ...]:
    return tuple(text.piece(*found.span()) for found in form.finditer(text))
