"""Words that are no name: an officer says so, a manager rules, the redactor learns."""

import re

from bot.desk import forms, notice
from bot.desk.desk import Desk
from bot.desk.names import name_slips
from bot.desk.people import reception
from bot.domain.errors import Stale, Unfit, Unusable
from bot.domain.forms import FormKind
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person, Role
from bot.texts.names import ordinary_words as texts
from storage.messages.message import Lane, Purpose
from storage.names.ordinary_words import OrdinaryWord, Ruling

A_WORD = re.compile(r"\S{2,40}(?: \S{1,40}){0,2}")
"""One word, or a place of two or three."""


def press(desk: Desk, person: Person) -> None:
    """The officer says that a word was no name; which one is asked for."""
    name_slips.count(desk, person, name_slips.PRESSED)
    forms.start_form(desk, person, FormKind.NOT_A_NAME)


def ask(desk: Desk, person: Person, raw: str) -> None:
    """The word is sealed, and managers are asked; nothing is learnt by itself.

    Refused or not, the form is done with: it must not swallow what comes next.
    """
    word = " ".join(raw.split()).strip(".,;:!?\"'“”")
    if not A_WORD.fullmatch(word):
        reception.refuse(desk, person, Unusable(Unfit.WORD))
        return
    asked = desk.unit.ordinary.ask(word, person.id, desk.now)
    desk.note(person.id, "word asked", _about(asked))
    desk.owe(person, texts.word_asked(desk.reader(person)))
    for manager in desk.in_reach(Role.DUTY_MANAGER, but={person.id}):  # not their own
        question = texts.rule_on_word(
            desk.reader(manager), asked.id, person.called, desk.now
        )
        notice.say(
            desk,
            manager,
            question,
            _about(asked),
            lane=Lane.REPLY,
            purpose=Purpose.PROMPT,
            silent=True,
        )


def show(desk: Desk, person: Person, number: int) -> str:
    """In a box on the screen of whoever may rule, and nowhere else."""
    asked = _asked(desk, person, number)
    desk.note(person.id, "word shown", _about(asked))
    return desk.unit.ordinary.word(asked.id)


def rule(desk: Desk, person: Person, number: int, choice: str) -> None:
    """Confirmed, it is the company's; refused, it is erased. The officer hears."""
    asked = _asked(desk, person, number)
    if choice not in (Ruling.ORDINARY, Ruling.A_NAME):
        raise Stale
    ruling = Ruling(choice)
    desk.unit.ordinary.rule(asked.id, ruling, person.id, desk.now)
    desk.note(person.id, "word ruled", _about(asked), asked.status, ruling)
    ordinary = ruling is Ruling.ORDINARY
    for shown in desk.unit.outbox.shown(_about(asked), Purpose.PROMPT):
        to = desk.reader(desk.unit.people.get(shown.person or ""))
        desk.owe_edit(shown, texts.word_ruled(to, person.called, ordinary=ordinary))
    officer = desk.person(asked.asked_by)
    answer = texts.word_stays if ordinary else texts.word_is_a_name
    desk.owe(officer, answer(desk.reader(officer), asked.asked_at))


def _asked(desk: Desk, person: Person, number: int) -> OrdinaryWord:
    allow(person, Action.RULE_ON_WORD)
    asked = desk.unit.ordinary.find(number)
    if asked is None or asked.status is not Ruling.ASKED or asked.asked_by == person.id:
        raise Stale
    return asked


def _about(asked: OrdinaryWord) -> str:
    return f"W-{asked.id}"
