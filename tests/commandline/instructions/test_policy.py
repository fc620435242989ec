"""``checkcall policy``: a version of a policy, without anybody's name."""

from datetime import UTC, datetime

import pytest

NOW = datetime(2026, 1, 10, tzinfo=UTC)
WORDS = "# Messages\n\nInitials only.\n\nQuestions: ask Amara Okafor.\n"
AS = ("--name", "Messaging policy", "--version", "2026.2")


@pytest.fixture
def messages(folder):
    path = folder / "messages.md"
    path.write_text(WORDS)
    return path


def test_everybody_is_asked_to_accept_it_and_names_are_shown(
    types, company, messages, desk
):
    done = types("policy", messages, *AS, "--by", "D001", "--changed", "Photos")
    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines() == [
        "line 5: “Amara Okafor” becomes A.O.",
        "PO-1: 3 people are asked to accept Messaging policy 2026.2",
    ]
    [kept] = desk(lambda desk: desk.unit.policies.library(), NOW)
    assert "ask A.O." in kept.text


def test_a_version_stays_as_it_is(types, company, messages):
    by = ("--by", "D001")
    assert types("policy", messages, *AS, *by).exit_code == 0
    messages.write_text(WORDS.replace("Initials", "Full names"))
    done = types("policy", messages, *AS, *by)
    assert done.exit_code != 0
    assert "wanted a new --version for a changed text" in done.output


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (("--by", "D001", "--draft"), "a draft needs its last day"),
        (("--by", "D001", "--until", "2126-06-01"), "a draft needs its last day"),
        (("--by", "D001", "--draft", "--until", "June"), "wanted a day such as"),
        (("--by", "D001", "--to", "officer"), "of a draft, one of officer"),
        (("--by", "D009"), "Nobody here has the staff number"),
        (("--by", "D001", "--changed", "a\\nb\\nc\\nd"), "wanted 3 at most"),
    ],
)
def test_what_does_not_fit_is_said_and_nothing_is_kept(
    types, company, messages, desk, given, wanted
):
    done = types("policy", messages, *AS, *given)
    assert done.exit_code != 0
    assert wanted in " ".join(done.output.split())
    assert desk(lambda desk: desk.unit.policies.library(), NOW) == []
