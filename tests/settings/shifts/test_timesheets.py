"""What a company file says of timesheets: read, or refused by the line."""

from datetime import timedelta

import pytest

from bot.company_file.company_file import read_file
from bot.domain.timesheets.profile import Column, Encoding
from tests.settings.test_company_refused import COMPANY, SITE

MINUTE = timedelta(minutes=1)
OWN = '[timesheets]\nbreak_after = "5h"\nbreak = "20m"\n'
PAYROLL = '[[timesheets.profiles]]\nname = "sage"\n'
COLUMNS = 'columns = [{ title = "Employee", from = "staff_id" }]\n'


def test_a_site_may_have_a_break_of_its_own(write):
    text = COMPANY + OWN + SITE + "timesheets.break_when_alone = true\n"
    found = read_file(write("a.toml", text))
    assert found.company.breaks.length == 20 * MINUTE
    [site] = found.sites
    assert (site.breaks.alone, site.breaks.length) == (True, None)


def test_a_profile_is_read_as_it_stands(write):
    text = COMPANY + OWN + PAYROLL + COLUMNS + 'encoding = "utf-8"\n'
    [profile] = read_file(write("a.toml", text)).company.profiles
    assert profile.columns[0].source is Column.STAFF_ID
    assert profile.encoding is Encoding.UTF_8


def test_a_column_that_nobody_knows_is_refused_with_all_that_there_are(refusal):
    wrong = COLUMNS.replace("staff_id", "full_name")
    told = refusal("a.toml", COMPANY + PAYROLL + wrong)
    line = COMPANY.count("\n") + 3
    assert told.startswith(f'a.toml, line {line}: from is "full_name"; wanted')
    assert all(column in told for column in Column)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (OWN.replace("20m", "6h"), 'break is "6h"; wanted shorter than break_after'),
        (PAYROLL, "columns is missing; wanted columns such as"),
        (PAYROLL + COLUMNS + 'date = "%d"\n', "day, month and year"),
        (PAYROLL + COLUMNS + 'date = "%d/%m/%Y %s"\n', "day, month and year"),
        (PAYROLL + COLUMNS + 'separator = "::"\n', 'separator is "::"'),
        (PAYROLL + COLUMNS + 'hours = "minutes"\n', 'hours is "minutes"'),
        (PAYROLL + COLUMNS + 'decimal_point = ","\n', "another sign than the"),
        ((PAYROLL + COLUMNS) * 2, "name sage is given twice"),
        (PAYROLL + "columns = [{ title = 'A' }]\n", "one of from and text"),
        ("[timesheets]\nprofiles = 'sage'\n", "tables under [[timesheets.profiles]]"),
    ],
)
def test_what_no_payroll_could_read_is_refused(refusal, text, words):
    assert words in refusal("a.toml", COMPANY + text)
