"""Commands without words: typed, pressed as a key, or offered as a button."""

from collections.abc import Mapping

from bot.desk.alarms import cover
from bot.desk.incidents import sos
from bot.desk.incoming.inbox import UseCase
from bot.desk.people import away, help, languages
from bot.desk.register import chat, corrective_chat
from bot.desk.retention import decisions
from bot.desk.rights import about_me
from bot.desk.rights import chat as rights_chat
from bot.desk.shifts import board, booking, check_calls
from bot.desk.web import signing_in
from bot.desk.words import asking
from bot.domain.errors import Stale
from bot.texts.keyboard import Key

LANGUAGE = "language"

PLAIN: Mapping[str, UseCase] = {
    Key.SOS: sos.sos,
    Key.OK: check_calls.answer,
    Key.BOOK_ON: booking.ask_where,
    Key.BOOK_OFF: booking.book_off,
    Key.INCIDENT: asking.ask_incident,
    Key.BREACH: asking.ask_breach,
    Key.BOARD: board.board,
    Key.BREACHES: lambda desk, who: chat.show(desk, who, ""),
    "actions": corrective_chat.show,
    "away": lambda desk, who: away.mark_away(desk, who, ""),
    "cover": cover.cover,
    "help": help.show_help,
    "me": about_me.about_me,
    LANGUAGE: languages.ask,
    "register": signing_in.offer,
    "retention": lambda desk, who: decisions.show(desk, who, ""),
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
