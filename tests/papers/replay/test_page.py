"""The page says all of it in words, and what it draws has a name."""

import re
from xml.etree import ElementTree

from bot.papers.replay.page import Page, Row, page
from bot.papers.replay.timeline import Line, Mark, Sign, Timeline, drawn

EVIL = "<script>alert(1)</script> & co"


def drawn_night(key="before", **more):
    line = Line(
        name=EVIL,
        start=0.2,
        end=0.6,
        marks=[
            Mark(at=0.2, sign=Sign.TOLD, rung=1, says="22:10 told R.A. D001"),
            Mark(at=0.3, sign=Sign.TAKEN, says=EVIL),
            Mark(at=0.6, sign=Sign.CLOSED, says="closed"),
        ],
    )
    given = {"lines": [line, Line(name="no show")], "hours": [(0.0, "22:00")]}
    return Timeline(
        key=key, title="As the rules are", down=[(0.4, 0.5)], **given, **more
    )


def test_what_is_drawn_is_well_formed_and_has_a_name_and_a_sentence():
    image = ElementTree.fromstring("".join(drawn(drawn_night())))
    assert image.get("role") == "img"
    named = {each.get("id"): each.text for each in image if each.get("id")}
    first, second = (image.get("aria-labelledby") or "").split()
    assert named[first] == "As the rules are"
    assert named[second] == "1 of 2 alarms came. The table says when."
    assert "did not come" in "".join(image.itertext())


def test_each_sign_has_a_form_of_its_own():
    image = "".join(drawn(drawn_night()))
    for form in ('<line class="told"', '<rect class="taken"', '<line class="closed"'):
        assert form in image


def test_words_are_words_and_nothing_runs_or_comes_from_elsewhere():
    row = Row(
        alarm=EVIL,
        what=EVIL,
        rung="1",
        who=EVIL,
        before="22:10:00",
        after="–",
        differs="not at all",
        is_the_same=False,
    )
    text = page(
        Page(
            title=EVIL,
            under=[EVIL],
            unknown=EVIL,
            sums=[(1, EVIL)],
            before="As the rules are",
            after=EVIL,
            rows=[row],
            timelines=[drawn_night(), drawn_night("after")],
            notes=[EVIL],
        )
    ).decode()
    assert "<script" not in text
    assert "default-src 'none'" in text
    assert not re.search(r"(?:src|href)=|url\(|@import", text)
    ids = re.findall(r'id="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert '<th scope="col"' in text


def test_a_night_without_an_alarm_says_so():
    text = page(
        Page(
            title="A night",
            under=[],
            unknown="",
            sums=[],
            before="",
            after="",
            rows=[],
            timelines=[],
            notes=[],
        )
    ).decode()
    assert "There was no alarm" in text
