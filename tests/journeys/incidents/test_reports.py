"""Incidents, SOS, breaches and the occurrence book."""


async def test_an_incident_in_one_line_reaches_the_duty_manager(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.says("/incident window broken on level 2, nobody hurt")
    await officer.is_told("Incident recorded as INC-1.")
    told = await manager.is_told("INCIDENT at RIV Riverside Court.")
    assert "INC-1 from A.O. E1001, 22:00." in told.text
    assert "“window broken on level 2, nobody hurt”" in told.text
    await manager.presses("I have this")
    await officer.is_told("R.A. D001 has INC-1.")
    await manager.presses("Dealt with")
    assert not manager.buttons


async def test_an_incident_as_a_form_takes_one_text_and_then_asks_the_rest(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.taps("Report an incident")
    await officer.is_told("What happened? Type it in one message.")
    await officer.says("fire alarm on level 3, evacuating")
    await officer.is_told("Incident recorded as INC-1.")
    await manager.is_told("fire alarm on level 3")
    await officer.presses("Fire brigade called")
    await officer.is_told("Noted for INC-1.")


async def test_an_incident_nobody_takes_up_climbs(night):
    await night.officer("E1001").says("/incident man collapsed at gate 2")
    await night.duty_manager("D001").is_told("INCIDENT")
    await night.passes(minutes=10)
    await night.duty_manager("D002").is_told("INCIDENT")
    await night.passes(minutes=10)
    await night.director("X001").is_told("INCIDENT")


async def test_whoever_is_told_later_reads_who_else_was_called(night):
    officer = night.officer("E1001")
    await officer.says("/incident man collapsed at gate 2")
    await officer.presses("Ambulance called")
    await officer.presses("Police called")
    await night.passes(minutes=10)
    told = await night.duty_manager("D002").is_told("INCIDENT")
    assert "Called: ambulance, police." in told.text


async def test_an_incident_is_briefed_once_telegram_has_taken_the_notice(night):
    await night.officer("E1001").says("/incident lights out on level 1")
    await night.settles()
    status = await night.asks(lambda desk: desk.unit.incidents.get(1).status)
    assert status == "briefed"


async def test_sos_rings_every_duty_manager_at_once(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.taps("SOS")
    for manager in ("D001", "D002"):
        await night.person(manager).is_told(
            "SOS from A.O. E1001 at RIV Riverside Court."
        )
    answer = await officer.is_told("SOS INC-1 is going out now. In danger: ring 999.")
    assert "020 7946 0000" in answer.text


async def test_the_words_of_an_sos_follow_redacted(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    sent = await officer.says(
        "/sos man with a knife, Gareth Pemberton is hurt, stairwell b"
    )
    first = await manager.is_told("SOS from A.O. E1001")
    assert "knife" not in first.text
    more = await manager.is_told("More from A.O. E1001 on INC-1:")
    assert "G.P. is hurt" in more.text
    assert all(m.message_id != sent for m in officer.phone.visible)
    await officer.says("on level 2 now")
    await manager.is_told("on level 2 now")


async def test_a_second_sos_is_told_again_not_lost(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.says("/sos")
    await manager.presses("I have this")
    await manager.catches_up()
    await officer.says("/sos")
    await manager.is_told("SOS from A.O. E1001")


async def test_an_sos_pressed_by_mistake_is_closed_by_a_manager_only(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.says("/sos")
    await officer.presses("Pressed by mistake")
    await manager.is_told("A.O. E1001 says that INC-1 was pressed by mistake.")
    await manager.presses("I have this")
    await manager.presses("Pressed by mistake")
    await night.duty_manager("D002").is_told("Closed by R.A. D001: Pressed by mistake.")


async def test_a_breach_reaches_the_dpo_of_the_division_at_once(night):
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await officer.says("/breach sent the rota to the wrong client by e-mail")
    await officer.is_told("Data breach recorded as BR-1.")
    told = await dpo.is_told("DATA BREACH BR-1.")
    assert "Acknowledge before 23:00: one hour from finding it." in told.text
    assert told.buttons == [["Acknowledge"]]
    await dpo.presses("Acknowledge")
    await night.passes(hours=1)
    await night.siro("S001").hears_nothing()
    await dpo.says("/breaches")
    await dpo.is_told("BR-1: acknowledged by N.R. P001")


async def test_the_dpo_asleep_the_deputy_and_the_siro_hear_inside_the_hour(night):
    await night.officer("E1001").says("/breach lost a notebook with visitors' details")
    await night.dpo("P001").is_told("DATA BREACH")
    await night.passes(minutes=20)
    await night.dpo("P002").is_told("DATA BREACH")
    await night.passes(minutes=20)
    await night.siro("S001").is_told("DATA BREACH")
    await night.passes(minutes=15)
    await night.director("X001").is_told("DATA BREACH")


async def test_a_breach_found_half_an_hour_ago_hurries_the_ladder(night):
    officer = night.officer("E1001")
    await officer.says("/breach phone left in a taxi")
    await officer.presses("Found 30 minutes ago")
    await officer.is_told("BR-1: found at 21:30.")
    await night.dpo("P001").is_told("BR-1 was found at 21:30: the hour ends 22:30.")
    await night.passes(minutes=25)
    for staff_id in ("P002", "S001", "X001"):
        await night.person(staff_id).is_told("DATA BREACH")


async def test_an_officer_of_another_division_wakes_that_divisions_dpo(night):
    await night.officer("E1002").says("/breach papers left in the van")
    await night.dpo("P002").is_told("DATA BREACH")
    await night.dpo("P001").hears_nothing()


async def test_a_duty_manager_who_was_not_told_may_not_acknowledge_a_breach(night):
    await night.officer("E1001").says("/breach papers left in the van")
    manager = night.duty_manager("D001")
    await manager.says("/board")
    board = await manager.is_told("RIV")
    await manager.does(lambda p: p.presses_data("take:1", board.message_id))
    await manager.is_told("Only these roles may do that: dpo, siro, director.")
    await manager.says("/breaches")
    await manager.is_told("Only these roles may do that: dpo, siro, director.")


async def test_plain_words_on_shift_are_an_entry_in_the_occurrence_book(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says("all doors checked, level 1 to 4")
    await officer.is_told("OB-1 is in the occurrence book of RIV, 22:00.")


async def test_an_edited_entry_is_a_new_version_and_the_old_one_stays(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    sent = await officer.says("gate 2 locked")
    await officer.does(lambda phone: phone.edits(sent, "gate 3 locked"))
    await officer.is_told("OB-2 corrects OB-1; both are kept.")


async def test_a_name_in_an_entry_becomes_initials_and_the_message_goes(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    sent = await officer.says("refused entry to mr Gareth Pemberton at 2130")
    told = await officer.is_told("OB-1")
    assert "Kept as:\n“refused entry to mr G.P. at 2130”" in told.text
    assert next(m for m in officer.phone.messages if m.message_id == sent).deleted


async def test_plain_words_off_shift_are_not_kept_and_that_is_said(night):
    await night.officer("E1001").says("anyone there")
    await night.officer("E1001").is_told("Nothing was recorded: you are not booked on.")


async def test_a_manager_closes_with_words_of_their_own(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.says("/incident shouting outside")
    await manager.presses("I have this")
    await manager.presses("Other reason")
    await manager.says("spoke to Gareth Pemberton, all calm")
    words = await night.asks(lambda desk: desk.unit.alarms.words(1))
    assert words == "spoke to G.P., all calm"
    assert (
        "Closed by R.A. D001: “spoke to G.P., all calm”." in manager.sees("Closed").text
    )
    await manager.presses("Cancel")
    await manager.is_told("This button is out of date.")


async def test_an_alarm_closed_meanwhile_does_not_swallow_what_is_typed_next(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.says("/incident shouting outside")
    await night.passes(minutes=10)
    await manager.presses("I have this")
    await manager.presses("Other reason")
    await night.passes(minutes=1)
    higher = night.duty_manager("D002")
    await higher.presses("I have this")
    await higher.presses("Dealt with")
    await manager.says("all calm now")
    await manager.is_told("This is closed already.")
    await manager.says("hello")
    await manager.is_told("Nothing was recorded: you are not booked on.")


async def test_words_after_an_sos_go_with_it_and_to_no_open_form(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.taps("Report an incident")
    await officer.taps("SOS")
    await officer.says("stairwell b, level 2")
    await manager.is_told("More from A.O. E1001 on INC-1:")
    await manager.hears_nothing("INCIDENT at")


async def test_an_incident_that_was_taken_up_and_forgotten_is_asked_about(night):
    first, second = night.duty_manager("D001"), night.duty_manager("D002")
    await night.officer("E1001").says("/incident gate will not close")
    await first.presses("I have this")
    await first.catches_up()
    await night.passes(minutes=59)
    await first.hears_nothing()
    await night.passes(minutes=1)
    asked = await first.is_told("Still in hand? Press “I have this”, or end it.")
    assert "gate will not close" in asked.text
    await first.presses("I have this")
    await night.passes(minutes=59)
    await first.hears_nothing("Still in hand?")
    await second.catches_up()
    await night.passes(hours=3, minutes=1)
    await second.is_told("INCIDENT")
    await first.is_told("You did not answer, so the next person is told")


async def test_an_incident_that_was_dealt_with_is_not_asked_about(night):
    manager = night.duty_manager("D001")
    await night.officer("E1001").says("/incident gate will not close")
    await manager.presses("I have this")
    await manager.presses("Dealt with")
    await manager.catches_up()
    await night.passes(hours=5)
    await manager.hears_nothing("Still in hand?")
