"""Which briefings somebody was given, and read; and those that they sent."""

from sqlalchemy import select

from bot.domain.refs import BRIEFING
from bot.domain.rights.about_me import Part
from storage.briefings.tables import BriefingReceiptRow, BriefingRow
from storage.database.about_person import AboutPerson, Rows, deed, ref_of
from storage.database.rows import table_of

RECEIPTS, BRIEFINGS = table_of(BriefingReceiptRow).c, table_of(BriefingRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.BRIEFINGS: select(
            *(ref_of(BRIEFING, RECEIPTS.briefing), RECEIPTS.given_at),
            *(RECEIPTS.reminded_at, RECEIPTS.read_at, RECEIPTS.status),
        )
        .where(RECEIPTS.person == me)
        .order_by(RECEIPTS.id.desc()),
    }


def _decided(me: str) -> list[Rows]:
    number, at = ref_of(BRIEFING, BRIEFINGS.id), BRIEFINGS.written_at
    return [deed(me, BRIEFINGS.sender, number, at)]


ABOUT_PERSON = AboutPerson(parts=_parts, decided=_decided)
