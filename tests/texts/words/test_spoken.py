"""What people type is read as they mean it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.words.spoken import Awaited, Meant, Situation, Spoken, meant
from bot.texts.words.spoken import Cry, command_of, cry_in, is_urgent, meaning_of
from bot.texts.words.spoken.commands import COMMANDS

AROUND = st.text(" \t\n\u00a0\u2009\u200b\u200e\u200f\u2066.!-…", max_size=4)
BEHIND = st.sampled_from(
    ["", "!", "!!!", ".", ",", ":", " ", "\u00a0", "\t", "\n", "?"]
)


@given(
    before=AROUND, name=st.sampled_from(COMMANDS), behind=BEHIND, upper=st.booleans()
)
def test_a_command_is_read_whatever_stands_around_it(before, name, behind, upper):
    typed = f"{before}/{name.upper() if upper else name}{behind}"
    found = command_of(typed)
    assert found is not None
    assert (found.name, found.rest) == (name, "")


@given(behind=st.sampled_from([",", ": ", " ", "\u00a0", "\t", "\n", ". ", " - "]))
def test_its_words_are_whole(behind):
    found = command_of(f"/sos{behind}Gate 2, by the river!")
    assert (found.name, found.rest) == ("sos", "Gate 2, by the river!")


@given(token=st.text("-_abcXYZ019", min_size=1, max_size=32))
def test_the_token_of_a_link_is_whole(token):
    found = command_of(f"/start {token}")
    assert (found.name, found.rest) == ("start", token)


@given(at=st.integers(0, 7), letter=st.sampled_from("abcxyz"), how=st.integers(0, 3))
def test_one_slip_in_a_report_is_nearly_that_command(at, letter, how):
    name = "incident"
    slipped = [
        name[:at] + name[at + 1 :],
        name[:at] + letter + name[at + 1 :],
        name[:at] + letter + name[at:],
        name[:at] + name[at : at + 2][::-1] + name[at + 2 :],
    ][how]
    found = command_of(f"/{slipped} fire")
    assert found.name == "incident" or found.meant == "incident"
    assert found.rest == "fire"


@given(st.text(max_size=300))
def test_any_text_is_read_without_a_failure(text):
    command_of(text), command_of(f"/{text}"), meaning_of(text), is_urgent(text)


@pytest.mark.parametrize(
    "text",
    ["\ufdfa" * 4096, "ok " * 1365, "help " * 819, "/" * 4096, "é" * 4096, "s " * 2048],
)
def test_the_longest_text_is_read_to_its_end(text):
    meaning_of(text), command_of(text), is_urgent(text)


@pytest.mark.parametrize(
    "typed", ["gate 2 /sos", "come now /SOS@CheckcallBot please", "two men /sos, help"]
)
def test_a_command_further_on_is_one_too(typed):
    assert command_of(typed).name == "sos"


@pytest.mark.parametrize("typed", ["1/2 pint", "w/o keys", "and/or sos", "http://x/ok"])
def test_a_slash_in_a_word_is_no_command(typed):
    assert command_of(typed) is None


@pytest.mark.parametrize(
    "words",
    [
        "police were called at 999",
        "fire alarm tested, all clear",
        "first aid given, no help needed",
        "udzielono pierwszej pomocy",
        "help desk closed",
        "emergency exit blocked by pallets",
        "delivery arrived",
    ],
)
def test_ordinary_work_is_no_cry(words):
    assert cry_in(words) is None


def test_what_calls_for_help_or_gives_a_sign_of_life_overtakes():
    for words in (
        "/sos!",
        "🆘 SOS",
        "help",
        "im not ok",
        "✅ I am OK",
        "all ok",
        "/OK.",
    ):
        assert is_urgent(words), words
    for words in ("/incident fire", "gate locked", "book on", ""):
        assert not is_urgent(words), words


@given(
    st.sampled_from(Spoken),
    st.builds(
        Situation,
        awaited=st.sampled_from(Awaited),
        on_shift=st.booleans(),
        asked=st.booleans(),
        sos=st.booleans(),
        speaks_polish=st.booleans(),
    ),
)
def test_a_cry_is_heard_whatever_else_is_going_on(spoken, now):
    found = meant(spoken, now)
    if now.awaited is Awaited.A_WORD:
        cries = spoken in (Spoken.CRY, Spoken.CRY_WITHIN, Spoken.UNWELL)
        assert found is (Meant.ASK if cries else Meant.WORDS)
    elif spoken is Spoken.CRY:
        assert found is Meant.SOS
    elif found is Meant.SOS:
        assert spoken is Spoken.YES
        assert now.asked
    if found is Meant.FINE:
        assert now.asked


def test_alone_and_within_are_told_apart():
    assert cry_in("help!") is Cry.ALONE
    assert cry_in("help, gate 2") is Cry.WITHIN


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("socorro", Cry.ALONE),
        ("preciso de ajuda já, por favor", Cry.ALONE),
        ("estão a bater-me no portão 2", Cry.WITHIN),
        ("não consigo respirar", Cry.WITHIN),
        ("chamem a polícia", Cry.WITHIN),
        ("o portão está fechado e a luz apagada", None),
        ("a polícia já foi embora", None),
    ],
)
def test_portuguese_calls_for_help_as_it_is_typed(words, found):
    assert cry_in(words) is found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("está tudo bem", Spoken.WELL),
        ("Tudo calmo, obrigado", Spoken.WELL),
        ("sim", Spoken.YES),
        ("não", Spoken.NO),
        ("cheguei ao posto", Spoken.BOOK_ON),
        ("vou para casa", Spoken.BOOK_OFF),
        ("já voltei", Spoken.BACK),
        ("estou em casa", Spoken.HOME),
    ],
)
def test_portuguese_is_understood_without_a_button(words, found):
    assert meaning_of(words) is found


def test_not_being_well_is_no_sign_of_life_in_portuguese():
    assert meaning_of("não estou bem") is Spoken.CRY_WITHIN


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("cymorth!", Cry.ALONE),
        ("Mae angen help arna i nawr, plis", Cry.ALONE),
        ("helpwch fi", Cry.ALONE),
        ("mae dyn yn ymosod arna i wrth y giât", Cry.WITHIN),
        ("dw i'n gwaedu", Cry.WITHIN),
        ("methu anadlu", Cry.WITHIN),
        ("ffoniwch yr heddlu", Cry.WITHIN),
        ("mae'r bocs cymorth cyntaf yn wag", None),
        ("na, dim angen help", None),
        ("mae'r giât ar gau a'r golau i ffwrdd", None),
        ("mae'r heddlu wedi mynd", None),
    ],
)
def test_welsh_calls_for_help_as_it_is_typed(words, found):
    assert cry_in(words) is found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("mae popeth yn iawn", Spoken.WELL),
        ("Popeth yn dawel, diolch", Spoken.WELL),
        ("rwy’n iawn", Spoken.WELL),
        ("iawn", Spoken.WELL),
        ("ydw", Spoken.YES),
        ("oes", Spoken.YES),
        ("na", Spoken.NO),
        ("nac oes, diolch", Spoken.NO),
        ("na, dim angen help", Spoken.NO),
        ("dechrau'r sifft", Spoken.BOOK_ON),
        ("dwi'n mynd adref", Spoken.BOOK_OFF),
        ("dw i'n ôl", Spoken.BACK),
        ("rwy'n gartref", Spoken.HOME),
        ("dim signal", Spoken.OUT_OF_REACH),
        ("batri bron yn wag", Spoken.OUT_OF_REACH),
    ],
)
def test_welsh_is_understood_without_a_button(words, found):
    assert meaning_of(words) is found


def test_not_being_well_is_no_sign_of_life_in_welsh():
    assert meaning_of("dw i ddim yn iawn") is Spoken.CRY_WITHIN
