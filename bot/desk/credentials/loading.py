"""Certificates from the company file and from lists."""

from collections.abc import Sequence

from bot.desk.credentials import daily
from bot.desk.desk import Desk
from bot.domain.company import StaffRecord
from bot.domain.credentials.certificate import (
    Certificate,
    CertificateLine,
    Kind,
)
from storage.credentials.credentials import Source


def of_record(record: StaffRecord) -> list[Certificate]:
    """What a record says; its ``licence`` is the SIA's, of whatever category."""
    said = list(record.certificates)
    if record.licence or record.licence_expires:
        number, expires = record.licence, record.licence_expires
        said.insert(0, Certificate(kind=Kind.SIA, number=number, expires=expires))
    return said


def follow(desk: Desk, record: StaffRecord) -> list[str]:
    """The record says all of what it says, where it says anything; whether it is
    new."""
    now = of_record(record)
    was = desk.unit.credentials.said_by(record.id, Source.RECORD)
    if not record.certificates:  # a table of people has no column for them
        now += [each for each in was if each.of or each.kind is not Kind.SIA]
    if set(was) == set(now):
        return []
    desk.unit.credentials.replace_all(record.id, Source.RECORD, now, desk.now)
    daily.plan(desk)
    return [f"{'changed' if was else 'new'}: certificates of {record.id}"]


def take(desk: Desk, lines: Sequence[CertificateLine]) -> list[str]:
    """A list adds, and brings up to date; what it leaves out stands."""
    done = []
    for line in lines:
        new = line.certificate
        before = desk.unit.credentials.keep(line.person, Source.LIST, new, desk.now)
        if before != new:
            of = f":{new.of}" if new.of else ""
            until = f", until {new.expires}" if new.expires else ""
            what = "new" if before is None else "changed"
            done.append(f"{what}: {new.kind}{of} of {line.person}{until}")
    if lines:
        daily.plan(desk)
    return done
