"""A battery that dies, a cellar without signal: said, known, and no call is put off."""


async def test_a_dead_battery_and_then_silence(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await night.passes(minutes=10)
    await officer.says("battery 5%")
    noted = await officer.is_told("Noted: battery nearly empty.")
    assert noted.text == (
        "Noted: battery nearly empty. Your check call 23:00 stays due. If you cannot "
        "press the button then, ring the control room first: 020 7946 0000."
    )
    await officer.is_told("OB-1")
    await manager.says("/board")
    board = await manager.is_told("RIV Riverside Court")
    assert "next call 23:00, said 22:10: battery nearly empty" in board.text
    await night.passes(minutes=65)
    alarm = await manager.is_told("MISSED CHECK CALL")
    assert "A.O. E1001 was due 23:00 and has not answered." in alarm.text
    assert "Said 22:10: battery nearly empty." in alarm.text


async def test_all_is_well_and_the_phone_dying_is_both(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await night.passes(minutes=52)
    await officer.says("all ok but my phone is about to die")
    await officer.is_told("Check call recorded 22:52. Next one: 00:00.")
    await officer.is_told(
        "Noted: battery nearly empty. Your check call 00:00 stays due"
    )
    await officer.is_told("OB-1")


async def test_whoever_looks_for_a_missed_call_reads_where_they_went(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await night.passes(minutes=50)
    await officer.says("going dark 60 mins")
    await night.passes(minutes=25)
    alarm = await manager.is_told("MISSED CHECK CALL")
    assert "Timed activity until 23:50: no signal there." in alarm.text
    await manager.says("/board")
    await manager.is_told("timed activity until 23:50: no signal there")


async def test_off_shift_and_out_it_goes_with_what_they_are_out_for(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.says("walking to my car 15")
    await officer.is_told("Timed activity TA-1")
    await officer.says("telefon mi pada")
    await officer.is_told("Noted: battery nearly empty. Nothing is put off")
    await night.passes(minutes=20)
    alarm = await manager.is_told("TIMED ACTIVITY NOT ENDED")
    assert "Said 22:00: battery nearly empty." in alarm.text


async def test_nobody_who_is_at_home_is_told_of_a_call(night):
    officer = night.officer("E1001")
    await officer.says("no signal here")
    await officer.hears_nothing("Noted")
