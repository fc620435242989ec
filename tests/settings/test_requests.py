"""What officers can ask for, as the company file says it."""

import pytest

from bot.company_file.company_file import read_company
from bot.domain.kit.request import KitKind
from bot.settings import BadFile

COMPANY = """\
[company]
name = "Alder Guarding"
control_room_phone = "020 7946 0000"
policy_version = "2026.1"

[[people]]
id = "A001"
name = "Ruth Adeyemi"
roles = ["administrator"]

[[requests]]
kind = "uniform"
to = "staff:A001"

[[requests]]
kind = "Radio & torch"
to = "staff:A001"
"""


@pytest.fixture
def file(tmp_path):
    return tmp_path / "company.toml"


def test_each_kind_has_somebody_who_sees_to_it(file):
    file.write_text(COMPANY)
    assert read_company(file).company.kit == (
        KitKind(kind="uniform", to="A001"),
        KitKind(kind="Radio & torch", to="A001"),
    )


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("staff:A001", "A001", 'line 13: to is "A001"; wanted staff:ID'),
        ("staff:A001", "staff:A009", 'line 13: to is "staff:A009"; wanted staff:ID'),
        ("Radio & torch", "uniform", "kind uniform is given twice"),
        ('"uniform"', '"uniform: shirts"', "wanted what can be asked for"),
        ('to = "staff:A001"\n', "", "to is missing"),
    ],
)
def test_what_does_not_fit_is_named_by_its_line(file, old, new, wanted):
    file.write_text(COMPANY.replace(old, new, 1))
    with pytest.raises(BadFile, match=wanted):
        read_company(file)
