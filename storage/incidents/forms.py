"""Forms of incidents in and out of the database: every change is a version."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlmodel import Session, col

from bot.domain.incidents.form import IncidentForm
from bot.domain.incidents.particulars import Category, Severity
from bot.domain.incidents.wanted import Answer, Field
from bot.domain.names.redacted_text import RedactedText
from storage.database.memo import Memo
from storage.database.rows import Found, read_rows, table_of
from storage.incidents.tables import IncidentVersionRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A form as it was once left, and by whom."""

    form: IncidentForm
    at: datetime
    by: str
    """A staff number, or the product."""
    what: str
    why: RedactedText | None = None
    """Of an amendment."""


FORMS = table_of(IncidentVersionRow)
NEWEST = (
    select(FORMS)
    .where(FORMS.c.incident == bindparam("incident"))
    .order_by(FORMS.c.id.desc())
    .limit(1)
)


class IncidentForms:
    """Only ever added to. A report asks for its form up to ten times in one decision:
    it is read once a transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._memo: Memo[IncidentForm | None] = Memo(session)

    def find(self, incident: int) -> IncidentForm | None:
        """As it is now; None where no words of the incident have been read."""
        return self._memo.get(str(incident), self._read)

    def _read(self, incident: str) -> IncidentForm | None:
        found = read_rows(self._session, NEWEST, incident=int(incident))
        return _form(found[0]) if found else None

    def keep(
        self,
        form: IncidentForm,
        *,
        at: datetime,
        by: str,
        what: str,
        why: RedactedText | None = None,
    ) -> None:
        row = IncidentVersionRow(
            incident=form.incident,
            at=at,
            by=by,
            what=what,
            why=why,
            category=form.category,
            severity=form.severity,
            words={str(each): pieces for each, pieces in form.words.items()} or None,
            rest=_rest(form),
        )
        self._session.add(row)
        self._session.flush()
        self._memo.forget()

    def versions(self, incident: int) -> list[Version]:
        """The oldest first."""
        mine = col(IncidentVersionRow.incident) == incident
        query = select(IncidentVersionRow).where(mine)
        rows = self._session.scalars(query.order_by(col(IncidentVersionRow.id)))
        return [
            Version(form=_form(row), at=row.at, by=row.by, what=row.what, why=row.why)
            for row in rows
        ]


def _rest(form: IncidentForm) -> dict[str, Any]:  # Any: as JSON has it
    return {
        "people": form.people,
        "answers": dict(form.answers),
        "asked": list(form.asked),
        "skipped": sorted(form.skipped),
        "confirmed": form.confirmed,
        "put_off": form.put_off,
    }


def _form(row: Found | IncidentVersionRow) -> IncidentForm:
    rest = row.rest
    return IncidentForm(
        incident=row.incident,
        category=Category(row.category) if row.category else None,
        severity=Severity(row.severity) if row.severity else None,
        people=rest["people"],
        words={
            Field(each): tuple(pieces) for each, pieces in (row.words or {}).items()
        },
        answers={
            Field(each): Answer(answer) for each, answer in rest["answers"].items()
        },
        asked=tuple(map(Field, rest["asked"])),
        skipped=frozenset(map(Field, rest["skipped"])),
        confirmed=rest["confirmed"],
        put_off=rest["put_off"],
    )
