"""People at incidents in and out of the vault, and who opened it."""

import json
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import func, select
from sqlmodel import Session, col

from bot.domain.refs import StaffId
from bot.domain.vault.named import Named, Who, terms_about, terms_of
from bot.domain.vault.record import Entry, Opening
from storage.database.sealing import Sealer
from storage.vault.lock import VaultLock
from storage.vault.tables import VaultEntryRow, VaultFileRow, VaultOpeningRow

MARK_BYTES = 8
"""Of each hash: one of 400,000 words is taken for another once in 10^13 times."""


class Vault:
    """What needs the key raises :class:`~bot.domain.errors.VaultLocked` without it."""

    def __init__(self, session: Session, keys: Sealer | None) -> None:
        self._session = session
        self.lock = VaultLock(session, keys)

    def add(self, new: Entry, named: Named) -> Entry:
        sealer = self.lock.opened()
        file = VaultFileRow(id=new.incident, last_at=new.at)
        self._session.merge(file)
        self._session.flush()
        row = VaultEntryRow(
            file=new.incident,
            who=new.who,
            by=new.by,
            at=new.at,
            instead_of=new.instead_of,
            sealed=_sealed(sealer, named.name, named.phone, named.more),
            marks=f" {' '.join(sorted(_marks(sealer, terms_about(named))))} ",
        )
        self._session.add(row)
        self._session.flush()
        return replace(new, id=row.id or 0)

    def of(self, incident: int) -> list[Entry]:
        """All of them, in the order in which they came."""
        mine = col(VaultEntryRow.file) == incident
        query = select(VaultEntryRow).where(mine).order_by(col(VaultEntryRow.id))
        return [_entry(row) for row in self._session.scalars(query)]

    def named(self, incident: int) -> dict[int, Named]:
        """Who they are, by the number of the entry."""
        sealer = self.lock.opened()
        mine = col(VaultEntryRow.file) == incident
        rows = self._session.scalars(select(VaultEntryRow).where(mine))
        return {row.id or 0: Named(**_opened(sealer, row.sealed)) for row in rows}

    def incidents(
        self, among: Collection[int] | None = None
    ) -> list[tuple[int, int, datetime]]:
        """Each with how many stand there uncorrected, and when the last one was
        written down; the newest first."""
        entry, file = col(VaultEntryRow.file), col(VaultFileRow.id)
        corrected = select(col(VaultEntryRow.instead_of)).where(
            col(VaultEntryRow.instead_of).is_not(None)
        )
        query = (
            select(file, func.count(), col(VaultFileRow.last_at))
            .join(VaultEntryRow, entry == file)
            .where(col(VaultEntryRow.id).not_in(corrected))
            .group_by(file, col(VaultFileRow.last_at))
            .order_by(file.desc())
        )
        if among is not None:
            query = query.where(file.in_(among))
        found = self._session.execute(query)
        return [(number, count, at) for number, count, at in found]

    def search(self, line: str) -> set[int]:
        """At which incidents somebody is recorded by all of these words, whole ones,
        in any order; those that were corrected since, too."""
        sealer = self.lock.opened()
        marks = _marks(sealer, terms_of(line))
        if not marks:
            return set()
        has = [col(VaultEntryRow.marks).contains(f" {mark} ") for mark in marks]
        return set(self._session.scalars(select(col(VaultEntryRow.file)).where(*has)))

    def note_opening(
        self, new: Opening, receipt: tuple[str, str] | None = None
    ) -> None:
        """``receipt``: who took the paper, and under which reference."""
        taker, reference = receipt or ("", "")
        kept = json.dumps({"taker": taker, "reference": reference})
        row = VaultOpeningRow(
            file=new.incident,
            by=new.by,
            at=new.at,
            people=new.people,
            reason=new.reason,
            sha256=new.sha256,
            receipt=self.lock.opened().seal(kept).decode() if receipt else None,
        )
        self._session.add(row)
        self._session.flush()

    def openings(self, incident: int) -> list[Opening]:
        return [_opening(row) for row in self._openings(incident)]

    def receipts(self, incident: int) -> list[tuple[Opening, str, str]]:
        """What went to the police: who took it, and under which reference."""
        sealer, found = self.lock.opened(), []
        for row in self._openings(incident):
            if row.receipt is not None:
                kept = _opened(sealer, row.receipt)
                found.append((_opening(row), kept["taker"], kept["reference"]))
        return found

    def _openings(self, incident: int) -> Iterable[VaultOpeningRow]:
        mine = col(VaultOpeningRow.file) == incident
        query = select(VaultOpeningRow).where(mine).order_by(col(VaultOpeningRow.id))
        return self._session.scalars(query)


def _sealed(sealer: Sealer, name: str, phone: str, more: str) -> str:
    words = json.dumps({"name": name, "phone": phone, "more": more})
    return sealer.seal(words).decode()


def _opened(sealer: Sealer, sealed: str) -> dict[str, str]:
    found: dict[str, str] = json.loads(sealer.open(sealed.encode()))
    return found


def _marks(sealer: Sealer, terms: Iterable[str]) -> set[str]:
    """What each word leaves behind: it says whether it is the same, and no more."""
    return {sealer.digest(term.encode())[:MARK_BYTES].hex() for term in terms}


def _entry(row: VaultEntryRow) -> Entry:
    return Entry(
        id=row.id or 0,
        incident=row.file,
        who=Who(row.who),
        by=StaffId(row.by),
        at=row.at,
        instead_of=row.instead_of,
    )


def _opening(row: VaultOpeningRow) -> Opening:
    return Opening(
        incident=row.file,
        by=StaffId(row.by),
        at=row.at,
        people=row.people,
        reason=row.reason,
        sha256=row.sha256,
    )
