"""The company's settings and its sites, in and out of the database."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime, time, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from bot.domain.alarms.kinds import AlarmKind, RungRule
from bot.domain.company import BankHolidays, Company
from bot.domain.kit.request import KitKind
from bot.domain.names.contact_detail import Detail
from bot.domain.people.person import Role
from bot.domain.refs import StaffId
from bot.domain.regulator import OwnRegulator
from bot.domain.shifts.own_rules import OwnBeforeShift, OwnBookOn, OwnCheckCalls
from storage.company.clients import client_document, client_of
from storage.company.incidents import incidents_document, incidents_of
from storage.company.own_check_calls import document_of, own_of
from storage.company.schedule import schedule_document, schedule_of
from storage.company.tables import CompanyRow
from storage.company.timesheets import timesheets_document, timesheets_of
from storage.database.rows import table_of

ONLY = 1


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
        company = self.find()
        if company is None:
            raise LookupError("no company file has been loaded")
        return company

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
        "check_calls": document_of(company.check_calls),
        "book_on": [
            _seconds(company.book_on.late),
            _seconds(company.book_on.off_late),
        ],
        "before_shift": [
            company.before_shift.ask and company.before_shift.ask.isoformat(),
            _seconds(company.before_shift.again),
            _seconds(company.before_shift.tell),
        ],
        "ladders": {
            kind: [
                [
                    *(rung.tell, rung.patience.total_seconds()),
                    *([True] if rung.rings_at_once else []),
                ]
                for rung in rungs
            ]
            for kind, rungs in company.ladders.items()
        },
        "breach_owner": _seconds(company.breach_owner),
        "incident_owner": _seconds(company.incident_owner),
        "safeguarding_lead": company.safeguarding_lead,
        "keep": sorted(kind.word for kind in company.keep),
        "originals": company.originals,
        "regulator": asdict(company.own_regulator),
        "bank_holidays": company.bank_holidays,
        "riddor_days": company.incidents.riddor_days,
        "incidents": incidents_document(company),
        "self_test": company.self_test and company.self_test.isoformat(),
        "digest": company.digest and company.digest.isoformat(),
        "timesheets": timesheets_document(company),
        "presence_at_book_on": company.presence_at_book_on,
        "clients": [client_document(each) for each in company.clients],
        "kit": [[each.kind, each.to] for each in company.kit],
        "wake_tests": sorted(company.wake_tests),
        "retention": schedule_document(company.retention),
    }


def _seconds(span: timedelta | None) -> float | None:
    """None for what the file does not say."""
    return None if span is None else span.total_seconds()


OLDER: Mapping[str, object] = {
    "before_shift": [None, None, None],
    "keep": [],
    "retention": {},
    "breach_owner": None,
    "incident_owner": None,
    "safeguarding_lead": None,
    "originals": None,
    "regulator": {},
    "bank_holidays": None,
    "riddor_days": None,
    "incidents": {},
    "self_test": None,
    "digest": None,
    "clients": [],
    "kit": [],
    "wake_tests": [],
    "timesheets": {},
    "presence_at_book_on": False,
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
            "check_calls": list() | dict() as check_calls,
            "book_on": [late, off_late],
            "before_shift": [str() | None as ask, again, tell],
            "ladders": dict(ladders),
            "keep": list(keep),
            "safeguarding_lead": str() | None as safeguarding_lead,
            "originals": bool() | None as originals,
            "regulator": dict(regulator),
            "bank_holidays": str() | None as bank_holidays,
            "riddor_days": int() | None as riddor_days,
            "incidents": dict(incidents),
            "self_test": str() | None as self_test,
            "digest": str() | None as digest,
            "clients": list(clients),
            "kit": list(kit),
            "wake_tests": list(wake_tests),
            "timesheets": dict(timesheets),
            "presence_at_book_on": bool(presence_at_book_on),
            "retention": dict(retention),
            "breach_owner": breach_owner,
            "incident_owner": incident_owner,
        }:
            return Company(
                name=name,
                time_zone=zone,
                control_room_phone=phone,
                policy_version=policy,
                check_calls=_check_calls(check_calls),
                book_on=OwnBookOn(late=_said(late), off_late=_said(off_late)),
                before_shift=OwnBeforeShift(
                    ask=time.fromisoformat(ask) if ask else None,
                    again=_said(again),
                    tell=_said(tell),
                ),
                ladders={
                    AlarmKind(kind): tuple(
                        RungRule(
                            tell=tell,
                            patience=_span(patience),
                            rings_at_once=bool(at_once),
                        )
                        for tell, patience, *at_once in rungs
                    )
                    for kind, rungs in ladders.items()
                },
                breach_owner=_said(breach_owner),
                incident_owner=_said(incident_owner),
                safeguarding_lead=(
                    StaffId(safeguarding_lead) if safeguarding_lead else None
                ),
                originals=originals,
                own_regulator=OwnRegulator(**regulator),
                bank_holidays=BankHolidays(bank_holidays) if bank_holidays else None,
                incidents=incidents_of(incidents, riddor_days),
                self_test=time.fromisoformat(self_test) if self_test else None,
                digest=time.fromisoformat(digest) if digest else None,
                clients=tuple(map(client_of, clients)),
                kit=tuple(KitKind(kind=kind, to=StaffId(to)) for kind, to in kit),
                wake_tests=frozenset(map(Role, wake_tests)),
                **timesheets_of(timesheets),
                presence_at_book_on=presence_at_book_on,
                keep=frozenset(kind for kind in Detail if kind.word in keep),
                retention=schedule_of(retention),
            )
    raise ValueError("the stored company settings are not of this version")


def _check_calls(stored: list[Any] | dict[str, Any]) -> OwnCheckCalls:
    """Companies that were loaded before there was more to say have a list."""
    if isinstance(stored, list):
        every, early, nudge, missed = map(_said, stored)
        return OwnCheckCalls(every=every, early=early, nudge=nudge, missed=missed)
    return own_of(stored)


def _said(seconds: object) -> timedelta | None:
    return None if seconds is None else _span(seconds)


def _span(seconds: object) -> timedelta:
    assert isinstance(seconds, int | float)
    return timedelta(seconds=seconds)
