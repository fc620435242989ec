"""People at incidents whom somebody of the staff wrote down, and vaults they opened.

Who those people are is nobody's but theirs: whoever asks about themselves and does not
work here is found by the DPO (:meth:`~storage.vault.vault.Vault.search`).
"""

from sqlalchemy import literal, select

from bot.domain.refs import VAULT
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, deed, ref_of
from storage.database.rows import table_of
from storage.vault.tables import VaultEntryRow, VaultLinkRow, VaultOpeningRow

ENTRIES, LINKS = table_of(VaultEntryRow).c, table_of(VaultLinkRow).c
OPENINGS = table_of(VaultOpeningRow).c


def _parts(me: str) -> dict[Part, Rows]:
    mine = select(ref_of(VAULT, ENTRIES.file), ENTRIES.who, ENTRIES.at)
    return {Part.VAULT: mine.where(ENTRIES.by == me).order_by(ENTRIES.id.desc())}


def _decided(me: str) -> list[Rows]:
    about = ref_of(VAULT, OPENINGS.file)
    return [deed(me, OPENINGS.by, about, OPENINGS.at)]


def _waiting(me: str) -> list[Rows]:
    link = literal("vault_link").label("kind")
    return [select(link, LINKS.until.label("at")).where(LINKS.person == me)]


ABOUT_PERSON = AboutPerson(parts=_parts, decided=_decided, waiting=_waiting)
