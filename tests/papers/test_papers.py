"""What is handed over on paper can be read by whoever opens it."""

import csv
from io import StringIO

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.papers.letters import EUROPE, FONTS, WHOLE
from bot.papers.pdf import to_pdf
from bot.papers.table import to_csv
from bot.papers.word import to_docx
from bot.texts.paper import Facts, Grid, Heading, Paper, Paragraph
from tests.papers.europe import LETTERS
from tests.papers.reading import read_docx, read_pdf

FORMS = {"pdf": (to_pdf, read_pdf), "docx": (to_docx, read_docx)}


@pytest.fixture(params=FORMS)
def opened(request):
    write, read = FORMS[request.param]
    return lambda paper: read(write(paper))


def a_paper(*parts, **more) -> Paper:
    return Paper(title="Breach BR-12", under="10 Jan 2026 22:00", parts=parts, **more)


def test_a_reader_finds_every_word_in_polish_and_romanian_too(opened):
    words = opened(
        a_paper(
            Heading("Co się stało"),
            Paragraph("Ł.Ș. a trimis o listă"),
            Facts((("Când", "wczoraj"), ("Unde", "RIV"))),
            Grid(("Kto", "Co"), (("A.O. E1001", "zażółć"),)),
            language="pl",
        )
    )
    for word in (
        "Breach BR-12",
        "10 Jan 2026 22:00",
        "Co się stało",
        "Ł.Ș.",
        "wczoraj",
    ):
        assert word in words
    assert "zażółć" in words


def test_letters_that_nobody_in_europe_writes_are_there_as_well(opened):
    words = opened(a_paper(Heading("Anna Անի"), Paragraph("Anna שלום"), language="en"))
    assert "Անի" in words
    assert "שלום" in words or "םולש" in words


@pytest.mark.parametrize("name", ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"])
def test_the_letters_of_europe_are_drawn_as_in_the_whole_font(name):
    few, whole = (
        TTFont(FONTS / f"{letters}{name}", lazy=False) for letters in (EUROPE, WHOLE)
    )
    assert set(few.getBestCmap()) == set(LETTERS) & set(whole.getBestCmap())
    for letter, glyph in few.getBestCmap().items():
        assert drawn(few, glyph) == drawn(whole, whole.getBestCmap()[letter])


def drawn(font, glyph):
    """Its lines, and how wide it is."""
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[glyph].draw(pen)
    return pen.value, font["hmtx"][glyph]


def test_a_long_table_goes_on_over_the_page_with_its_heading(opened):
    rows = tuple((f"row {n}", "x " * 40) for n in range(60))
    words = opened(a_paper(Grid(("Number", "Words"), rows)))
    assert all(f"row {n}" in words for n in range(60))


def test_a_table_of_many_columns_is_printed_across():
    wide = to_pdf(a_paper(Grid(tuple("ABCDEFGH"), (tuple("12345678"),))))
    assert b"/MediaBox [0 0 841.89 595.28]" in wide


@given(text=st.text(max_size=200))
@settings(max_examples=25, deadline=None)
def test_whatever_somebody_typed_the_paper_opens(text):
    paper = a_paper(Heading(text), Paragraph(text), Facts(((text, text),)))
    assert "Breach BR-12" in read_pdf(to_pdf(paper))
    assert "Breach BR-12" in read_docx(to_docx(paper))


def test_a_table_for_another_program_has_each_part_under_its_heading():
    words = to_csv(
        a_paper(Heading("shifts"), Grid(("ref", "site"), (("SH-1", "RIV"),)))
    )
    assert words.decode("utf-8-sig").splitlines()[1:] == [
        "",
        "shifts",
        "ref,site",
        "SH-1,RIV",
    ]


@pytest.mark.parametrize("typed", ["=1+1", "+44", "-2", "@x", "\t=1", "＝1"])
def test_no_cell_is_taken_for_a_formula(typed):
    """Source: OWASP, CSV injection."""
    grid = Grid(("words",), ((typed,),))
    parts = (Paragraph(typed), Facts(((typed, typed),)), grid)
    file = to_csv(a_paper(*parts)).decode("utf-8-sig")
    cells = [cell for row in csv.reader(StringIO(file)) for cell in row]
    assert cells.count(f"'{typed}") == 4
    assert typed not in cells


def test_rows_that_are_made_as_they_are_read_are_there_each_time():
    class Rows:
        def __iter__(self):
            return iter([("SH-1",)])

    paper = a_paper(Grid(("ref",), Rows()))
    assert to_csv(paper) == to_csv(paper)
    assert "SH-1" in read_pdf(to_pdf(paper))
