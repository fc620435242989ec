"""Somebody says for how long they will not be heard, and is looked for after that."""

from datetime import UTC, datetime

from bot.desk import exporting
from bot.domain.exports import Kind

ALL_TIME = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


async def exported(night):
    kind = Kind.TIMED_ACTIVITIES
    table = await night.asks(lambda desk: exporting.export(desk, kind, *ALL_TIME))
    return table.rows


async def test_a_plant_room_that_nobody_comes_back_from(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.says("plant room 20 minutes, with Jane Smith")
    await officer.hears_nothing("Timed activity")
    await officer.says("plant room 20 minutes")
    told = await officer.is_told("Timed activity TA-1: you are due back by 22:20.")
    assert "not pressed “I am back” by 22:25, people look for you." in told.text
    assert told.buttons == [["I am back"], ["10 more minutes"]]
    await night.passes(minutes=14)
    await officer.hears_nothing()
    await night.passes(minutes=1)
    await officer.is_told("Are you back? TA-1 ends 22:20.")
    await night.passes(minutes=5)
    await officer.is_told("At 22:25 your duty manager is told.")
    await manager.hears_nothing()
    await night.passes(minutes=5)
    alarm = await manager.is_told("TIMED ACTIVITY NOT ENDED")
    assert alarm.text.splitlines() == [
        "TIMED ACTIVITY NOT ENDED: A.O. E1001 at RIV Riverside Court.",
        "Where: plant room.",
        "A.O. E1001 went 22:00, was due back 22:20, and has not answered. TA-1.",
        "Ring the officer and the site now. No answer: send somebody there, and ring "
        "999.",
        "“plant room 20 minutes”",
        "Site phone: 020 7946 0111.",
    ]
    await officer.is_told("People are being told that you are not back.")
    await manager.presses("I have this")
    await officer.presses("I am back")
    await officer.is_told("It came after the alarm: your duty manager will ring you.")
    await manager.is_told("Contact regained: A.O. E1001 answered 22:25.")
    await manager.presses("Officer is safe")
    [row] = await exported(night)
    assert (row["kind"], row["text"]) == ("plant_room", "plant room 20 minutes")
    assert (row["status"], row["reason"]) == ("regained", "safe")


async def test_back_in_time_nobody_is_told_and_its_check_calls_went_on(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.taps("Timed activity")
    await officer.is_told("For how long?")
    await officer.presses("60 minutes")
    await officer.is_told("Where are you going?")
    await officer.presses("Roof")
    await night.passes(minutes=50)
    await officer.is_told("Check call due 23:00 at RIV.")
    await officer.presses("I am OK")
    await officer.is_told("Check call recorded 22:50.")
    await night.passes(minutes=5)
    await officer.is_told("Are you back? TA-1 ends 23:00.")
    await officer.presses("10 more minutes")
    await officer.is_told("Longer: TA-1 now ends 23:10.")
    await night.passes(minutes=10)
    await officer.says("im back")
    await officer.is_told("Back, recorded 23:05. TA-1.")
    await night.passes(minutes=30)
    await night.duty_manager("D001").hears_nothing()
    [row] = await exported(night)
    assert (row["kind"], row["status"]) == ("roof", "back")


async def test_words_that_leave_a_doubt_are_asked_about_and_stay_an_entry(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.says("contractor lets me into the boiler room, 30 min")
    await officer.is_told("OB-1")
    await officer.is_told("Nothing has been started.")
    await night.passes(minutes=40)
    await manager.hears_nothing()
    await officer.presses("30 minutes")
    started = await officer.is_told("Timed activity TA-1: you are due back by 23:10.")
    assert "“contractor lets me into the boiler room, 30 min”" in started.text
    await officer.presses("I am back")
    await officer.says("two males left by the gate, waited 20 minutes for police")
    await officer.is_told("OB-2")
    await officer.hears_nothing()


async def test_a_name_in_the_words_holds_nothing_up_and_is_not_kept(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    night.redaction.is_busy()
    await officer.says("/timed roof of block B 10 min")
    await officer.is_told("Timed activity TA-1: you are due back by 22:10.")
    await night.passes(minutes=15)
    await manager.is_told("TIMED ACTIVITY NOT ENDED")
    night.redaction.is_free()
    await night.passes(seconds=30)
    assert "“roof of block B 10 min”" in manager.sees("TIMED ACTIVITY").text


async def test_walking_to_the_car_after_book_off_says_where_from(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.taps("Book off")
    await officer.says("walking to my car 15")
    told = await officer.is_told("Timed activity TA-1: you are due back by 22:15.")
    await night.passes(minutes=20)
    alarm = await manager.is_told("TIMED ACTIVITY NOT ENDED: A.O. E1001 at RIV")
    assert "Where: way to the car or bus." in alarm.text
    await officer.says("ok")
    await officer.is_told("It came after the alarm")
    await manager.is_told("Contact regained")
    assert told.message_id


async def test_an_answer_to_the_one_is_a_sign_of_life_for_the_other(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await night.passes(minutes=55)
    await officer.says("idę do kotłowni 10 min")
    await night.passes(minutes=15)
    await manager.is_told("TIMED ACTIVITY NOT ENDED")
    await officer.says("/ok")
    await officer.is_told("Check call recorded 23:10.")
    await manager.is_told("Contact regained")
    await officer.presses("I am back")
    await officer.is_told("It came after the alarm")
    await night.passes(minutes=5)
    await night.duty_manager("D002").hears_nothing()


async def test_nobody_is_out_for_longer_than_anybody_should_be_alone(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says("roof 4 hours")
    told = await officer.is_told("Timed activity TA-1: you are due back by 02:00.")
    assert told.buttons == [["I am back"]]
    await officer.says("plant room 10 min")
    await officer.is_told("Timed activity TA-2: you are due back by 22:10.")
    first, _ = await exported(night)
    assert first["status"] == "back"


async def test_a_button_of_somebody_else_or_of_yesterday_does_nothing(night):
    officer, other = night.officer("E1001"), night.officer("E1002")
    await officer.says("walking to my car 10 min")
    await officer.is_told("Timed activity TA-1")
    await other.taps("Timed activity") if other.keys else await other.says("/timed")
    shown = other.phone.last.message_id
    for data in (
        "timed:1:back",
        "timed:1:roof",
        "timed:1:99",
        "tstart:9999",
        "tstart:x",
    ):
        await other.does(lambda phone, data=data: phone.presses_data(data, shown))
    [row] = await exported(night)
    assert row["status"] == "running"
