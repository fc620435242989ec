"""The clients of a company file: read with their contracts, or refused by the line."""

from datetime import timedelta

import pytest

from bot.company_file.company_file import read_file
from tests.settings.test_company_refused import COMPANY, SITE

CLIENT = '[[clients]]\ncode = "har"\nname = "Harbour"\nemail = "dp@h.example"\n'
RIV, MKT = 'sites = ["RIV"]\n', SITE.replace("RIV", "MKT")
OTHER = CLIENT.replace("har", "MKH")


def test_a_client_comes_with_its_contact_its_hours_and_its_sites(write):
    text = COMPANY + SITE + CLIENT + 'tell_within = "24h"\nsites = ["riv"]\n' + OTHER
    harbour, market = read_file(write("a.toml", text)).company.clients
    assert (harbour.code, harbour.name, harbour.email) == (
        *("HAR", "Harbour"),
        "dp@h.example",
    )
    assert (harbour.tell_within, harbour.sites) == (timedelta(hours=24), ("RIV",))
    assert (market.tell_within, market.sites) == (None, ())


def test_sites_that_come_in_another_file_are_not_looked_for_in_this_one(write):
    [client] = read_file(write("a.toml", COMPANY + CLIENT + RIV)).company.clients
    assert client.sites == ("RIV",)


def test_a_site_of_two_clients_is_told_word_for_word(refusal):
    told = refusal("a.toml", COMPANY + SITE + CLIENT + RIV + OTHER + RIV)
    assert told == (
        "a.toml, line 17: sites has RIV, which client HAR has already; wanted each "
        "under one client."
    )


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (CLIENT, 1, "clients without [company]; wanted both"),
        (COMPANY + CLIENT.replace("email", "#"), 5, "email is missing; wanted one"),
        (COMPANY + CLIENT.replace("name", "#"), 5, "name is missing"),
        (COMPANY + CLIENT.replace('"har"', '"h r"'), 6, "a client code of 1 to 12"),
        (COMPANY + CLIENT + CLIENT, 10, "code HAR is given twice"),
        (COMPANY + CLIENT + 'mail = "x"\n', 9, "nearest: email"),
        (COMPANY + "clients = 3\n", 5, "clients is unknown"),
        *(
            (COMPANY + CLIENT.replace("dp@h.example", wrong), 8, "one e-mail address")
            for wrong in (
                *("", "dp", "dp@", "@h.example", "dp@h", "dp@h..example"),
                *("a@h.example, b@h.example", "a@h.example;b@h.example"),
                *("DP <dp@h.example>", "dp at h.example", "dp@h.example\\nBcc: x@y.z"),
            )
        ),
        *(
            (COMPANY + CLIENT + f"tell_within = {wrong}\n", 9, "such as 24h")
            for wrong in ("24", '"0h"', '"24 hours"', '"9999y"', '"-1h"', '"400d"')
        ),
        (
            COMPANY + CLIENT + 'sites = "RIV"\n',
            9,
            'a list of site codes, such as ["RIV',
        ),
        (COMPANY + CLIENT + "sites = [1]\n", 9, "a list of site codes"),
        (
            COMPANY + SITE + CLIENT + 'sites = ["KIN"]\n',
            12,
            "this file has no such site",
        ),
    ],
)
def test_a_wrong_client_is_told_by_its_line(refusal, text, line, words):
    told = refusal("a.toml", text)
    assert told.startswith(f"a.toml, line {line}: ")
    assert words in told
