"""A manager who slips in the company file is told the line and what was wanted."""

import pytest

from bot.company_file.company_file import BadFile, read_file

COMPANY = """[company]
name = "Alder Guarding"
control_room_phone = "020 7946 0000"
policy_version = "2026.1"
"""  # 4 lines
PERSON = '[[people]]\nid = "E1001"\nname = "Amara Okafor"\nroles = ["officer"]\n'
SITE = '[[sites]]\ncode = "RIV"\nname = "Riverside Court"\n'
RUNG = '[[ladders.sos]]\ntell = "director"\npatience = "2m"\n'
SPAN = "wanted a duration above zero, such as 90s, 15m, 72h, 28d or 6y"


def test_a_manager_who_misspells_a_role_is_told_the_line_and_the_nearest_role(refusal):
    told = refusal("a.toml", COMPANY + PERSON.replace('"officer"', '"oficer"'))
    assert told.startswith('a.toml, line 8: roles is ["oficer"]; wanted instead of')
    assert told.endswith("(nearest: officer).")


def test_a_wrong_interval_of_a_site_is_told_word_for_word(refusal):
    told = refusal("a.toml", COMPANY + SITE + 'check_calls.every = "often"\n')
    assert told == f'a.toml, line 8: every is "often"; {SPAN}.'


def test_a_safeguarding_lead_who_does_not_work_here_is_refused(refusal):
    own = '[incidents]\nsafeguarding_lead = "D007"\n'
    told = refusal("a.toml", COMPANY + own + PERSON)
    assert told == (
        'a.toml, line 6: safeguarding_lead is "D007"; wanted the staff number of '
        "somebody in this file."
    )


def test_a_contact_detail_that_is_none_is_told_with_the_choices(refusal):
    told = refusal("a.toml", COMPANY + '[redaction]\nkeep = ["phones"]\n')
    assert told == (
        'a.toml, line 6: keep is ["phones"]; wanted instead of "phones" one of '
        "phone, email, ni number, date of birth, card, address, postcode, passport, "
        "driving licence, nhs number, iban (nearest: phone)."
    )


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        # keys and tables
        (COMPANY + "[chek_calls]\n", 5, "nearest: check_calls"),
        (COMPANY + 'nam = "x"\n', 5, "nam is unknown; wanted one of name,"),
        (COMPANY + SITE + 'adress = "x"\n', 8, "nearest: address"),
        (COMPANY + SITE + SITE.replace("RIV", "B") + "lat = 1\n", 11, "lat is unknown"),
        (COMPANY + PERSON + 'mail = "x"\n', 9, "nearest: email"),
        (COMPANY + RUNG + 'patients = "1m"\n', 8, "nearest: patience"),
        (COMPANY + "[ladders]\nsoss = []\n", 6, "nearest: sos"),
        (COMPANY + '[book_on]\nlater = "1m"\n', 6, "nearest: late"),
        (COMPANY + '[wake_tests]\nroles = ["directer"]\n', 6, "nearest: director"),
        ("color = 1\n" + COMPANY, 1, "color is unknown"),
        ("company = 3\n", 1, "company is 3; wanted a table"),
        ('[sites]\ncode = "A"\n', 1, "under [[sites]]"),
        (COMPANY + '[ladders.sos]\ntell = "director"\n', 5, "under [[ladders.sos]]"),
        ('[check_calls]\nevery = "1m"\n', 1, "check_calls without [company]"),
        ("", 1, "nothing in it"),
        # durations
        (COMPANY + "[check_calls]\nevery = 60\n", 6, f"every is 60; {SPAN}"),
        (COMPANY + '[check_calls]\n\n# x\nmissed = "0s"\n', 8, f'is "0s"; {SPAN}'),
        (COMPANY + '[check_calls]\nearly = "-1s"\n', 6, "wanted a duration, such as"),
        (COMPANY + '[book_on]\noff_late = "1h30m"\n', 6, SPAN),
        (COMPANY + RUNG + RUNG.replace("2m", "2 min"), 10, 'patience is "2 min"'),
        (COMPANY + SITE + '[sites.check_calls]\nnudge = "x"\n', 9, 'nudge is "x"'),
        (COMPANY + SITE + 'check_calls = {nudge = "x"}\n', 8, 'nudge is "x"'),
        # ladders
        (COMPANY + RUNG.replace('patience = "2m"\n', ""), 5, "patience is missing"),
        (COMPANY + RUNG.replace("director", "diretcor"), 6, "nearest: director"),
        (COMPANY + RUNG.replace("director", "staff:D9") + PERSON, 6, "in this file"),
        (COMPANY + RUNG.replace("director", "staff:"), 6, 'tell is "staff:"'),
        (COMPANY + RUNG.replace("director", "E1001") + PERSON, 6, 'tell is "E1001"'),
        (COMPANY + "[ladders]\nsos = []\n", 6, "at least one rung"),
        (COMPANY + RUNG + 'by = ["sms"]\n', 8, 'wanted ["call"], to be telephoned'),
        (COMPANY + RUNG + 'by = "call"\n', 8, 'by is "call"'),
        (COMPANY + "[check_calls]\ncall = 1\n", 6, "wanted true or false"),
        # the company
        (COMPANY.replace("name", "#"), 1, "name is missing; wanted the company's name"),
        (COMPANY.replace("Alder Guarding", " "), 2, 'name is " "'),
        (COMPANY.replace("control", "#"), 1, "control_room_phone is missing"),
        (COMPANY.replace("policy", "#"), 1, "policy_version is missing"),
        (COMPANY.replace('"2026.1"', "2026.1"), 4, "policy_version is 2026.1"),
        (COMPANY + 'time_zone = "Europe/Londn"\n', 5, "nearest: Europe/London"),
        (COMPANY + 'time_zone = "../etc"\n', 5, "wanted a time zone"),
        (COMPANY + 'bank_holidays = "UK"\n', 5, "one of england, wales, scotland"),
        # redaction
        (COMPANY + '[redaction]\nkeep = "phone"\n', 6, 'a list such as ["phone"]'),
        (COMPANY + "[redaction]\nkeep = [1]\n", 6, "wanted instead of 1"),
        (COMPANY + "[redaction]\nkeeps = []\n", 6, "nearest: keep"),
        ("[redaction]\nkeep = []\n", 1, "redaction without [company]"),
        # sites
        (COMPANY + SITE + SITE.replace("RIV", "riv"), 9, "code RIV is given twice"),
        (SITE.replace("RIV", "RIV ERSIDE"), 2, "1 to 12 letters, digits or -"),
        (SITE.replace("RIV", "R" * 13), 2, "1 to 12 letters, digits or -"),
        (SITE.replace("code", "#"), 1, "code is missing"),
        (SITE.replace("name", "#"), 1, "name is missing"),
        (SITE.replace("Riverside Court", ""), 3, 'name is ""'),
        (SITE + 'latitude = "51"\n', 4, "a number from -90 to 90"),
        (SITE + "latitude = true\n", 4, "latitude is true"),
        (SITE + "longitude = nan\n", 4, "a number from -180 to 180"),
        (SITE + "radius_m = 1.5\n", 4, "a whole number of metres"),
        (SITE + 'continuous_cover = "yes"\n', 4, "true or false"),
        (SITE + 'equipment = "keys"\n', 4, 'a list such as ["master keys: 3"'),
        (SITE + 'equipment = ["keys", "keys"]\n', 4, "different things"),
        (SITE + 'equipment = [""]\n', 4, "each of 1 to 60 letters"),
        (SITE + "phone = 20\n", 4, "phone is 20; wanted text in quotes"),
        (
            SITE + 'instructions = """\n[x]\ny = 1\n"""\nradius_m = 0\n',
            8,
            "radius_m is 0",
        ),
        # people
        (PERSON + PERSON, 6, "id E1001 is given twice"),
        (PERSON.replace("E1001", "E 1"), 2, "1 to 20 letters, digits, - or _"),
        (PERSON.replace("E1001", "E" * 21), 2, "1 to 20 letters, digits, - or _"),
        (PERSON.replace("id", "#"), 1, "id is missing"),
        (PERSON.replace("name", "#"), 1, "name is missing"),
        (PERSON.replace("Amara Okafor", ""), 3, 'name is ""; wanted the person'),
        (PERSON.replace("roles", "#"), 1, "roles is missing"),
        (PERSON.replace('["officer"]', '"officer"'), 4, 'a list such as ["officer"]'),
        (PERSON.replace('["officer"]', "[]"), 4, "roles is []"),
        (PERSON.replace('["officer"]', '[\n"officer",\n"dp"]'), 4, "nearest: dpo"),
        (PERSON + 'licence_expires = "soon"\n', 5, "a date such as 2027-03-31"),
        (PERSON + "licence_expires = 2027-03-31T10:00:00\n", 5, "a date such as"),
        (PERSON + 'deputy = "E2"\n', 5, "somebody else in this file"),
        (PERSON + 'deputy = "E1001"\n', 5, "somebody else in this file"),
        # no TOML at all
        (COMPANY + "\n[[ladders.SOS]]\ntell = 1\n", 6, "SOS is unknown"),
        (COMPANY + "every = often\n", 5, "not TOML, invalid value; wanted lines"),
        (COMPANY + COMPANY, 5, "not TOML, cannot declare"),
        (COMPANY + 'name = "again"\n', 5, "not TOML, cannot overwrite a value"),
        (COMPANY + "x = [\n\n", 5, "not TOML"),
    ],
)
def test_a_manager_is_told_the_line_and_what_was_wanted(refusal, text, line, words):
    told = refusal("a.toml", text)
    assert told.startswith(f"a.toml, line {line}: ")
    assert words in told
    assert "; wanted " in told or "not TOML" in told


def test_lines_are_counted_the_same_in_a_file_from_windows(refusal):
    text = (COMPANY + SITE + "radius_m = 0\n").replace("\n", "\r\n")
    assert refusal("a.toml", text).startswith("a.toml, line 8: ")


def test_the_right_one_of_many_people_is_named(refusal):
    many = "".join(PERSON.replace("E1001", f"E{n}") + "\n" for n in range(300))
    told = refusal("a.toml", many + PERSON.replace("officer", "ofcer"))
    assert told.startswith("a.toml, line 1504: ")


def test_a_staff_number_may_be_told_when_the_people_come_from_elsewhere(write):
    path = write("a.toml", COMPANY + RUNG.replace("director", "staff:D9"))
    assert read_file(path).company is not None


def test_a_file_that_is_not_there_is_said_to_be_so(tmp_path):
    with pytest.raises(BadFile, match=r"a\.toml: no such file or directory; wanted"):
        read_file(tmp_path / "a.toml")


def test_a_folder_is_no_company_file(tmp_path):
    (tmp_path / "a.toml").mkdir()
    with pytest.raises(BadFile, match="is a directory; wanted a file"):
        read_file(tmp_path / "a.toml")


def test_a_file_of_another_kind_is_refused(write):
    with pytest.raises(BadFile, match=r"wanted a company file \(\.toml\), people"):
        read_file(write("people.xlsx", "x"))


def test_a_file_in_another_encoding_is_refused_by_line(tmp_path):
    path = tmp_path / "a.toml"
    path.write_bytes(b'[company]\nname = "Caf\xe9"\n')
    with pytest.raises(BadFile, match="line 2: not UTF-8; wanted text saved as UTF-8"):
        read_file(path)
