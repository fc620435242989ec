"""Roll calls that somebody was called in, or gave."""

from sqlalchemy import select

from bot.domain.refs import ROLL_CALL
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, deed, ref_of
from storage.database.rows import table_of
from storage.roll_calls.tables import RollCallEntryRow, RollCallRow

CALLS, ENTRIES = table_of(RollCallRow), table_of(RollCallEntryRow)


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.ROLL_CALLS: select(
            *(ref_of(ROLL_CALL, CALLS.c.id), CALLS.c.kind, CALLS.c.site),
            *(ENTRIES.c.told_at, ENTRIES.c.done_at, ENTRIES.c.cannot_at),
            *(ENTRIES.c.silent_at, ENTRIES.c.role),
        )
        .select_from(ENTRIES.join(CALLS, ENTRIES.c.roll_call == CALLS.c.id))
        .where(ENTRIES.c.officer == me)
        .order_by(ENTRIES.c.id.desc()),
    }


def _decided(me: str) -> list[Rows]:
    about = ref_of(ROLL_CALL, CALLS.c.id)
    return [
        deed(me, CALLS.c.started_by, about, CALLS.c.started_at),
        deed(me, CALLS.c.ended_by, about, CALLS.c.ended_at),
    ]


ABOUT_PERSON = AboutPerson(parts=_parts, decided=_decided)
