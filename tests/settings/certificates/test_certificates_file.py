"""Certificates as spreadsheets and company files have them."""

from datetime import date

import pytest

from bot.company_file.company_file import BadFile, read_file
from bot.domain.credentials.certificate import Kind

COMPANY = """[company]
name = "Alder"
control_room_phone = "020 7946 0000"
policy_version = "1"
"""
PERSON = '[[people]]\nid = "E1001"\nname = "Amara Okafor"\nroles = ["officer"]\n'


@pytest.fixture
def read(tmp_path):
    def write(text, name="certificates.csv"):
        path = tmp_path / name
        path.write_text(text)
        return read_file(path)

    return write


def test_a_spreadsheet_of_an_office_is_read(read):
    found = read(
        "Staff No;Name;Qualification;Category;Licence Number;Expiry Date\n"
        "E1001;A Okafor;SIA Licence;Door Supervisor;1016 5544 3322 1100;31/03/2027\n"
        "E1002;Piotr Zielinski;EFAW;;;31/03/2028\n"
        "E1002;Piotr Zielinski;Site Induction;riv;;\n"
    )
    licence, aid, induction = [line.certificate for line in found.certificates]
    assert (licence.kind, licence.of) == (Kind.SIA, "door-supervision")
    assert licence.number == "1016554433221100"
    assert licence.expires == date(2027, 3, 31)
    assert (aid.kind, aid.of) == (Kind.FIRST_AID, "efaw")
    assert (induction.of, induction.expires) == ("RIV", None)
    assert "not read: column Name" in found.notes


@pytest.mark.parametrize(
    ("row", "named"),
    [
        ("E1,sia,knitting,,2027-03-31", "wanted one of guarding, door-supervision"),
        ("E1,sia,guarding,1016-5544,2027-03-31", "wanted the 16 digits"),
        ("E1,diploma,,,2027-03-31", "wanted one of sia, first-aid"),
        ("E1,sia,guarding,,03/04/2027", "2027-04-03 or 2027-03-04"),
        ("E1,sia,guarding,,31 Mar", "a day with its year"),
    ],
)
def test_a_wrong_cell_is_named_by_its_line(read, row, named):
    with pytest.raises(BadFile) as refusal:
        read(f"staff_id,kind,of,number,expires\n{row}\n")
    assert named in str(refusal.value)
    assert "line 2" in str(refusal.value)


def test_a_company_file_says_what_people_hold_and_sites_ask(read):
    site = '[[sites]]\ncode = "RIV"\nname = "Riverside"\n'
    site += 'needs = ["sia:guarding", "first-aid", "induction"]\n'
    held = '[[people.certificates]]\nkind = "screening"\nof = "passed"\n'
    found = read(COMPANY + site + PERSON + held, "company.toml")
    assert [str(each) for each in found.sites[0].needs] == [
        *("sia:guarding", "first-aid", "induction")
    ]
    [screening] = found.people[0].certificates
    assert (screening.kind, screening.of) == (Kind.SCREENING, "passed")


@pytest.mark.parametrize("words", ['["sia:knitting"]', '"sia"', '["training"]'])
def test_a_need_that_is_none_is_refused(read, words):
    site = f'[[sites]]\ncode = "RIV"\nname = "Riverside"\nneeds = {words}\n'
    with pytest.raises(BadFile, match="needs is"):
        read(COMPANY + site, "company.toml")
