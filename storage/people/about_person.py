"""Rules that somebody accepted, and their invitations."""

from sqlalchemy import select

from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows
from storage.database.rows import table_of
from storage.people.tables import InvitationRow, PolicyAcceptanceRow

RULES, LINKS = table_of(PolicyAcceptanceRow).c, table_of(InvitationRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.RULES: select(RULES.version, RULES.accepted_at)
        .where(RULES.person == me)
        .order_by(RULES.id.desc()),
        Part.LINKS: select(
            *(LINKS.created_at, LINKS.expires_at, LINKS.used_at, LINKS.revoked_at)
        )
        .where(LINKS.person == me)
        .order_by(LINKS.id.desc()),
    }


ABOUT_PERSON = AboutPerson(parts=_parts)
