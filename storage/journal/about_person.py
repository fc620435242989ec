"""What the journal says of somebody, as its actor or about them."""

from sqlalchemy import select

from bot.domain.refs import STAFF
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows
from storage.database.rows import table_of
from storage.journal.tables import JournalRow

JOURNAL = table_of(JournalRow).c


def _parts(me: str) -> dict[Part, Rows]:
    by_me = select(JOURNAL.id).where(JOURNAL.actor == me)
    about_me = select(JOURNAL.id).where(JOURNAL.about.in_((me, f"{STAFF}-{me}")))
    return {
        Part.JOURNAL: select(
            *(JOURNAL.at, JOURNAL.actor, JOURNAL.deed, JOURNAL.about),
            *(JOURNAL.before, JOURNAL.after, JOURNAL.late_s),
        )
        .where(JOURNAL.id.in_(by_me.union(about_me)))
        .order_by(JOURNAL.id.desc()),
    }


ABOUT_PERSON = AboutPerson(parts=_parts)
