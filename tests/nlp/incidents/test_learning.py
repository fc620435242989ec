"""What the reader learns from, what is kept from it, and how good it must be."""

import numpy as np
import pytest

from bench.incidents.keywords import read_keywords
from bench.incidents.speed import Cost
from bench.incidents.table import Measured, figures, page
from bot.domain.incidents.particulars import Category, Particulars, Severity
from bot.domain.names.redacted_text import our_own
from nlp.evaluate.incidents import FIELDS, alike, below_floor, measure, read_floors
from nlp.incidents.patterns import patterns
from nlp.incidents.pipeline import FOLDER, build
from nlp.incidents.reader import IncidentReader
from nlp.incidents.reports import REPORTS, for_training, held_out
from nlp.training.incidents.school import folds, learn


@pytest.fixture(scope="module")
def ours():
    reader = IncidentReader()
    return measure(held_out(), lambda text: reader.read_particulars(our_own(text)))


def test_every_tenth_line_is_kept_from_the_reader():
    kept, learnt = ([each.text for each in some()] for some in (held_out, for_training))
    assert (len(kept), len(learnt)) == (70, 630)
    assert not set(kept) & set(learnt)
    first = sorted(REPORTS.glob("*.jsonl"))[0].read_text(encoding="utf-8").splitlines()
    assert [each for each in kept[:5]] == [
        text_of(first[at]) for at in range(9, 50, 10)
    ]


def text_of(line):
    return (
        line.split('"text": "', 1)[1].split('", "category"', 1)[0].replace('\\"', '"')
    )


def test_what_is_marked_stands_in_the_report():
    for report in (*held_out(), *for_training()):
        for pieces in report.pieces.values():
            assert all(piece in report.text for piece in pieces)


def test_folds_read_each_report_once_and_learn_from_the_others():
    reports = for_training()[:23]
    read = [each for learnt, unread in folds(reports) for each in unread]
    assert sorted(each.text for each in read) == sorted(each.text for each in reports)
    for learnt, unread in folds(reports):
        assert not {each.text for each in learnt} & {each.text for each in unread}


def test_the_same_reports_teach_the_same():
    one, other = (learn(for_training()[:25]) for _ in range(2))
    for name in ("checkcall_pieces", "checkcall_incident_kind"):
        mine, theirs = (each.get_pipe(name).weights for each in (one, other))
        assert np.array_equal(mine, theirs)
        assert mine.any()


def test_the_shipped_rules_are_those_of_the_code():
    """After a rule was changed, `make reader` has to be run."""
    shipped = build().get_pipe("span_ruler").patterns
    assert shipped == patterns()


def test_the_model_is_small():
    assert sum(f.stat().st_size for f in FOLDER.rglob("*") if f.is_file()) < 1_000_000


def test_no_figure_is_below_its_floor(ours):
    assert below_floor(ours, read_floors()) == []
    assert read_floors().keys() <= set(FIELDS)


def test_a_figure_below_its_floor_is_told(ours):
    low = below_floor(ours, {"place": {"recall": 1.1}})
    assert low[0].startswith("incidents, place: recall 0.")
    assert low[0].endswith("is below 1.100\n")


def test_the_reader_beats_a_table_of_keywords(ours):
    plain = measure(held_out(), lambda text: read_keywords(our_own(text)))
    for field in ("category", "place", "people_words", "done", "police", "vehicles"):
        assert both(ours[field]) > both(plain[field])


def both(count):
    """F1."""
    return 2 * count.right / max(count.found + count.wanted, 1)


def test_a_piece_is_right_when_half_of_the_words_are_the_same():
    assert alike("the loading bay", "loading bay 3") == 0.5
    assert alike("loading bay", "car park") == 0.0
    [report] = [each for each in for_training() if each.pieces["place"]][:1]
    place = report.pieces["place"][0]
    text = our_own(report.text)
    start = text.index(place)
    said = Particulars(
        category=Category.FIRE,
        severity=Severity.LOW,
        place=text.piece(start, start + len(place)),
    )
    counts = measure([report], lambda _: said)
    assert (counts["place"].precision, counts["place"].recall) == (1.0, 1.0)
    assert counts["time"].found == 0
    assert counts["category"].right == (report.category is Category.FIRE)


def test_the_page_says_how_sure_each_figure_is(ours):
    run = Measured(
        day="2026-11-29",
        machine="2 cores",
        load=1.0,
        reports=(70, 630),
        sure={"category": 0.3, "severity": 0.5},
        ours=ours,
        folded=ours,
        keywords=ours,
        cost=Cost(p50_ms=2.0, p99_ms=4.0, longest_ms=30.0),
    )
    assert "from a likelihood of 0.30 on" in page(run)
    assert page(run).count("| police reference |") == 2
    assert '"held_out"' in figures(run)
