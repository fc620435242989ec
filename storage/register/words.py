"""Looks for words in the breach register, where every text is sealed.

The database cannot look: texts are opened here and compared, some hundred breaches at a
time, so that a large register costs time and no memory. Record 40 has the figures, and
what a much larger register would take.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from sqlalchemy import Select, String, select, type_coerce
from sqlmodel import Session

from bot.domain.refs import BREACH
from storage.breach.tables import BreachRow
from storage.company.tables import SiteRow
from storage.corrective_actions.tables import CorrectiveActionRow
from storage.database.about_person import ref_of
from storage.database.rows import table_of
from storage.register.tables import RegisterTextRow

AT_ONCE = 500
"""Breaches whose texts are in memory together."""

BREACHES, TEXTS = table_of(BreachRow).c, table_of(RegisterTextRow).c
ACTIONS, SITES = table_of(CorrectiveActionRow).c, table_of(SiteRow).c


def saying(session: Session, numbers: Sequence[int], words: str) -> list[int]:
    """Those of the breaches in which each of the words stands somewhere, in whatever
    case; ``%`` and ``_`` are only letters. A site's code is a word of its own: ``RIV``
    is no part of a driver."""
    wanted = folded(words).split()
    if not wanted:
        return list(numbers)
    codes = {folded(code) for code in session.scalars(select(SITES.code))}
    return [
        number
        for start in range(0, len(numbers), AT_ONCE)
        for number, said in _said(session, numbers[start : start + AT_ONCE])
        if all(_stands(word, said, alone=word in codes) for word in wanted)
    ]


def _stands(word: str, said: str, *, alone: bool) -> bool:
    if alone:
        return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said) is not None
    return word in said


def folded(words: str) -> str:
    """Alike for everybody who would take it for the same: Ł and ł, ß and SS, é typed as
    one character and as two."""
    return unicodedata.normalize(
        "NFKC", unicodedata.normalize("NFKC", words).casefold()
    )


def _said(session: Session, numbers: Sequence[int]) -> Iterator[tuple[int, str]]:
    """All that the register says of each, folded, in the order of the numbers."""
    said: dict[int, list[str]] = {number: [] for number in numbers}
    for query in _queries(numbers):
        for number, *texts in session.execute(query):
            said[number] += filter(None, texts)
    for number, texts in said.items():
        yield number, folded("\n".join(texts))


def _queries(numbers: Sequence[int]) -> tuple[Select[int, str], ...]:
    own = select(BREACHES.id, BREACHES.text, BREACHES.site, BREACHES.kind)
    return (
        own.where(BREACHES.id.in_(numbers)),
        select(BREACHES.id, SITES.name).where(
            BREACHES.site == SITES.code, BREACHES.id.in_(numbers)
        ),
        select(TEXTS.breach, TEXTS.text).where(TEXTS.breach.in_(numbers)),
        select(BREACHES.id, ACTIONS.text, ACTIONS.reasons).where(
            type_coerce(ACTIONS.about, String) == ref_of(BREACH, BREACHES.id),
            BREACHES.id.in_(numbers),
        ),
    )
