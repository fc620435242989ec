"""The DPO assesses a breach with buttons; the product proposes, the DPO decides."""

import pytest


@pytest.fixture
async def dpo(night):
    """Has acknowledged a breach."""
    await night.officer("E1001").says("/breach visitor book gone from the desk")
    await night.dpo("P001").presses("Acknowledge")
    await night.dpo("P001").catches_up()
    return night.dpo("P001")


async def kept(night):
    return await night.asks(lambda desk: desk.unit.assessments.of(1))


async def presses(person, *labels):
    for label in labels:
        await person.presses(label)


FACTS = (
    "☐ Names, contact details",
    "Go on",
    "None of these",
    "about 10",
    "Not known",
    "☐ Worry or distress",
    "Go on",
    "☐ Got back unread",
    "Go on",
)


async def test_the_dpo_assesses_in_the_chat_and_agrees(night, dpo):
    await dpo.presses("Assess BR-1")
    await dpo.is_told("Assessment of BR-1. What kinds of data?")
    await presses(dpo, *FACTS)
    await dpo.is_told("How likely is it that somebody comes to harm?")
    await dpo.presses("Harm unlikely")
    told = await dpo.is_told("Is a risk to people likely?")
    assert "Proposed: no" in told.text
    await dpo.presses("No")
    await dpo.is_told("Is a high risk likely?")
    await dpo.presses("No")
    told = await dpo.is_told("BR-1 assessed by N.R. P001.")
    assert "People: about 10. Records: Not known." in told.text
    assert "Tell the regulator: No, as proposed" in told.text
    await night.siro("S001").hears_nothing()


async def test_the_dpo_disagrees_and_says_why_and_the_siro_reads_it(night, dpo):
    await dpo.presses("Assess BR-1")
    await presses(dpo, *FACTS, "Harm unlikely", "Yes")
    await dpo.is_told("You decide otherwise than proposed. Type why")
    assert (await kept(night)).next_ask == "risk"
    await dpo.says("Gareth Pemberton hides from a violent ex-partner")
    await dpo.is_told("Is a high risk likely?")
    await dpo.presses("No")
    told = await night.siro("S001").is_told("BR-1 assessed by N.R. P001.")
    assert "Tell the regulator: Yes, because “G.P. hides from" in told.text
    assert "Pemberton" not in told.text
    one = await kept(night)
    assert (one.risk.decision, one.risk.advised) == (True, False)


async def test_an_assessment_left_half_done_goes_on_where_it_was(night, dpo):
    await dpo.presses("Assess BR-1")
    await presses(dpo, *FACTS[:3])
    night.starts_again()
    await night.passes(hours=1)
    await dpo.catches_up()
    await dpo.says("/breaches")
    await dpo.is_told("BR-1: acknowledged by")
    await dpo.presses("Assess BR-1")
    await dpo.is_told("Assessment of BR-1. How many people?")


async def test_a_typed_number_is_exact_and_a_tilde_makes_it_about(night, dpo):
    await dpo.presses("Assess BR-1")
    await presses(dpo, *FACTS[:3], "Type the number")
    await dpo.says("12")
    await dpo.is_told("How many records?")
    await dpo.presses("Type the number")
    await dpo.says("~40")
    await dpo.is_told("What may come of it for people?")
    one = await kept(night)
    assert (one.people.number, one.people.about) == (12, False)
    assert (one.records.number, one.records.about) == (40, True)


@pytest.mark.parametrize(
    ("typed", "number", "about"),
    [
        ("1,200", 1200, False),
        ("about 1 500 records", 1500, True),
        ("40ish", 40, True),
        ("12 people", 12, False),
        ("około 30 osób", 30, True),
        ("vreo 20", 20, True),
    ],
)
async def test_a_number_is_read_as_it_is_typed(night, dpo, typed, number, about):
    await dpo.presses("Assess BR-1")
    await presses(dpo, *FACTS[:3], "Type the number")
    await dpo.says(typed)
    await dpo.is_told("How many records?")
    people = (await kept(night)).people
    assert (people.number, people.about) == (number, about)


@pytest.mark.parametrize(
    "typed", ["quite a few", "4o", "10-20", "1.5", "3k", "1,000,000,000"]
)
async def test_words_that_are_no_number_bring_the_question_back(night, dpo, typed):
    await dpo.presses("Assess BR-1")
    await presses(dpo, *FACTS[:3], "Type the number")
    await dpo.says(typed)
    await dpo.is_told("That is no number.")
    await dpo.is_told("How many people?")


@pytest.mark.parametrize("staff_id", ["E1001", "D001"])
async def test_who_may_not_assess_is_told_who_may(night, dpo, staff_id):
    person = night.person(staff_id)
    await person.says("/help")
    shown = await person.is_told("/sos")
    await person.does(lambda p: p.presses_data("assess:1:start", shown.message_id))
    await person.is_told("Only these roles may do that: dpo, siro, director.")
    assert (await kept(night)).by is None


async def test_a_dpo_does_not_assess_what_they_reported_themselves(night):
    own = night.dpo("P001")
    await own.says("/breach sent a file to the wrong address")
    await own.says("/breaches")
    shown = await own.is_told("BR-1: NOT ACKNOWLEDGED")
    await own.does(lambda p: p.presses_data("assess:1:start", shown.message_id))
    await own.is_told("It comes from your own office")


async def test_an_owner_at_work_on_it_is_not_asked_whether_they_are(night, dpo):
    await night.passes(hours=1, minutes=50)
    await dpo.presses("Assess BR-1")
    await dpo.presses("☐ Names, contact details")
    await night.passes(hours=1, minutes=50)
    await dpo.hears_nothing("Still with you?")
    await night.passes(minutes=10)
    await dpo.is_told("Still with you?")


async def test_it_is_gone_through_again_when_more_is_known(night, dpo):
    await dpo.presses("Assess BR-1")
    await presses(dpo, *FACTS, "Harm unlikely", "No", "No")
    await dpo.catches_up()
    await dpo.presses("Go through it again")
    told = await dpo.is_told("Assessment of BR-1. What kinds of data?")
    assert ["✅ Yes: Names, contact details"] in told.buttons


async def test_a_fact_that_changes_opens_the_decisions_that_rested_on_it(night, dpo):
    """Somebody scrolls up and ticks what they have found out since."""
    await dpo.presses("Assess BR-1")
    await dpo.presses("☐ Names, contact details")
    await dpo.presses("Go on")
    special = await dpo.is_told("Any special category?")
    await presses(dpo, *FACTS[2:], "Harm unlikely", "No", "No")
    assert (await night.asks(lambda desk: desk.unit.breaches.get(1))).not_reportable
    await dpo.does(
        lambda p: p.presses_data("assess:1:special.health", special.message_id)
    )
    await dpo.is_told("BR-1: the facts have changed, so decide again.")
    one = await night.asks(lambda desk: desk.unit.breaches.get(1))
    assert not one.not_reportable
    await dpo.presses("Assess BR-1")
    await dpo.is_told("Is a risk to people likely?")


async def test_a_wiped_and_encrypted_tablet_is_proposed_not_to_be_told(night, dpo):
    await dpo.presses("Assess BR-1")
    await presses(dpo, "☐ Identity papers", "Go on", "None of these", "about 100")
    await presses(dpo, "Not known", "☐ Identity theft or fraud", "Go on")
    await presses(dpo, "☐ Encrypted to today’s standard, key safe", "Go on")
    await dpo.presses("Harm possible")
    told = await dpo.is_told("Is a risk to people likely?")
    assert "Proposed: no" in told.text
    assert "Encrypted to today’s standard, key safe" in told.text
    await dpo.presses("No")
    assert "Proposed: no" in (await dpo.is_told("Is a high risk likely?")).text


async def test_the_web_offers_the_same_ticks(night, dpo):
    from bot.texts.reader import Reader
    from bot.texts.web.breach.assessment import assess

    fields = {field.name: field for field in assess(Reader(), await kept(night)).fields}
    offered = {choice.label for choice in fields["measures"].choices}
    assert {
        "Encrypted to today’s standard, key safe",
        "Backup put back in time",
    } <= offered
    assert "No access to the data" in {c.label for c in fields["harm"].choices}
