"""What fails is said in one line, with what to do and without anything secret."""

import importlib
from pathlib import Path

import pytest

from bot.commands.failing import DATABASE, SPEAKING, sentence
from tests.commandline.conftest import refused


def test_a_wrong_setting_is_named(types, setting):
    setting(LISTEN="everywhere")
    line = refused(types("migrate"))
    assert line == (
        'CHECKCALL_LISTEN is "everywhere"; wanted HOST:PORT, such as 127.0.0.1:8080.'
    )


def test_a_database_that_is_down_is_named_by_its_setting_without_its_password(
    types, setting
):
    setting(DATABASE_URL="postgresql://nobody:sesame@127.0.0.1:1/checkcall")
    line = refused(types("migrate"))
    assert "CHECKCALL_DATABASE_URL" in line
    assert "sesame" not in line
    assert "nobody" not in line


def test_half_a_password_taken_for_a_host_is_not_repeated(types, setting):
    setting(DATABASE_URL="postgresql://nobody:open@sesame.invalid@127.0.0.1:1/x")
    line = refused(types("migrate"))
    assert "CHECKCALL_DATABASE_URL" in line
    assert "sesame" not in line


def test_an_address_that_cannot_be_read_is_a_wrong_setting(types, setting):
    setting(DATABASE_URL="postgresql://nobody:sesame@host:port/x")
    line = refused(types("migrate"))
    assert line.startswith("CHECKCALL_DATABASE_URL is not right")
    assert "sesame" not in line


def test_a_file_that_is_no_database_is_said_to_be_none(types, folder, setting):
    (folder / "notes.db").write_text("Bring milk. " * 100)
    setting(DATABASE_URL="sqlite:///notes.db")
    line = refused(types("audit", "verify"))
    assert "file is not a database" in line
    assert "CHECKCALL_DATABASE_URL" in line


def test_another_key_does_not_open_the_database(types, company, setting):
    setting(SECRET_KEY="another key altogether")
    line = refused(types("load", company))
    assert "CHECKCALL_SECRET_KEY does not open this database" in line
    assert "Set the key" in line


def test_a_folder_that_cannot_be_made_is_named(types, folder):
    (folder / "var").write_text("a file where the folder should be")
    line = refused(types("migrate"))
    assert "var" in line


def test_an_interruption_is_no_traceback():
    assert "run the command again" in sentence(KeyboardInterrupt())


def test_a_mistake_of_ours_says_where_and_repeats_no_words():
    try:
        raise ValueError("Amara Okafor")
    except ValueError as mistake:
        said = sentence(mistake)
    assert "ValueError" in said
    assert Path(__file__).name in said
    assert "Okafor" not in said


@pytest.mark.parametrize("name", sorted({*SPEAKING, *DATABASE}))
def test_every_error_known_by_name_is_there(name):
    module, _, kind = name.rpartition(".")
    assert issubclass(getattr(importlib.import_module(module), kind), Exception)
