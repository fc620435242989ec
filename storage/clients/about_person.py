"""Who told a client of a breach: nothing else here is about a person."""

from bot.domain.refs import BREACH
from storage.clients.tables import ClientTellingRow
from storage.database.about_person import AboutPerson, Rows, deed, ref_of
from storage.database.rows import table_of

ROWS = table_of(ClientTellingRow).c


def _decided(me: str) -> list[Rows]:
    return [deed(me, ROWS.by, ref_of(BREACH, ROWS.breach), ROWS.asked_at)]


ABOUT_PERSON = AboutPerson(decided=_decided)
