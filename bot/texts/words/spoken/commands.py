"""A command as people type it: any case, any space, any punctuation, one letter off."""

import re
import string
from dataclasses import dataclass

from bot.texts.words.spoken import cancelled
from bot.texts.words.spoken.danger.cries import CALLS, Cry, cry_in
from bot.texts.words.spoken.folding import folded, unstuttered, visible

COMMANDS = (
    "sos",
    "ok",
    "bookon",
    "bookoff",
    "incident",
    "cards",
    "evacuate",
    "invacuate",
    "lockdown",
    "nearmiss",
    "reports",
    "people",
    "timed",
    "breach",
    "start",
    "help",
    "me",
    "certificate",
    "language",
    "board",
    "away",
    "cover",
    "oncall",
    "shifts",
    "swap",
    "timesheet",
    "here",
    "indoors",
    "handover",
    "book",
    "figures",
    "count",
    "instructions",
    "brief",
    "briefings",
    "policies",
    "quiz",
    "request",
    "requests",
    "patrol",
    "breaches",
    "drill",
    "actions",
    "register",
    "lost",
    "duress",
    "retention",
    "rights",
    "complain",
    "complaints",
    "waketest",
)
"""Every command there is."""

JOINED = {
    "book on": "bookon",
    "book off": "bookoff",
    "near miss": "nearmiss",
    "lock down": "lockdown",
    "on call": "oncall",
    "wake test": "waketest",
    "assignment instructions": "instructions",
}
"""Commands that people write as two words."""

OTHERWISE = {"report": "incident"}
"""Commands by another name. Not ``reports``, which is a list: words that stand behind
it would be lost."""

BETWEEN = string.whitespace + "\u00a0\u2009.,:;!?…-–—،؛؟۔"

WITH_A_TOKEN = "start"
"""What follows is a link's own, and may begin with a dash."""

PASTED = re.compile(
    r"(?:https?://)?(?:www\.)?(?:t|telegram)\.me/\w+\?start=([\w-]+)[.!]?",
    re.IGNORECASE,
)
"""A link that was copied into the chat instead of opened. Source: Telegram, "Deep
links"."""

SLASHES = "/／⁄∕"
HEAD = re.compile(rf"[^\w{SLASHES}]*[{SLASHES}][^\w\n]*", re.DOTALL)
NAME = re.compile(r"\w+")
TO_BOT = re.compile(r"@\w+")
TWO_WORDS = re.compile(r"(\w+)[\s_-]+(\w+)")
SPELT = re.compile(r"s[\s._-]+o[\s._-]+s\b", re.IGNORECASE)
SHORTEST = 4
"""A name of fewer letters is near too many words to be near a command."""


@dataclass(frozen=True, slots=True)
class Command:
    """What was typed after a slash."""

    name: str
    """One of ``COMMANDS``; empty when it is none of them."""
    rest: str
    """What was typed after it, as it was typed."""
    meant: str = ""
    """The command that was perhaps meant, when ``name`` is empty."""
    cry: Cry | None = None
    """It may call for help, and is no command: ``/soss``, ``/help me``."""


def command_of(words: str) -> Command | None:
    """The command that the words begin with; None when they begin with none."""
    text = visible(words)
    pasted = PASTED.fullmatch(text.strip())
    if pasted is not None:
        return Command(WITH_A_TOKEN, pasted[1])
    head = HEAD.match(text)
    if head is None:
        return _further_on(text)
    after = text[head.end() :]
    name, rest = _split(after)
    name = OTHERWISE.get(name, name)
    if name == "help" and rest and cry_in(after):
        return Command("", rest, "sos", Cry.WITHIN)
    if name in COMMANDS:
        return Command(name, rest)
    if name in CALLS - ASKS_FOR_THE_LIST:
        return Command("sos", rest)
    if cancelled.meaning_of(after) is not None:
        return None  # said as other bots want it, and heard as words
    meant = _near(name)
    if meant == "sos" or cry_in(after) is not None:
        return Command("", rest, "sos", Cry.WITHIN)
    return Command("", rest, meant)


def token_in(words: str) -> str:
    """What stands behind ``/start``, or in a link that was pasted; else empty."""
    match command_of(words):
        case Command(name="start", rest=token):
            return token
        case _:
            return ""


FURTHER_ON = re.compile(
    rf"\s[{SLASHES}](sos|ok|incident|breach)\b(@\w+)?", re.IGNORECASE
)
"""Telegram marks a command wherever it stands; of these the words belong to it."""


def _further_on(text: str) -> Command | None:
    """``gate 2 /sos``: the words stand before it, and perhaps after it, too."""
    found = FURTHER_ON.search(text)
    if found is None:
        return None
    rest = f"{text[: found.start()]} {_rest(text[found.end() :])}".strip()
    return Command(found[1].lower(), rest)


ASKS_FOR_THE_LIST = frozenset({"pomoc", "ajutor"})
"""``/help`` in other languages: asked, and no alarm of itself."""


def _split(after: str) -> tuple[str, str]:
    """The name, folded, and the rest; the bot's own name between them is dropped."""
    spelt = SPELT.match(after)
    if spelt:
        return "sos", _rest(after[spelt.end() :])
    two = TWO_WORDS.match(after)
    if two and (joined := JOINED.get(folded(f"{two[1]} {two[2]}"))):
        return joined, _rest(after[two.end() :])
    found = NAME.match(after)
    if found is None:
        return "", _rest(after)
    word = found[0]
    name = folded(word).strip("_")
    more = TO_BOT.sub("", after[found.end() :], count=1)
    return name, _rest(more, keep="-–—" if name == WITH_A_TOKEN else "")


def _rest(after: str, keep: str = "") -> str:
    """Punctuation between a command and its words is nobody's word."""
    return after.strip().lstrip(BETWEEN.translate(str.maketrans("", "", keep))).strip()


def _near(name: str) -> str:
    """The one command that is a slip of the thumb away, the longest of several, for a
    letter is left out more easily than added; empty when none is."""
    if unstuttered(name) == "sos" or name.startswith("sos") or name in NEAR_SOS:
        return "sos"
    if unstuttered(name) == "ok" or name in NEAR_OK:
        return "ok"
    if len(name) < SHORTEST:
        return ""
    far = 2 if len(name) > 6 else 1
    near = {each for each in COMMANDS if len(each) >= SHORTEST}
    found = sorted((slips(name, each, far), -len(each), each) for each in near)
    best, _, command = found[0]
    return command if best <= far else ""


NEAR_SOS = frozenset({"ssos", "sso", "sod", "sps", "sis", "aos", "dos", "so", "os"})
NEAR_OK = frozenset({"okay", "oki", "okey", "ik", "o", "k", "kk", "pk", "ol"})


def slips(one: str, other: str, most: int) -> int:
    """Letters wrong, missing, too many or swapped with the next; ``most + 1`` when
    there are more than ``most``."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
