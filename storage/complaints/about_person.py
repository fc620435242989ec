"""What somebody complained of about their data, and complaints that they answered."""

from sqlalchemy import select

from bot.domain.refs import COMPLAINT
from bot.domain.rights.about_me import Part
from storage.complaints.tables import ComplaintNoteRow, ComplaintRow
from storage.database.about_person import AboutPerson, Rows, deed, ref_of
from storage.database.rows import table_of

COMPLAINTS, NOTES = table_of(ComplaintRow).c, table_of(ComplaintNoteRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.COMPLAINTS: select(
            *(ref_of(COMPLAINT, COMPLAINTS.id), COMPLAINTS.received_on),
            *(COMPLAINTS.words, COMPLAINTS.status, COMPLAINTS.acknowledged_on),
            *(COMPLAINTS.outcome, COMPLAINTS.finding),
        )
        .where(COMPLAINTS.staff == me)
        .order_by(COMPLAINTS.id.desc()),
    }


def _decided(me: str) -> list[Rows]:
    complaint = ref_of(COMPLAINT, COMPLAINTS.id)
    return [
        deed(me, COMPLAINTS.logged_by, complaint, COMPLAINTS.logged_at),
        deed(me, COMPLAINTS.acknowledged_by, complaint, COMPLAINTS.acknowledged_at),
        deed(me, COMPLAINTS.authority_by, complaint, COMPLAINTS.authority_at),
        deed(me, COMPLAINTS.ended_by, complaint, COMPLAINTS.ended_at),
        deed(me, NOTES.by, ref_of(COMPLAINT, NOTES.complaint), NOTES.at),
    ]


ABOUT_PERSON = AboutPerson(parts=_parts, decided=_decided)
