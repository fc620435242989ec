"""The form of an incident: read from its words, put right and completed with taps.

    read ──▶ shown ── Right ──▶ asked ── answered, skipped ──▶ asked ──▶ complete
               └─ wrong: chosen anew, typed, or taken out ─┘

It is asked one thing at a time, and only what is missing; the kind first, where it
could not be read. ``Later`` stops the questions until somebody goes on. Nothing waits
for it: the report is made, and told, with its first words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.domain.incidents.particulars import Category, Particulars, Severity
from bot.domain.incidents.read_out import answers_of, words_of
from bot.domain.incidents.wanted import (
    LIKELY,
    MOST_QUESTIONS,
    WANTED,
    Answer,
    Field,
    kinds_after,
)
from bot.domain.names.redacted_text import RedactedText


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentForm:
    """What is known of an incident. Its words are pieces of the report's."""

    incident: int
    category: Category | None = None
    severity: Severity | None = None
    people: int | None = None
    words: Mapping[Field, tuple[RedactedText, ...]] = field(default_factory=dict)
    answers: Mapping[Field, Answer] = field(default_factory=dict)
    asked: tuple[Field, ...] = ()
    """Each once, in that order."""
    skipped: frozenset[Field] = frozenset()
    confirmed: bool = False
    """Its reporter has said that what was read is right; or there was no kind, which
    is asked first."""
    put_off: bool = False
    """They want to be asked later."""
    unused: frozenset[Category] = frozenset()
    """Kinds that nobody is offered; known while it is shown, and not kept."""

    @property
    def likely(self) -> tuple[Category, ...]:
        """What it may be instead, for whoever chooses."""
        return tuple(each for each in LIKELY[self.category] if each not in self.unused)

    @property
    def other_kinds(self) -> tuple[Category, ...]:
        """All of them, the likeliest first."""
        others = kinds_after(self.category)
        return tuple(each for each in others if each not in self.unused)

    def knows(self, what: Field) -> bool:
        match what:
            case Field.CATEGORY:
                return self.category is not None
            case Field.SEVERITY:
                return self.severity is not None
            case Field.PEOPLE:
                return self.people is not None or bool(self.words.get(what))
            case _:
                return what in self.answers or bool(self.words.get(what))

    @property
    def known(self) -> tuple[Field, ...]:
        """All that it says, line by line."""
        return tuple(each for each in Field if self.knows(each))

    @property
    def missing(self) -> tuple[Field, ...]:
        """What is wanted of its kind, and neither known nor skipped."""
        wanted = WANTED[self.category] if self.category else ()
        return tuple(
            each
            for each in (Field.CATEGORY, Field.SEVERITY, *wanted)
            if not self.knows(each) and each not in self.skipped
        )

    @property
    def question(self) -> Field | None:
        """What is asked now; None: nothing, or not yet."""
        if not self.confirmed or self.put_off or not self.missing:
            return None
        for each in self.missing:
            if each in self.asked:
                return each
        first = self.missing[0]
        others = [each for each in self.asked if each is not Field.CATEGORY]
        if first is not Field.CATEGORY and len(others) >= MOST_QUESTIONS:
            return None
        return first


@dataclass(frozen=True, slots=True)
class Read:
    """Words of its report, the first or more of them."""

    particulars: Particulars


@dataclass(frozen=True, slots=True)
class Confirmed:
    """ "Right" was pressed."""


@dataclass(frozen=True, slots=True)
class Chose:
    """What kind it is."""

    category: Category


@dataclass(frozen=True, slots=True)
class Rated:
    """How serious it is."""

    severity: Severity


@dataclass(frozen=True, slots=True)
class Answered:
    """With a tap."""

    what: Field
    answer: Answer


@dataclass(frozen=True, slots=True)
class Worded:
    """In words, which are the report's, too."""

    what: Field
    words: RedactedText


@dataclass(frozen=True, slots=True)
class TakenOut:
    """What was read is wrong, and nothing stands in its place."""

    what: Field


@dataclass(frozen=True, slots=True)
class Skipped:
    """It is not asked again."""

    what: Field


@dataclass(frozen=True, slots=True)
class PutOff:
    """ "Later" was pressed."""


@dataclass(frozen=True, slots=True)
class WentOn:
    """After that."""


Tap = Confirmed | Chose | Rated | Answered | TakenOut | Skipped | PutOff | WentOn
"""What its reporter says with one press."""

Event = Tap | Read | Worded


def decide(before: IncidentForm, event: Event) -> IncidentForm:
    """The form after it, with its next question noted as asked."""
    after = _after(before, event)
    asks = after.question
    if asks is None or asks in after.asked:
        return after
    return replace(after, asked=(*after.asked, asks))


def _after(  # noqa: C901 - a flat list
    form: IncidentForm, event: Event
) -> IncidentForm:
    match event:
        case Read(particulars):
            return _read(form, particulars)
        case Confirmed():
            return replace(form, confirmed=True, put_off=False)
        case Chose(category):
            return replace(form, category=category, put_off=False)
        case Rated(severity):
            return replace(form, severity=severity, put_off=False)
        case Answered(what, answer):
            without = _without(form, what)
            answers = {**without.answers, what: answer}
            return replace(without, answers=answers, put_off=False)
        case Worded(what, words):
            return _worded(form, what, words)
        case TakenOut(what):
            return _without(form, what)
        case Skipped(what):
            return replace(form, skipped=form.skipped | {what})
        case PutOff():
            return replace(form, put_off=True)
        case WentOn():
            return replace(form, put_off=False)


def _worded(form: IncidentForm, what: Field, words: RedactedText) -> IncidentForm:
    """A bare number of people is one, too."""
    people = form.people
    if what is Field.PEOPLE:
        is_number = words.isascii() and words.isdecimal() and len(words) <= 4
        people = int(words) if is_number else None
    kept = {**form.words, what: (words,)}
    return replace(form, words=kept, people=people, put_off=False)


def _without(form: IncidentForm, what: Field) -> IncidentForm:
    return replace(
        form,
        category=None if what is Field.CATEGORY else form.category,
        severity=None if what is Field.SEVERITY else form.severity,
        people=None if what is Field.PEOPLE else form.people,
        words={each: said for each, said in form.words.items() if each is not what},
        answers={each: said for each, said in form.answers.items() if each is not what},
    )


def _read(form: IncidentForm, said: Particulars) -> IncidentForm:
    """What was known before stays: somebody may have put it right."""
    known = set(form.known)
    words = {k: v for k, v in words_of(said).items() if k not in known}
    answers = {k: v for k, v in answers_of(said).items() if k not in known}
    category = form.category or said.category
    return replace(
        form,
        category=category,
        severity=form.severity or said.severity,
        people=form.people if Field.PEOPLE in known else said.people,
        words={**form.words, **words},
        answers={**form.answers, **answers},
        confirmed=form.confirmed or category is None,
    )
