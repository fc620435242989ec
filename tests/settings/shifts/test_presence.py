"""What a company file says of presence: off, unless it says so; and where a site is."""

import pytest

from bot.company_file.company_file import read_file
from bot.domain.presence.presence import Asks
from tests.settings.test_company_refused import COMPANY, SITE

ON = "[presence]\nat_book_on = true\n"
PLACE = "latitude = 51.5\nlongitude = -0.12\n"


def test_nobody_is_asked_unless_the_file_says_so(write):
    assert not read_file(write("a.toml", COMPANY + SITE)).company.presence_at_book_on


def test_a_site_that_knows_where_it_is_may_ask_at_each_check_call(write):
    text = COMPANY + ON + SITE + PLACE + 'presence = "check-calls"\n'
    found = read_file(write("a.toml", text))
    assert found.company.presence_at_book_on
    assert found.sites[0].presence is Asks.CHECK_CALLS


def test_a_site_without_a_place_may_be_left_out(write):
    text = COMPANY + ON + SITE + 'presence = "off"\n'
    assert read_file(write("a.toml", text)).sites[0].presence is Asks.OFF


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (ON + SITE, "RIV has no latitude, and is asked how far from it"),
        (SITE + 'presence = "book-on"\nlatitude = 5\n', "RIV has no longitude"),
        (SITE + PLACE + 'presence = "always"\n', "wanted one of off, book-on"),
        ('[presence]\nat_book_on = "yes"\n', "wanted true or false"),
    ],
)
def test_what_could_not_be_measured_is_refused_by_its_line(refusal, text, words):
    assert words in refusal("a.toml", COMPANY + text)
