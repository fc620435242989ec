"""A file of questions, as TOML; whatever is wrong is named by its line.

``messaging.toml`` beside it shows how one is written: ``[quiz]``, then for each
question ``[[questions]]`` with the letter that is right, and its words in each
language.
"""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.company_file.files.toml_lines import line_of
from bot.company_file.parts import At, Parse, Part
from bot.company_file.records import number, shaped
from bot.domain.names.redacted_text import RedactedText
from bot.domain.quizzes.quiz import LETTERS, Question, Quiz
from bot.domain.refs import StaffId
from bot.settings import BadFile, read_text

SHIPPED = Path(__file__).with_name("messaging.toml")
"""What a policy for messages, photos and phones asks of officers."""

MOST = 20
"""Questions: more are not answered on a night shift."""
LONGEST = 300
"""Letters of a question, an answer or a why: they are read on a phone."""

WithoutNames = Callable[[str], RedactedText]

ANSWERS = tuple(LETTERS.lower())
QUIZ: Mapping[str, Parse] = {
    "code": shaped("a short code such as messaging", r"[a-z0-9]+(-[a-z0-9]+)*"),
    "name": shaped("what people call it, in 60 letters at most", r".{1,60}"),
    "needed": number((int,), 1, MOST, "how many right answers pass, such as 8"),
}
_WORDS = shaped(f"a sentence of at most {LONGEST} letters", f".{{1,{LONGEST}}}")
WORDING: Mapping[str, Parse] = dict.fromkeys(("ask", *ANSWERS, "why"), _WORDS)


def read_quiz(
    path: Path, without_names: WithoutNames, now: datetime, by: StaffId
) -> Quiz:
    """The questions of a file, their names gone; raises :class:`BadFile`."""
    source = read_text(path)
    try:
        found = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise BadFile(path, None, f"not TOML, {error}; wanted [quiz]") from None

    def fault(at: At, problem: str) -> BadFile:
        return BadFile(path, line_of(source, at), problem)

    file = Part(found, fault)
    file.read({"quiz": _table, "questions": _questions}, ("quiz", "questions"))
    own = Part(found["quiz"], fault, ("quiz",)).read(QUIZ, QUIZ)
    parts = [
        Part(each, fault, ("questions", place))
        for place, each in enumerate(found["questions"])
    ]
    right, wording = _read(parts, without_names)
    if own["needed"] > len(right):
        raise file.refuse("quiz", f"needed is more than the {len(right)} questions")
    return Quiz(**own, right=right, wording=wording, loaded_at=now, loaded_by=by)


def _table(value: object) -> object:
    if not isinstance(value, dict):
        raise ValueError("a table of its own")
    return value


def _questions(value: object) -> object:
    wanted = f"1 to {MOST} questions, each under [[questions]]"
    if not isinstance(value, list) or not 1 <= len(value) <= MOST:
        raise ValueError(wanted)
    if not all(isinstance(each, dict) for each in value):
        raise ValueError(wanted)
    return value


def _read(
    parts: Sequence[Part], without_names: WithoutNames
) -> tuple[tuple[int, ...], dict[str, tuple[Question, ...]]]:
    """Where the right answers are; and the questions, by language."""
    languages = [key for key in parts[0].values if key != "right"]
    right: list[int] = []
    wording: dict[str, list[Question]] = {each: [] for each in languages}
    for part in parts:
        for language in languages:
            words = _wording(part, language)
            wording[language].append(_question(words, without_names))
        counts = {len(wording[language][-1].answers) for language in languages}
        if len(counts) != 1:
            raise part.refuse(
                "right", "not as many answers in each language; wanted the same"
            )
        right.append(_right(part, languages, *counts))
    return tuple(right), {each: tuple(wording[each]) for each in languages}


def _wording(part: Part, language: str) -> dict[str, Any]:  # Any: as Part reads
    if not isinstance(part.values.get(language), dict):
        raise part.wrong(language, "the question in each language of the first one")
    words = Part(part.values[language], part.fault, (*part.at, language))
    return words.read(WORDING, ("ask", "a", "b", "why"))


def _right(part: Part, languages: Sequence[str], answers: int) -> int:
    """And nothing else stands there."""
    there = ANSWERS[:answers]
    wanted = f"the letter of the right answer: {', '.join(there)}"
    known: dict[str, Parse] = dict.fromkeys(languages, _table)
    known["right"] = shaped(wanted, "|".join(there))
    return there.index(part.read(known, ("right",))["right"])


def _question(words: Mapping[str, str], without_names: WithoutNames) -> Question:
    answers = tuple(without_names(words[each]) for each in ANSWERS if each in words)
    return Question(
        ask=without_names(words["ask"]),
        answers=answers,
        why=without_names(words["why"]),
    )
