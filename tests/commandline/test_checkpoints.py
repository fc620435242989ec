"""The signs of a site's checkpoints."""

import pytest

from tests.commandline.conftest import refused
from tests.papers.reading import read_pdf

POINTS = """
[[sites]]
code = "MKT"
name = "Market Hall"
[[sites.checkpoints]]
code = "P1"
name = "Boiler room"
[[sites.checkpoints]]
code = "P2"
name = "Roof door"
"""


@pytest.fixture
def with_points(types, company):
    path = company.with_name("market.toml")
    path.write_text(POINTS)
    done = types("load", path)
    assert done.exit_code == 0, done.stderr


def secrets_of(desk):
    def read(desk):
        found = (desk.unit.signs.of("MKT", point) for point in ("P1", "P2"))
        return [sign and sign.secret for sign in found]

    return desk(read)


def test_each_point_has_a_sign_that_says_what_to_do(
    types, with_points, telegram, folder, desk
):
    assert secrets_of(desk) == [None, None]
    done = types("checkpoints", "mkt", "--out", "signs.pdf")
    assert done.exit_code == 0, done.stderr
    assert "signs.pdf: the signs are in it." in done.stdout
    words = read_pdf((folder / "signs.pdf").read_bytes())
    for said in ("P1 Boiler room", "P2 Roof door", "MKT Market Hall", "scan with"):
        assert said in words
    assert None not in secrets_of(desk)


def test_printed_again_they_are_the_same_but_for_the_one_that_is_renewed(
    types, with_points, telegram, desk
):
    types("checkpoints", "MKT", "--out", "signs.pdf")
    first, second = secrets_of(desk)
    types("checkpoints", "MKT", "--out", "signs.pdf", "--large", "--language", "pl")
    assert secrets_of(desk) == [first, second]
    types("checkpoints", "MKT", "--out", "signs.pdf", "--renew", "p2")
    renewed = secrets_of(desk)
    assert renewed[0] == first
    assert renewed[1] != second


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("XYZ",), "There is no site XYZ; there are"),
        (("RIV",), "Site RIV has no checkpoints; write them into the company file"),
        (("MKT", "--renew", "P9"), "no checkpoint P9; it has P1, P2."),
        (("MKT", "--out", "gone/signs.pdf"), "say another file after --out."),
    ],
)
def test_what_cannot_be_printed_is_said_in_one_line(
    types, with_points, telegram, typed, words
):
    out = () if "--out" in typed else ("--out", "signs.pdf")
    assert words in refused(types("checkpoints", *typed, *out))


def test_without_a_token_no_sign_could_lead_anywhere(types, with_points):
    line = refused(types("checkpoints", "MKT", "--out", "signs.pdf"))
    assert "CHECKCALL_BOT_TOKEN" in line
