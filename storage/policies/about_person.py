"""What somebody said of drafts of policies, and which they put to people."""

from sqlalchemy import select

from bot.domain.refs import POLICY
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, deed, ref_of
from storage.database.rows import table_of
from storage.policies.tables import PolicyCommentRow, PolicyRow

COMMENTS, POLICIES = table_of(PolicyCommentRow).c, table_of(PolicyRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.COMMENTS: select(
            ref_of(POLICY, COMMENTS.policy), COMMENTS.at, COMMENTS.text
        )
        .where(COMMENTS.person == me)
        .order_by(COMMENTS.id.desc()),
    }


def _decided(me: str) -> list[Rows]:
    number = ref_of(POLICY, POLICIES.id)
    return [deed(me, POLICIES.loaded_by, number, POLICIES.loaded_at)]


ABOUT_PERSON = AboutPerson(parts=_parts, decided=_decided)
