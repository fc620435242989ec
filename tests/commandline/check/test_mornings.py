"""What ``checkcall check`` says of clients that are promised a morning."""

import pytest

from tests.commandline.conftest import COMPANY

CLIENT = """
[[clients]]
code = "HAR"
name = "Harbour Estates"
email = "ops@harbour.example"
morning = "07:00"
"""


@pytest.fixture
def says(types, company, setting):
    def said(client):
        company.write_text(COMPANY + client)
        setting(COMPANY=company)
        return types("check").output

    return said


def test_a_client_without_a_site_and_a_house_without_mail_are_named(says):
    told = says(CLIENT)
    assert (
        "WRONG mornings: client HAR Harbour Estates has a morning and no sites" in told
    )
    assert "nothing can be sent to HAR: set CHECKCALL_SMTP_URL" in told


def test_nothing_is_said_where_no_contract_asks_for_one(says):
    assert "mornings" not in says(CLIENT.replace('morning = "07:00"', ""))


def test_an_hour_that_is_none_is_refused_with_what_was_wanted(says):
    assert 'such as "18:00"' in says(CLIENT.replace("07:00", "7 am"))
