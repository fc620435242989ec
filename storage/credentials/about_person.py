"""What somebody holds, when they were let work without it, and what they
rehearsed."""

from sqlalchemy import select

from bot.domain.rights.about_me import Part
from storage.credentials.tables import CredentialRow, TrainingRunRow, WaiverRow
from storage.database.about_person import AboutPerson, Rows, deed
from storage.database.rows import table_of

HELD, WAIVED = table_of(CredentialRow).c, table_of(WaiverRow).c
RUN = table_of(TrainingRunRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.CREDENTIALS: select(
            *(HELD.kind, HELD.of, HELD.number, HELD.expires, HELD.kept_at)
        )
        .where(HELD.person == me)
        .order_by(HELD.id.desc()),
        Part.WAIVERS: select(
            *(WAIVED.site, WAIVED.given_at, WAIVED.until, WAIVED.reason, WAIVED.words)
        )
        .where(WAIVED.officer == me)
        .order_by(WAIVED.id.desc()),
        Part.RUNS: select(
            *(RUN.course, RUN.ran_at, RUN.tasks, RUN.met, RUN.missed, RUN.vouched_by)
        )
        .where(RUN.person == me)
        .order_by(RUN.id.desc()),
    }


def _decided(me: str) -> list[Rows]:
    return [
        deed(me, WAIVED.given_by, WAIVED.officer, WAIVED.given_at),
        deed(me, RUN.vouched_by, RUN.person, RUN.kept_at),
    ]


ABOUT_PERSON = AboutPerson(parts=_parts, decided=_decided)
