"""Whether officers are asked by text with Telegram away, as a company file says it."""

import pytest

from bot.company_file.company_file import read_company
from bot.settings import BadFile
from storage.company.own_check_calls import document_of, own_of
from tests.settings.test_company_file import COMPANY, SITE

SAID = "[check_calls]\nby_text_when_down = {}\n"
AT_THE_SITE = "[sites.check_calls]\nby_text_when_down = {}\n"


@pytest.mark.parametrize(
    ("company", "site", "asked"),
    [
        ("", "", False),
        (SAID.format("true"), "", True),
        (SAID.format("true"), AT_THE_SITE.format("false"), False),
        ("", AT_THE_SITE.format("true"), True),
    ],
)
def test_a_site_goes_before_the_company(write, company, site, asked):
    found = read_company(write("a.toml", COMPANY + company + SITE + site))
    assert found.company is not None
    assert found.company.texts_officers(found.sites[0]) is asked
    kept = found.sites[0].check_calls
    assert own_of(document_of(kept)) == kept


def test_anything_but_yes_or_no_is_refused(write):
    with pytest.raises(BadFile, match="true or false"):
        read_company(write("a.toml", COMPANY + SAID.format('"sometimes"')))
