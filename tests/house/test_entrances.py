"""Every button, form and deadline has one row, in its subject's table."""

import pytest

from bot.desk import subjects
from bot.desk.entrances import Button, joined
from bot.desk.hearing.hearing import Said
from bot.domain.exports import Kind
from bot.domain.forms import FormKind
from bot.texts.asked import ASKED
from bot.texts.help import help_text
from bot.texts.keyboard import Key
from bot.texts.message import Verb
from bot.texts.reader import Reader
from bot.texts.words.spoken.commands import COMMANDS
from storage.deadlines.deadlines import Subject

LOOKED_UP = {Verb.START, Verb.COMMAND}
"""Their rows are found by what they are about."""


def test_every_button_does_something():
    assert set(subjects.BUTTONS) == set(Verb) - LOOKED_UP


def test_every_key_is_a_command():
    assert set(Key) <= set(subjects.COMMANDS)


def test_every_command_is_understood_as_people_type_it():
    """``/start`` comes with a link's token, from people who are nobody yet."""
    assert set(COMMANDS) == set(subjects.COMMANDS) | {"start"}


def test_every_command_has_its_line_in_the_help():
    names = set(subjects.COMMANDS) - {"help"}
    lines = help_text(Reader(), names, on_shift=False).text.split("\n")[1:]
    assert {line.split()[0] for line in lines} == {f"/{name}" for name in names}


def test_every_form_is_answered():
    """What a message may be without any form is heard as such; a photo is none."""
    answered = set(subjects.FORMS)
    answered |= {FormKind(s) for s in Said if s in set(FormKind)}
    assert answered == set(FormKind) - {FormKind.CERTIFICATE}


def test_every_form_that_waits_for_words_asks_for_them():
    """The others wait for a press: was the command meant?"""
    waits_for_a_press = {FormKind.MEANT_INCIDENT, FormKind.MEANT_BREACH}
    assert set(ASKED) == set(FormKind) - waits_for_a_press


def test_every_deadline_is_acted_on():
    assert set(subjects.DEADLINES) == set(Subject)


def test_every_export_has_its_columns():
    assert set(subjects.EXPORTS) == set(Kind)


def test_two_rows_for_one_thing_stop_the_start():
    row = {Verb.OK: Button(do=lambda *_: None)}
    with pytest.raises(ValueError, match="two entrances for ok"):
        joined(row, {}, row)
