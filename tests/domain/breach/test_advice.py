"""What is advised is what the European Data Protection Board said of each example.

Source: EDPB Guidelines 01/2021 on examples regarding personal data breach notification,
version 2.0 of 14 December 2021. The facts are the board's; which buttons say them, and
how likely harm is, is our reading of its reasons. The same table stands in
``docs/breach-advice.md``.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.domain.breach.advice import MANY, SEVERITY, TAKES, advise
from bot.domain.breach.assessment import TICKS, Assessment, Count, Likelihood
from bot.texts.breach.assessment import label
from bot.texts.reader import Reader

DOCUMENT = Path(__file__).parents[3] / "docs/breach-advice.md"
UNLIKELY, POSSIBLE, LIKELY = Likelihood


@dataclass(frozen=True)
class Example:
    """One of the eighteen; every one of them is documented inside the company."""

    number: int
    what: str
    ticks: str
    people: int
    likelihood: Likelihood
    regulator: bool
    told: bool

    @property
    def assessment(self) -> Assessment:
        ticks = self.ticks.split()
        assert set(ticks) <= {tick for each in TICKS.values() for tick in each}
        return Assessment(
            breach=1,
            ticked={
                ask: tuple(tick for tick in TICKS[ask] if tick in ticks)
                for ask in TICKS
            },
            people=Count(number=self.people, about=True),
            likelihood=self.likelihood,
        )


EXAMPLES = [
    Example(
        *(1, "Ransomware; encrypted before, backup put back, nothing taken"),
        *("contact money unavailable encrypted backup", 100, UNLIKELY, False, False),
    ),
    Example(
        *(2, "Ransomware without a proper backup"),
        *("contact money distress unavailable", 50, POSSIBLE, True, False),
    ),
    Example(
        *(3, "Ransomware in a hospital, with a backup"),
        *("contact health danger unavailable backup", 5_000, LIKELY, True, True),
    ),
    Example(
        *(4, "Ransomware without a backup, and data taken"),
        *("contact identity money fraud loss unavailable", 5_000, LIKELY, True, True),
    ),
    Example(
        *(5, "Job applications taken from a website"),
        *("contact identity fraud", 213, POSSIBLE, True, True),
    ),
    Example(
        *(6, "Hashed passwords taken from a website"),
        *("security encrypted", 1_200, UNLIKELY, False, False),
    ),
    Example(
        *(7, "Stolen passwords tried on a bank's website"),
        *("contact identity money security loss fraud", 100_000, LIKELY, True, True),
    ),
    Example(
        *(8, "Business data taken along by an employee"),
        *("contact loss", 300, POSSIBLE, True, False),
    ),
    Example(
        *(9, "Sent by mistake to a trusted third party"),
        *("contact recovered deleted", 24, UNLIKELY, False, False),
    ),
    Example(
        *(10, "Stolen tablets, encrypted and wiped"),
        *("contact whereabouts encrypted backup locked", 100, UNLIKELY, False, False),
    ),
    Example(
        *(11, "Stolen notebook, not encrypted"),
        *("contact identity fraud", 100_000, POSSIBLE, True, True),
    ),
    Example(
        *(12, "Stolen paper log of patients"),
        *("contact health discrimination unavailable", 100, POSSIBLE, True, True),
    ),
    Example(
        *(13, "Two orders put into each other's parcel"),
        *("contact recovered", 2, UNLIKELY, False, False),
    ),
    Example(
        *(14, "Job seekers' numbers sent to other job seekers"),
        *("contact identity fraud", 60_000, POSSIBLE, True, True),
    ),
    Example(
        *(15, "List of a course, with two intolerances, sent to another"),
        *("contact health", 15, UNLIKELY, False, False),
    ),
    Example(
        *(16, "Insurance letter in another's envelope"),
        *("contact money distress", 1, POSSIBLE, True, False),
    ),
    Example(
        *(17, "Caller who passes for a customer is given the bills"),
        *("contact money distress fraud", 1, LIKELY, True, True),
    ),
    Example(
        *(18, "E-mail of a shop forwarded to outsiders for months"),
        *("contact money fraud", 99, LIKELY, True, True),
    ),
]
SAID = [
    ("contact money", 100, UNLIKELY, (False, False)),
    ("contact identity fraud", 213, POSSIBLE, (True, True)),
    ("security", 1_200, UNLIKELY, (False, False)),
    ("contact whereabouts", 100, UNLIKELY, (False, False)),
    ("contact health discrimination", 100, POSSIBLE, (True, True)),
    ("contact health", 15, UNLIKELY, (False, False)),
]
"""The six that the advice once had otherwise, without the ticks for protection."""


def advised(example: Example) -> tuple[bool, bool]:
    advice = advise(example.assessment)
    return advice.risk, advice.high


def test_there_are_eighteen():
    assert [each.number for each in EXAMPLES] == list(range(1, 19))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: f"case {each.number}")
def test_an_example_of_the_board_is_advised_as_the_board_says(example):
    assert advised(example) == (example.regulator, example.told)


@pytest.mark.parametrize(("ticks", "people", "likelihood", "wanted"), SAID)
def test_the_bare_facts_are_enough(ticks, people, likelihood, wanted):
    bare = Example(0, "", ticks, people, likelihood, *wanted)
    assert advised(bare) == wanted


@pytest.mark.parametrize("tick", ["health", "identity", "danger", "whereabouts"])
def test_what_nobody_can_read_harms_nobody(tick):
    lost = Example(0, "", f"{tick} encrypted locked", 5_000, POSSIBLE, False, False)
    assert advised(lost) == (False, False)


def test_encryption_does_not_bring_back_what_is_gone():
    gone = Example(0, "", "health unavailable encrypted", 50, POSSIBLE, True, False)
    assert advised(gone)[0]
    back = Example(
        0, "", "health unavailable encrypted backup", 50, POSSIBLE, False, False
    )
    assert advised(back) == (False, False)


def test_a_person_who_knows_of_harm_is_believed():
    known = Example(0, "", "health encrypted backup", 50, LIKELY, True, True)
    assert advised(known) == (True, True)


def test_danger_to_life_is_told_however_unlikely():
    feared = Example(0, "", "whereabouts danger", 1, UNLIKELY, True, False)
    assert advised(feared) == (True, False)


def test_the_document_has_the_same_examples():
    after = DOCUMENT.read_text().partition("| case |")[2]
    rows = re.findall(r"^\| \d+ \|.*$", after, re.MULTILINE)
    assert [row_of(each) for each in EXAMPLES] == rows


def row_of(one: Example) -> str:
    ticks = "; ".join(label(Reader("en"), tick) for tick in one.ticks.split())
    likely = label(Reader("en"), one.likelihood)
    answers = ("yes" if each else "no" for each in (one.regulator, one.told))
    cells = (str(one.number), one.what, ticks, f"{one.people:,}", likely, *answers)
    return f"| {' | '.join(cells)} |"


def test_the_document_has_what_each_tick_counts():
    text = DOCUMENT.read_text()
    for points in sorted(set(SEVERITY.values())):
        ticks = [tick for tick, each in SEVERITY.items() if each == points]
        named = "; ".join(label(Reader("en"), tick) for tick in ticks)
        assert f"| {points} | {named} |" in text
    assert f"more than {MANY:,} people" in text
    for harm, data in TAKES.items():
        named = ", ".join(label(Reader("en"), each) for each in data)
        assert f"| {label(Reader('en'), harm)} | {named} |" in text
