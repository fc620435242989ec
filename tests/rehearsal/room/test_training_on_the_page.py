"""Whoever trains says at the page who they are, and takes their papers away from it."""

import httpx
import pytest

from rehearsal.page.training import trainee_of
from rehearsal.room import Story, Trainee
from tests.journeys.browser import CHROMIUM, MISSING
from tests.rehearsal.room.test_phones_in_a_browser import Visitor

NAME = "rehearsal-E4711-a-night-alone"
BETTER = "Answer the check call: not done within 1:00 min. Keep the phone near you."


def is_over(here):
    """A run of somebody's who missed one thing."""
    with here.standin.change():
        here.room.story = Story(
            name="A night alone",
            steps=24,
            by_steps=False,
            line="",
            step=24,
            outcome="3 of 4 done in time. Missing one here harms nobody.",
            trainee="E1001",
            next_time=(BETTER,),
            papers=(f"{NAME}.pdf", f"{NAME}.json"),
        )
        here.room.papers = {f"{NAME}.pdf": b"%PDF-1.7", f"{NAME}.json": b"{}"}


def offers(here):
    with here.standin.change():
        here.room.scenarios = ("A quiet night", "A night alone")
        here.room.trains = ("A night alone",)


@pytest.mark.parametrize("typed", ["A.O.", "ao", "A O", "a.o"])
def test_initials_are_taken_as_people_type_them(typed):
    given = {"number": " e1001 ", "initials": typed}
    assert trainee_of(given) == Trainee(number="E1001", initials="A.O.")


@pytest.mark.parametrize("typed", ["Amara Okafor", "", "A0", "...", "<b>"])
def test_a_name_is_not_taken(typed):
    with pytest.raises(ValueError, match="never your name"):
        trainee_of({"number": "E1001", "initials": typed})


@pytest.mark.parametrize("typed", ["", "E 1001", "../../x", "Ünal", "E" * 21])
def test_what_is_no_staff_number_is_said(typed):
    with pytest.raises(ValueError, match="your own staff number"):
        trainee_of({"number": typed, "initials": "A.O."})


async def test_only_what_says_who_trains_can_be_trained_with(here):
    offers(here)
    async with httpx.AsyncClient(base_url=here.url) as page:
        who = {"number": "E1001", "initials": "A.O."}
        for name, act in (("A quiet night", "train"), ("A night alone", "dance")):
            answer = await page.post(
                f"/rehearsal/scenarios/{act}", json={"name": name, **who}
            )
            assert answer.status_code == 404
        assert here.room.anew is None
        missing = await page.get("/rehearsal/papers/rehearsal-E1001-x.pdf")
        assert missing.status_code == 404


@pytest.mark.skipif(CHROMIUM is None, reason=MISSING)
async def test_somebody_begins_and_takes_their_papers(here, browser):
    offers(here)
    visitor = Visitor(await browser.new_page())
    page = visitor.page
    await page.goto(here.url)
    await visitor.phone("A.O.").wait_for()
    is_over(here)
    await page.get_by_text(BETTER).wait_for()
    assert await visitor.audits() == []
    async with page.expect_download() as saved:
        await page.get_by_role("link", name="The paper, to print").click()
    assert (await saved.value).suggested_filename == f"{NAME}.pdf"
    assert await page.get_by_role("button", name="Train with it…").is_hidden()
    await page.get_by_label("Scenario").last.select_option("A night alone")
    await page.get_by_role("button", name="Train with it…").click()
    await page.get_by_label("Staff number").fill("e4711")
    await page.get_by_label("Initials").fill("Amara Okafor")
    await page.get_by_role("button", name="Begin").click()
    await page.get_by_text("never your name").wait_for()
    await page.get_by_label("Initials").fill("ao")
    await page.get_by_role("button", name="Begin").click()
    await here.standin.until(lambda: here.room.anew)
    assert here.room.anew.scenario == "A night alone"
    assert here.room.anew.trainee == Trainee(number="E4711", initials="A.O.")
