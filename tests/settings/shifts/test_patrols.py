"""The points and rounds of a site: read as they are meant, or refused by the line."""

from datetime import time, timedelta

import pytest

from bot.company_file.company_file import read_file
from bot.company_file.site_rules.patrols import check_tags
from bot.domain.patrols.plan import Window
from bot.settings import BadFile, BadSetting

SITE = '[[sites]]\ncode = "RIV"\nname = "Riverside"\n'
POINT = '[[sites.checkpoints]]\ncode = "p1"\nname = "Boiler room"\n'
OTHER = POINT.replace("p1", "P2")
ROUTE = '[[sites.routes]]\nname = "Night"\npoints = ["P1"]\n'
EVERY = 'every = "2h"\n'
ASK = 'ask = "Locked?"\nanswers = ["yes", "no"]\n'
KEYS = f'[sites.tag_keys]\nread = "{"0" * 32}"\nsign = "{"a" * 32}"\n'
TAG = 'tag = "04958caa5c5e80"\n'


def test_points_and_rounds_are_read(write):
    more = 'ordered = true\nwindows = ["22:00-02:00", "2:00 – 6:00"]\nleast = "4m"\n'
    text = SITE + POINT + ASK + OTHER + ROUTE + more
    [site] = read_file(write("a.toml", text)).sites
    first, second = site.patrols.checkpoints
    assert (first.code, first.name, first.ask) == ("P1", "Boiler room", "Locked?")
    assert (first.answers, first.wanted) == (("yes", "no"), ("yes",))
    assert (second.answers, second.wanted) == ((), ())
    [route] = site.patrols.routes
    assert route.points == ("P1",)
    assert route.ordered
    assert route.windows == (
        Window(start=time(22), end=time(2)),
        Window(start=time(2), end=time(6)),
    )
    assert (route.least, route.between) == (timedelta(minutes=4), None)


def test_which_answers_are_well_can_be_said(write):
    text = SITE + POINT + ASK + 'want = ["yes", "no"]\n'
    [site] = read_file(write("a.toml", text)).sites
    assert site.patrols.checkpoints[0].wanted == ("yes", "no")


def test_keys_of_tags_are_shown_nowhere(write):
    [site] = read_file(write("a.toml", SITE + KEYS + POINT + TAG)).sites
    assert site.patrols.checkpoints[0].tag == "04958CAA5C5E80"
    assert "AAAA" not in repr(site)
    assert site.patrols.tag_keys is not None


BESIDE = SITE + 'tag_keys = "keys.toml"\n' + POINT + TAG


def test_keys_of_tags_may_stand_in_a_file_of_their_own(write):
    [inside] = read_file(write("a.toml", SITE + KEYS + POINT + TAG)).sites
    write("keys.toml", KEYS.partition("\n")[2])
    [beside] = read_file(write("b.toml", BESIDE)).sites
    assert beside.patrols == inside.patrols


@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        (None, "keys.toml: no such file or directory; wanted a file"),
        ("read", "keys.toml: not TOML; wanted read and sign in it"),
        (KEYS, "keys.toml, line 1: sites is unknown; wanted"),
        (f'read = "{"0" * 32}"\nsign = "a"\n', "keys.toml, line 2: sign is"),
        (f'read = "{"0" * 32}"\n', "keys.toml, line 1: sign is missing"),
    ],
)
def test_what_is_wrong_in_the_file_of_keys_is_named_there(write, keys, wanted):
    if keys is not None:
        write("keys.toml", keys)
    with pytest.raises(BadFile) as refused:
        read_file(write("a.toml", BESIDE))
    assert wanted in str(refused.value)


def test_tags_need_an_address_that_they_open(write):
    what = read_file(write("a.toml", SITE + KEYS + POINT + TAG))
    check_tags(what, "https://bot.example.com")
    check_tags(read_file(write("b.toml", SITE + POINT)), None)
    with pytest.raises(BadSetting) as refused:
        check_tags(what, None)
    assert str(refused.value) == (
        "CHECKCALL_PUBLIC_URL is not right; wanted the address that tags open, for a "
        "site has tag_keys."
    )


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (POINT + ROUTE.replace('"P1"', '"P9"') + EVERY, 9, "there is no checkpoint P9"),
        (ROUTE + EVERY, 6, "its [[sites.checkpoints]] first"),
        (POINT + ROUTE, 7, "windows or every, and not both"),
        (POINT + ROUTE + EVERY + 'windows = ["22:00-23:00"]\n', 11, "and not both"),
        (POINT + ROUTE + 'windows = ["22-02"]\n', 10, '"22:00-02:00"'),
        (POINT + ROUTE + 'windows = ["22:00-22:00"]\n', 10, "do not end as they begin"),
        (POINT + ROUTE + 'windows = "22:00-23:00"\n', 10, "times such as"),
        (POINT + ROUTE + 'every = "5m"\n', 10, "from 15m to 24h"),
        (POINT + ROUTE + 'every = "25h"\n', 10, "from 15m to 24h"),
        (POINT + ROUTE.replace('"P1"', '"P1", "p1"') + EVERY, 9, "each once"),
        (POINT + ROUTE + EVERY + ROUTE + EVERY, 12, "name Night is given twice"),
        (POINT + POINT, 8, "code P1 is given twice"),
        (POINT + 'ask = "Locked?"\n', 4, "a question and its answers together"),
        (POINT + 'answers = ["yes"]\n', 4, "a question and its answers together"),
        (POINT + ASK + 'want = ["maybe"]\n', 9, "want maybe; wanted one of yes"),
        (POINT + ASK.replace('"no"', '"yes"'), 8, "each once"),
        (POINT + 'ask = "?"\nanswers = []\n', 8, 'such as ["yes", "no"]'),
        (POINT + TAG, 7, "tag without keys; wanted [sites.tag_keys]"),
        (KEYS + POINT + TAG.replace("80", ""), 10, "14 hexadecimal digits"),
        (KEYS.replace("00", ""), 5, "32 hexadecimal digits"),
        (POINT.replace("p1", "P 1"), 5, "1 to 8 letters or digits"),
        ("checkpoints = 3\n", 4, "each of them under [[sites.checkpoints]]"),
        ("tag_keys = 3\n", 4, "wanted read and sign in it"),
        (POINT + ROUTE + EVERY + 'colour = "red"\n', 11, "colour is unknown"),
    ],
)
def test_what_is_wrong_is_named_by_its_line(refusal, text, line, words):
    told = refusal("a.toml", SITE + text)
    assert told.startswith(f"a.toml, line {line}: "), told
    assert words in told
