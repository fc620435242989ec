"""A scenario as a file has it: who says what, when, and what must be heard.

Everything is read as text, with its line: no date, number or "yes" is guessed.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

import yaml

from rehearsal.chats.chat import Signal
from rehearsal.clock import from_wall
from rehearsal.sky import Weather

LONGEST = 100_000
"""Characters of a file."""

WITHIN = timedelta(minutes=2)
"""So long somebody may have to wait until they hear what they must."""

QUOTES = (
    "a name, a colon and a text are wanted; put a text that has a colon, a # or a "
    "quotation mark in it in quotes"
)
WANTED = {
    "scenario": "its name is wanted, such as “scenario: The walk to the car park”",
    "steps": "“steps:” is wanted, and under it one line with a dash for each step",
}
_SPAN = re.compile(r"(\d{1,4})([smh])")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours"}


class Act(StrEnum):
    """What may stand in a step; down to the key, after somebody's number."""

    SAYS = "says"
    PRESSES = "presses"
    TAPS = "taps"
    HEARS = "hears"
    HEARS_NOTHING = "hears nothing of"
    SENDS = "sends"
    SCANS = "scans"
    EDITS = "edits"
    FORWARDS = "forwards"
    TEXTS = "texts"
    READS = "reads"
    IS_RUNG = "is rung"
    PRESSES_KEY = "presses key"
    NARRATOR = "narrator"
    PASSES = "time passes"
    LOADS = "office loads"
    NOBODY_HEARS = "nobody hears"
    PHONE_FOR = "a phone for"
    PHONE_IS = "phone is"
    WEATHER = "weather"


BESIDES_SOMEBODY = {Act.NARRATOR, Act.PASSES, Act.LOADS, Act.NOBODY_HEARS}
BESIDES_SOMEBODY |= {Act.PHONE_FOR, Act.WEATHER}
BY_SOMEBODY = tuple(act for act in Act if act not in BESIDES_SOMEBODY)
BESIDES = {
    Act.HEARS: ("within", "task", "next time"),
    Act.READS: ("within",),
    Act.IS_RUNG: ("within",),
    Act.SENDS: ("caption",),
    Act.LOADS: ("holding", "answer"),
}
"""What more a step may say."""

THINGS = ("photo", "voice message", "location", "live location", "file")
"""What can be sent."""


WEATHERS = {str(weather): (weather, True) for weather in Weather}
WEATHERS |= {f"{weather} no more": (weather, False) for weather in Weather}
"""As a scenario turns it on and off."""

ONE_OF = {
    Act.SENDS: THINGS,
    Act.PHONE_IS: tuple(map(str, Signal)),
    Act.WEATHER: tuple(WEATHERS),
}
"""Steps that know a few words only, and which those are."""


class WrongScript(Exception):
    """A file that is no scenario: where, and what is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    line: int
    act: Act
    words: str
    who: str = ""
    span: timedelta = WITHIN
    holding: str = ""
    """What is in the file that is loaded."""
    answer: str = ""
    """What the office is told of it."""
    caption: str = ""
    """Under a photo."""
    task: str = ""
    """What whoever trains is to do, judged by whether this is heard in time."""
    next_time: str = ""
    """What they are told where they did not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    name: str
    about: str
    starts_at: datetime | None
    steps: tuple[Step, ...]
    trainee: str = ""
    """Whose phone whoever trains has; empty where nobody can train with it."""


def read_script(path: Path) -> Script:
    """Raises :class:`WrongScript`, ``path:line: what is wrong``."""
    try:
        text = path.read_text(encoding="utf-8")
        node = yaml.compose(text, Loader=yaml.SafeLoader) if _fits(text) else None
        return _script(node)
    except (OSError, UnicodeDecodeError) as failure:
        raise WrongScript(f"{path}: it cannot be read as text") from failure
    except yaml.MarkedYAMLError as wrong:
        line = wrong.problem_mark.line + 1 if wrong.problem_mark else 1
        raise WrongScript(f"{path}:{line}: {wrong.problem}; {QUOTES}") from None
    except _Wrong as wrong:
        raise WrongScript(f"{path}:{wrong.line}: {wrong}") from None


class _Wrong(Exception):
    def __init__(self, node: "yaml.Node | None", what: str) -> None:
        super().__init__(what)
        self.line = node.start_mark.line + 1 if node is not None else 1


def _fits(text: str) -> bool:
    if len(text) > LONGEST:
        raise _Wrong(None, f"more than {LONGEST} characters; make it two scenarios")
    return True


def _script(node: "yaml.Node | None") -> Script:
    given = _table(node, "scenario", "narrator", "starts", "trainee", "steps")
    for needed in ("scenario", "steps"):
        if needed not in given:
            raise _Wrong(node, f"“{needed}” is missing: {WANTED[needed]}")
    steps = given["steps"]
    if not isinstance(steps, yaml.SequenceNode) or not steps.value:
        raise _Wrong(steps, "“steps” has to be a list, one “- ” a step")
    return Script(
        name=_text(given["scenario"]),
        about=_text(given["narrator"]) if "narrator" in given else "",
        starts_at=_moment(given["starts"]) if "starts" in given else None,
        steps=tuple(_step(each) for each in steps.value),
        trainee=_trainee(given.get("trainee"), steps),
    )


def _trainee(node: "yaml.Node | None", steps: "yaml.SequenceNode") -> str:
    """Whoever trains has something to do, and whatever is judged is somebody's."""
    given = [dict(_table(each)) for each in steps.value]
    judged = next((each["task"] for each in given if "task" in each), None)
    if judged is not None and node is None:
        wanted = "who trains is wanted at the top, such as “trainee: E1001”"
        raise _Wrong(judged, f"“task” is judged, and {wanted}")
    if node is not None and judged is None:
        wanted = "“task” and “next time” are wanted in some step with “hears”"
        raise _Wrong(node, f"nothing is judged here: {wanted}")
    return "" if node is None else _text(node)


def _step(node: "yaml.Node") -> Step:
    given = _table(node)
    first = next(iter(given), "")
    who, act = _deed(node, first)
    allowed = (first, *BESIDES.get(act, ()))
    if odd := next((key for key in given if key not in allowed), None):
        raise _Wrong(given[odd], f"“{odd}” does not belong to “{first}”")
    if ("task" in given) != ("next time" in given):
        raise _Wrong(node, "“task” and “next time” belong together")
    words, within = given[first], given.get("within")
    if act is Act.PASSES:
        within = words
    if act in ONE_OF and _text(words) not in ONE_OF[act]:
        raise _Wrong(words, f"“{act}” knows only: {', '.join(ONE_OF[act])}")
    return Step(
        line=node.start_mark.line + 1,
        act=act,
        who=who,
        words=_text(words),
        span=WITHIN if within is None else _span(within),
        holding=_text(given["holding"]) if "holding" in given else "",
        answer=_text(given["answer"]) if "answer" in given else "",
        caption=_text(given["caption"]) if "caption" in given else "",
        task=_text(given["task"]) if "task" in given else "",
        next_time=_text(given["next time"]) if "next time" in given else "",
    )


def _deed(node: "yaml.Node", key: str) -> tuple[str, Act]:
    if key in BESIDES_SOMEBODY:
        return "", Act(key)
    who, _, deed = key.partition(" ")
    if deed in BY_SOMEBODY:
        return who, Act(deed)
    acts = ", ".join([f"E1001 {act}" for act in BY_SOMEBODY] + list(BESIDES_SOMEBODY))
    raise _Wrong(node, f"“{key}” is no step; there are: {acts}")


def _table(node: "yaml.Node | None", *keys: str) -> "dict[str, yaml.Node]":
    if not isinstance(node, yaml.MappingNode):
        raise _Wrong(node, "a name, a colon and a text are wanted here")
    found: dict[str, yaml.Node] = {}
    for key, value in node.value:
        name = _text(key)
        if name in found:
            raise _Wrong(key, f"“{name}” stands here twice")
        if keys and name not in keys:
            raise _Wrong(key, f"“{name}” is not known; there are: {', '.join(keys)}")
        found[name] = value
    return found


def _text(node: "yaml.Node") -> str:
    if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
        raise _Wrong(node, "a text is wanted here")
    return str(node.value).strip("\n")


def _span(node: "yaml.Node") -> timedelta:
    if found := _SPAN.fullmatch(_text(node)):
        return timedelta(**{_UNITS[found[2]]: int(found[1])})
    raise _Wrong(node, "a span is wanted here, such as 90s, 5m or 2h")


def _moment(node: "yaml.Node") -> datetime:
    try:
        return from_wall(_text(node))
    except ValueError:
        wanted = "a day and a time are wanted here, such as 2026-11-28 22:00"
        raise _Wrong(node, wanted) from None
