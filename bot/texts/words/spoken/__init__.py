"""What people type, read as they mean it: commands, cries for help, and "all is well".

Nothing here is said by us; these are the words that we understand, in each language.
"""

from bot.texts.keyboard import Key, key_of
from bot.texts.words.spoken import back_again
from bot.texts.words.spoken.all_well import at_first, is_all_well, starts_all_well
from bot.texts.words.spoken.cards import card_in
from bot.texts.words.spoken.commands import Command, command_of, token_in
from bot.texts.words.spoken.danger.cries import Cry, cry_in
from bot.texts.words.spoken.meaning import meaning_of
from bot.texts.words.spoken.out_of_reach import meaning_of as out_of_reach
from bot.texts.words.spoken.timed import announced

URGENT_COMMANDS = frozenset({Key.SOS, Key.OK})


def is_urgent(words: str) -> bool:
    """These words overtake whatever waits: a call for help, or a sign of life."""
    command = command_of(words)
    if command is not None:
        return command.name in URGENT_COMMANDS or command.cry is not None
    if key_of(words) in URGENT_COMMANDS:
        return True
    if back_again.meaning_of(words) is not None:
        return True
    return cry_in(words) is not None or at_first(words)


__all__ = [
    "Command",
    "Cry",
    "announced",
    "card_in",
    "command_of",
    "cry_in",
    "is_all_well",
    "is_urgent",
    "meaning_of",
    "out_of_reach",
    "starts_all_well",
    "token_in",
]
