"""Somebody's timed activities, and when they said that they would be silent."""

from sqlalchemy import select

from bot.domain.refs import TIMED_ACTIVITY
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, ref_of
from storage.database.rows import table_of
from storage.timed_activity.tables import OutOfReachRow, TimedActivityRow

ROWS, NOTES = table_of(TimedActivityRow).c, table_of(OutOfReachRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.TIMED: select(
            *(ref_of(TIMED_ACTIVITY, ROWS.id), ROWS.kind, ROWS.site),
            *(ROWS.started_at, ROWS.ends_at, ROWS.back_at, ROWS.missed_at),
            *(ROWS.text, ROWS.status),
        )
        .where(ROWS.officer == me)
        .order_by(ROWS.id.desc()),
        Part.OUT_OF_REACH: select(NOTES.about, NOTES.why, NOTES.said_at)
        .where(NOTES.officer == me)
        .order_by(NOTES.id.desc()),
    }


ABOUT_PERSON = AboutPerson(parts=_parts)
