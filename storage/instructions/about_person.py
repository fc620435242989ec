"""Which Assignment Instructions somebody was told of, and confirmed."""

from sqlalchemy import String, cast, select

from bot.domain.refs import INSTRUCTIONS
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, deed, ref_of
from storage.database.rows import table_of
from storage.instructions.tables import InstructionsReceiptRow, InstructionsRow

RECEIPTS, VERSIONS = table_of(InstructionsReceiptRow).c, table_of(InstructionsRow)


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.INSTRUCTIONS: select(
            *(VERSIONS.c.site, cast(VERSIONS.c.number, String), RECEIPTS.shown_at),
            *(RECEIPTS.asked_at, RECEIPTS.confirmed_at, RECEIPTS.status),
        )
        .join(VERSIONS, VERSIONS.c.id == RECEIPTS.version)
        .where(RECEIPTS.person == me)
        .order_by(RECEIPTS.id.desc()),
    }


def _decided(me: str) -> list[Rows]:
    rows = VERSIONS.c
    return [deed(me, rows.loaded_by, ref_of(INSTRUCTIONS, rows.id), rows.loaded_at)]


ABOUT_PERSON = AboutPerson(parts=_parts, decided=_decided)
