"""The notice to a client is one page, whatever is known of the breach."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from bot.domain.people.person import Role
from bot.papers.pdf import to_pdf
from bot.texts.letters import to_client
from bot.texts.reader import Reader
from tests.domain.builders import somebody
from tests.texts.read.clients import notice_of
from tests.texts.read.told_outside import BARE, WHOLE


@pytest.mark.parametrize("case", [BARE, WHOLE], ids=["nothing known", "all known"])
def test_it_is_one_page_and_names_what_is_not_known(case):
    notice = to_client.paper(Reader(), notice_of(case, somebody(Role.DPO)))
    pages = PdfReader(BytesIO(to_pdf(notice))).pages
    assert len(pages) == 1
    words = " ".join(pages[0].extract_text().split())
    assert ("[not known yet" in words) is (case is BARE)
    end = "Nothing of the above." if case is WHOLE else "What happened; when it"
    assert end in words


def test_who_reported_it_and_staff_numbers_are_not_in_it():
    notice = to_client.paper(Reader(), notice_of(WHOLE, somebody(Role.DPO)))
    words = to_client.body(notice)
    assert "Whom to ask: A.O., Data Protection Officer. Ring 020" in words
    assert WHOLE.breach.reporter not in words
    assert WHOLE.breach.text not in words
