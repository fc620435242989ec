"""Every text of breach drills, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.domain.breach.case import Field
from bot.domain.drills.drill import Drill, Ending, Look, Scenario
from bot.domain.drills.hours import When
from bot.domain.refs import StaffId
from bot.texts.drills import labels, marks, result, setting
from bot.texts.drills import page as pages
from bot.texts.message import Message
from bot.texts.page import Page
from bot.texts.paper import Paper, Paragraph
from bot.texts.reader import Reader
from bot.texts.web import journal_words
from bot.texts.web.journal_words import Event
from tests.domain.builders import NIGHT
from tests.texts.read.web_pages import DPO, words_on

LATER = NIGHT + timedelta(minutes=6)
SET = Drill(
    id=1,
    scenario=Scenario.PHONE,
    when=When.NIGHT,
    started_by=StaffId("S001"),
    set_at=NIGHT,
    due_at=NIGHT,
)
RUNS = replace(SET, id=2, reporter=StaffId("E1001"), began_at=NIGHT)
TAKEN = replace(
    RUNS,
    told_at=LATER,
    told=StaffId("P001"),
    taken_at=LATER,
    taken_by=StaffId("P001"),
    taken_rung=1,
    looks=(Look(after=timedelta(hours=1), missing=(Field.NATURE,)),),
)
OVER = replace(TAKEN, taken_rung=3, ended_at=LATER, ending=Ending.CLOSED)

JOURNAL = ("set", "drawn", "put off", "began", "looked at", *Ending)


def about_drills(to: Reader) -> Iterator[Message | Paper | str]:
    for each in Scenario:
        yield labels.story(to, each)
    for how in (None, *Ending):
        yield labels.ending(to, how)
    yield from _set(to)
    for drill in (TAKEN, OVER, replace(RUNS, ended_at=LATER)):
        yield result.result(to, drill, replace(TAKEN, id=1), str)
    for page in _pages(to):
        yield from words_on(page)
    for deed in JOURNAL:
        one = Event(at=NIGHT, who="", deed=f"drill {deed}")
        yield journal_words.sentence(to, one)
    yield marks.paper(
        to, Paper(title="pack", under="of a drill", parts=(Paragraph("a list"),))
    )


def _pages(to: Reader) -> Iterator[Page]:
    yield pages.list_page(to, DPO, [OVER, RUNS, SET])
    yield pages.list_page(to, DPO, [])
    for drill in (SET, replace(SET, ended_at=NIGHT), TAKEN, OVER):
        yield pages.page(to, DPO, drill, RUNS, str, breach=None, may_end=True)


def _set(to: Reader) -> Iterator[Message]:
    yield setting.ask_scenario(to)
    yield setting.ask_when(to, Scenario.CLIP)
    yield setting.ask_who(to, Scenario.CLIP, When.WEEK)
    yield setting.is_set(to, SET)
    yield marks.message(to, setting.begins(to, RUNS))
    yield setting.runs(to, RUNS, Message("DR-2"))
    yield setting.you_play(to, RUNS.ref, labels.story(to, Scenario.ROTA))
    yield setting.thanks(to, RUNS.ref)
    yield setting.real_first(to, RUNS.ref)
    yield setting.called_off(to, RUNS.ref, "N.R. P001")
    yield setting.not_yours(to, RUNS.ref, "N.R. P001")
    yield Message(marks.nobody_outside(to))
