"""What somebody reported, wrote into the book, and photographed."""

from sqlalchemy import literal, select

from bot.domain.refs import INCIDENT, OCCURRENCE, SHIFT
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, deed, ref_of
from storage.database.rows import table_of
from storage.incidents.tables import (
    AftercareRow,
    AlbumRow,
    CoveredPhotoRow,
    FullReportRow,
    IncidentRow,
    IncidentVersionRow,
    OccurrenceRow,
    PhotoRow,
)

INCIDENTS, ENTRIES = table_of(IncidentRow).c, table_of(OccurrenceRow).c
FORMS = table_of(IncidentVersionRow).c
CARES = table_of(AftercareRow).c
REPORTS = table_of(FullReportRow).c
PHOTOS, ALBUMS = table_of(PhotoRow).c, table_of(AlbumRow).c
COPIES = table_of(CoveredPhotoRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.INCIDENTS: select(
            *(ref_of(INCIDENT, INCIDENTS.id), INCIDENTS.kind, INCIDENTS.site),
            *(INCIDENTS.reported_at, INCIDENTS.text, INCIDENTS.services),
            INCIDENTS.status,
        )
        .where(INCIDENTS.officer == me)
        .order_by(INCIDENTS.id.desc()),
        Part.AFTERCARE: select(
            *(ref_of(INCIDENT, CARES.id), CARES.asked_at, CARES.status),
            *(CARES.wanted_at, CARES.rung_at),
        )
        .join(table_of(IncidentRow), INCIDENTS.id == CARES.id)
        .where(INCIDENTS.officer == me)
        .order_by(CARES.id.desc()),
        Part.INCIDENT_FORMS: select(
            ref_of(INCIDENT, FORMS.incident), FORMS.at, FORMS.what
        )
        .where(FORMS.by == me)
        .order_by(FORMS.id.desc()),
        Part.ENTRIES: select(
            *(ref_of(OCCURRENCE, ENTRIES.id), ref_of(SHIFT, ENTRIES.shift)),
            *(ENTRIES.site, ENTRIES.written_at, ENTRIES.text),
            ref_of(OCCURRENCE, ENTRIES.amends),
        )
        .where(ENTRIES.officer == me)
        .order_by(ENTRIES.id.desc()),
        Part.PHOTOS: select(PHOTOS.about, PHOTOS.sent_at)
        .where(PHOTOS.officer == me)
        .order_by(PHOTOS.id.desc()),
    }


def _waiting(me: str) -> list[Rows]:
    return [select(literal("album"), ALBUMS.at).where(ALBUMS.person == me)]


def _decided(me: str) -> list[Rows]:
    about = ref_of(INCIDENT, REPORTS.id)
    return [
        deed(me, REPORTS.completed_by, about, REPORTS.completed_at),
        deed(me, REPORTS.released_by, about, REPORTS.released_at),
        deed(me, COPIES.let_out_by, PHOTOS.about, COPIES.let_out_at).join(
            table_of(PhotoRow), PHOTOS.id == COPIES.id
        ),
        deed(me, CARES.rung_by, ref_of(INCIDENT, CARES.id), CARES.rung_at),
    ]


ABOUT_PERSON = AboutPerson(parts=_parts, waiting=_waiting, decided=_decided)
