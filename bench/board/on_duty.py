"""A company with 2,000 officers on duty at 200 sites, and a night of calls behind."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import insert
from sqlmodel import Session

from bench.programs import KEY
from bench.shifts.company import HEAD, SITE
from bot.clock import utc_now
from bot.company_file.company_file import read_file
from bot.desk.company.loading import load
from bot.domain.refs import SiteCode, StaffId
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.rhythm import CheckCallRules
from bot.process.wiring import open_house
from bot.settings import Settings
from storage.database.sealing import Sealer
from storage.people.tables import PersonRow
from storage.shifts.tables import CheckCallRow, ShiftRow

OFFICERS, SITES, ANSWERED = 2_000, 200, 8
"""Check calls that each of them has answered since they booked on."""

FIRST_CHAT = 100_000
FIRST_SHIFT = 1_000
EVERY, AHEAD = timedelta(hours=1), timedelta(minutes=20)
"""Between two calls; and until the first of all falls due: not while it is measured."""

RULES = {
    "every": EVERY,
    "early": timedelta(minutes=10),
    "nudge": timedelta(minutes=5),
    "missed": timedelta(minutes=15),
}


def fill(database: str) -> None:
    """Rows as booking on and answering leave them."""
    settings = Settings.model_construct(database_url=database, secret_keys=(KEY,))
    house, now = open_house(settings), utc_now()
    with TemporaryDirectory() as folder:
        file = Path(folder) / "company.toml"
        sites = (SITE.format(number=number) for number in range(SITES))
        file.write_text(HEAD + "".join(sites))
        house.doorway.enter(lambda desk: load(desk, read_file(file)))
    with Session(house.store.engine) as session:
        nothing = Sealer([KEY]).seal("")
        people = [_person(n, nothing) for n in range(OFFICERS)]
        session.execute(insert(PersonRow), people)
        session.execute(insert(ShiftRow), [_shift(n, now) for n in range(OFFICERS)])
        session.execute(insert(CheckCallRow), list(_behind(now)))
        session.commit()
    house.doorway.enter(
        lambda desk: [desk.unit.check_calls.add(_next(n, now)) for n in range(OFFICERS)]
    )
    house.close()


def called(officer: int) -> str:
    return f"G{officer}"


def _due_at(officer: int, now: datetime) -> datetime:
    """One after another through the hour."""
    return now + AHEAD + EVERY * (officer / OFFICERS)


def _person(officer: int, nothing: bytes) -> dict[str, object]:
    return {
        "id": called(officer),
        "initials": "G.G.",
        "sealed_name": nothing,
        "sealed_phone": nothing,
        "sealed_email": nothing,
        "roles": "officer",
        "division": "",
        "language": "en",
        "licence": "",
        "chat_id": FIRST_CHAT + officer,
        "accepted_policy": "2026.1",
        "active": True,
    }


def _shift(officer: int, now: datetime) -> dict[str, object]:
    return {
        "id": FIRST_SHIFT + officer,
        "officer": called(officer),
        "site": f"S{officer % SITES}",
        "status": "on",
        "booked_on_at": _due_at(officer, now) - EVERY * (ANSWERED + 1),
        "late": AHEAD,
        "off_late": AHEAD,
        **RULES,
    }


def _behind(now: datetime) -> Iterator[dict[str, object]]:
    for officer in range(OFFICERS):
        for back in range(1, ANSWERED + 1):
            at = _due_at(officer, now) - EVERY * back
            yield {
                "shift": FIRST_SHIFT + officer,
                "officer": called(officer),
                "site": f"S{officer % SITES}",
                "due_at": at,
                "status": "answered",
                "prompted_at": at,
                "answered_at": at,
                **RULES,
            }


def _next(officer: int, now: datetime) -> CheckCall:
    return CheckCall(
        shift=FIRST_SHIFT + officer,
        officer=StaffId(called(officer)),
        site=SiteCode(f"S{officer % SITES}"),
        due_at=_due_at(officer, now),
        rules=CheckCallRules(**RULES),
    )
