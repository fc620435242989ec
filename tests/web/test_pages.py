"""How pages are laid out: figures line up from the right, words from the left."""

import re

from bot.texts.page import Page, Section
from bot.texts.paper import Grid
from bot.texts.reader import Reader
from bot.texts.web.frame import nobodys_frame
from handlers.web.pages import Pages

ROWS = (("ASH", "12", "22:15", "1 of 3"), ("RIV", "1,040", "", "none"))


def shown(columns, rows):
    section = Section(anchor="a", heading="A", parts=(Grid(columns, rows),))
    page = Page(frame=nobodys_frame(Reader(), "x"), title="x", sections=(section,))
    return Pages(secure=False).show(page).body.decode()


def test_columns_of_nothing_but_figures_line_up():
    html = shown(("Site", "How many", "At", "Of"), ROWS)
    heads = re.findall(r'<th role="columnheader" scope="col"( class="figure")?>', html)
    cells = re.findall(r'<td role="cell"( class="figure")? data-label', html)
    of_figures = [False, True, True, False]
    assert [bool(each) for each in heads] == of_figures
    assert [bool(each) for each in cells] == of_figures * 2


def test_a_table_without_rows_has_no_figures():
    assert "figure" not in shown(("Site", "How many"), ())
