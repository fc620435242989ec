"""What is held about somebody who left, apart from the records that name them.

Those records outlive it: an incident of ten years ago still says ``A.O. E1001``. So the
row stays, as initials and staff number alone, until nothing points to it any more.
"""

from sqlalchemy import delete, exists, select, update
from sqlmodel import Session, SQLModel

from storage.briefings.tables import BriefingReceiptRow
from storage.credentials.tables import CredentialRow, TrainingRunRow
from storage.database import plain_rows
from storage.database.plain_rows import PlainRows
from storage.database.rows import table_of
from storage.database.sealing import Sealer
from storage.duress.tables import DuressRow
from storage.incoming.tables import FormRow
from storage.kit.tables import KitRequestRow
from storage.people.tables import InvitationRow, PersonRow, PolicyAcceptanceRow
from storage.quizzes.tables import QuizSittingRow
from storage.wake_tests.tables import WakeChoiceRow, WakeTestRow
from storage.words.tables import SealedWordsRow

PERSON = table_of(PersonRow)
PERSONAL = [
    table_of(row)
    for row in (
        BriefingReceiptRow,
        CredentialRow,
        InvitationRow,
        PolicyAcceptanceRow,
        QuizSittingRow,
        KitRequestRow,
        FormRow,
        DuressRow,
        SealedWordsRow,
        TrainingRunRow,
        WakeChoiceRow,
        WakeTestRow,
    )
]
"""About the person alone."""


def take_out(session: Session, sealer: Sealer, staff_id: str) -> PlainRows:
    rows = {PERSON.name: plain_rows.read(session, PERSON, "id", [staff_id])}
    if not rows[PERSON.name]:
        raise LookupError(staff_id)
    for table in PERSONAL:
        rows[table.name] = plain_rows.read(session, table, "person", [staff_id])
        session.execute(delete(table).where(table.c.person == staff_id))
    blank = {
        "sealed_name": sealer.seal(""),
        "sealed_phone": sealer.seal(""),
        "sealed_email": sealer.seal(""),
        **dict.fromkeys(("roles", "division", "licence"), ""),
        **dict.fromkeys(("deputy", "licence_expires", "left_on", "chat_id")),
        "lost_chat_id": None,
        **dict.fromkeys(("accepted_policy", "away_from", "away_until")),
        "chosen_language": None,
    }
    mine = PERSON.c.id == staff_id
    session.execute(update(PERSON).where(mine).values(active=False, **blank))
    return rows


def put_back(session: Session, rows: PlainRows) -> None:
    [person] = rows[PERSON.name]
    plain = plain_rows.plain(PERSON)
    mine = plain.c.id == person["id"]
    if session.scalar(select(plain.c.id).where(mine)) is None:
        plain_rows.write(session, PERSON, [person])
    else:
        session.execute(update(plain).where(mine).values(**person))
    for table in PERSONAL:
        plain_rows.write(session, table, rows.get(table.name, []))


def drop_unnamed(session: Session) -> None:
    """Initials and staff numbers that no record names any more."""
    named = [
        exists().where(key.parent == PERSON.c.id)
        for table in SQLModel.metadata.sorted_tables
        for key in table.foreign_keys
        if key.column.table is PERSON
    ]
    emptied = PERSON.c.roles == "", PERSON.c.active.is_(False)
    session.execute(delete(PERSON).where(*emptied, *(~one for one in named)))
