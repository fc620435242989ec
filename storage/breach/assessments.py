"""Assessments of breaches in and out of the database."""

from sqlmodel import Session

from bot.domain.breach.assessment import Ask, Assessment, Count, Likelihood, Ruling
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import StaffId
from storage.breach.tables import AssessmentRow


class Assessments:
    """At most one a breach."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, breach: int) -> Assessment:
        """As far as it has come; nothing where it was not begun."""
        row = self._session.get(AssessmentRow, breach)
        return Assessment(breach=breach) if row is None else _assessment(row)

    def save(self, assessment: Assessment) -> None:
        people, records = assessment.people, assessment.records
        self._session.merge(
            AssessmentRow(
                id=assessment.breach,
                ticked={ask: list(ticks) for ask, ticks in assessment.ticked.items()},
                people=people.number if people else None,
                people_about=bool(people and people.about),
                records=records.number if records else None,
                records_about=bool(records and records.about),
                likelihood=assessment.likelihood,
                risk=_document(assessment.risk),
                risk_reason=assessment.risk.reason if assessment.risk else None,
                high=_document(assessment.high),
                high_reason=assessment.high.reason if assessment.high else None,
                answered=sorted(assessment.answered),
                by=assessment.by,
                at=assessment.at,
            )
        )
        self._session.flush()


def _document(ruling: Ruling | None) -> dict[str, object] | None:
    """All but the reason, which has a column that only takes redacted text."""
    if ruling is None:
        return None
    return {
        "decision": ruling.decision,
        "advised": ruling.advised,
        "grounds": list(ruling.grounds),
    }


def _assessment(row: AssessmentRow) -> Assessment:
    return Assessment(
        breach=row.id,
        ticked={Ask(ask): _ticks(ticks) for ask, ticks in row.ticked.items()},
        people=_count(row.people, about=row.people_about),
        records=_count(row.records, about=row.records_about),
        likelihood=Likelihood(row.likelihood) if row.likelihood else None,
        risk=_ruling(row.risk, row.risk_reason),
        high=_ruling(row.high, row.high_reason),
        answered=frozenset(map(Ask, row.answered)),
        by=StaffId(row.by) if row.by else None,
        at=row.at,
    )


def _ticks(stored: object) -> tuple[str, ...]:
    assert isinstance(stored, list)
    return tuple(map(str, stored))


def _count(number: int | None, *, about: bool) -> Count | None:
    return None if number is None else Count(number=number, about=about)


def _ruling(
    document: dict[str, object] | None, reason: RedactedText | None
) -> Ruling | None:
    if document is None:
        return None
    return Ruling(
        decision=bool(document["decision"]),
        advised=bool(document["advised"]),
        grounds=_ticks(document["grounds"]),
        reason=reason,
    )
