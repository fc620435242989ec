"""Who reads the report of an incident: the duty managers first, or nobody below the
directors, because it may be about one of them.

    ORDINARY ── Read, a manager of theirs, or abuse by nobody from outside ─▶ PAST
    ORDINARY ── Said, "it was one of ours" ─────────────────────────────────▶ PAST
    OPENED   ── Said ───────────────────────────────────────────────────────▶ PAST
    PAST     ── Told, "tell my duty managers, too" ─────────────────────────▶ OPENED

What was opened by its reporter stays so, whatever is read later, until they say
otherwise. Another kind opens nothing: whom a manager has hit may well choose violence.
"""

from enum import StrEnum

from bot.domain.incidents.particulars import Category, Side


class Line(StrEnum):
    ORDINARY = "ordinary"
    PAST = "past"
    """It goes past the duty managers, who hear and see nothing of it."""
    OPENED = "opened"
    """It did, and its reporter wants them to know."""


def after_words(line: Line, category: Category | None, by: Side | None) -> Line:
    """More words were read, or another kind was chosen."""
    if line is not Line.ORDINARY:
        return line
    abuse = category is Category.ABUSE_OF_OFFICER and by is not Side.OUTSIDE
    return Line.PAST if abuse or by is Side.OURS else line
