"""A sign of life is heard as people type it, and commands that are nearly right."""

import pytest

OK = ["ok", "OK!", "all ok here", "I am OK", "im ok", "fine", "👍", "✅", "all good"]
POLISH_AND_ROMANIAN = ["wszystko w porządku", "totul e bine", "sunt bine"]


@pytest.fixture
async def officer(night):
    await night.officer("E1001").books_on("RIV")
    return night.officer("E1001")


@pytest.mark.parametrize("words", [*OK, *POLISH_AND_ROMANIAN])
async def test_ok_as_people_type_it_answers_the_call(night, officer, words):
    await night.passes(minutes=55)
    await officer.is_told("Check call due 23:00")
    await officer.says(words)
    await officer.is_told("Check call recorded 22:55")
    await night.passes(minutes=25)
    await night.duty_manager("D001").hears_nothing()


@pytest.mark.parametrize("words", ["ok", "all ok", "I am OK", "/ok.", "/OK, all quiet"])
async def test_ok_typed_while_the_ladder_climbs_regains_contact(night, officer, words):
    await night.passes(minutes=75)
    await night.duty_manager("D001").is_told("MISSED CHECK CALL")
    await officer.says(words)
    await night.duty_manager("D001").is_told("Contact regained: A.O. E1001 answered")
    await night.passes(minutes=5)
    await night.duty_manager("D002").hears_nothing()


async def test_a_sentence_that_starts_so_answers_and_is_entered(night, officer):
    await night.passes(minutes=55)
    await officer.says("all ok, north gate locked")
    await officer.is_told("Check call recorded")
    await officer.is_told("OB-1 is in the occurrence book")


@pytest.mark.parametrize("words", ["not ok", "ok?", "nie ok", "I'm not okay"])
async def test_what_is_no_ok_answers_no_call(night, officer, words):
    await night.passes(minutes=55)
    await officer.says(words)
    await officer.hears_nothing("Check call recorded")


async def test_ok_in_a_form_that_asks_for_words_is_its_words(night, officer):
    await night.passes(minutes=75)
    manager = night.duty_manager("D001")
    await manager.presses("I have this")
    await manager.presses("Other reason")
    await manager.says("all good, spoke to the officer")
    await night.duty_manager("D002").hears_nothing()
    closed = await night.asks(lambda desk: desk.unit.alarms.get(1))
    assert closed.status == "closed"


async def test_ok_while_a_report_is_being_typed_is_still_an_ok(night, officer):
    await officer.taps("Report an incident")
    await night.passes(minutes=55)
    await officer.says("ok")
    await officer.is_told("Check call recorded")
    await officer.says("window broken at the back")
    await night.duty_manager("D001").is_told("window broken at the back")


@pytest.mark.parametrize("words", ["book on", "On site", "im on site", "start shift"])
async def test_book_on_in_words_offers_the_sites(night, words):
    officer = night.officer("E1001")
    await officer.says(words)
    await officer.presses("Riverside Court")
    await officer.is_told("Booked on at RIV")


@pytest.mark.parametrize("words", ["book off", "Booking off", "going home"])
async def test_book_off_in_words_offers_the_button(night, officer, words):
    await officer.says(words)
    await officer.is_told("Do you want to book off?")
    await officer.presses("Book off")
    await officer.is_told("Booked off from RIV")


@pytest.mark.parametrize(
    "words",
    [
        "/incident: fire at gate",
        "/incident\u00a0fire at gate",
        "/INCIDENT\nfire at gate",
    ],
)
async def test_a_report_needs_no_space_after_its_command(night, officer, words):
    await officer.says(words)
    told = await night.duty_manager("D001").is_told("INCIDENT at RIV")
    assert "“fire at gate”" in told.text


async def test_a_slip_in_a_command_asks_with_one_button_and_keeps_the_words(
    night, officer
):
    await officer.says("/incidnet john smith broke a window")
    asked = await officer.is_told("nothing was sent to anybody. Did you mean /incident")
    assert asked.buttons[0] == ["Yes, /incident"]
    await night.duty_manager("D001").hears_nothing()
    await officer.presses("Yes, /incident")
    told = await night.duty_manager("D001").is_told("INCIDENT at RIV")
    assert "J.S. broke a window" in told.text


async def test_who_types_report_reports_an_incident(night, officer):
    await officer.says("/report fight at gate 2")
    await officer.is_told("Incident recorded as INC-1.")
    told = await night.duty_manager("D001").is_told("INCIDENT at RIV")
    assert "fight at gate 2" in told.text


@pytest.mark.parametrize(
    ("typed", "meant", "then"),
    [
        ("/bookof", "bookoff", "Booked off from RIV"),
        ("/okk", "ok", "Check call recorded"),
        ("/incdent", "incident", "What happened?"),
        ("/breech", "breach", "What happened to the data?"),
    ],
)
async def test_every_command_that_is_nearly_right_is_one_press_away(
    night, officer, typed, meant, then
):
    await officer.says(typed)
    await officer.presses(f"Yes, /{meant}")
    await officer.is_told(then)


async def test_an_unknown_command_says_that_nothing_was_sent(night, officer):
    await officer.says("/xyzzy the gate is open")
    await officer.is_told("That command is not known, and nothing was sent to anybody.")
