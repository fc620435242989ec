"""The score says what was missed, and the line for the command says where names are."""

import json
import sys
from functools import cache, partial
from pathlib import Path

import pytest

from bench.names.figures import figures
from bench.names.finders import OURS
from bench.names.intervals import Share
from bench.names.probes import Probe, leaking, left_alone, with_initials
from bench.names.running import Running
from bench.names.speed import Cost
from bench.names.table import Measured, Probed, Scored, page
from nlp import corpus
from nlp.corpus import Marked, from_brackets, lowered, read_corpus
from nlp.evaluate.__main__ import main, name_places
from nlp.evaluate.floors import below_floor, read_floors
from nlp.evaluate.score import both_ways, measure
from nlp.lines import as_json, as_text


@pytest.fixture(scope="module")
def score(redactor):
    """Of messages. Some were written in small letters: those are read once."""
    find = cache(partial(name_places, redactor))
    return lambda rows, language="en": measure(rows, lambda text: find(text, language))


def finds(*places):
    """Finds the same places in every message."""
    return lambda text: list(places)


def test_brackets_mark_the_names():
    row = from_brackets("told [ann lee] and [bo] to wait")
    assert row.text == "told ann lee and bo to wait"
    assert [row.text[a:b] for a, b in row.names] == ["ann lee", "bo"]


def test_a_found_name_counts_and_a_missed_one_is_listed(score):
    found = score(
        from_brackets(f"spoke to {name}") for name in ("[john smith]", "[the]")
    )
    assert (found.recall, found.precision, found.full_recall) == (0.5, 1.0, 1.0)
    assert found.f1 == pytest.approx(2 / 3)
    assert found.misses == [("the", "spoke to the")]


def test_a_name_with_one_letter_left_is_a_miss():
    row = from_brackets("told [ann lee] to wait")
    assert measure([row], finds((5, 11))).recall == 0.0
    assert measure([row], finds((5, 8), (9, 12))).recall == 1.0


def test_a_hit_is_right_when_half_of_its_letters_are_in_a_name():
    row = from_brackets("told [ann] lee to wait")
    assert measure([row], finds((5, 12))).precision == 1.0
    assert measure([row], finds((0, 8))).precision == 0.0


def test_a_hit_without_a_letter_is_wrong():
    assert measure([Marked("ring 999", ())], finds((5, 8))).false == [
        ("999", "ring 999")
    ]


def test_initials_are_right_when_the_whole_name_and_nothing_else_makes_them():
    row = from_brackets("told [ann lee] and [ann] to wait")
    whole = measure([row], finds((5, 12), (17, 20)))
    assert (whole.exactness, whole.initials_right) == (1.0, 1.0)
    apart = measure([row], finds((5, 8), (9, 12), (17, 20)))
    assert (apart.exactness, apart.initials_right) == (1.0, 1.0)
    wide = measure([row], finds((0, 12), (17, 20)))
    assert (wide.recall, wide.exactness, wide.initials_right) == (1.0, 0.5, 0.0)
    short = measure([row], finds((5, 8), (17, 20)))
    assert (short.exactness, short.initials_right) == (0.5, 0.0)


def test_a_share_of_a_few_says_how_little_it_says():
    assert Share(0, 0).interval == (0.0, 1.0)
    assert Share(97, 100).interval == pytest.approx((0.9155, 0.9897), abs=1e-4)
    assert Share(10, 10).interval == pytest.approx((0.7225, 1.0), abs=1e-4)


def test_a_probe_leaks_when_a_part_of_a_name_is_left_however_it_is_typed():
    probe = Probe("told te\u200br\u00e9nce whitcombe", ("terence whitcombe",))
    quiet = Probe("spoke to JS", ())
    assert leaking([probe, quiet], finds()) == Share(1, 1)
    assert leaking([probe], finds((14, 23))) == Share(1, 1)
    assert leaking([probe], finds((5, 23))) == Share(0, 1)


def test_initials_that_are_there_are_left_alone_or_not():
    quiet = Probe("spoke to JS", ())
    every = len(with_initials()) + 1
    assert left_alone([quiet], finds()) == Share(every, every)
    assert left_alone([quiet], finds((0, 3))) == Share(0, every)


def test_what_was_ignored_counts_neither_way():
    row = Marked("told @ann to wait", (), ignored=((5, 9),))
    assert measure([row], finds((5, 9))).spans == 0
    assert measure([row], finds((5, 12))).false == [("@ann to", "told @ann to wait")]


def test_contact_details_are_no_names(score):
    assert score([Marked("ring 020 7946 0018 or a.b@example.com", ())]).spans == 0


def test_in_small_letters_every_name_stays_in_its_place():
    row = from_brackets("TOLD [İLKAY ÖZ] TO WAIT")
    assert lowered(row).names == row.names
    assert lowered(row).text == "told İlkay öz to wait"


def test_both_kinds_of_file_are_read(tmp_path):
    brackets, rows = tmp_path / "a.txt", tmp_path / "b.jsonl"
    brackets.write_text("hi [john]\n", encoding="utf-8")
    line = '{"text": "hi john", "persons": [[3, 7]], "ignore": []}\n'
    rows.write_text(line, encoding="utf-8")
    assert read_corpus(brackets) == read_corpus(rows)


def test_a_message_of_several_lines_stands_in_one(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("on tonight\\n[ann]\\n[bo]\n", encoding="utf-8")
    (row,) = read_corpus(file)
    assert row.text == "on tonight\nann\nbo"
    assert [row.text[a:b] for a, b in row.names] == ["ann", "bo"]


def test_of_a_folder_only_what_is_not_for_training_is_scored(tmp_path):
    for name in ("guard_dev.txt", "guard_train.txt", "README.md"):
        (tmp_path / name).write_text("hi [john]\n", encoding="utf-8")
    sets, missing = corpus.sets_to_score([tmp_path])
    assert ([marked.title for marked in sets], missing) == (["guard_dev"], "")


def test_where_the_marked_sets_are_missing_the_score_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(corpus, "CORPORA", tmp_path / "corpora")
    sets, missing = corpus.sets_to_score([])
    assert missing.startswith("No marked sets")
    assert [(marked.title, marked.language) for marked in sets] == [
        ("held_out_guard", "en"),
        ("held_out_second_en", "en"),
        ("held_out_second_pl", "pl"),
        ("plain_pl", "pl"),
        ("held_out_second_ro", "ro"),
        ("plain_ro", "ro"),
        ("hostile_hand", "en"),
        ("ordinary_hand", "en"),
        ("fair_hands", "en"),
        ("later_hand", "en"),
    ]


def test_the_score_is_printed_as_written_and_in_small_letters(tmp_path, capsys):
    file = tmp_path / "a.txt"
    file.write_text("hi [John Smith]\nhi [the]\n", encoding="utf-8")
    assert main(["--misses", str(file)]) == 0
    printed = capsys.readouterr().out
    assert "a, as written: recall 0.500" in printed
    assert "a, lower-cased: recall 0.500" in printed
    assert "missed 'the'" in printed


def test_a_score_below_its_floor_is_named():
    title, ways = next(iter(read_floors().items()))
    way = next(iter(ways))
    nothing = measure([from_brackets("told [ann lee]")], finds())
    assert below_floor(title, way, nothing)[0].startswith(
        f"{title}, {way}: recall 0.000"
    )


@pytest.fixture(scope="module")
def sets():
    found, _ = corpus.sets_to_score([])
    return found


@pytest.mark.parametrize("title", read_floors())
def test_no_score_is_below_its_floor(title, sets, score):
    marked = next((each for each in sets if each.title == title), None)
    if marked is None:
        pytest.skip(f"{title} is not here")
    ways = both_ways(marked)
    floors = read_floors()[title]
    low = [
        below_floor(title, way, score(rows, marked.language))
        for way, rows in ways
        if way in floors
    ]
    assert low == [[]] * len(floors)


def test_the_redactor_answers_from_a_process_of_its_own():
    with Running(Path(sys.executable), OURS) as finder:
        assert finder.find("told john smith \N{WAVING HAND SIGN}") == [(5, 15)]
        assert finder.loaded_s > 0


def test_the_page_gives_each_score_and_each_ratio_to_presidio():
    rows = [from_brackets("told [ann lee]")]
    scores = {OURS: measure(rows, finds((5, 12))), "presidio": measure(rows, finds())}
    cost = Cost(p50_ms=5.0, p99_ms=9.0, loading_s=1.0, resident_mib=150.0)
    slow = Cost(p50_ms=20.0, p99_ms=36.0, loading_s=2.0, resident_mib=300.0)
    run = Measured(
        day="2026-01-01",
        machine="a machine",
        load=0.5,
        versions={"presidio-analyzer": "2.0"},
        sets=[
            Scored("guard", "as written", scores),
            Scored("guard", "lower-cased", scores),
        ],
        probed={
            OURS: Probed(left_alone=Share(9, 10), leaking=Share(0, 0)),
        },
        costs={OURS: cost, "presidio": slow},
    )
    assert "| guard, as written | 1 | 100 / 100 / 100 | 0 / 0 / 0 |" in page(run)
    assert "| 5.00 ms (0.25) | 20.00 ms (1.00) |" in page(run)
    sure = "100 (21–100)"
    assert f"| guard | Checkcall | {' | '.join([sure] * 5)} |" in page(run)
    nothing = "0 (0–79)"
    missed = f"{nothing} | – | {nothing} | {nothing} | {nothing} |"
    assert f"| guard | Presidio | {missed}" in page(run)
    assert "| Checkcall | 90 (60–98) | – |" in page(run)
    written = json.loads(figures(run))
    assert written["sets"][0]["scores"][OURS]["recall"]["of"] == 1
    ratios = written["costs"][OURS]["to_presidio"]
    assert (ratios["p50_ms"], ratios["resident_mib"]) == (0.25, 0.5)


def test_a_line_as_json_says_where_the_names_were(redactor):
    line = json.loads(as_json("told john smith", redactor))
    assert line == {"text": "told J.S.", "spans": [[5, 15, "J.S."]]}
    assert as_text("told john smith", redactor) == "told J.S."


def test_a_broken_surrogate_can_be_printed(redactor):
    as_json("\ud800 john smith", redactor).encode("utf-8")
