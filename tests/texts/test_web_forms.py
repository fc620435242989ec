"""Every deed has its form, and no form lets free text past the redactor."""

from bot.desk.web_deeds import DEEDS
from bot.domain.web_register import Deed
from bot.texts import web_record
from bot.texts.page import FieldKind, Form
from bot.texts.reader import Reader
from tests.domain.builders import after
from tests.texts.web_pages import DPO, all_records


def forms() -> list[Form]:
    to = Reader()
    pages = [web_record.page(to, DPO, one, after(30)) for one in all_records()]
    parts = [part for page in pages for s in page.sections for part in s.parts]
    return [part for part in parts if isinstance(part, Form)]


def test_every_deed_is_done_and_is_offered_somewhere():
    assert set(DEEDS) == set(Deed) == {form.deed for form in forms()}


def test_what_is_typed_as_words_is_read_by_the_redactor_and_nothing_else_is():
    for form in forms():
        typed = {one.name for one in form.fields if one.kind is FieldKind.WORDS}
        assert typed == set(DEEDS[Deed(form.deed)].words)
