"""Sites in and out of the database."""

from dataclasses import replace

from sqlalchemy import bindparam, select
from sqlmodel import Session

from bot.domain.company import Site
from bot.domain.credentials.certificate import read_need
from bot.domain.presence.presence import Asks
from bot.domain.refs import SiteCode
from bot.domain.timesheets.breaks import OwnBreaks
from storage.company.own_check_calls import document_of, own_of
from storage.company.patrols import patrols_document, patrols_of
from storage.company.tables import SiteRow
from storage.database.memo import Memo
from storage.database.rows import Found, read_rows, table_of

SITES = table_of(SiteRow)
SITE = SITES.c
FINDING = select(SITES).where(SITE.code == bindparam("code"))
ASKS = select(SITE.presence).where(SITE.code == bindparam("code"))
"""Looked up with every answer to a check call."""


class Sites:
    """Half a decision asks for the same one: it is read once a transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._memo: Memo[Site | None] = Memo(session)

    def find(self, code: str) -> Site | None:
        return self._memo.get(code, self._read)

    def _read(self, code: str) -> Site | None:
        found = read_rows(self._session, FINDING, code=code)
        return _site(found[0]) if found else None

    def asks(self, code: str) -> Asks | None:
        """A site's own rule about presence, without opening what is sealed of it."""
        found = self._session.connection().scalar(ASKS, {"code": code})
        return Asks(found) if found else None

    def all(self) -> list[Site]:
        """Every site, by name."""
        sites = [_site(row) for row in read_rows(self._session, select(SITES))]
        return sorted(sites, key=lambda site: (site.name.casefold(), site.code))

    def keep(self, site: Site) -> None:
        rules = site.check_calls
        self._session.merge(
            SiteRow(
                code=site.code,
                name=site.name,
                every=rules.every,
                early=rules.early,
                nudge=rules.nudge,
                missed=rules.missed,
                rhythm=document_of(rules),
                address=site.address,
                latitude=site.latitude,
                longitude=site.longitude,
                radius_m=site.radius_m,
                phone=site.phone,
                instructions=site.instructions,
                continuous_cover=site.continuous_cover,
                needs=[str(each) for each in site.needs],
                equipment=list(site.equipment),
                patrols=patrols_document(site.patrols),
                break_after=site.breaks.after,
                break_length=site.breaks.length,
                break_when_alone=site.breaks.alone,
                presence=site.presence,
            )
        )
        self._session.flush()
        self._memo.forget()


def _site(row: Found) -> Site:
    return Site(
        code=SiteCode(row.code),
        name=row.name,
        check_calls=replace(
            own_of(row.rhythm),
            every=row.every,
            early=row.early,
            nudge=row.nudge,
            missed=row.missed,
        ),
        address=row.address,
        latitude=row.latitude,
        longitude=row.longitude,
        radius_m=row.radius_m,
        phone=row.phone,
        instructions=row.instructions,
        continuous_cover=row.continuous_cover,
        needs=tuple(map(read_need, row.needs or ())),
        equipment=tuple(row.equipment or ()),
        patrols=patrols_of(row.patrols),
        presence=Asks(row.presence) if row.presence else None,
        breaks=OwnBreaks(
            after=row.break_after,
            length=row.break_length,
            alone=row.break_when_alone,
        ),
    )
