"""What is sent of the board: enough, and no more than has changed."""

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.board.picture import Eyes, Health, SiteNow, Tonight
from bot.domain.refs import SiteCode
from handlers.web.board.drawing import Drawn, draw, left
from handlers.web.board.watch import changes
from tests.domain.builders import NIGHT

PIECES = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(["x", "y", "z"]))


def drawn(**parts):
    return Drawn(Tonight(now=NIGHT), parts, {}, Eyes())


def applied(had, sent):
    """As the page's script does it."""
    if not sent:
        return had.html
    told = json.loads(sent.decode().partition("data: ")[2])
    after = dict(had.html)
    for part, changed in told.items():
        known = {**had.html.get(part, {}), **changed["html"]}
        after[part] = {name: known[name] for name in changed["order"]}
    return after


@given(PIECES, PIECES, PIECES)
def test_who_has_seen_one_board_is_sent_the_way_to_the_next(one, two, both):
    had, new = drawn(alarms=one, sites=both), drawn(alarms=two, sites=both)
    found = applied(had, changes(had, new))
    assert {part: list(html.items()) for part, html in found.items()} == {
        part: list(html.items()) for part, html in new.html.items()
    }
    assert b"sites" not in changes(had, new)


@given(PIECES)
def test_where_nothing_has_changed_nothing_is_sent(pieces):
    assert changes(drawn(alarms=pieces), drawn(alarms=pieces)) == b""


def test_who_has_seen_nothing_is_sent_all_of_it_empty_parts_too():
    new = drawn(alarms={"alarm-1": "x"}, quiet={})
    assert applied(drawn(), changes(None, new)) == new.html
    assert b'"quiet"' in changes(None, new)


def test_what_is_as_it_was_is_not_drawn_again():
    riv, ash = (SiteNow(code=SiteCode(code), name=code) for code in ("RIV", "ASH"))
    before = draw(Eyes(), Tonight(now=NIGHT, sites=(riv, ash)), None)
    other = SiteNow(code=SiteCode("ASH"), name="<b>Ash & Co</b>")
    after = draw(Eyes(), Tonight(now=NIGHT, sites=(riv, other)), before)
    assert after.html["sites"]["site-RIV"] is before.html["sites"]["site-RIV"]
    assert "&lt;b&gt;Ash &amp; Co&lt;/b&gt;" in after.html["sites"]["site-ASH"]


def test_what_we_do_not_hear_ourselves_is_the_first_thing_to_be_seen():
    well = draw(Eyes(), Tonight(now=NIGHT), None)
    assert "tile-itself" not in well.html["now"]
    ill = Health(troubles=("engine: nobody has acted on what was due 22:00",))
    now = draw(Eyes(), Tonight(now=NIGHT, health=ill), well).html["now"]
    assert next(iter(now)) == "tile-itself"
    assert 'class="tile alarm"' in now["tile-itself"]
    assert "<b>1</b>" in now["tile-itself"]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0:00"),
        (9, "0:09"),
        (725, "12:05"),
        (3_600, "1:00:00"),
        (4_325, "1:12:05"),
        (-90, "+1:30"),
        (-7_200, "+2:00:00"),
    ],
)
def test_how_what_is_left_is_written(seconds, words):
    at = NIGHT + timedelta(seconds=seconds)
    assert left(at.isoformat(timespec="seconds"), NIGHT) == words
