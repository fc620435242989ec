"""Certificates in and out of the database, and who works without one."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import bindparam, delete, select, update
from sqlmodel import Session, col

from bot.domain.credentials.certificate import Certificate, Kind
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import SiteCode, StaffId
from storage.credentials.runs import Runs
from storage.credentials.tables import CredentialRow, WaiverRow
from storage.database.rows import Found, add_row, read_rows, table_of

ROWS = table_of(CredentialRow)
ROW = ROWS.c
ALL = select(ROWS).order_by(ROW.id)
OF = ALL.where(ROW.person == bindparam("holder"))
SAID_BY = OF.where(ROW.source == bindparam("said_by"))


class Source(StrEnum):
    """Who says so: each speaks for itself alone, and any of them is believed."""

    RECORD = "record"
    """The person's record in the company file."""
    LIST = "list"
    """A list of certificates."""
    FILED = "filed"
    """A photo of it, which a manager has seen."""
    QUIZ = "quiz"
    """The questions of the year, which asks again by itself."""
    REHEARSAL = "rehearsal"
    """A run in the rehearsal room, for which somebody vouched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A certificate of somebody, as it is kept."""

    id: int
    person: StaffId
    source: Source
    certificate: Certificate
    reminded: int | None


class Credentials:
    def __init__(self, session: Session) -> None:
        self._session = session
        self.runs = Runs(session)

    def of(self, person: StaffId) -> list[Certificate]:
        """All that somebody holds, or held."""
        return [held.certificate for held in self._held(person)]

    def by_person(self) -> Mapping[StaffId, list[Held]]:
        """Everybody's."""
        found: dict[StaffId, list[Held]] = defaultdict(list)
        for row in read_rows(self._session, ALL):
            held = _held(row)
            found[held.person].append(held)
        return found

    def said_by(self, person: StaffId, source: Source) -> list[Certificate]:
        return [held.certificate for held in self._held(person, source)]

    def replace_all(
        self,
        person: StaffId,
        source: Source,
        certificates: Sequence[Certificate],
        now: datetime,
    ) -> None:
        """A record says all of what it says; what stays keeps what was reminded of."""
        kept = {held.certificate: held for held in self._held(person, source)}
        gone = [held.id for each, held in kept.items() if each not in certificates]
        dropped = delete(CredentialRow).where(col(CredentialRow.id).in_(gone))
        self._session.execute(dropped)
        for each in dict.fromkeys(certificates):
            if each not in kept:
                self._add(person, source, each, now)

    def keep(
        self, person: StaffId, source: Source, new: Certificate, now: datetime
    ) -> Certificate | None:
        """A row of a list, in place of the one of its kind before; returned is what it
        replaces."""
        old = [
            held
            for held in self._held(person, source)
            if (held.certificate.kind, held.certificate.of) == (new.kind, new.of)
        ]
        before = old[-1].certificate if old else None
        if before != new:
            ids = [held.id for held in old]
            gone = delete(CredentialRow).where(col(CredentialRow.id).in_(ids))
            self._session.execute(gone)
            self._add(person, source, new, now)
        return before

    def remind(self, number: int, days: int) -> None:
        """Somebody heard that it ends."""
        mine = update(CredentialRow).where(col(CredentialRow.id) == number)
        self._session.execute(mine.values(reminded=days))

    def _add(
        self, person: StaffId, source: Source, new: Certificate, now: datetime
    ) -> None:
        self._session.add(
            CredentialRow(
                person=person,
                source=source,
                kind=new.kind,
                of=new.of,
                number=new.number,
                expires=new.expires,
                kept_at=now,
            )
        )
        self._session.flush()

    def _held(self, person: StaffId, source: Source | None = None) -> list[Held]:
        if source is None:
            found = read_rows(self._session, OF, holder=person)
        else:
            found = read_rows(self._session, SAID_BY, holder=person, said_by=source)
        return [_held(row) for row in found]


class Waivers:
    """For one shift at one site."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def ask(self, officer: StaffId, site: SiteCode, by: StaffId, now: datetime) -> int:
        """Somebody is about to say why; until they have, it lets nobody work."""
        return add_row(
            self._session,
            WaiverRow,
            officer=officer,
            site=site,
            given_by=by,
            given_at=now,
            until=now,
            reason="",
        )

    def whose(self, number: int) -> tuple[StaffId, SiteCode] | None:
        """The officer and the site."""
        row = self._session.get(WaiverRow, number)
        return None if row is None else (StaffId(row.officer), SiteCode(row.site))

    def give(
        self, number: int, until: datetime, reason: str, words: RedactedText | None
    ) -> None:
        """They said why."""
        mine = update(WaiverRow).where(col(WaiverRow.id) == number)
        self._session.execute(mine.values(until=until, reason=reason, words=words))

    def stands(self, officer: StaffId, site: SiteCode, now: datetime) -> bool:
        """Somebody may work there now without what is asked for."""
        query = select(col(WaiverRow.id)).where(
            col(WaiverRow.officer) == officer,
            col(WaiverRow.site) == site,
            col(WaiverRow.until) > now,
        )
        return self._session.scalar(query.limit(1)) is not None

    def forget(self, given_before: datetime) -> int:
        """How many went."""
        old = delete(WaiverRow).where(col(WaiverRow.given_at) < given_before)
        return self._session.connection().execute(old).rowcount


def _held(row: Found) -> Held:
    return Held(
        id=row.id,
        person=StaffId(row.person),
        source=Source(row.source),
        certificate=Certificate(
            kind=Kind(row.kind), of=row.of, number=row.number, expires=row.expires
        ),
        reminded=row.reminded,
    )
