"""A record of somebody or some place as a file holds it, whatever kind of file."""

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, time

from bot.company_file.certificates import needs, of_person
from bot.company_file.durations import at_least
from bot.company_file.parts import Parse, Part, no_twins
from bot.company_file.staff import channels, order, roles
from bot.domain.company import BankHolidays, StaffRecord
from bot.domain.presence.presence import Asks

ADDRESS = r"[^@\s,:;<>\"]+@[^@\s,:;<>\".]+(\.[^@\s,:;<>\".]+)+"
"""One address, without a name before it: two of them would reach neither."""
ROUNDED = re.compile(r"\+?\d+(?:[.,]\d+)?e\+?\d+", re.IGNORECASE)
"""What is left of a telephone number that a spreadsheet took for a quantity."""
STAFF_ID = r"[A-Za-z0-9_-]{1,20}"


def shaped(wanted: str, shape: str = r"[\s\S]+") -> Callable[[object], str]:
    """Text of this shape, without the blanks around it; not empty unless so said."""

    def parse(value: object) -> str:
        if not isinstance(value, str) or not re.fullmatch(shape, value.strip()):
            raise ValueError(wanted)
        return value.strip()

    return parse


def number(kinds: tuple[type, ...], low: int, high: int, wanted: str) -> Parse:
    """A number of these kinds, within these limits."""

    def parse(value: object) -> object:
        within = isinstance(value, int | float) and low <= value <= high
        if type(value) not in kinds or not within:
            raise ValueError(wanted)
        return value

    return parse


def day(value: object) -> date:
    """A date, in quotes or not."""
    with suppress(ValueError):
        value = date.fromisoformat(value.strip()) if isinstance(value, str) else value
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ValueError("a date such as 2027-03-31")
    return value


def evening(value: object) -> time:
    """A time of day, on the company's clock."""
    wanted = 'a time of day in quotes, such as "18:00"'
    found = shaped(wanted, r"([01]?\d|2[0-3]):[0-5]\d")(value)
    hour, minute = found.split(":")
    return time(int(hour), int(minute))


def clock(value: object) -> time:
    """The same; the day may also end at 24:00."""
    return time() if value == "24:00" else evening(value)


def site_code(value: object) -> str:
    """Capitals and small letters are the same code."""
    wanted = "a site code of 1 to 12 letters, digits or -"
    return shaped(wanted, r"[A-Za-z0-9-]{1,12}")(value).upper()


def bank_holidays(value: object) -> BankHolidays:
    """Whose they are."""
    wanted = f"one of {', '.join(BankHolidays)}"
    return BankHolidays(shaped(wanted, "|".join(BankHolidays))(value))


text = shaped("text in quotes", r"[\s\S]*")


def email_address(value: object) -> str:
    wanted = "one e-mail address, such as dp@harbour.example"
    found = shaped(wanted, ADDRESS)(value)
    if not found.isprintable():  # what came along from a web page
        raise ValueError(wanted)
    return found


def email(value: object) -> str:
    """Or none: what is no address would be a way to somebody that never works."""
    return email_address(value) if text(value) else ""


def phone(value: object) -> str:
    """As it is written down; whether it can be dialled is looked at by ``check``."""
    found = text(value)
    if ROUNDED.fullmatch(found):
        raise ValueError(
            "a telephone number: a spreadsheet rounded it; make the column text, and "
            "type it again"
        )
    return found


def language(value: object) -> str:
    return shaped("a language such as en")(value).lower()


MOST_THINGS, LONGEST_THING = 12, 60
"""What can be counted at a door at night, and still be read on a button."""


def equipment(value: object) -> tuple[str, ...]:
    """What is counted when one officer hands over to the next."""
    wanted = (
        f'a list such as ["master keys: 3", "radio: 2"]: at most {MOST_THINGS} '
        f"different things, each of 1 to {LONGEST_THING} letters"
    )
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ValueError(wanted)
    things = tuple(" ".join(one.split()) for one in value)
    fits = all(0 < len(one) <= LONGEST_THING for one in things)
    if len(things) > MOST_THINGS or len(set(things)) < len(things) or not fits:
        raise ValueError(wanted)
    return things


def presence(value: object) -> Asks:
    """When a site asks how far from it phones are."""
    wanted = f"one of {', '.join(Asks)}"
    return Asks(shaped(wanted, "|".join(Asks))(value))


staff_id = shaped("a staff number of 1 to 20 letters, digits, - or _", STAFF_ID)
SITE: Mapping[str, Parse] = {
    "code": site_code,
    "name": shaped("the name of the site"),
    "address": text,
    "latitude": number((int, float), -90, 90, "a number from -90 to 90"),
    "longitude": number((int, float), -180, 180, "a number from -180 to 180"),
    "radius_m": number((int,), 1, 99_999, "a whole number of metres, 1 to 99999"),
    "phone": phone,
    "instructions": text,
    "presence": presence,
    "needs": needs,
    "continuous_cover": number((bool,), 0, 1, "true or false"),
    "equipment": equipment,
    "home_safe": at_least(0),
}
PERSON: Mapping[str, Parse] = {
    "id": staff_id,
    "name": shaped("the person's full name"),
    "roles": roles,
    "division": text,
    "phone": phone,
    "email": email,
    "language": language,
    "licence": text,
    "licence_expires": day,
    "deputy": staff_id,
    "channels": channels,
    "left": day,
    "home_safe": at_least(0),
    "check_calls_every": at_least(60),
    "certificates": of_person,
}


def people(parts: Sequence[Part]) -> tuple[StaffRecord, ...]:
    """Each part as a staff record."""
    return no_twins(parts, "id", _person)


def _person(part: Part) -> StaffRecord:
    record = StaffRecord(**part.read(PERSON))
    try:
        return replace(record, channels=order(record))
    except ValueError as error:
        raise part.wrong("channels", str(error)) from None
