"""What is said of backups and of the company file, once in each of its forms."""

from collections.abc import Iterator

from bot.domain.backups import Failure
from bot.texts import backups
from bot.texts.company import not_taken
from bot.texts.message import Message
from bot.texts.reader import Reader
from tests.domain.builders import NIGHT


def about_backups(to: Reader) -> Iterator[Message]:
    for why in Failure:
        yield backups.not_made(to, why, None)
    yield backups.not_made(to, Failure.OTHER, NIGHT)
    yield backups.restored_officer(to, NIGHT)
    yield backups.restored_office(to, NIGHT)
    yield not_taken.not_taken(to)
