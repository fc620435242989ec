"""A list of certificates, one a row, as a spreadsheet has it."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.company_file.certificates import certificate, kind
from bot.company_file.parts import Parse, Part, each_of
from bot.company_file.records import staff_id, text
from bot.company_file.rosters.day_order import Row, order_of
from bot.company_file.rosters.planned_times import SiteClock
from bot.company_file.rosters.roster_file import SYNONYMS
from bot.company_file.rosters.roster_times import Order, Stamp, read
from bot.domain.credentials.certificate import (
    Certificate,
    CertificateLine,
    read_of,
)


def day(value: object) -> Stamp:
    wanted = "a day with its year, such as 2027-03-31 or 31/03/2027"
    found = read(value, wanted)
    if found.day is None or not found.has_year:
        raise ValueError(wanted)
    return found


ROW: Mapping[str, Parse] = {
    "staff_id": staff_id,
    "kind": kind,
    "of": text,
    "number": text,
    "expires": day,
}
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "staff_id": SYNONYMS["staff_id"][: SYNONYMS["staff_id"].index("id") + 1],
    "kind": ("kind", "certificate", "certificate_type", "qualification", "document"),
    "of": ("of", "category", "level", "sector", "detail", "course", "status"),
    "number": ("number", "licence_number", "licence_no", "sia_number", "sia_no"),
    "expires": (
        *("expires", "expiry", "expiry_date", "expires_on", "expiration_date"),
        *("valid_until", "valid_to", "licence_expires", "licence_expiry"),
    ),
}


def lines(
    parts: Sequence[tuple[int, Part]], clock: SiteClock
) -> tuple[tuple[CertificateLine, ...], tuple[str, ...]]:
    """A list's rows; and how its days were read where that was a guess."""
    rows = each_of(parts, _row)
    order, guess = order_of(rows, clock.today)
    found = each_of(rows, lambda row: _line(row, order))
    return tuple(found), (guess,) if guess else ()


def _row(numbered: tuple[int, Part]) -> Row:
    line, part = numbered
    return Row(part, line, part.read(ROW, ("staff_id", "kind")), "expires", "expires")


def _line(row: Row, order: Order) -> CertificateLine:
    certificate = _of_row(row, row.day("expires", order))
    return CertificateLine(
        person=row.known["staff_id"], certificate=certificate, row=row.line
    )


def _of_row(row: Row, expires: date | None) -> Certificate:
    """The cell that is wrong is named."""
    which, _ = row.known["kind"]
    try:
        read_of(which, row.known.get("of", ""))
    except ValueError as error:
        raise row.part.wrong("of", str(error)) from None
    try:
        return certificate(row.known, expires)
    except ValueError as error:
        raise row.part.wrong("number", str(error)) from None
