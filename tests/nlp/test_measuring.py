"""The score says what was missed, and the line for the command says where names are."""

import json

import pytest

from nlp.corpus import from_brackets, read_corpus
from nlp.evaluate import main, measure
from nlp.lines import as_json, as_text


def test_brackets_mark_the_names():
    row = from_brackets("told [ann lee] and [bo] to wait")
    assert row.text == "told ann lee and bo to wait"
    assert [row.text[a:b] for a, b in row.names] == ["ann lee", "bo"]


def test_a_found_name_counts_and_a_missed_one_is_listed(redactor):
    rows = [from_brackets(f"spoke to {name}") for name in ("[john smith]", "[the]")]
    score = measure(rows, redactor)
    assert (score.recall, score.precision, score.full_recall) == (0.5, 1.0, 1.0)
    assert score.f1 == pytest.approx(2 / 3)
    assert score.misses == [("the", "spoke to the")]


def test_both_kinds_of_file_are_read(tmp_path):
    brackets, rows = tmp_path / "a.txt", tmp_path / "b.jsonl"
    brackets.write_text("hi [john]\n", encoding="utf-8")
    rows.write_text('{"text": "hi john", "persons": [[3, 7]]}\n', encoding="utf-8")
    assert read_corpus(brackets) == read_corpus(rows)


def test_the_score_is_printed(tmp_path, capsys):
    file = tmp_path / "a.txt"
    file.write_text("hi [john smith]\nhi [the]\n", encoding="utf-8")
    main(["--misses", str(file)])
    printed = capsys.readouterr().out
    assert "recall 0.500" in printed
    assert "missed 'the'" in printed


def test_a_line_as_json_says_where_the_names_were(redactor):
    line = json.loads(as_json("told john smith", redactor))
    assert line == {"text": "told J.S.", "spans": [[5, 15, "J.S."]]}
    assert as_text("told john smith", redactor) == "told J.S."


def test_a_broken_surrogate_can_be_printed(redactor):
    as_json("\ud800 john smith", redactor).encode("utf-8")
