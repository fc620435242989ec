"""Somebody's timed activities."""

from sqlalchemy import select

from bot.domain.refs import TIMED_ACTIVITY
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, ref_of
from storage.database.rows import table_of
from storage.timed_activity.tables import TimedActivityRow

ROWS = table_of(TimedActivityRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.TIMED: select(
            *(ref_of(TIMED_ACTIVITY, ROWS.id), ROWS.kind, ROWS.site),
            *(ROWS.started_at, ROWS.ends_at, ROWS.back_at, ROWS.missed_at),
            *(ROWS.text, ROWS.status),
        )
        .where(ROWS.officer == me)
        .order_by(ROWS.id.desc()),
    }


ABOUT_PERSON = AboutPerson(parts=_parts)
