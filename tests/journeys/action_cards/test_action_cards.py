"""What to do now, one tap at a time: at three in the morning, with one thumb."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.desk import exporting
from bot.domain.exports import Kind
from bot.domain.incidents.line import Line
from bot.domain.incidents.particulars import Category
from bot.domain.refs import StaffId
from tests.journeys.incidents.reading import Knows

ALL_TIME = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


@pytest.fixture
async def officer(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    return officer


@pytest.fixture
def manager(night):
    return night.duty_manager("D001")


def card_on(staff):
    """The action card as it stands on their phone."""
    return next(m for m in reversed(staff.phone.visible) if "· INC-" in m.text)


async def exported(night, kind):
    table = await night.asks(lambda desk: exporting.export(desk, kind, *ALL_TIME))
    return table.rows


async def test_a_bomb_threat_at_three_with_one_thumb(night, officer, manager):
    for _ in range(5):
        await night.passes(hours=1)
        await officer.presses("I am OK")
    await officer.catches_up()
    await officer.says("someone called about a bomb")
    card = await officer.is_told("BOMB THREAT · INC-1")
    assert card.text.split("\n")[1].startswith("Stay calm. Still on the line?")
    assert "Ring: 999. Control room: +44 20 7946 0000" in card.text
    told = await manager.is_told("INCIDENT at RIV Riverside Court.")
    assert "Bomb threat" in told.text
    assert "someone called about a bomb" in manager.sees("INCIDENT at RIV").text
    await officer.presses("on the phone, still talking")
    await night.passes(seconds=12)
    assert "Keep them talking" in card_on(officer).text
    await officer.says("it is in the bins you have twenty minutes")
    assert "Has 999 been rung?" in card_on(officer).text
    await officer.presses("not yet")
    assert "Where exactly?" in card_on(officer).text
    await officer.presses("outside")
    await officer.presses("within half an hour")
    await officer.presses("a bag")
    await officer.presses("they did not say")
    await officer.presses("a man")
    await officer.presses("written down on paper")
    assert "Has 999 been rung?" in card_on(officer).text
    await officer.presses("I have rung 999")
    end = card_on(officer).text
    assert "Search nothing by yourself." in end
    seen = manager.sees("INCIDENT at RIV").text
    assert "03:00:12 Exact words: it is in the bins you have twenty minutes" in seen
    assert "03:00:12 Where: outside" in seen
    assert "Called: police." in seen
    await manager.hears_nothing("More from")
    form = officer.phone.visible[-1].text
    assert "INC-1, as read from your words:" in form
    assert "When was it?" not in form
    assert "The police?" not in form


async def test_what_is_read_to_999_is_made_of_what_is_known(night, officer, manager):
    await officer.says("bomb threat")
    await officer.is_told("BOMB THREAT · INC-1")
    await officer.presses("on the phone, rung off")
    assert "Ring 999 now" in card_on(officer).text
    await officer.says("red bag by the lifts goes off at four")
    await officer.presses("not yet")
    await officer.says("ground floor by the lifts")
    await officer.presses("within half an hour")
    await officer.presses("Read this to 999")
    read = (await officer.is_told("Read this to 999:")).text.split("\n")
    assert read[1].startswith("This is A.O. E1001, security, Alder Guarding.")
    assert read[2:] == [
        "M: major incident not declared.",
        "E, exact location: Riverside Court (RIV), Where: ground floor by the lifts",
        "T, type: Bomb threat",
        "H, hazards: Exact words: red bag by the lifts goes off at four; When it is to "
        "go off: within half an hour",
        "A, access: not known",
        "N, number of people: not known",
        "E, emergency services: police wanted",
        "Ring us back: +44 20 7946 0111, +44 20 7946 0000",
    ]
    await manager.is_told("INCIDENT at RIV")
    await manager.presses("Read this to 999")
    await manager.is_told("M: major incident not declared.")


async def test_nobody_else_reads_it_and_nobody_else_answers(night, officer):
    await officer.says("bomb threat")
    await officer.is_told("BOMB THREAT · INC-1")
    colleague = night.officer("E1002")
    await colleague.says("/me")
    await colleague.catches_up()
    place = colleague.phone.visible[-1].message_id
    await colleague.does(lambda phone: phone.presses_data("methane:1", place))
    await colleague.does(lambda phone: phone.presses_data("card:1:how-hung_up", place))
    assert "How did it come?" in card_on(officer).text
    assert not [m for m in colleague.phone.inbox if "security, Alder" in m.text]


async def test_a_name_that_is_typed_is_nowhere(night, officer, manager):
    await officer.says("bomb threat")
    await officer.is_told("BOMB THREAT · INC-1")
    await officer.presses("face to face")
    await officer.says("Gareth Pemberton said the place goes up")
    kept = await officer.is_told("Names and private details are not kept")
    assert "“G.P. said the place goes up”" in kept.text
    assert "Exact words: G.P. said" in manager.sees("INCIDENT at RIV").text
    words = [row["words"] for row in await exported(night, Kind.ACTION_CARDS)]
    assert words == [None, "G.P. said the place goes up"]


async def test_a_card_of_what_goes_past_the_duty_managers_is_in_no_table(
    night, officer
):
    await officer.says("bomb threat")
    await officer.is_told("BOMB THREAT · INC-1")
    await officer.presses("face to face")
    assert await exported(night, Kind.ACTION_CARDS)

    def goes_past(desk):
        incident = desk.unit.incidents.get(1)
        desk.unit.incidents.save(replace(incident, line=Line.PAST))

    await night.asks(goes_past)
    assert not await exported(night, Kind.ACTION_CARDS)


async def test_a_check_call_and_an_sos_in_the_middle(night, officer, manager):
    await officer.says("bomb threat")
    await officer.is_told("BOMB THREAT · INC-1")
    await officer.presses("on the phone, rung off")
    await night.passes(minutes=55)
    await officer.is_told("Check call")
    await officer.says("all ok")
    await officer.is_told("Check call recorded")
    assert "Has 999 been rung?" not in card_on(officer).text
    await officer.presses("Go on")
    assert "Has 999 been rung?" in card_on(officer).text
    await officer.taps("🆘 SOS")
    await officer.is_told("SOS INC-2")
    await officer.says("he is at gate 3 with a bag")
    await manager.is_told("More from A.O. E1001 on INC-2")
    assert "gate 3" not in manager.sees("INCIDENT at RIV").text
    await officer.presses("Skip")
    assert "What were the exact words?" in card_on(officer).text
    await officer.says("he has gone")
    await manager.is_told("More from A.O. E1001 on INC-2")


async def test_it_is_where_it_was_after_a_restart(night, officer):
    await officer.says("pożar w magazynie")
    await officer.is_told("FIRE · INC-1")
    await officer.presses("yes")
    night.starts_again()
    assert "Are you out, and safe?" in card_on(officer).text
    await officer.presses("yes")
    await officer.says("flames at the loading bay")
    assert "Is anybody still inside?" in card_on(officer).text


async def test_silence_puts_it_off_and_words_are_for_the_book_again(night, officer):
    await officer.says("fire in the bin store")
    await officer.is_told("FIRE · INC-1")
    await night.passes(minutes=31)
    assert "Put off. Go on when you can." in card_on(officer).text
    await officer.catches_up()
    await officer.says("fire engine has left the yard")
    await officer.is_told("OB-1 is in the occurrence book")
    await officer.presses("Go on")
    assert "Has the alarm been raised?" in card_on(officer).text


async def test_a_suspicious_item_that_is_none(night, officer):
    await officer.taps("Report an incident")
    await officer.is_told("What happened?")
    await officer.presses("Bomb, fire, somebody ill: what to do now")
    await officer.is_told("What is happening?")
    await officer.presses("Suspicious item")
    await officer.is_told("SUSPICIOUS ITEM · INC-1")
    assert "Do not touch it or move it." in card_on(officer).text
    await officer.presses("no")
    await officer.presses("no")
    await officer.presses("yes")
    assert "Where exactly?" in card_on(officer).text
    await officer.presses("inside")
    await officer.presses("no")
    assert "By these answers it is not suspicious" in card_on(officer).text
    await officer.presses("Back: Seen being left")
    assert "Did somebody see who left it?" in card_on(officer).text


async def test_how_far_everybody_is_to_be_follows_the_size(night, officer):
    await officer.says("/cards")
    await officer.is_told("What is happening?")
    await officer.presses("Suspicious item")
    await officer.is_told("SUSPICIOUS ITEM · INC-1")
    for answer in ("yes", "yes", "not sure", "large: suitcase, wheelie bin, car"):
        await officer.presses(answer)
    await officer.presses("not yet")
    assert "Is everybody 200 metres away?" in card_on(officer).text
    assert "Clear people back 200 metres" in card_on(officer).text


async def test_not_yet_is_asked_again_at_the_end(night, officer):
    await officer.says("somebody collapsed in reception")
    await officer.is_told("SOMEBODY ILL OR HURT · INC-1")
    await officer.presses("not yet")
    await officer.presses("no")
    await officer.presses("no")
    assert "Push hard and fast" in card_on(officer).text
    for answer in ("yes", "no", "one", "inside", "I meet them outside"):
        await officer.presses(answer)
    assert "Has 999 been rung?" in card_on(officer).text
    await officer.presses("I have rung 999")
    assert "That is all." in card_on(officer).text


async def test_words_that_tell_of_one_are_kept_and_it_is_offered(
    night, officer, manager
):
    await officer.says(
        "police came about the bomb threat from monday and took the recording with them"
    )
    await officer.is_told("OB-1 is in the occurrence book")
    await officer.is_told("Is it happening now?")
    await manager.hears_nothing()
    await officer.presses("What to do now: Bomb threat")
    await officer.is_told("BOMB THREAT · INC-1")
    await manager.is_told("INCIDENT at RIV")


@pytest.mark.parametrize(
    "words",
    [
        "fire alarm tested at 14:00, all fine",
        "fire door on level 2 wedged open, closed it",
        "fire exit checked",
        "checked fire panel",
    ],
)
async def test_what_is_said_of_fire_doors_starts_nothing(
    night, officer, manager, words
):
    await officer.says(words)
    await officer.is_told("OB-1 is in the occurrence book")
    await officer.hears_nothing()
    await manager.hears_nothing()


async def test_a_report_whose_kind_was_read_offers_its_card_first(
    night, officer, manager
):
    words = "smoke and flames from the skip by gate 2"
    night.house.doorway.reads_incidents = Knows(
        {words: {"category": Category.FIRE, "place": "gate 2"}}
    )
    await officer.says(f"/incident {words}")
    told = await officer.is_told("Incident recorded as INC-1.")
    assert told.buttons[0] == ["What to do now: Fire"]
    await officer.is_told("INC-1, as read from your words:")
    await officer.presses("What to do now: Fire")
    await officer.is_told("FIRE · INC-1")
    assert "It goes on below." in officer.sees("INC-1, as read").text
    for answer in ("yes", "yes", "I have rung 999", "nobody", "inside", "nobody"):
        await officer.presses(answer)
    await officer.presses("nothing")
    await officer.presses("the main entrance")
    assert "That is all. Each answer is in the report" in card_on(officer).text
    rows = await exported(night, Kind.INCIDENTS)
    assert (rows[0]["fire"], rows[0]["hurt"]) == ("called", "nobody")
    assert len(rows) == 1


async def test_pressed_twice_or_typed_twice_it_is_one_card(night, officer, manager):
    await officer.says("bomb threat")
    await officer.is_told("BOMB THREAT · INC-1")
    await officer.says("/cards")
    await officer.is_told("What is happening?")
    await officer.presses("Bomb threat")
    await officer.is_told("BOMB THREAT · INC-1")
    assert len(await exported(night, Kind.INCIDENTS)) == 1


async def test_the_released_report_has_every_answer(night, officer, manager):
    await officer.says("flood in the basement")
    await officer.is_told("FLOOD OR LEAK · INC-1")
    for answer in ("no", "nobody", "a drain", "no", "inside"):
        await officer.presses(answer)
    await officer.presses("low")
    await officer.presses("It is complete")
    await manager.is_told("INC-1 from A.O. E1001 is complete")
    await manager.presses("Look at it")
    card = await manager.is_told("INC-1 from A.O. E1001, RIV")
    assert "22:00:00 Where it comes from: a drain" in card.text


async def test_the_safeguarding_lead_hears_beside_the_duty_manager(
    night, officer, manager
):
    await night.asks(_names_a_lead)
    lead = night.person("S001")
    await officer.says("child alone by the fountain")
    await officer.is_told("SOMEBODY VULNERABLE · INC-1")
    await manager.is_told("INCIDENT at RIV")
    await lead.is_told("INCIDENT at RIV")
    for answer in ("nobody", "a child", "I am", "nobody"):
        await officer.presses(answer)
    await officer.says("she says mum went into the shop")
    await officer.presses("outside")
    assert "Tell nobody else." in card_on(officer).text
    seen = lead.sees("INCIDENT at RIV").text
    assert "Exact words: she says mum went into the shop" in seen
    await lead.presses("I have this")
    await manager.is_told("has this: INCIDENT at RIV")


def _names_a_lead(desk):
    named = replace(desk.company, safeguarding_lead=StaffId("S001"))
    desk.unit.companies.keep(named, desk.now)
