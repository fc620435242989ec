"""Assignment Instructions as offices write them, read as text with headings."""

from io import BytesIO

import pytest
from fpdf import FPDF
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from bot.company_file.instructions.markdown import as_headed
from bot.company_file.instructions.reading import MOST_SIGNS, read_instructions
from bot.domain.instructions.document import sections
from bot.domain.instructions.version import Form
from bot.papers.files import to_pdf
from bot.settings import BadFile
from bot.texts.paper import Heading, Paper, Paragraph

MARKDOWN = """\
---
author: J. Smith
---
Riverside Court
===============
<!-- old: ring twice -->
Ring **once**, then *wait*.

##Patrols ##
* [ ] Gate A, see [the plan](https://plans.example/a)
- `Plant room` \\*locked\\*
***
Lock-up
-------
22:00
"""


def test_markdown_is_read_line_for_line_and_its_marks_go():
    lines = as_headed(MARKDOWN).split("\n")
    assert len(lines) == len(MARKDOWN.split("\n"))
    assert [(n, line) for n, line in enumerate(lines, 1) if line] == [
        (4, "# Riverside Court"),
        (7, "Ring once, then wait."),
        (9, "## Patrols"),
        (10, "• Gate A, see the plan (https://plans.example/a)"),
        (11, "• Plant room *locked*"),
        (13, "## Lock-up"),
        (15, "22:00"),
    ]


@given(st.text(alphabet="#*_-=`[]()<>!\\ \n•aZ1ł", max_size=200))
def test_whatever_is_written_keeps_its_lines(text):
    assert as_headed(text).count("\n") == text.count("\n")
    sections(as_headed(text))


@pytest.fixture
def write(tmp_path):
    def written(name, content):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return written


def test_a_file_of_an_old_notepad_is_read_and_said_to_be_a_guess(write):
    path = write("riv.txt", "# Café\n\nRing – “twice”.\n".encode("cp1252"))
    read = read_instructions(path)
    assert (read.form, read.text) == (Form.TEXT, "# Café\n\nRing – “twice”.\n")
    assert read.notes == ("line 1: not UTF-8, so all was read as Windows-1252",)
    utf16 = write("riv16.md", "# Gate\n".encode("utf-16"))
    assert read_instructions(utf16).text == "# Gate\n"


def pdf_of(*pages, author=None):
    sheet = FPDF()
    sheet.set_font("helvetica", size=12)
    if author:
        sheet.set_author(author)
    for lines in pages:
        sheet.add_page()
        for line in lines:
            sheet.multi_cell(0, 8, line, new_x="LMARGIN", new_y="NEXT")
        if not lines:
            sheet.rect(10, 10, 50, 50)
    return bytes(sheet.output())


def test_a_pdf_is_read_page_by_page_and_does_not_tell_who_made_it(write):
    pages = ["EMERGENCY NUMBERS", "Gas leak 0800 111 999"], ["1. Patrols", "Gate A."]
    raw = pdf_of(*pages, author="John Smith")
    read = read_instructions(write("riv.pdf", raw))
    assert read.form is Form.PDF
    assert [each.heading for each in sections(read.text)] == [
        *("1/2", "EMERGENCY NUMBERS"),
        *("2/2", "1. Patrols"),
    ]
    assert b"John Smith" in raw
    assert b"John Smith" not in read.file
    kept = PdfReader(BytesIO(read.file))
    assert "Gate A." in kept.pages[1].extract_text()
    assert read_instructions(write("same.pdf", raw)).file == read.file


def test_remarks_and_attachments_of_a_pdf_are_left_out_and_that_is_said(write):
    from pypdf.annotations import FreeText

    writer = PdfWriter(clone_from=BytesIO(pdf_of(["Ring twice, and wait for us."])))
    remark = FreeText(text="ask John Smith", rect=(50, 550, 200, 650))
    writer.add_annotation(0, remark)
    writer.add_attachment("notes.txt", b"John Smith")
    raw = BytesIO()
    writer.write(raw)
    read = read_instructions(write("riv.pdf", raw.getvalue()))
    assert read.notes == ("page 1: its remarks, links and fields are left out",)
    kept = PdfReader(BytesIO(read.file))
    assert "/Annots" not in kept.pages[0]
    assert not list(kept.attachments)
    assert b"John Smith" not in read.file


def locked():
    writer = PdfWriter(clone_from=BytesIO(pdf_of(["Ring twice, and wait."])))
    writer.encrypt("secret", algorithm="RC4-128")
    raw = BytesIO()
    writer.write(raw)
    return raw.getvalue()


REFUSED = {
    "a scan": (pdf_of([]), "a PDF without text, as a scanner makes it"),
    "a password": (locked(), "a PDF with a password; wanted it saved without one"),
    "half a PDF": (b"%PDF-1.7\n1 0 obj", "a PDF that cannot be read; wanted it"),
    "a large PDF": (b"%PDF" + b"0" * 6_000_000, "a PDF over 5 MB; wanted less"),
    "nothing": (b" \n", "nothing in it; wanted the instructions of a site"),
    "a book": (b"word " * MOST_SIGNS, "over 200,000 characters; wanted less"),
    "a letter": (b"PK\x03\x04", "a document of an office program; wanted Markdown"),
}


@pytest.mark.parametrize(("raw", "says"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_used_is_refused_in_one_sentence(write, raw, says):
    with pytest.raises(BadFile, match=says) as refusal:
        read_instructions(write("riv.docx", raw))
    assert "\n" not in str(refusal.value)


def test_our_own_paper_can_be_loaded_again(write):
    paper = Paper(
        title="RIV", parts=(Heading("Numere de urgență"), Paragraph("Gaz: 112"))
    )
    read = read_instructions(write("own.pdf", to_pdf(paper)))
    assert "## Numere de urgență" in read.text.split("\n")
