"""Handovers that somebody had a part in."""

from sqlalchemy import or_, select

from bot.domain.refs import HANDOVER, SHIFT
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, ref_of
from storage.database.rows import table_of
from storage.handover.tables import HandoverRow

ROW = table_of(HandoverRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.HANDOVERS: select(
            *(ref_of(HANDOVER, ROW.id), ref_of(SHIFT, ROW.shift), ROW.site),
            *(ROW.asked_at, ROW.cannot_at, ROW.handed_over_at, ROW.ended_at),
            ROW.status,
        )
        .where(or_(ROW.officer == me, ROW.ended_by == me))
        .order_by(ROW.id.desc()),
    }


ABOUT_PERSON = AboutPerson(parts=_parts)
