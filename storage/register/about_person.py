"""What somebody wrote and decided in the register."""

from sqlalchemy import String, cast, literal

from bot.domain.refs import BREACH
from storage.database.about_person import AboutPerson, Rows, deed, ref_of
from storage.database.rows import table_of
from storage.register.tables import (
    RegisterEntryRow,
    RegisterTextRow,
    ReviewSignatureRow,
)

REGISTER, TEXTS = table_of(RegisterEntryRow).c, table_of(RegisterTextRow).c
SIGNED = table_of(ReviewSignatureRow).c


def _decided(me: str) -> list[Rows]:
    entry = ref_of(BREACH, REGISTER.id)
    review = literal("REVIEW-") + cast(SIGNED.review, String)
    return [
        deed(me, TEXTS.by, ref_of(BREACH, TEXTS.breach), TEXTS.at),
        deed(me, REGISTER.board_by, entry, REGISTER.board_at),
        deed(me, REGISTER.closed_by, entry, REGISTER.closed_at),
        deed(me, REGISTER.reopened_by, entry, REGISTER.reopened_at),
        deed(me, SIGNED.by, review, SIGNED.at),
    ]


ABOUT_PERSON = AboutPerson(decided=_decided)
