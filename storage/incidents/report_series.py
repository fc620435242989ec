"""The next number of a series of reports: one after another, whoever asks at once."""

from sqlalchemy import Executable, bindparam
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from bot.domain.incidents.report_number import ReportNumber
from storage.database.rows import table_of
from storage.incidents.tables import ReportSeriesRow

TABLE = table_of(ReportSeriesRow)


def _counting(insert: postgresql.Insert | sqlite.Insert) -> Executable:
    first = insert.values(
        series=bindparam("series"), year=bindparam("year"), last_number=1
    )
    return first.on_conflict_do_update(
        index_elements=["series", "year"],
        set_={"last_number": TABLE.c.last_number + 1},
    ).returning(TABLE.c.last_number)


COUNTING = {
    "sqlite": _counting(sqlite.insert(TABLE)),
    "postgresql": _counting(postgresql.insert(TABLE)),
}


class ReportSeries:
    """Each is begun by whoever asks for its first number."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def next(self, series: str, year: int) -> ReportNumber:
        """Counted up in one statement: a second process waits until the first has kept
        its report, or undone it. What is undone gives its number back, so there is no
        gap."""
        counted = COUNTING[self._session.get_bind().dialect.name]
        given = self._session.execute(counted, {"series": series, "year": year})
        return ReportNumber(series=series, year=year, number=given.scalar_one())
