"""From a breach to what was learnt of it, at a browser: write-up, actions, reviews."""

from datetime import date

from bot.domain.register.review import Kind, Review
from tests.journeys.web.test_web_register import RECORD, at_a_browser, journal

ACTION = "/register/actions/1"
PARTS = ("facts", "effects", "remedy", "root_cause", "lessons")
WRITTEN = {part: f"what the {part} are" for part in PARTS}


async def entry(night):
    return await night.asks(lambda desk: desk.unit.breach_register.of(1))


async def test_the_five_texts_are_written_and_only_new_words_count(night, dpo):
    page = await dpo.sends("write", facts="Gareth Pemberton left it on the desk")
    assert "Names and private details are not kept" in page.text
    assert "G.P. left it on the desk" in page.text
    assert "Not written yet: Effects, Remedy, Root cause, Lessons." in page.text
    await night.passes(minutes=1)
    await dpo.sends("write", effects="None that is known")
    written = (await entry(night)).written
    assert sorted(written) == ["effects", "facts"]
    assert written["facts"].at < written["effects"].at


async def test_all_five_at_once_are_one_line_in_the_journal(night, dpo):
    before = len(await journal(night))
    await dpo.sends("write", **WRITTEN)
    assert sorted((await entry(night)).written) == sorted(WRITTEN)
    await dpo.sends("write", lessons="Chain it", facts=WRITTEN["facts"])
    await dpo.sends("write")
    assert (await journal(night))[before:] == 2 * ["register Wrote"]


async def test_two_who_write_at_once_do_not_overwrite_each_other(night, dpo):
    siro = await at_a_browser(night, "S001")
    await siro.opens(RECORD)
    await siro.sends("write", facts="As the SIRO has it")
    page = await dpo.sends("write", facts="As the DPO has it")
    assert "Somebody else saved this since you opened it." in page.text
    assert (await entry(night)).written["facts"].text == "As the SIRO has it"


async def test_the_siro_closes_it_when_nothing_is_in_the_way(night, dpo):
    siro = await at_a_browser(night, "S001")
    page = await siro.opens(RECORD)
    page = await siro.sends("approve")
    assert siro.answer.status_code == 409
    assert "the alarm is not closed" in page.text
    assert not [f for f in dpo.page.forms if f.action.endswith("/approve")]
    await dpo.sends("acknowledge")
    await dpo.sends("regulator", reference="IC-1")
    await dpo.sends("close", reason="contained")
    await dpo.sends("write", **WRITTEN)
    page = await dpo.sends("board", day="09/01/2026", minute="Minute 12")
    assert "The board was told on 09 Jan 2026 by N.R. P001: “Minute 12”." in page.text
    await siro.opens(RECORD)
    page = await siro.sends("approve")
    assert "Closed in the register by I.T. S001, 10 Jan 2026." in page.text
    await dpo.opens(RECORD)
    page = await dpo.sends("reopen", reason="The book turned up in a skip")
    assert (await entry(night)).closed is None


async def test_an_action_is_given_done_and_looked_at_by_somebody_else(night, dpo):
    page = await dpo.sends("action", text="Chain the book", owner="Z9")
    assert "Nobody on the books has that staff number." in page.text
    page = await dpo.sends("action", owner="e1001", day="20/01/2026")
    assert "ACT-1, A.O. E1001, 20 Jan 2026: open. “Chain the book”" in page.text
    await night.officer("E1001").is_told("CORRECTIVE ACTION ACT-1 is yours")
    page = await dpo.opens("/register/actions")
    assert ACTION in page.links
    await dpo.opens(ACTION)
    page = await dpo.sends("later", why="No chain in stock", day="yesterday")
    assert "#later-day" in page.links
    page = await dpo.sends("later", day="25/01/2026")
    assert (await journal(night))[-1] == "action Postponed"
    assert "action Dated" not in await journal(night)
    assert "25 Jan 2026: open" in page.text
    assert "No chain in stock" in page.text
    await dpo.sends("assign", owner="P001")
    page = await dpo.sends("done")
    assert "done, to be checked" in page.text
    assert not [f for f in page.forms if f.action.endswith("/verify")]
    siro = await at_a_browser(night, "S001")
    await siro.opens(ACTION)
    page = await siro.sends("verify")
    assert "done and checked" in page.text


async def test_what_is_overdue_stands_first_and_can_be_done_without(night, dpo):
    await dpo.sends("action", text="Chain the book", day="12/01/2026")
    await night.sleeps(hours=72)
    dpo = await at_a_browser(night)
    page = await dpo.opens("/register/actions")
    assert "Overdue Action Of what" in page.text
    await dpo.opens(ACTION)
    page = await dpo.sends("cancel", why="There is no book any more")
    assert "cancelled" in page.text
    page = await dpo.opens("/register/actions")
    assert "No corrective action is open." in page.text


async def test_a_review_is_looked_through_and_signed_with_a_note(night, dpo):
    await night.asks(reviews_are_due)
    page = await dpo.opens("/register/reviews")
    [link] = [link for link in page.links if "/reviews/" in link]
    page = await dpo.opens(link)
    assert "MONTHLY REVIEW of the register, 2025-12." in page.text
    page = await dpo.sends("sign", note=" ")
    assert "#sign-note" in page.links
    page = await dpo.sends("sign", note="Nothing to add")
    assert "Signed by N.R. P001: Nothing to add" in page.text
    assert not [f for f in page.forms if f.action.endswith("/sign")]


def reviews_are_due(desk):
    december = Review(kind=Kind.MONTHLY, starts_on=date(2025, 12, 1), due_at=desk.now)
    desk.unit.reviews.add(december)
