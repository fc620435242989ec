"""What somebody asked about their data, what that waited for, and requests that they
answered."""

from sqlalchemy import select

from bot.domain.refs import RIGHTS
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, deed, listed, ref_of
from storage.database.rows import table_of
from storage.rights.tables import RightsPauseRow, RightsRequestRow

REQUESTS, PAUSES = table_of(RightsRequestRow).c, table_of(RightsPauseRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.REQUESTS: select(
            *(ref_of(RIGHTS, REQUESTS.id), REQUESTS.right, REQUESTS.received_on),
            *(REQUESTS.words, REQUESTS.extension, REQUESTS.status),
            listed([REQUESTS.answer, REQUESTS.ground]),
        )
        .where(REQUESTS.staff == me)
        .order_by(REQUESTS.id.desc()),
        Part.PAUSES: select(
            *(ref_of(RIGHTS, PAUSES.request), PAUSES.waits_for),
            *(PAUSES.asked_on, PAUSES.received_on),
        )
        .join_from(table_of(RightsPauseRow), table_of(RightsRequestRow))
        .where(REQUESTS.staff == me, PAUSES.taken_back.is_(False))
        .order_by(PAUSES.id.desc()),
    }


def _decided(me: str) -> list[Rows]:
    request = ref_of(RIGHTS, REQUESTS.id)
    return [
        deed(me, REQUESTS.logged_by, request, REQUESTS.logged_at),
        deed(me, REQUESTS.checked_by, request, REQUESTS.checked_at),
        deed(me, REQUESTS.extended_by, request, REQUESTS.extended_at),
        deed(me, REQUESTS.ended_by, request, REQUESTS.ended_at),
        deed(me, PAUSES.by, ref_of(RIGHTS, PAUSES.request), PAUSES.at),
    ]


ABOUT_PERSON = AboutPerson(parts=_parts, decided=_decided)
