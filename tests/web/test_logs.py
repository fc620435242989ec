"""One line an event, whoever says it; and no word that people wrote."""

import json
import logging

import pytest
import structlog

from bot.process.logs import set_up

NAME = "Abernathystone"


@pytest.fixture
def logged(capsys):
    """What stands in the log, each line read as JSON."""
    before, root = structlog.get_config(), logging.getLogger()
    handlers = list(root.handlers)
    yield lambda: [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    structlog.configure(**before)
    root.handlers[:] = handlers


def test_what_a_library_says_is_a_line_like_ours(logged):
    set_up("json")
    logging.getLogger("apscheduler.scheduler").warning("a job was missed\nby far")
    structlog.get_logger().info("listening")
    library, ours = logged()
    assert (library["event"], library["by"]) == (
        "a job was missed",
        "apscheduler.scheduler",
    )
    assert library.keys() - ours.keys() == {"by"}


def test_of_its_failures_the_kind_and_the_place_are_said(logged):
    set_up("json")
    try:
        raise ValueError(NAME)
    except ValueError:
        logging.getLogger("telegram").exception("no answer")
    [line] = logged()
    assert line["failure"] == "ValueError"
    assert __file__ in line["at"]
    assert NAME not in str(line)


def test_it_is_heard_once_however_often_the_log_is_set_up(logged):
    set_up("json")
    set_up("json")
    logging.getLogger("telegram").warning("no answer")
    assert len(logged()) == 1
