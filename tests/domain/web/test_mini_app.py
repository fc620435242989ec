"""What Telegram says of whoever opened a page inside it: believed if Telegram said it,
in these words, and just now."""

import hmac
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl, quote

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.domain.web import mini_app
from bot.domain.web.mini_app import AHEAD, LONGEST, MOST_FIELDS
from bot.domain.web.session import LINK_LASTS
from rehearsal.chats.chat import Person
from rehearsal.phones.mini_app import init_data

TOKEN = "123456:TEST"
NIGHT = datetime(2026, 1, 10, 22, 0, tzinfo=UTC)
TICK = timedelta(seconds=1)

OF_ANOTHER_LIBRARY = (
    "auth_date=1650385342&user=%7B%22id%22%3A42%2C%22first_name%22%3A%22Test%22%7D"
    "&query_id=test"
    "&hash=46d2ea5e32911ec8d30999b56247654460c0d20949b6277af519e76271182803"
)
"""Of the bot 42:TEST, as aiogram's own tests have it."""


def told(at=NIGHT, user_id=2001, **more):
    person = Person(user_id=user_id, first_name="Zoë & Ian + 1 %7B", **more)
    return init_data(person, TOKEN, at)


def signed(**fields):
    """By somebody who has the bot's token."""
    lines = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    key = hmac.digest(b"WebAppData", TOKEN.encode(), "sha256")
    proof = hmac.new(key, lines.encode(), "sha256").hexdigest()
    pairs = {**fields, "hash": proof}.items()
    return "&".join(f"{name}={quote(value, safe='')}" for name, value in pairs)


def test_who_opened_it_and_when_is_read():
    launch = mini_app.read(told(), TOKEN)
    assert (launch.chat_id, launch.at) == (2001, NIGHT)


def test_another_implementations_example_is_read_alike():
    launch = mini_app.read(OF_ANOTHER_LIBRARY, "42:TEST")
    assert launch.chat_id == 42
    assert launch.at == datetime(2022, 4, 19, 16, 22, 22, tzinfo=UTC)


@pytest.mark.parametrize("token", ["123456:TESU", "123456:test", "42:TEST", ""])
def test_another_bots_word_counts_for_nothing(token):
    assert mini_app.read(told(), token) is None


def test_without_a_token_nobody_can_sign():
    empty = hmac.digest(b"WebAppData", b"", "sha256")
    lines = b'auth_date=1768082400\nuser={"id":2001}'
    proof = hmac.new(empty, lines, "sha256").hexdigest()
    forged = f"auth_date=1768082400&user=%7B%22id%22:2001%7D&hash={proof}"
    assert mini_app.read(forged, "") is None


@given(st.data())
def test_every_changed_byte_is_refused_or_says_the_same(data):
    """``%7b`` is another spelling of ``%7B``, and of one launch."""
    was = told()
    place = data.draw(st.integers(0, len(was) - 1))
    letter = data.draw(st.characters(min_codepoint=0, max_codepoint=0x2FF))
    now = was[:place] + letter + was[place + 1 :]
    read = mini_app.read(now, TOKEN)
    if read is not None:
        assert parse_qsl(now, keep_blank_values=True) == parse_qsl(was)
        assert read == mini_app.read(was, TOKEN)


@given(st.data())
def test_what_is_left_out_or_added_is_missed(data):
    pairs = told().split("&")
    gone = data.draw(st.sampled_from(pairs))
    assert mini_app.read("&".join(p for p in pairs if p != gone), TOKEN) is None
    name = data.draw(st.text(alphabet="abcxyz_", min_size=1))
    assume(name not in dict(parse_qsl(told())))
    assert mini_app.read("&".join([*pairs, f"{name}=1"]), TOKEN) is None
    assert mini_app.read("&".join([*pairs, f"{name}="]), TOKEN) is None


@given(st.permutations(range(5)))
def test_the_order_of_the_fields_says_nothing(order):
    was = told()
    pairs = was.split("&")
    now = "&".join(pairs[place] for place in order)
    assert mini_app.read(now, TOKEN) == mini_app.read(was, TOKEN)


@pytest.mark.parametrize("name", ["user", "auth_date", "hash", "query_id", "signature"])
def test_a_field_that_stands_there_twice_is_not_chosen_from(name):
    was = told()
    pair = next(p for p in was.split("&") if p.startswith(f"{name}="))
    assert mini_app.read(f"{was}&{pair}", TOKEN) is None
    assert mini_app.read(f"{name}=1&{was}", TOKEN) is None


@pytest.mark.parametrize(
    "nonsense",
    [
        *("", "&", "=", "hash", "hash=", "hash=00", "user={}&hash=x", "%", "%00=%00"),
        *(
            "\ud800=1&hash=\ud800",
            "hash=é",
            "%FF=1&hash=x",
            "a=1;b=2",
            "#",
            "a" * 5_000,
        ),
        "&".join(f"f{number}=1" for number in range(MOST_FIELDS + 1)),
    ],
)
def test_nonsense_is_nobodys_word(nonsense):
    assert mini_app.read(nonsense, TOKEN) is None


@given(st.text(max_size=300))
def test_no_text_whatever_breaks_it(text):
    assert mini_app.read(text, TOKEN) is None


def test_what_is_longer_than_any_of_telegrams_is_not_looked_at():
    longest = signed(auth_date="1768082400", user='{"id":1}', pad="")
    room = LONGEST - len(longest)
    fits = signed(auth_date="1768082400", user='{"id":1}', pad="x" * room)
    assert mini_app.read(fits, TOKEN).chat_id == 1
    over = signed(auth_date="1768082400", user='{"id":1}', pad="x" * (room + 1))
    assert mini_app.read(over, TOKEN) is None


@pytest.mark.parametrize(
    "user",
    [
        *("", "{}", "[]", "null", "1", "{", '{"id":"1"}', '{"id":1.0}', '{"id":true}'),
        *('{"id":0}', '{"id":-1001}', '{"id":null}', '{"user":{"id":1}}'),
    ],
)
def test_a_launch_by_nobody_is_none(user):
    assert mini_app.read(signed(auth_date="1768082400", user=user), TOKEN) is None
    assert mini_app.read(signed(auth_date="1768082400"), TOKEN) is None


@pytest.mark.parametrize(
    "seconds", ["", "-1", "1e9", " 1768082400", "١٧٦٨٠٨٢٤٠٠", "17680824000", "now"]
)
def test_a_launch_at_no_time_is_none(seconds):
    assert mini_app.read(signed(auth_date=seconds, user='{"id":1}'), TOKEN) is None


def test_it_counts_for_as_long_as_a_link_of_the_chats():
    launch = mini_app.read(told(), TOKEN)
    assert mini_app.is_fresh(launch, NIGHT)
    assert mini_app.is_fresh(launch, NIGHT + LINK_LASTS - TICK)
    assert not mini_app.is_fresh(launch, NIGHT + LINK_LASTS)


def test_telegrams_clock_may_be_a_little_ahead_and_no_more():
    launch = mini_app.read(told(), TOKEN)
    assert mini_app.is_fresh(launch, NIGHT - AHEAD)
    assert not mini_app.is_fresh(launch, NIGHT - AHEAD - TICK)
