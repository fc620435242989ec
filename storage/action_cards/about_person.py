"""What somebody answered on action cards."""

from sqlalchemy import select

from bot.domain.refs import INCIDENT
from bot.domain.rights.about_me import Part
from storage.action_cards.tables import ActionCardAnswerRow, ActionCardRow
from storage.database.about_person import AboutPerson, Rows, ref_of
from storage.database.rows import table_of

CARDS, ANSWERS = table_of(ActionCardRow), table_of(ActionCardAnswerRow)


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.ACTION_CARDS: select(
            *(ref_of(INCIDENT, CARDS.c.incident), CARDS.c.category),
            *(CARDS.c.started_at, CARDS.c.ended_at, ANSWERS.c.at),
            *(ANSWERS.c.ask, ANSWERS.c.tap, ANSWERS.c.words, CARDS.c.status),
        )
        .select_from(CARDS.outerjoin(ANSWERS, ANSWERS.c.card == CARDS.c.id))
        .where(CARDS.c.officer == me)
        .order_by(CARDS.c.id.desc(), ANSWERS.c.id.desc()),
    }


ABOUT_PERSON = AboutPerson(parts=_parts)
