"""Names that must not slip through, as a list of residents or contacts holds them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from bot.company_file.parts import Parse, Part, each_of
from bot.company_file.records import shaped
from bot.domain.names.known_names import OURS, KnownNameLine
from nlp.lists.words import word_set
from nlp.rules.titles import LIKELY, SURE

NAME, GIVEN, SURNAME, OF = "known_name", "given_name", "surname", "list"
MOST_WORDS = 8
"""More in one cell is a remark, and nobody's name."""
_ROLES = ("resident", "tenant", "occupier", "occupant", "leaseholder", "contact")
COLUMNS: Mapping[str, tuple[str, ...]] = {
    NAME: (
        *(NAME, "known_names", "full_name", "fullname", "person_name"),
        *_ROLES,
        *(f"{role}s" for role in _ROLES),
        *(f"{role}_name" for role in _ROLES),
        *("name_of_resident", "name_of_tenant", "names", "client_staff"),
    ),
    GIVEN: (
        *(GIVEN, "first_name", "firstname", "forename", "forenames", "given_names"),
        *("first_names", "christian_name"),
    ),
    SURNAME: (SURNAME, "last_name", "lastname", "family_name", "surnames"),
    OF: (
        *(OF, "site", "site_code", "client", "client_code", "site_or_client"),
        *("location_code",),
    ),
}
"""What a column may be called; capitals and blanks do not count."""
_NOBODY = word_set(
    "vacant void empty none unknown tbc tba n/a na nil unlet unoccupied - – ?"
)
_FIRMS = word_set("ltd limited plc llp council trust association")
_TITLES = SURE | LIKELY
_COUPLE = re.compile(r"\s+(?:and|&|\+)\s+|\s*[&+;/\n]\s*", re.IGNORECASE)
_REMARK = re.compile(r"\([^)]*\)|\[[^\]]*\]")


def of_list(value: object) -> str:
    """The code of a site or of a client; ``-`` stands for the company."""
    wanted = "the code of a site or of a client, or - for the company's own list"
    return shaped(wanted, r"[A-Za-z0-9-]{1,12}")(value).upper()


def _cell(value: object) -> str:
    return value if isinstance(value, str) else ""


NAMES = frozenset({NAME, GIVEN, SURNAME})
"""One of these columns makes a list."""
ROW: Mapping[str, Parse] = {NAME: _cell, GIVEN: _cell, SURNAME: _cell, OF: of_list}


def lines(
    parts: Sequence[tuple[int, Part]],
) -> tuple[tuple[KnownNameLine, ...], tuple[str, ...]]:
    """Each row, and which of them name nobody.

    Raises ``BadFile`` for cells that hold no name; their words are not repeated.
    """
    found = each_of(parts, _line)
    nobody = [line.row for line in found if not line.names]
    notes = (f"{_counted(nobody)} nobody, and left out",) if nobody else ()
    return tuple(found), notes


def _line(numbered: tuple[int, Part]) -> KnownNameLine:
    row, part = numbered
    names = tuple(_names(part))
    return KnownNameLine(of=part.read(ROW, ()).get(OF, OURS), names=names, row=row)


def _counted(rows: Sequence[int]) -> str:
    if len(rows) == 1:
        return f"line {rows[0]} names"
    return f"{len(rows)} lines, the first of them line {rows[0]}, name"


def _names(part: Part) -> Iterator[str]:
    """Everybody in one row: ``Mr & Mrs D Harcourt``, ``Delia and Tom Harcourt``."""
    whole = part.values.get(NAME, "")
    given, surname = part.values.get(GIVEN, ""), part.values.get(SURNAME, "")
    column = NAME if whole else (SURNAME if surname else GIVEN)
    cell = _REMARK.sub(" ", whole or f"{given} {surname}").strip()
    if cell.lower() in _NOBODY or _FIRMS & set(cell.lower().split()):
        return
    people = [_without_titles(each) for each in _COUPLE.split(cell)]
    last = next((each[-1] for each in reversed(people) if len(each) > 1), "")
    for words in filter(None, people):
        if len(words) > MOST_WORDS or any(map(_has_figure, words)):
            raise part.refuse(column, "no name of a person; wanted one such as Ann Lee")
        yield " ".join([*words, last] if len(words) == 1 else words)


def _without_titles(name: str) -> list[str]:
    """``Harcourt, Mrs Delia`` as it stands, without ``Mrs``."""
    words = name.replace(",", " ").split()
    return [word for word in words if word.strip(".").lower() not in _TITLES]


def _has_figure(word: str) -> bool:
    return any(map(str.isdigit, word))
