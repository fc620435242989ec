"""What the client reads of what follows from an incident: the words, the day and how it
stands; never by whom."""

import pytest

from tests.journeys.before_shift.rosters import reaches
from tests.journeys.clients.contracts import HARBOUR, signs
from tests.journeys.corrective_actions.released import (
    adds,
    goes_wrong,
    is_released,
    releases,
)
from tests.papers.reading import read_pdf

CONTRACT = HARBOUR.replace('sites = ["RIV"]', 'sites = ["RIV"]\nmorning = "07:00"')
STANDS = "ACT-1 after INC-1 have the wall made higher open, due by 17 Jan 2026"


@pytest.fixture
def more_settings(post_office):
    return {"smtp_url": post_office.url}


@pytest.fixture
async def signed(night, tmp_path):
    await signs(night, tmp_path, CONTRACT)


async def morning(night, post_office, day):
    await reaches(night, f"{day} 07:00")
    mail = post_office.received[-1]
    [file] = mail.iter_attachments()
    return mail["Subject"], " ".join(read_pdf(file.get_content()).split())


async def test_one_open_action_stands_there_each_morning_until_it_is_checked(
    night, post_office, signed
):
    await is_released(night)
    await adds(night.duty_manager("D001"), by="E1001")
    subject, paper = await morning(night, post_office, "11")
    assert subject.endswith("1 incident, 1 action open")
    assert STANDS in paper
    assert "E1001" not in paper
    subject, paper = await morning(night, post_office, "12")
    assert "1 action open" in subject
    assert STANDS in paper
    await night.officer("E1001").presses("Done ACT-1")
    await night.duty_manager("D001").presses("Checked ACT-1")
    subject, paper = await morning(night, post_office, "13")
    assert "1 action closed" in subject
    assert "done, and checked on 12 Jan 2026" in paper
    _, paper = await morning(night, post_office, "14")
    assert "ACT-1" not in paper


async def test_what_is_added_while_a_report_is_changed_waits_for_its_next_release(
    night, post_office, signed
):
    ruth = night.duty_manager("D001")
    await is_released(night)
    await adds(ruth, by="E1001")
    await ruth.does(lambda p: p.presses_data("rep:1:look", p.inbox[-1].message_id))
    await ruth.presses("Change it, with a reason")
    await ruth.says("there were three of them")
    await ruth.is_told("Noted for INC-1.")
    await night.passes(minutes=1)
    await ruth.does(lambda p: p.presses_data("rep:1:look", p.inbox[-1].message_id))
    await adds(ruth, "light the yard at night", by="E1001")
    _, paper = await morning(night, post_office, "11")
    assert STANDS in paper
    assert "light the yard" not in paper
    await ruth.does(lambda p: p.presses_data("rep:1:look", p.inbox[-1].message_id))
    await ruth.presses("Release it")
    await ruth.is_told("is released as it is.")
    _, paper = await morning(night, post_office, "12")
    assert "light the yard at night" in paper


async def test_before_the_report_is_released_nothing_is_told(
    night, post_office, signed
):
    ruth = night.duty_manager("D001")
    await goes_wrong(night)
    await ruth.presses("Look at it")
    await adds(ruth, by="E1001")
    _, paper = await morning(night, post_office, "11")
    assert "ACT-1" not in paper
    await releases(night)
    _, paper = await morning(night, post_office, "12")
    assert STANDS in paper
