"""What somebody is to do, so that it does not happen again, and what they decided."""

from collections.abc import Mapping

from sqlalchemy import select

from bot.domain.refs import ACTION
from bot.domain.rights.about_me import Part
from storage.corrective_actions.tables import CorrectiveActionRow
from storage.database.about_person import AboutPerson, Rows, deed, ref_of
from storage.database.rows import table_of

ACTIONS = table_of(CorrectiveActionRow).c
REF = ref_of(ACTION, ACTIONS.id)


def _mine(me: str) -> Mapping[Part, Rows]:
    """What is theirs to do, with its words: they were told them."""
    mine = select(
        REF,
        ACTIONS.about,
        ACTIONS.added_at,
        ACTIONS.due_at,
        ACTIONS.text,
        ACTIONS.status,
        ACTIONS.ended_at,
    )
    newest = ACTIONS.added_at.desc(), ACTIONS.id.desc()
    return {Part.ACTIONS: mine.where(ACTIONS.owner == me).order_by(*newest)}


def _decided(me: str) -> list[Rows]:
    return [
        deed(me, ACTIONS.added_by, REF, ACTIONS.added_at),
        deed(me, ACTIONS.ended_by, REF, ACTIONS.ended_at),
        deed(me, ACTIONS.verified_by, REF, ACTIONS.verified_at),
    ]


ABOUT_PERSON = AboutPerson(parts=_mine, decided=_decided)
