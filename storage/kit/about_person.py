"""What somebody asked for, and how it went."""

from sqlalchemy import select

from bot.domain.refs import KIT
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, deed, ref_of
from storage.database.rows import table_of
from storage.kit.tables import KitRequestRow

ROW = table_of(KitRequestRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.KIT: select(
            *(ref_of(KIT, ROW.id), ROW.kind, ROW.written_at, ROW.text),
            *(ROW.status, ROW.changed_at, ROW.why),
        )
        .where(ROW.person == me)
        .order_by(ROW.id.desc()),
    }


def _decided(me: str) -> list[Rows]:
    return [deed(me, ROW.handler, ref_of(KIT, ROW.id), ROW.asked_at)]


ABOUT_PERSON = AboutPerson(parts=_parts, decided=_decided)
