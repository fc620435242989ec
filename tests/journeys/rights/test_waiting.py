"""The law's clock waits for what somebody has to send, and the policy's does not."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.domain.company import BankHolidays
from bot.domain.exports import Kind
from tests.journeys.retention.test_retention import exported
from tests.journeys.rights.test_rights import asks_for_a_copy, kept, logs_one


async def test_an_answer_on_day_40_after_two_waits_is_in_the_laws_time(night):
    dpo = await logs_one(night)
    await dpo.presses("Nothing to add")
    await dpo.presses("Proof of identity asked for")
    shown = await dpo.is_told("the law's clock waits.")
    assert "WAITS since 10 Jan 2026 for: proof of identity." in shown.text
    asked = await dpo.is_told("recorded as asked for 10 Jan 2026. Was it on another")
    assert "The person hears of it from you alone" in asked.text
    await night.passes(days=3)
    await dpo.says("/rights RR-1")
    await dpo.presses("Identity checked")
    await dpo.presses("document seen")
    shown = await dpo.is_told("By law the month began 13 Jan 2026.")
    assert "answer by 07 Feb 2026; by law until 13 Feb 2026." in shown.text
    await dpo.is_told("proof of identity, recorded as come 13 Jan 2026. Was it on")
    await dpo.presses("The day before")
    await dpo.is_told("by law until 12 Feb 2026.")
    await night.passes(days=2)
    await dpo.presses("It waits for something")
    await dpo.presses("Clarification asked for")
    await dpo.is_told("WAITS since 15 Jan 2026 for: the clarification.")
    await night.passes(days=9)
    await dpo.is_told("It waits since 15 Jan 2026 for: the clarification.")
    await dpo.presses("It waits for something")
    await dpo.presses("Clarification came")
    shown = await dpo.is_told("by law until 23 Feb 2026.")  # ten days later: a Sunday
    assert "asked for 15 Jan 2026, came 24 Jan 2026." in shown.text
    await night.passes(days=26)
    await dpo.is_told(
        "Days over: 12. Answer it now; if you cannot, tell the person why"
    )
    await dpo.presses("Answered")
    await dpo.presses("posted")
    done = await dpo.is_told("Late by the policy, in time by the law.")
    assert "Answered: posted." in done.text
    assert (await kept(night)).ended_at.date() == date(2026, 2, 19)  # the fortieth day
    await night.passes(days=30)
    await dpo.hears_nothing("RIGHTS REQUEST")


async def test_a_polish_officer_hears_why_it_waits_and_when_it_goes_on(night):
    officer, dpo = night.officer("E1002"), night.dpo("P002")
    await officer.says("/me")
    await officer.presses("Poproś o pełną kopię")
    await dpo.presses("It waits for something")
    assert "Proof of identity asked for" not in dpo.buttons
    await dpo.presses("Clarification asked for")
    heard = await officer.is_told("RR-1 czeka na ciebie. 10 sty 2026 zapytano cię")
    assert "Mimo to chcemy odpowiedzieć do 07 lut 2026." in heard.text
    await night.passes(days=2)
    await dpo.presses("It waits for something")
    await dpo.presses("Clarification came")
    heard = await officer.is_told("RR-1 toczy się dalej")
    assert "Dostaniesz odpowiedź do 07 lut 2026." in heard.text


async def test_who_never_shows_who_they_are_is_asked_again_and_at_last_refused(night):
    dpo, siro = await logs_one(night), night.siro("S001")
    await dpo.presses("Nothing to add")
    await dpo.presses("Proof of identity asked for")
    await dpo.catches_up()
    for _ in range(3):
        await night.passes(days=7)
        told = await dpo.is_told("It waits since 10 Jan 2026 for: proof of identity.")
        assert "Has it come? Record it. If not, ask again." in told.text
    await night.passes(days=7)
    await dpo.is_told("RIGHTS REQUEST DUE TODAY. It waits since 10 Jan 2026 for: proof")
    await night.passes(days=1)
    told = await siro.is_told("OVERDUE. Days over: 1.")
    assert "By law its clock waits. It waits since 10 Jan 2026" in told.text
    await dpo.presses("Refuse")
    await dpo.presses("identity not proven")
    told = await dpo.is_told("Refused: identity not proven.")
    assert "Late by the policy, in time by the law." in told.text
    await dpo.is_told("RR-1: tell the person yourself, in writing and today")


async def test_a_day_that_cannot_be_changes_nothing_and_a_mistake_is_taken_back(night):
    officer = await asks_for_a_copy(night)
    dpo = night.dpo("P001")
    await night.passes(days=5)
    await dpo.presses("It waits for something")
    await dpo.presses("Fee asked for")
    await officer.is_told(
        "RR-1 waits for you. On 15 Jan 2026 you were asked for a fee."
    )
    await dpo.presses("Another day")
    await dpo.is_told("Type the day on which it was asked for, such as 20/11.")
    await dpo.says("9 January")
    await dpo.is_told("That day does not fit, so nothing was changed.")
    await dpo.presses("Another day")
    await dpo.says("last Monday")
    await dpo.is_told("WAITS since 12 Jan 2026 for: the fee.")
    await officer.is_told("On 12 Jan 2026 you were asked for a fee.")
    await dpo.presses("It waits for something")
    await dpo.presses("Fee came")
    await dpo.is_told("By law the month began 15 Jan 2026.")
    await dpo.presses("It waits for something")
    await dpo.presses("Correct: the fee, 12 Jan 2026")
    assert dpo.buttons == [
        "It was asked for on another day",
        "It came on another day",
        "It has not come",
        "Recorded by mistake",
    ]
    await dpo.presses("It has not come")
    await dpo.is_told("the law's clock waits.")
    await dpo.presses("It waits for something")
    await dpo.presses("Correct: the fee, 12 Jan 2026")
    await dpo.presses("Recorded by mistake")
    await dpo.is_told("by law until 10 Feb 2026.")
    await officer.is_told("That was a mistake, and it does not.")


async def test_told_in_the_laws_month_that_it_takes_longer_after_the_policys_day(night):
    officer, dpo = await asks_for_a_copy(night), night.dpo("P001")
    await night.passes(days=29)
    await dpo.presses("Extend")
    await dpo.says("three years of entries are read")
    await officer.is_told("RR-1 takes longer: it is answered by 10 Apr 2026.")
    told = await dpo.is_told("answer by 07 Feb 2026; by law until 10 Apr 2026.")
    assert "Late by the policy, in time by the law." in told.text


async def test_a_month_that_ends_on_good_friday_ends_after_easter(night):
    night.clock.now = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
    await asks_for_a_copy(night)
    dpo = night.dpo("P001")
    await dpo.is_told("answer by 31 Mar 2026; by law until 07 Apr 2026.")


async def test_a_machines_decision_is_contested_and_a_person_hears_of_it(night):
    officer = night.officer("E1001")
    await officer.says("/me")
    await officer.presses("Contest a machine's decision")
    await officer.is_told("RR-1 recorded: a review of a machine's decision.")
    await officer.says("the roster gave my nights to somebody else")
    dpo = night.dpo("P001")
    await dpo.is_told("RR-1: a review of a machine's decision, asked by A.O. E1001.")
    await dpo.presses("It waits for something")
    assert "Clarification asked for" not in dpo.buttons
    assert await exported(night, Kind.RIGHTS_REQUESTS) == ["RR-1"]


async def test_in_scotland_easter_monday_is_a_day_like_others(night):
    def moves(desk):
        company = replace(desk.company, bank_holidays=BankHolidays.SCOTLAND)
        desk.unit.companies.keep(company, desk.now)

    await night.asks(moves)
    night.clock.now = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
    await asks_for_a_copy(night)
    dpo = night.dpo("P001")
    await dpo.is_told("answer by 31 Mar 2026; by law until 06 Apr 2026.")
