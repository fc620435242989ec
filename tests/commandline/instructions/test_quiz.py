"""``checkcall quiz``: the questions of the year, without anybody's name."""

from datetime import UTC, datetime

import pytest

NOW = datetime(2026, 1, 10, tzinfo=UTC)
OURS = """\
[quiz]
code = "doors"
name = "Doors"
needed = 1

[[questions]]
right = "b"
[questions.en]
ask = "Whom do you ask about the gate?"
a = "Nobody."
b = "The duty manager, Ruth Adeyemi."
why = "She has the keys."
"""


@pytest.fixture
def ours(folder):
    path = folder / "ours.toml"
    path.write_text(OURS)
    return path


def in_force(desk):
    return desk(lambda desk: desk.unit.quizzes.in_force(), NOW)


def test_the_shipped_questions_are_kept_as_they_are(types, company, desk):
    """Ten in three languages; they name nobody, whatever a colleague is called."""
    done = types("quiz", "--by", "D001")
    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines() == [
        "QV-1: 10 questions in en, pl, ro; 8 right answers pass Messages, photos and "
        "phones. Everybody is asked once a year, in their working time"
    ]
    assert "nothing of it is new" in types("quiz", "--by", "D001").stdout
    [kept] = in_force(desk)
    lengths = {len(kept.questions(language)) for language in ("en", "pl", "ro")}
    assert lengths == {10}
    done = types("quiz", "--stop", "messaging", "--by", "D001")
    assert "nobody is asked" in done.stdout
    assert in_force(desk) == []


def test_the_shipped_file_is_printed_to_be_changed(types, folder):
    shown = types("quiz", "--show")
    assert shown.stdout.startswith("# Ten questions")


def test_a_company_asks_its_own_without_names(types, company, ours, desk):
    done = types("quiz", ours, "--by", "D001")
    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines()[0] == "“Ruth Adeyemi” becomes R.A."
    [kept] = in_force(desk)
    assert kept.questions("en")[0].answers[1] == "The duty manager, R.A."


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ('right = "b"', 'right = "c"', 'line 7: right is "c"; wanted the letter'),
        ("needed = 1", "needed = 2", "needed is more than the 1 questions"),
        ('a = "Nobody."\n', "", "a is missing; wanted a sentence"),
        ("why", "hint", "hint is unknown"),
        ("[quiz]", "[quizz]", "quizz is unknown"),
        ("[questions.en]", "[questions.en", "not TOML"),
        ('code = "doors"', 'code = "Ours 2"', "a short code such as messaging"),
    ],
)
def test_what_does_not_fit_is_named_by_its_line_and_nothing_is_kept(
    types, company, ours, desk, old, new, wanted
):
    ours.write_text(OURS.replace(old, new))
    done = types("quiz", ours, "--by", "D001")
    assert done.exit_code == 1
    assert wanted in " ".join(done.output.split())
    assert in_force(desk) == []


def test_a_file_is_loaded_or_a_quiz_is_stopped(types, company, ours, desk):
    done = types("quiz", ours, "--stop", "messaging", "--by", "D001")
    assert "wanted a FILE or --stop" in " ".join(done.output.split())
    done = types("quiz", "--stop", "messaging", "--by", "D001")
    assert "No quiz 'messaging' is asked; none is asked." in done.output
    assert "dry run" in types("quiz", "--by", "D001", "--dry-run").output
    assert in_force(desk) == []


def test_somebody_answers_for_it(types, company, ours):
    assert "wanted a staff number" in " ".join(types("quiz", ours).output.split())
    done = types("quiz", ours, "--by", "D009")
    assert "Nobody here has the staff number" in done.output
