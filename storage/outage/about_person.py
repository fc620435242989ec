"""Outages that somebody was told of."""

from sqlalchemy import String, cast, literal, select

from storage.database.about_person import AboutPerson, Rows, names
from storage.database.rows import table_of
from storage.outage.tables import OutageRow

OUTAGES = table_of(OutageRow).c


def _decided(me: str) -> list[Rows]:
    outage = literal("OUTAGE-") + cast(OUTAGES.id, String)
    told = select(outage, literal("told"), OUTAGES.lost_at)
    return [told.where(names(OUTAGES.told, me))]


ABOUT_PERSON = AboutPerson(decided=_decided)
