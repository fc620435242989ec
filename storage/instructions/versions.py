"""The versions of Assignment Instructions, in and out of the database."""

import base64
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import Exists, bindparam, delete, exists, select, update
from sqlmodel import Session

from bot.domain.instructions.version import Form, Version
from bot.domain.refs import SiteCode
from storage.database.rows import Found, add_row, find_row, read_rows, table_of
from storage.database.sealing import Sealer
from storage.instructions.tables import (
    InstructionsPieceRow,
    InstructionsReceiptRow,
    InstructionsRow,
)

ROWS, PIECES = table_of(InstructionsRow), table_of(InstructionsPieceRow)
RECEIPTS = table_of(InstructionsReceiptRow)
ROW = ROWS.c
NEWER = ROWS.alias()

_OF_SITE = ROW.site == bindparam("code")
IN_FORCE = select(ROWS).where(_OF_SITE).order_by(ROW.number.desc()).limit(1)
ARE_THERE = select(ROW.id).where(_OF_SITE).limit(1)

PIECE = 192 * 1024
"""Bytes of a file in one row."""


class Versions:
    """Numbered site by site; the highest is in force."""

    def __init__(self, session: Session, sealer: Sealer) -> None:
        self._session = session
        self._sealer = sealer

    def find(self, number: int) -> Version | None:
        row = find_row(self._session, InstructionsRow, number)
        return None if row is None else _version(row)

    def in_force(self, site: SiteCode) -> Version | None:
        """What holds at a site now; None where nothing was ever loaded."""
        found = read_rows(self._session, IN_FORCE, code=site)
        return _version(found[0]) if found else None

    def are_there(self, site: SiteCode) -> bool:
        """Without opening them."""
        return bool(read_rows(self._session, ARE_THERE, code=site))

    def of_site(self, site: SiteCode, after: int = 0) -> list[Version]:
        """Those with a higher number than ``after``, the oldest first."""
        query = select(ROWS).where(ROW.site == site, ROW.number > after)
        found = read_rows(self._session, query.order_by(ROW.number))
        return [_version(row) for row in found]

    def all_in_force(self) -> list[Version]:
        """One for each site that has any, by its code."""
        query = select(ROWS).where(~_superseded()).order_by(ROW.site)
        return [_version(row) for row in read_rows(self._session, query)]

    def add(self, new: Version, file: bytes = b"") -> Version:
        """``file`` is what is sent when it is wanted, where that is a file."""
        number = add_row(self._session, InstructionsRow, **_columns(new))
        for start in range(0, len(file), PIECE):
            words = base64.b64encode(file[start : start + PIECE]).decode()
            sealed = self._sealer.seal(words)
            add_row(self._session, InstructionsPieceRow, version=number, sealed=sealed)
        return replace(new, id=number)

    def file_of(self, version: Version) -> bytes:
        """The file as it was kept; empty where it is written anew each time."""
        mine = select(PIECES.c.sealed).where(PIECES.c.version == version.id)
        found = read_rows(self._session, mine.order_by(PIECES.c.id))
        opened = (self._sealer.open(bytes(row.sealed)) for row in found)
        return b"".join(map(base64.b64decode, opened))

    def review(
        self, version: Version, review_on: date | None, told_on: date | None
    ) -> None:
        """When it is to be looked over, and when that was last asked for."""
        mine = update(ROWS).where(ROW.id == version.id)
        self._session.execute(mine.values(review_on=review_on, told_on=told_on))

    def forget(self, loaded_before: datetime) -> int:
        """How many went: none that is in force, or that somebody's receipt names. The
        one that followed must be as old: until then this one was in force."""
        is_old = exists().where(
            NEWER.c.site == ROW.site,
            NEWER.c.number > ROW.number,
            NEWER.c.loaded_at < loaded_before,
        )
        is_read = exists().where(RECEIPTS.c.version == ROW.id)
        old = select(ROW.id).where(is_old, ~is_read)
        numbers = [row.id for row in read_rows(self._session, old)]
        for table, key in ((PIECES, PIECES.c.version), (ROWS, ROW.id)):
            self._session.execute(delete(table).where(key.in_(numbers)))
        return len(numbers)


def _superseded() -> Exists:
    return exists().where(NEWER.c.site == ROW.site, NEWER.c.number > ROW.number)


def _columns(version: Version) -> dict[str, object]:
    return {
        "site": version.site,
        "number": version.number,
        "form": version.form,
        "text": version.text,
        "said": version.said,
        "loaded_at": version.loaded_at,
        "loaded_by": version.loaded_by,
        "review_on": version.review_on,
        "told_on": version.told_on,
    }


def _version(row: Found) -> Version:
    return Version(
        id=row.id,
        site=SiteCode(row.site),
        number=row.number,
        form=Form(row.form),
        text=row.text,
        said=row.said,
        loaded_at=row.loaded_at,
        loaded_by=row.loaded_by,
        review_on=row.review_on,
        told_on=row.told_on,
    )
