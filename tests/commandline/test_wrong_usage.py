"""A command that was typed wrong ends with 2, and the first look is quick."""

import subprocess
import sys

import pytest

from tests.commandline.conftest import ROOT

SLOW = ("sqlmodel", "sqlalchemy", "spacy", "telegram", "alembic", "pydantic", "rich")
FOR_PAPERS = ("fpdf", "docx", "numpy", "PIL")
COMMANDS = (
    *("run", "rehearse", "migrate", "load"),
    *("invite", "redact", "check", "export"),
)


@pytest.mark.parametrize(
    "words",
    [
        "nonsense",
        "run --only half",
        "run now",
        "rehearse --port high",
        "rehearse --port 65536",
        "migrate back",
        "load",
        "load --dry",
        "invite",
        "invite E1001 E1002",
        "redact --xml",
        "check --all",
        "audit",
        "audit mend",
        "export",
        "export everything",
        "export journal --format doc",
        "export journal --from yesterday",
        "export journal --to 2026-02-30",
    ],
)
def test_a_wrong_word_is_answered_with_exit_code_2(types, folder, words):
    done = types(*words.split())
    assert done.exit_code == 2
    assert "Traceback" not in done.output
    assert list(folder.iterdir()) == []


def test_a_wrong_date_is_named_with_what_was_wanted(types):
    said = types("export", "journal", "--from", "yesterday").stderr
    assert "'yesterday' is no date" in said
    assert "2026-11-01" in said


def test_help_names_every_command(types):
    said = types("--help").stdout
    for command in (*COMMANDS, "audit"):
        assert f"  {command} " in said


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(types, command):
    done = types(command, "--help")
    assert done.exit_code == 0
    assert "Show this message" in done.stdout


@pytest.mark.parametrize(
    ("loaded", "slow"), [("bot.__main__", SLOW), ("bot.process.running", FOR_PAPERS)]
)
def test_neither_the_help_nor_a_start_waits_for_what_it_does_not_need(loaded, slow):
    script = f"import sys, {loaded}; print([m for m in {slow} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        check=True,
        cwd=ROOT,
        text=True,
    )
    assert done.stdout.strip() == "[]"


def test_the_module_is_the_command(process):
    done = process("nonsense")
    assert done.returncode == 2
    assert b"No such command" in done.stderr
