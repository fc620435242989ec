"""What somebody said to wake tests, and how theirs went; never when the next one is."""

from sqlalchemy import select

from bot.domain.refs import WAKE_TEST
from bot.domain.rights.about_me import Part
from storage.database.about_person import AboutPerson, Rows, ref_of
from storage.database.rows import table_of
from storage.wake_tests.tables import WakeChoiceRow, WakeTestRow

CHOICES, TESTS = table_of(WakeChoiceRow).c, table_of(WakeTestRow).c


def _parts(me: str) -> dict[Part, Rows]:
    return {
        Part.WAKE_HOURS: select(
            CHOICES.asked_at, CHOICES.answered_at, CHOICES.hours
        ).where(CHOICES.person == me),
        Part.WAKE_TESTS: select(
            *(ref_of(WAKE_TEST, TESTS.id), TESTS.began_at, TESTS.channel),
            *(TESTS.ended_at, TESTS.status),
        )
        .where(TESTS.person == me)
        .order_by(TESTS.id.desc()),
    }


ABOUT_PERSON = AboutPerson(parts=_parts)
