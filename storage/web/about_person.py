"""Somebody's links to the web and sessions there: since when, and last seen."""

from sqlalchemy import literal, null, select, union_all

from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows
from storage.database.rows import table_of
from storage.web.tables import SessionRow, SignInLinkRow

LINKS, SESSIONS = table_of(SignInLinkRow).c, table_of(SessionRow).c


def _parts(me: str) -> dict[Part, Rows]:
    both = union_all(
        select(
            literal("link").label("kind"),
            LINKS.issued_at.label("at"),
            null().label("seen"),
        ).where(LINKS.person == me),
        select(literal("session"), SESSIONS.began_at, SESSIONS.seen_at).where(
            SESSIONS.person == me
        ),
    ).subquery()
    return {Part.SIGN_INS: select(both).order_by(both.c.at.desc())}


ABOUT_PERSON = AboutPerson(parts=_parts)
