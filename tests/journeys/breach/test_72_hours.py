"""From awareness to the regulator: reminded until somebody has settled it."""

from tests.journeys.clients.contracts import HARBOUR, signs


async def acknowledged(night):
    await night.officer("E1001").says("/breach visitor book gone from the desk")
    dpo = night.dpo("P001")
    await dpo.presses("Acknowledge")
    await dpo.catches_up()
    return dpo


async def contained(night):
    dpo = await acknowledged(night)
    await dpo.presses("Contained")
    await dpo.catches_up()
    return dpo


async def test_the_owner_is_reminded_four_times_and_the_siro_from_sixty_hours(night):
    dpo, siro = await contained(night), night.siro("S001")
    await night.passes(hours=24)
    told = await dpo.is_told("72 HOURS: BR-1 is not settled.")
    assert "48 whole hours left (from the report: when it was found is" in told.text
    await night.passes(hours=24)
    await dpo.is_told("24 whole hours left")
    await siro.hears_nothing()
    await night.passes(hours=12)
    await dpo.is_told("12 whole hours left")
    await siro.is_told("12 whole hours left")
    await night.passes(hours=10)
    await dpo.is_told("2 whole hours left")
    await siro.is_told("2 whole hours left")
    await night.passes(hours=1)
    await dpo.hears_nothing("72 HOURS")


async def test_what_nobody_settles_is_said_at_the_end_and_daily_from_then_on(night):
    """Late is not over: it is still to be told, with the reason."""
    dpo, siro = await contained(night), night.siro("S001")
    await night.passes(hours=71)
    for person in (dpo, siro):
        await person.catches_up()
    await night.passes(hours=1)
    for person in (dpo, siro):
        told = await person.is_told("THE TIME IS OVER, tell them with the reason")
        assert told.text.startswith("72 HOURS: BR-1 is not settled.")
    await night.passes(hours=23)
    await dpo.hears_nothing("72 HOURS")
    await night.passes(days=2)
    for person in (dpo, siro):
        for _ in range(2):
            await person.is_told("72 HOURS: BR-1 is not settled.")
        await person.hears_nothing("72 HOURS")
    await dpo.presses("Regulator told of BR-1")
    await dpo.says("IC-1")
    await dpo.catches_up()
    await night.passes(days=3)
    await dpo.hears_nothing("72 HOURS")


async def test_told_with_its_reference_it_is_settled(night):
    dpo = await acknowledged(night)
    await dpo.says("/breaches")
    told = await dpo.is_told("BR-1: acknowledged by N.R. P001")
    assert "71 whole hours left" in told.text or "72 whole hours left" in told.text
    await dpo.presses("Regulator told of BR-1")
    await dpo.is_told("Type the reference that the regulator gave.")
    await dpo.says("IC-123456-X1Y2")
    await dpo.is_told("BR-1: Regulator told Sat 10 Jan 22:00, reference “IC-123456")
    await dpo.presses("Contained")
    await night.passes(hours=80)
    await dpo.hears_nothing("72 HOURS")


async def test_decided_not_to_be_reportable_it_is_settled(night):
    dpo = await acknowledged(night)
    await dpo.presses("Assess BR-1")
    for label in ("None of these", "None of these", "1", "1"):
        await dpo.presses(label)
    for label in ("None of these", "None of these", "Harm unlikely", "No", "No"):
        await dpo.presses(label)
    await dpo.says("/breaches")
    await dpo.is_told("Decided: the regulator need not be told")
    await dpo.presses("Contained")
    await night.passes(hours=80)
    await dpo.hears_nothing("72 HOURS")


async def test_closed_it_stays_on_the_list_until_the_regulators_question_is(night):
    dpo = await contained(night)
    await dpo.says("/breaches")
    await dpo.is_told("BR-1: closed, but the regulator's question is open")
    await night.passes(hours=73)
    await dpo.catches_up()
    await dpo.says("/breaches")
    await dpo.is_told("THE TIME IS OVER, tell them with the reason")


async def test_a_duty_manager_may_not_record_it(night):
    await acknowledged(night)
    manager = night.duty_manager("D001")
    await manager.says("/help")
    shown = await manager.is_told("/sos")
    await manager.does(lambda p: p.presses_data("ico:1", shown.message_id))
    await manager.is_told("Only these roles may do that: dpo, siro, director.")


async def test_what_was_no_breach_at_all_needs_no_regulator(night):
    dpo = await acknowledged(night)
    await dpo.presses("Not a breach")
    await dpo.says("/breaches")
    await dpo.is_told("No open data breaches.")


async def test_what_was_one_after_all_has_all_its_clocks_again(night, tmp_path):
    """Closed as none at three in the morning, and assessed by day."""
    await signs(night, tmp_path, HARBOUR)
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    dpo = await acknowledged(night)
    await officer.says("/bookoff")
    await dpo.presses("Not a breach")
    await dpo.catches_up()
    await night.passes(hours=30)
    await dpo.hears_nothing("BR-1")
    await dpo.says("/breaches BR-1")
    await dpo.presses("Assess BR-1")
    for label in ("None of these", "☐ Health", "Go on", "about 10", "Not known"):
        await dpo.presses(label)
    for label in ("None of these", "None of these", "Harm possible", "Yes", "No"):
        await dpo.presses(label)
    await dpo.is_told("72 HOURS: BR-1 is not settled.")
    await night.settles()
    assert any("BR-1" in m.text and "HAR" in m.text for m in dpo.phone.inbox)
    await dpo.says("/breaches BR-1")
    told = await dpo.is_told("BR-1, 10 Jan 2026")
    assert "the client whose data it is has not been told" in told.text
    assert "Facts: not written" in told.text
