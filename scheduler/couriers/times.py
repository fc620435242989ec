"""Deadlines among the words of a message, as entities that a phone can show in a time
of its own. The words stay as they are: they are the site's clock."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from telegram import MessageEntity
from telegram.constants import MessageEntityType


def entities(
    text: str, times: Sequence[tuple[str, datetime]]
) -> list[MessageEntity] | None:
    """For each time that stands in the text once. Where it stands twice it is not known
    which of them is meant, and words do without.

    Without a format of its own an entity leaves its words alone. Source: Bot API,
    "Date-time entity formatting".
    """
    taken: list[range] = []
    found = []
    for words, at in sorted(times, key=lambda each: -len(each[0])):
        places = list(_places(text, words, taken))
        if len(places) == 1:
            taken += places
            found.append(_entity(text, places[0], at))
    return sorted(found, key=lambda entity: entity.offset) or None


def _places(text: str, words: str, taken: list[range]) -> Iterator[range]:
    alone = rf"(?<!\w)(?<!\d:){re.escape(words)}(?!\w|:\d)"
    for match in re.finditer(alone, text):
        if not any(match.start() in each for each in taken):
            yield range(*match.span())


def _entity(text: str, place: range, at: datetime) -> MessageEntity:
    return MessageEntity(
        type=MessageEntityType.DATE_TIME,
        offset=_units(text[: place.start]),
        length=_units(text[place.start : place.stop]),
        unix_time=at,
    )


def _units(text: str) -> int:
    """In which Telegram measures: UTF-16."""
    return len(text.encode("utf-16-le")) // 2
