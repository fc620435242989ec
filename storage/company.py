"""The company's settings and its sites, in and out of the database."""

import json
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from bot.domain.alarm import AlarmKind
from bot.domain.company import (
    BookOnRules,
    CheckCallRules,
    Company,
    RungRule,
    Site,
)
from bot.domain.detail import Detail
from bot.domain.refs import SiteCode
from bot.domain.retention import Period, RecordClass, Schedule
from storage.rows import table_of
from storage.tables import CompanyRow, SiteRow

ONLY = 1
RULES = ("every", "early", "nudge", "missed")
SPANS = ("at_risk", "quarantine", "backups")


COMPANY = table_of(CompanyRow)
DOCUMENT = select(COMPANY.c.document).where(COMPANY.c.id == ONLY)


class Companies:
    """There is one company in a database."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self) -> Company | None:
        text = self._session.connection().scalar(DOCUMENT)
        return None if text is None else _read(text)

    def get(self) -> Company:
        """The company; an error of ours when nothing was loaded."""
        found = self.find()
        if found is None:
            raise LookupError("no company file has been loaded")
        return found

    def keep(self, company: Company, now: datetime) -> None:
        document = json.dumps(_document(company))
        row = CompanyRow(id=ONLY, document=document, loaded_at=now)
        self._session.merge(row)
        self._session.flush()


def _document(company: Company) -> dict[str, object]:
    return {
        "name": company.name,
        "time_zone": company.time_zone,
        "control_room_phone": company.control_room_phone,
        "policy_version": company.policy_version,
        "check_calls": [
            getattr(company.check_calls, rule).total_seconds() for rule in RULES
        ],
        "book_on": [
            company.book_on.late.total_seconds(),
            company.book_on.off_late.total_seconds(),
        ],
        "ladders": {
            kind: [[rung.tell, rung.patience.total_seconds()] for rung in rungs]
            for kind, rungs in company.ladders.items()
        },
        "breach_owner": company.breach_owner.total_seconds(),
        "incident_owner": company.incident_owner.total_seconds(),
        "keep": sorted(kind.word for kind in company.keep),
        "originals": company.originals,
        "retention": {
            "periods": {
                kind: _calendar(period)
                for kind, period in company.retention.periods.items()
            },
            **{
                name: _calendar(period)
                for name in SPANS
                if (period := getattr(company.retention, name)) is not None
            },
        },
    }


def _calendar(period: Period) -> list[int]:
    return [period.years, period.days]


OLDER = {
    "keep": [],
    "retention": {},
    "breach_owner": 7200,
    "incident_owner": 3600,
    "originals": True,
}
"""What companies say that were loaded before it was asked."""


@lru_cache(maxsize=4)
def _read(stored: str) -> Company:
    """Asked for in nearly every transaction, and changed once a year."""
    return _company(json.loads(stored))


def _company(document: dict[str, object]) -> Company:
    match {**OLDER, **document}:
        case {
            "name": str(name),
            "time_zone": str(zone),
            "control_room_phone": str(phone),
            "policy_version": str(policy),
            "check_calls": [every, early, nudge, missed],
            "book_on": [late, off_late],
            "ladders": dict(ladders),
            "keep": list(keep),
            "originals": bool(originals),
            "retention": dict(retention),
            "breach_owner": breach_owner,
            "incident_owner": incident_owner,
        }:
            return Company(
                name=name,
                time_zone=zone,
                control_room_phone=phone,
                policy_version=policy,
                check_calls=CheckCallRules(
                    every=_span(every),
                    early=_span(early),
                    nudge=_span(nudge),
                    missed=_span(missed),
                ),
                book_on=BookOnRules(late=_span(late), off_late=_span(off_late)),
                ladders={
                    AlarmKind(kind): tuple(
                        RungRule(tell=tell, patience=_span(patience))
                        for tell, patience in rungs
                    )
                    for kind, rungs in ladders.items()
                },
                breach_owner=_span(breach_owner),
                incident_owner=_span(incident_owner),
                originals=originals,
                keep=frozenset(kind for kind in Detail if kind.word in keep),
                retention=_schedule(retention),
            )
    raise ValueError("the stored company settings are not of this version")


def _schedule(stored: dict[str, Any]) -> Schedule:  # Any: as it was stored
    spans = {name: _period(stored[name]) for name in SPANS if name in stored}
    periods = {
        RecordClass(kind): _period(period)
        for kind, period in stored.get("periods", {}).items()
    }
    return Schedule(periods=periods, **spans)


def _period(stored: list[int]) -> Period:
    years, days = stored
    return Period(years=years, days=days)


def _span(seconds: object) -> timedelta:
    assert isinstance(seconds, int | float)
    return timedelta(seconds=seconds)


class Sites:
    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, code: str) -> Site | None:
        row = self._session.get(SiteRow, code)
        return None if row is None else _site(row)

    def all(self) -> list[Site]:
        """Every site, by name."""
        sites = [_site(row) for row in self._session.scalars(select(SiteRow))]
        return sorted(sites, key=lambda site: (site.name.casefold(), site.code))

    def keep(self, site: Site) -> None:
        rules = site.check_calls
        self._session.merge(
            SiteRow(
                code=site.code,
                name=site.name,
                every=rules.every if rules else None,
                early=rules.early if rules else None,
                nudge=rules.nudge if rules else None,
                missed=rules.missed if rules else None,
                address=site.address,
                latitude=site.latitude,
                longitude=site.longitude,
                radius_m=site.radius_m,
                phone=site.phone,
                instructions=site.instructions,
                continuous_cover=site.continuous_cover,
            )
        )
        self._session.flush()


def _site(row: SiteRow) -> Site:
    rules = None
    match row.every, row.early, row.nudge, row.missed:
        case timedelta() as every, timedelta() as early, timedelta() as nudge, (
            timedelta() as missed
        ):
            rules = CheckCallRules(every=every, early=early, nudge=nudge, missed=missed)
    return Site(
        code=SiteCode(row.code),
        name=row.name,
        check_calls=rules,
        address=row.address,
        latitude=row.latitude,
        longitude=row.longitude,
        radius_m=row.radius_m,
        phone=row.phone,
        instructions=row.instructions,
        continuous_cover=row.continuous_cover,
    )
