"""Who reads: the language, the clock on their wall, and whom they can turn to."""

import gettext
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import ENGLISH as ENGLISH
from bot.clock import (
    LONDON,
    date_with_year,
    named_day,
    wall_date_time,
    wall_day,
    wall_seconds,
    wall_time,
)
from bot.domain.regulator import Regulator
from bot.domain.words import direction

LOCALES = Path(__file__).parent / "locale"
FOR_OFFICERS = frozenset({"cy", "pt", "ur"})
"""Languages that have what officers read and press, and no more; the rest is English.
What that is stands in ``bot/texts/people/officers_read.py``."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Texts are English unless a catalogue has the sentence in this language."""

    language: str = ENGLISH
    zone: ZoneInfo = LONDON
    regulator: Regulator = field(default_factory=Regulator)

    def say(self, words: str, **values: object) -> str:
        """The sentence in the reader's language, with its values put in."""
        said = catalogue(self.reads).gettext(words)
        leftward = self.reads in direction.FROM_RIGHT_TO_LEFT
        return direction.fill(said, leftward=leftward, values=values)

    @property
    def reads(self) -> str:
        """The language that they are told in: English where theirs is not known."""
        language = self.language.lower().replace("_", "-").partition("-")[0]
        return language if language in languages() else ENGLISH

    @property
    def off_screen(self) -> "Reader":
        """The same person, for a paper or on the telephone."""
        return replace(self, language=of_paper_and_voice(self.language))

    def time(self, moment: datetime) -> str:
        return wall_time(moment, self.zone)

    def time_to_the_second(self, moment: datetime) -> str:
        return wall_seconds(moment, self.zone)

    def day(self, moment: datetime) -> str:
        return wall_day(moment, self.zone, self.reads)

    def weekday_and_date(self, day: date) -> str:
        """With its name and without its year, such as ``Sat 21 Nov``."""
        return named_day(day, self.reads)

    def date(self, day: date) -> str:
        """A day of the calendar, such as ``21 Nov 2026``."""
        return date_with_year(day, self.reads)

    def date_time(self, moment: datetime) -> str:
        return wall_date_time(moment, self.zone, self.reads)


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The gettext catalogue of a language; English where there is none."""
    if language not in languages():
        return gettext.NullTranslations()
    return read_catalogue(LOCALES / language / "LC_MESSAGES" / "checkcall.po")


def read_catalogue(source: Path) -> gettext.GNUTranslations:
    """What it has no words for is said in English: never nothing, at night."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with source.open("rb") as po:
        write_mo(compiled, read_po(po))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


@cache
def languages() -> frozenset[str]:
    """The languages there are catalogues for, English apart."""
    return frozenset(path.parent.parent.name for path in LOCALES.glob("*/*/*.po"))


def whole_languages() -> frozenset[str]:
    """Those in which everything can be read: pages, letters and papers, too."""
    return languages() - FOR_OFFICERS


def of_pages(language: str) -> str:
    """What a page is in for whoever reads this one: no page is half in a language."""
    return language if language in whole_languages() else ENGLISH


def of_paper_and_voice(language: str) -> str:
    """What a paper, and a voice on the telephone, is in for whoever reads this one: our
    papers do not join the letters of a language from right to left, and gateways have
    no voice for it that is sure to speak."""
    return ENGLISH if language in direction.FROM_RIGHT_TO_LEFT else language
