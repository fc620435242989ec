"""What is seen of an update before it is read: nothing that is sent can stop it."""

import json
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.telegram.intake.outline import LARGEST, Rank, outline_of, rank_of
from handlers.update_body import update_of

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["/sos", "private", "ok"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["id", "chat", "from", "text", "message", "date", "data", "type", "x"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)
UPDATES = st.fixed_dictionaries(
    {},
    optional={
        "update_id": JSON,
        "message": JSON,
        "edited_message": JSON,
        "callback_query": JSON,
        "channel_post": JSON,
        "poll": JSON,
    },
)


def message(words, **more):
    body = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}}
    return {"update_id": 1, "message": body | {"text": words} | more}


@given(UPDATES)
def test_whatever_is_sent_has_an_outline(raw):
    outline = outline_of(raw)
    assert isinstance(outline.chat, int)
    assert outline.number is None or abs(outline.number) <= LARGEST
    assert rank_of(outline) in Rank
    assert outline.key
    assert outline_of(raw).key == outline.key


@pytest.mark.parametrize(
    "broken",
    [
        {"chat": {"id": [7], "type": "private"}},
        {"chat": [7]},
        {"chat": {"id": 2**63, "type": "private"}},
        {"from": {"id": "7"}},
        {"message_id": 10**40},
        {"date": 10**30},
        {"date": [1]},
        {"text": ["/sos"]},
        {"text": None},
    ],
)
def test_an_id_that_is_none_and_words_that_are_none_are_not_sound(broken):
    assert not outline_of(message("hello", **broken)).is_sound


@pytest.mark.parametrize(
    ("words", "rank"),
    [
        ("/sos", Rank.HELP),
        ("/SOS, man with a knife", Rank.HELP),
        ("🆘 SOS", Rank.HELP),
        ("help", Rank.HELP),
        ("/ok", Rank.ALIVE),
        ("✅ I am OK", Rank.ALIVE),
        ("all ok", Rank.ALIVE),
        ("/bookon RIV", Rank.BOOKS_ON),
        ("Book on", Rank.BOOKS_ON),
        ("gate 2 found open", Rank.REST),
        ("x" * 4096, Rank.REST),
    ],
)
def test_what_calls_for_help_or_says_that_all_is_well_overtakes(words, rank):
    assert rank_of(outline_of(message(words))) is rank


@pytest.mark.parametrize(
    ("data", "rank"),
    [
        ("ok:3", Rank.ALIVE),
        ("help:3:yes", Rank.HELP),
        ("help:3:no", Rank.ALIVE),
        ("site:RIV", Rank.BOOKS_ON),
        ("take:3", Rank.REST),
        ("::::", Rank.REST),
    ],
)
def test_a_button_overtakes_by_what_it_says(data, rank):
    press = {"id": "1", "from": {"id": 7}, "data": data}
    outline = outline_of({"update_id": 1, "callback_query": press})
    assert (outline.chat, outline.is_private, rank_of(outline)) == (7, True, rank)


def test_a_body_nested_too_deeply_is_an_update_with_nothing_but_its_id():
    deep = '{"update_id": 41, "message": ' + "[" * 100_000 + "]" * 100_000 + "}"
    assert update_of(deep.encode()) == {"update_id": 41}


def test_a_number_of_five_thousand_digits_is_one_too():
    long = '{"update_id": 42, "message": {"message_id": ' + "9" * 5_000 + "}}"
    assert update_of(long.encode()) == {"update_id": 42}


@given(st.binary(max_size=60) | st.text(string.printable, max_size=60).map(str.encode))
def test_whatever_is_posted_is_an_update_or_refused(body):
    try:
        found = update_of(body)
    except ValueError as why:
        assert str(why) in ("not JSON", "not an update")  # noqa: PT017 - either is fine
    else:
        assert "update_id" in found
        json.dumps(found)
