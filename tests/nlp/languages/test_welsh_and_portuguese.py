"""Welsh and Portuguese, which no network has read: lists, titles and introductions."""

from pathlib import Path

import pytest

from nlp.corpus import lowered, read_corpus
from nlp.evaluate.score import measure

HERE = Path(__file__).parent


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize(
    "typed",
    [
        "Mae popeth yn iawn",
        "Mae tân yn y warws, galwch y frigâd dân",
        "Mae'r drws cefn ar agor",
        "Mae dyn gyda chyllell yn y dderbynfa",
        "Dw i wedi cwympo ar y grisiau",
        "Rwy'n iawn, diolch",
        "Rwyf wedi cloi'r giât",
        "Roedd sŵn ger y ffens am dri o'r gloch",
    ],
)
def test_the_small_words_of_welsh_are_no_name(redactor, typed, language):
    assert redactor.redact(typed, language).text == typed


@pytest.mark.parametrize("language", ["cy", "en"])
def test_somebody_called_mae_goes_from_an_english_message(redactor, language):
    outcome = redactor.redact("spoke to mae harris at the back gate", language)
    assert outcome.text == "spoke to M.H. at the back gate"


@pytest.mark.parametrize(
    ("typed", "kept", "language"),
    [
        ("Mae Dafydd yma", "Mae D. yma", "cy"),
        ("Mae dyn o'r enw Emyr Lloyd yma", "Mae dyn o'r enw E.L. yma", "cy"),
        ("Gwelais Owain ap Rhys ger y ffens", "Gwelais O.A.R. ger y ffens", "cy"),
        ("A dona Lurdes caiu nas escadas", "A dona L. caiu nas escadas", "pt"),
        ("O motorista Rui Costa está aqui", "O motorista R.C. está aqui", "pt"),
        (
            "chama-se antónio ferreira e não quer sair",
            "chama-se A.F. e não quer sair",
            "pt",
        ),
        ("As luzes apagaram-se", "As luzes apagaram-se", "pt"),
    ],
)
def test_a_name_goes_and_the_words_beside_it_stay(redactor, typed, kept, language):
    assert redactor.redact(typed, language).text == kept


@pytest.mark.parametrize("written", ["as written", "lower-cased"])
@pytest.mark.parametrize("messages", ["cy", "held_out_cy", "pt", "held_out_pt"])
def test_of_our_messages_nine_names_of_ten_go_and_words_stay(
    redactor, messages, written
):
    rows = read_corpus(HERE / f"{messages}.txt")
    if written == "lower-cased":
        rows = [lowered(row) for row in rows]
    language = messages[-2:]
    score = measure(
        rows,
        lambda text: [(n.start, n.end) for n in redactor.redact(text, language).names],
    )
    assert score.recall >= 0.9, score.misses
    assert score.precision >= 0.85, score.false
