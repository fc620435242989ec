"""Forms that wait for somebody's words, and marks of messages that came."""

from sqlalchemy import func, literal, select

from storage.database.about_person import AboutPerson, Rows
from storage.database.rows import table_of
from storage.incoming.tables import FormRow, MessageMarkRow

FORMS, MARKS = table_of(FormRow).c, table_of(MessageMarkRow).c


def _waiting(me: str) -> list[Rows]:
    return [
        select(FORMS.kind.label("kind"), FORMS.started_at.label("at")).where(
            FORMS.person == me
        ),
        select(literal("message_mark"), func.max(MARKS.at))
        .where(MARKS.person == me)
        .group_by(MARKS.person),
    ]


ABOUT_PERSON = AboutPerson(waiting=_waiting)
