"""Text as Telegram takes it: HTML markup turned into entities, commands found."""

import html
import re
from dataclasses import dataclass, field

from rehearsal.calls.refusal import Json, bad_request

LONGEST_TEXT = 4096
"""Letters of a message after its entities are parsed. Source: sendMessage.

Counted in UTF-16 units, the stricter of the two readings of "characters"."""

LONGEST_CAPTION = 1024
"""Letters of a caption after its entities are parsed. Source: sendDocument."""

_COMMAND = re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,32}(?:@[A-Za-z0-9_]{3,32})?(?!\w)")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<rest>[^<>]*)>|<")
_ATTRIBUTE = re.compile(r"([a-z-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
}


_KNOWN = {
    *("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"),
    *("bold", "italic", "underline", "strikethrough", "spoiler", "blockquote"),
    *("expandable_blockquote", "code", "pre", "text_link", "text_mention"),
    *("custom_emoji", "date_time"),
}
"""Source: Bot API, MessageEntity."""
_DATE_TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")
"""Source: Bot API, "Date-time entity formatting"."""


def units(text: str) -> int:
    """Length in UTF-16 units, in which entities are measured."""
    return len(text.encode("utf-16-le")) // 2


def commands_in(text: str) -> list[Json]:
    """A ``bot_command`` entity for each ``/command`` in the text."""
    return [
        {
            "type": "bot_command",
            "offset": units(text[: found.start()]),
            "length": units(found.group()),
        }
        for found in _COMMAND.finditer(text)
    ]


def checked(given: list[object]) -> list[Json]:
    """Entities as a bot sends them. Raises ``Refusal`` for one that is none."""
    found: list[Json] = []
    for entity in given:
        if not isinstance(entity, dict) or entity.get("type") not in _KNOWN:
            raise bad_request("can't parse MessageEntity: Unsupported type specified")
        if not all(isinstance(entity.get(n), int) for n in ("offset", "length")):
            raise bad_request("can't parse MessageEntity: offset or length is wrong")
        if entity["type"] == "date_time":
            _check_time(entity)
        found.append(entity)
    return found


def _check_time(entity: Json) -> None:
    if not isinstance(entity.get("unix_time"), int) or entity["unix_time"] <= 0:
        raise bad_request("can't parse MessageEntity: unix_time is wrong")
    if not _DATE_TIME_FORMAT.fullmatch(str(entity.get("date_time_format", ""))):
        raise bad_request("can't parse MessageEntity: date_time_format is wrong")


def parse(text: str, parse_mode: str) -> tuple[str, list[Json]]:
    """The words a person sees and their entities.

    Raises ``Refusal`` for markup that Telegram cannot parse. Source: Bot API,
    "Formatting options". Markdown is refused: the product does not speak it.
    """
    match parse_mode.strip().lower():
        case "" | "none":
            return trimmed(text, [])
        case "html":
            return trimmed(*_Html(text).read())
        case _:
            raise bad_request("unsupported parse_mode")


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """The text without the blanks at its ends, entities moved along."""
    front = units(text) - units(text.lstrip())
    text = text.strip()
    moved = []
    for entity in entities:
        start = max(entity["offset"] - front, 0)
        end = min(entity["offset"] + entity["length"] - front, units(text))
        if end > start:
            moved.append({**entity, "offset": start, "length": end - start})
    marked = {(entity["offset"], entity["length"]) for entity in moved}
    found = [e for e in commands_in(text) if (e["offset"], e["length"]) not in marked]
    return text, sorted(moved + found, key=lambda entity: int(entity["offset"]))


@dataclass
class _Html:
    """Reads HTML in one pass; tags still open wait on a stack."""

    source: str
    words: str = ""
    entities: list[Json] = field(default_factory=list)
    still_open: list[tuple[str, int, str]] = field(default_factory=list)

    def read(self) -> tuple[str, list[Json]]:
        at = 0
        for tag in _TAG.finditer(self.source):
            self.words += html.unescape(self.source[at : tag.start()])
            at = tag.end()
            if tag["name"] is None:
                raise self._mistake(f"unexpected tag {self._place(tag)}")
            if tag["end"]:
                self._close(tag)
            else:
                self._open(tag)
        self.words += html.unescape(self.source[at:])
        if self.still_open:
            name = self.still_open[-1][0]
            raise self._mistake(
                f'Can\'t find end tag corresponding to start tag "{name}"'
            )
        return self.words, self.entities

    def _open(self, tag: re.Match[str]) -> None:
        name = tag["name"].lower()
        if name not in _KINDS:
            raise self._mistake(f'Unsupported start tag "{name}" {self._place(tag)}')
        self.still_open.append((name, units(self.words), tag["rest"]))

    def _close(self, tag: re.Match[str]) -> None:
        name = tag["name"].lower()
        if not self.still_open or self.still_open[-1][0] != name:
            raise self._mistake(f"Unmatched end tag {self._place(tag)}")
        _, start, rest = self.still_open.pop()
        attributes = {key: one or two for key, one, two in _ATTRIBUTE.findall(rest)}
        entity = {
            "type": _KINDS[name],
            "offset": start,
            "length": units(self.words) - start,
        }
        if name == "a":
            if not attributes.get("href"):
                return
            entity["url"] = html.unescape(attributes["href"])
        if name == "tg-emoji":
            entity["custom_emoji_id"] = attributes.get("emoji-id", "")
        if entity["length"]:
            self.entities.append(entity)

    def _place(self, tag: re.Match[str]) -> str:
        return f"at byte offset {len(self.source[: tag.start()].encode())}"

    def _mistake(self, what: str) -> Exception:
        return bad_request(f"can't parse entities: {what}")
