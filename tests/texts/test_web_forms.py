"""Every deed has its form, and no form lets free text past the redactor."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache

import pytest

from bot.desk.web.breach.deeds import BREACHES
from bot.desk.web.complaints import COMPLAINTS
from bot.desk.web.corrective_actions import ACTIONS
from bot.desk.web.reviews import REVIEWS
from bot.desk.web.rights_requests import REQUESTS
from bot.desk.web.vault import VAULT
from bot.domain.web.deeds import (
    ActionDeed,
    ComplaintDeed,
    Deed,
    RequestDeed,
    ReviewDeed,
    VaultDeed,
)
from bot.texts.page import FieldKind, Form, Page
from bot.texts.reader import Reader
from bot.texts.web.breach import page as web_record
from tests.domain.builders import after
from tests.texts.read.complaints import complaints
from tests.texts.read.incidents.vault import records as people
from tests.texts.read.web_lists import actions, requests, reviews
from tests.texts.read.web_pages import DPO, all_records

TO = Reader()


def breaches(to: Reader) -> Iterator[Page]:
    return (web_record.page(to, DPO, one, after(30)) for one in all_records())


SHELVES = [
    pytest.param(BREACHES, Deed, breaches, id="breaches"),
    pytest.param(REQUESTS, RequestDeed, requests, id="requests"),
    pytest.param(COMPLAINTS, ComplaintDeed, complaints, id="complaints"),
    pytest.param(ACTIONS, ActionDeed, actions, id="actions"),
    pytest.param(VAULT, VaultDeed, people, id="people at incidents"),
    pytest.param(REVIEWS, ReviewDeed, reviews, id="reviews"),
]
"""What is kept of each, what can be done there, and its pages."""


@cache
def forms(pages: Callable[[Reader], Iterable[Page]]) -> list[Form]:
    parts = [part for page in pages(TO) for s in page.sections for part in s.parts]
    return [part for part in parts if isinstance(part, Form)]


@pytest.mark.parametrize(("shelf", "deeds", "pages"), SHELVES)
def test_every_deed_is_done_and_is_offered_somewhere(shelf, deeds, pages):
    assert set(shelf.deeds) == set(deeds) == {form.deed for form in forms(pages)}


@pytest.mark.parametrize(("shelf", "deeds", "pages"), SHELVES)
def test_what_is_typed_as_words_is_read_by_the_redactor_and_nothing_else_is(
    shelf, deeds, pages
):
    for form in forms(pages):
        typed = {one.name for one in form.fields if one.kind is FieldKind.WORDS}
        assert typed <= set(shelf.deeds[deeds(form.deed)].words)
        assert typed or not shelf.deeds[deeds(form.deed)].words
