"""What lets a breach be described, assessed and told outside."""

from bot.desk.breach import (
    assessment_chat,
    awareness,
    pack_menu,
    people_told,
    questions,
    regulator_told,
    seventy_two_hours,
)
from bot.desk.desk import Desk
from bot.desk.entrances import Button, Entrances, chosen, numbered, value, words
from bot.domain.forms import FormKind
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject


def _wake(desk: Desk, number: int) -> None:
    questions.chase(desk, number)
    seventy_two_hours.warn(desk, number)


ENTRANCES = Entrances(
    buttons={
        Verb.FOUND: Button(
            do=lambda desk, who, press: questions.answer(
                desk, who, press.number, f"found.{press.choice}"
            ),
            always=True,
        ),
        Verb.FACT: chosen(questions.answer, always=True),
        Verb.STEP: chosen(questions.tick, always=True),
        Verb.ASSESS: chosen(assessment_chat.press),
        Verb.REGULATOR: chosen(regulator_told.press),
        Verb.TOLD: chosen(people_told.press),
        Verb.WHO: chosen(pack_menu.tick),
        Verb.PACK: numbered(pack_menu.send),
    },
    forms={
        FormKind.FOUND: questions.take_time,
        FormKind.HAPPENED: questions.take_time,
        FormKind.PEOPLE: assessment_chat.take_number,
        FormKind.RECORDS: assessment_chat.take_number,
        FormKind.RISK: assessment_chat.take_reason,
        FormKind.HIGH: assessment_chat.take_reason,
        FormKind.REGULATOR: words(regulator_told.take_reference),
        FormKind.SENT_AT: value(regulator_told.take_time),
        FormKind.AWARE: value(awareness.take_time),
        FormKind.AWARE_WHY: words(awareness.take_reason),
        FormKind.DELAY: words(regulator_told.delayed),
        FormKind.SPARED: words(regulator_told.spared),
        FormKind.TOLD_NUMBER: value(people_told.take_number),
        FormKind.TOLD_AT: value(people_told.take_time),
        FormKind.TOLD_WHAT: words(people_told.told_what),
        FormKind.EXEMPT: words(people_told.exempted),
    },
    deadlines={Subject.BREACH: _wake},
)
