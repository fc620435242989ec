"""When somebody's record ends, and what they decided about records."""

from sqlalchemy import String, cast, literal, select

from bot.domain.refs import STAFF
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, deed
from storage.database.rows import table_of
from storage.retention.tables import CertificateRow, RetentionRow

EXPIRY, CERTIFICATES = table_of(RetentionRow).c, table_of(CertificateRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.EXPIRY: select(
            *(EXPIRY.ref, EXPIRY.kind, EXPIRY.counts_from_at, EXPIRY.expires_at)
        ).where(EXPIRY.ref == f"{STAFF}-{me}"),
    }


def _decided(me: str) -> list[Rows]:
    certificate = literal("CERT-") + cast(CERTIFICATES.id, String)
    return [
        deed(me, EXPIRY.owner, EXPIRY.ref, EXPIRY.asked_at),
        deed(me, EXPIRY.let_go_by, EXPIRY.ref, EXPIRY.let_go_at),
        deed(me, EXPIRY.held_by, EXPIRY.ref, EXPIRY.held_at),
        deed(me, CERTIFICATES.deleted_by, certificate, CERTIFICATES.deleted_at),
    ]


ABOUT_PERSON = AboutPerson(parts=_parts, decided=_decided)
