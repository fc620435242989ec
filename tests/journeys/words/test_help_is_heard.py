"""Help is heard, however it is typed."""

import pytest

SLASHED = [
    "/sos!",
    "/SOS!!!",
    "/sos.",
    "/sos,help",
    "/sos\u00a0help at gate 2",
    "/sos\thelp",
    "\u200e/sos",
    "\u200b / sos",
    "//sos",
    "/s.o.s",
    "/Sos@CheckcallBot come quickly",
    "／sos",
    "/mayday",
]
ALONE = [
    "SOS",
    "s o s",
    "S.O.S.!!",
    "🆘",
    "help",
    "HELP!!!",
    "heeelp",
    "please help me",
    "I need help now",
    "mayday mayday",
    "pomocy",
    "Ratunku!",
    "Potrzebuję pomocy",
    "ajutor",
    "Ajutați-mă!",
    "am nevoie de ajutor",
]
WITHIN = [
    "help, I am being attacked",
    "someone please help the man at gate 2 has a knife",
    "he's attacking me at the loading bay",
    "im not ok",
    "Potrzebuję pomocy przy bramie 2, jest ich trzech",
    "Un client agresiv mă amenință cu un cuțit, am nevoie de ajutor",
    "hlep",
    "/soss",
    "/sos1 gate 2",
    "/help me they are inside",
]
NO_CRY = ["help point 3 tested", "helped a lady with her bags", "panic button tested"]


@pytest.fixture
async def officer(night):
    await night.officer("E1001").books_on("RIV")
    return night.officer("E1001")


@pytest.mark.parametrize("words", [*SLASHED, *ALONE])
async def test_a_call_for_help_alone_is_an_sos(night, officer, words):
    await officer.says(words)
    await officer.is_told("SOS INC-1 is going out now")
    await night.duty_manager("D001").is_told("SOS from A.O. E1001 at RIV")
    await night.duty_manager("D002").is_told("SOS from A.O. E1001 at RIV")


@pytest.mark.parametrize("kind", ["video", "document", "voice", "animation"])
@pytest.mark.parametrize("words", ["/sos attacked at gate 2", "help"])
async def test_a_caption_of_whatever_kind_is_heard(night, officer, kind, words):
    def send(phone):
        if kind == "document":
            return phone.sends_document("IMG_1.jpg", caption=words)
        if kind == "voice":
            return phone.sends_voice(caption=words)
        return phone.sends_odd(kind, caption=words)

    await officer.does(send)
    await night.duty_manager("D001").is_told("SOS from A.O. E1001 at RIV")
    if "gate" in words:
        await night.duty_manager("D001").is_told("attacked at gate 2")


async def test_an_incident_as_the_caption_of_a_file_is_reported(night, officer):
    await officer.does(
        lambda phone: phone.sends_document(
            "IMG_1.jpg", caption="/incident fire in the bin store"
        )
    )
    told = await night.duty_manager("D001").is_told("INCIDENT at RIV")
    assert "fire in the bin store" in told.text
    await officer.is_told("Files and videos are not kept")


async def test_help_before_the_rules_are_accepted_is_heard(night):
    newcomer = night.hands_phone("N001", night.standin.phone(9001))
    token = await night.asks(
        lambda desk: __import__("bot.desk.people.reception", fromlist=["x"]).invite(
            desk, "N001"
        )
    )
    await newcomer.does(lambda phone: phone.starts(token))
    await newcomer.says("help")
    await night.duty_manager("D001").is_told("SOS from F.B. N001")


async def test_off_shift_a_word_for_help_is_heard_too(night):
    await night.officer("E1001").says("help")
    await night.duty_manager("D001").is_told("SOS from A.O. E1001 at site unknown")


@pytest.mark.parametrize("words", WITHIN)
async def test_a_word_for_help_in_a_sentence_asks_at_once(night, officer, words):
    await officer.says(words)
    asked = await officer.is_told("Do you need help now?")
    assert asked.buttons[0] == ["🆘 SOS, I need help"]
    await night.duty_manager("D001").hears_nothing("WELFARE")
    await officer.presses("🆘 SOS, I need help")
    await night.duty_manager("D001").is_told("SOS from A.O. E1001 at RIV")


async def test_who_does_not_answer_in_a_minute_is_looked_for(night, officer):
    await officer.says("help, I am being attacked by gate 2")
    await officer.is_told("Do you need help now?")
    await night.passes(seconds=59)
    await night.duty_manager("D001").hears_nothing()
    await night.passes(seconds=2)
    told = await night.duty_manager("D001").is_told(
        "WELFARE: A.O. E1001 may need help at RIV Riverside Court."
    )
    assert "help, I am being attacked by gate 2" in told.text
    await officer.is_told("You have not answered, so your duty manager is being told")
    await officer.says("they have gone to the river")
    await night.duty_manager("D001").is_told("they have gone to the river")
    await night.passes(minutes=2)
    await night.duty_manager("D002").is_told("WELFARE: A.O. E1001")


async def test_who_is_all_right_says_so_in_one_tap_and_nobody_is_told(night, officer):
    await officer.says("a lady asked for help with her bags")
    await officer.is_told("Do you need help now?")
    await officer.presses("No, I am all right")
    await officer.is_told("Good. Nobody was told.")
    await night.passes(minutes=5)
    await night.duty_manager("D001").hears_nothing()
    entries = await night.asks(lambda desk: desk.unit.incidents.find(1))
    assert entries.status == "closed"


@pytest.mark.parametrize("words", ["no", "No thanks", "im ok", "👍"])
async def test_a_typed_no_answers_the_question(night, officer, words):
    await officer.says("can somebody help with the gate")
    await officer.is_told("Do you need help now?")
    await officer.says(words)
    await night.passes(minutes=5)
    await night.duty_manager("D001").hears_nothing("WELFARE")


@pytest.mark.parametrize("words", ["yes", "Yes please", "help"])
async def test_a_typed_yes_is_an_sos_with_the_words(night, officer, words):
    await officer.says("help he has a knife")
    await officer.is_told("Do you need help now?")
    await officer.says(words)
    told = await night.duty_manager("D001").is_told("SOS from A.O. E1001 at RIV")
    assert "help he has a knife" in told.text


async def test_in_polish_no_is_no_answer_for_it_means_yes(night):
    officer = night.officer("E1002")
    await officer.says("/bookon RIV")
    await officer.says("potrzebuję pomocy przy bramie 2")
    await officer.is_told("Czy potrzebujesz teraz pomocy?")
    await officer.says("no")
    await night.passes(seconds=61)
    await night.duty_manager("D001").is_told("WELFARE: P.Z. E1002")


async def test_an_answer_after_the_minute_regains_contact(night, officer):
    await officer.says("help with the gate please, it is stuck")
    await night.passes(seconds=61)
    manager = night.duty_manager("D001")
    await manager.is_told("WELFARE")
    await officer.presses("No, I am all right")
    await manager.is_told("Contact regained: A.O. E1001")
    await night.passes(minutes=30)
    await night.duty_manager("D002").hears_nothing()


@pytest.mark.parametrize("words", NO_CRY)
async def test_work_with_help_in_its_name_is_an_entry(night, officer, words):
    await officer.says(words)
    await officer.is_told("OB-1 is in the occurrence book")
    await officer.hears_nothing("Do you need help")


async def test_an_sos_by_words_is_taken_back_within_ten_seconds(night, officer):
    await officer.says("help")
    await officer.is_told("Take it back within ten seconds")
    manager = night.duty_manager("D001")
    await manager.is_told("Typed in words")
    await night.passes(seconds=9)
    await officer.presses("Not meant: take it back")
    await officer.is_told("Taken back. Those told hear")
    await manager.is_told("taken back at once by whoever typed it")
    await night.passes(minutes=5)
    await night.director("X001").hears_nothing()


async def test_after_ten_seconds_only_those_told_can_end_it(night, officer):
    await officer.says("help")
    await night.passes(seconds=11)
    await officer.presses("Not meant: take it back")
    manager = night.duty_manager("D001")
    await manager.is_told("says that INC-1 was pressed by mistake")
    await night.passes(minutes=1)
    await night.director("X001").is_told("SOS from A.O. E1001")


async def test_an_sos_that_was_pressed_cannot_be_taken_back(night, officer):
    await officer.taps("🆘 SOS")
    await officer.presses("Pressed by mistake")
    await night.duty_manager("D001").is_told(
        "was pressed by mistake. Ring to make sure"
    )


async def test_help_typed_into_a_form_is_an_sos(night, officer):
    await officer.taps("Report an incident")
    await officer.says("help")
    await night.duty_manager("D001").is_told("SOS from A.O. E1001 at RIV")


async def test_an_incident_that_calls_for_help_is_told_and_its_writer_asked(
    night, officer
):
    await officer.says("/incident help three men are attacking me")
    await night.duty_manager("D001").is_told("INCIDENT at RIV")
    await officer.is_told("Do you need help now?")


async def test_ok_with_a_call_for_help_is_no_ok(night, officer):
    await night.passes(minutes=55)
    await officer.says("/ok help me")
    await officer.is_told("Do you need help now?")
    await officer.hears_nothing("Check call recorded")
