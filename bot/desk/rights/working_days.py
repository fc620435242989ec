"""On which days nobody works: the bank holidays of the company's nation, as a library
knows them. One that is proclaimed later comes with its next release; until then the
law's day is a day early, never late."""

from datetime import date
from functools import cache

from bot.desk.desk import Desk
from bot.domain.company import BankHolidays
from bot.domain.rights.due_days import IsHoliday


def is_holiday(desk: Desk) -> IsHoliday:
    nation = desk.company.bank_holidays or BankHolidays.ENGLAND
    return lambda day: day in _bank_holidays(nation, day.year)


@cache
def _bank_holidays(nation: BankHolidays, year: int) -> frozenset[date]:
    import holidays  # with the calendars of all faiths: not at every start

    return frozenset(holidays.country_holidays("GB", _code(nation), years=year))


def _code(nation: BankHolidays) -> str:
    """ISO 3166-2, as the library has it."""
    match nation:
        case BankHolidays.ENGLAND:
            return "ENG"
        case BankHolidays.WALES:
            return "WLS"
        case BankHolidays.SCOTLAND:
            return "SCT"
        case BankHolidays.NORTHERN_IRELAND:
            return "NIR"
