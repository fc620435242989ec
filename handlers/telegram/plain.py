"""Commands without words: typed, pressed as a key, or offered as a button."""

from collections.abc import Mapping

from bot.desk import (
    check_calls,
    corrective_chat,
    incidents,
    languages,
    managers,
    register_chat,
    retention,
    rights_chat,
    shifts,
    signing_in,
    words,
)
from bot.desk.inbox import UseCase
from bot.domain.errors import Stale
from bot.texts.keyboard import Key

LANGUAGE = "language"

PLAIN: Mapping[str, UseCase] = {
    Key.SOS: incidents.sos,
    Key.OK: check_calls.answer,
    Key.BOOK_ON: shifts.ask_where,
    Key.BOOK_OFF: shifts.book_off,
    Key.INCIDENT: words.ask_incident,
    Key.BREACH: words.ask_breach,
    Key.BOARD: managers.board,
    Key.BREACHES: lambda desk, who: register_chat.show(desk, who, ""),
    "actions": corrective_chat.show,
    "away": lambda desk, who: managers.mark_away(desk, who, ""),
    "cover": managers.cover,
    "help": managers.show_help,
    "me": managers.about_me,
    LANGUAGE: languages.ask,
    "register": signing_in.offer,
    "retention": lambda desk, who: retention.show(desk, who, ""),
    "rights": lambda desk, who: rights_chat.command(desk, who, ""),
}

ALWAYS = frozenset({Key.SOS, Key.BREACH, LANGUAGE})
"""Before the rules are accepted, and for leavers."""

LEAVERS = frozenset({"me"})


def use_case_of(command: str) -> UseCase:
    """Raises :class:`Stale` where there is no such command."""
    if command not in PLAIN:
        raise Stale
    return PLAIN[command]
