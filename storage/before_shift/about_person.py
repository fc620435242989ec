"""What somebody was asked before their shifts, and which shifts they were offered."""

from sqlalchemy import or_, select

from bot.domain.refs import SHIFT
from bot.domain.rights.about_me import Part
from storage.before_shift.tables import ConfirmationRow, OfferRow, OpenShiftRow, SwapRow
from storage.database.about_person import AboutPerson, Rows, deed, names, ref_of
from storage.database.rows import table_of

ASKED = table_of(ConfirmationRow).c
OPENED = table_of(OpenShiftRow).c
OFFERS = table_of(OfferRow).c
SWAPS = table_of(SwapRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.ASKED: select(
            *(ref_of(SHIFT, ASKED.shift), ASKED.site, ASKED.start_at, ASKED.end_at),
            *(ASKED.asked_at, ASKED.answered_at, ASKED.status),
        )
        .where(ASKED.officer == me)
        .order_by(ASKED.id.desc()),
        Part.UNCOVERED: select(
            *(ref_of(SHIFT, OPENED.shift), OPENED.site),
            *(OPENED.start_at, OPENED.end_at),
            *(OPENED.opened_at, OPENED.ended_at, OPENED.status),
        )
        .where(or_(OPENED.officer == me, names(OPENED.told, me)))
        .order_by(OPENED.id.desc()),
        Part.OFFERED: select(
            *(ref_of(SHIFT, OPENED.shift), OPENED.site),
            *(OPENED.start_at, OPENED.end_at),
            *(OFFERS.offered_at, OFFERS.answered_at, OFFERS.answer),
        )
        .where(OFFERS.officer == me, OPENED.id == OFFERS.open_shift)
        .order_by(OFFERS.id.desc()),
        Part.SWAPS: select(
            *(ref_of(SHIFT, SWAPS.shift), SWAPS.site, SWAPS.start_at, SWAPS.end_at),
            *(SWAPS.asked_at, SWAPS.answered_at, SWAPS.status),
        )
        .where(or_(SWAPS.officer == me, SWAPS.incoming == me, names(SWAPS.asked, me)))
        .order_by(SWAPS.id.desc()),
    }


def _decided(me: str) -> list[Rows]:
    about = ref_of(SHIFT, OPENED.shift)
    offered = deed(me, OFFERS.offered_by, about, OFFERS.offered_at)
    return [
        deed(me, OPENED.opened_by, about, OPENED.opened_at),
        deed(me, OPENED.ended_by, about, OPENED.ended_at),
        offered.where(OPENED.id == OFFERS.open_shift),
        deed(me, SWAPS.ended_by, ref_of(SHIFT, SWAPS.shift), SWAPS.ended_at),
    ]


ABOUT_PERSON = AboutPerson(parts=_parts, decided=_decided)
