"""That somebody asked for figures: kept for a day."""

from sqlalchemy import literal, select

from storage.database.about_person import AboutPerson, Rows
from storage.database.rows import table_of
from storage.reports.tables import FiguresAskedRow

ROW = table_of(FiguresAskedRow).c


def _waiting(me: str) -> list[Rows]:
    return [select(literal("figures"), ROW.asked_at).where(ROW.person == me)]


ABOUT_PERSON = AboutPerson(waiting=_waiting)
