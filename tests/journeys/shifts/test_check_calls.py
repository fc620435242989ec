"""Check calls through the night: asked, answered, missed, taken up, closed."""


async def test_an_officer_books_on_and_is_told_when_to_call(night):
    officer = night.officer("E1001")
    await officer.says("/bookon riv")
    told = await officer.is_told("Booked on at RIV Riverside Court, 22:00.")
    assert "Next check call: 23:00." in told.text
    assert officer.keys == [
        *("✅ I am OK", "Report an incident", "Timed activity", "Book off"),
        *("Visitors, keys", "🆘 SOS"),
    ]


async def test_the_prompt_comes_with_the_window_and_one_press_settles_it(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await night.passes(minutes=49)
    await officer.hears_nothing()
    await night.passes(minutes=1)
    prompt = await officer.is_told("Check call due 23:00 at RIV.")
    assert prompt.buttons == [["✅ I am OK"]]
    await officer.presses("I am OK")
    assert officer.sees("OK 22:50").message_id == prompt.message_id
    assert officer.sees("OK 22:50").buttons == []
    recorded = await officer.is_told("Check call recorded 22:50. Next one: 00:00.")
    assert recorded.silent
    await night.passes(minutes=55)
    await night.duty_manager("D001").hears_nothing()


async def test_a_forgetful_officer_is_nudged_before_anybody_is_woken(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await night.passes(minutes=65)
    nudge = await officer.is_told("was due 23:00. Press the button now.")
    assert "At 23:15 your duty manager is told." in nudge.text
    await officer.says("/ok")
    await officer.is_told("Check call recorded 23:05.")
    await night.passes(minutes=20)
    await night.duty_manager("D001").hears_nothing()


async def test_silence_climbs_the_ladder_until_somebody_takes_it_up(night):
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=75)
    await night.duty_manager("D001").is_told("MISSED CHECK CALL")
    await night.duty_manager("D002").hears_nothing()
    await night.passes(minutes=2)
    await night.duty_manager("D002").is_told("MISSED CHECK CALL")
    await night.duty_manager("D002").presses("I have this")
    await night.duty_manager("D001").is_told("C.F. D002 has this")
    await night.passes(minutes=25)
    await night.director("X001").hears_nothing()


async def test_the_alarm_names_nobody_in_full_and_says_what_to_do(night):
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=75)
    alarm = await night.duty_manager("D001").is_told("MISSED CHECK CALL")
    assert alarm.text.splitlines() == [
        "MISSED CHECK CALL at RIV Riverside Court.",
        "A.O. E1001 was due 23:00 and has not answered. CC-1.",
        "Ring the officer and the site now, then press the button.",
        "Site phone: 020 7946 0111.",
    ]


async def test_an_exhausted_ladder_goes_on_ringing_and_tells_everyone(night):
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=79)
    await night.director("X001").is_told("MISSED CHECK CALL")
    await night.passes(minutes=2)
    for manager in ("X001", "D001", "D002"):
        last = night.person(manager).phone.last
        assert "Told again: nobody has taken it up." in last.text, manager
        await night.person(manager).catches_up()
    await night.passes(minutes=2)
    await night.director("X001").is_told("MISSED CHECK CALL")


async def test_the_owner_closes_with_a_reason_and_those_told_hear_it(night):
    owner, other = night.duty_manager("D002"), night.duty_manager("D001")
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=77)
    await owner.presses("I have this")
    assert owner.buttons == [
        "Officer is safe",
        "Cannot reach them",
        "Safe, gone home",
        "Other reason",
    ]
    await other.catches_up()
    await owner.presses("Officer is safe")
    await other.is_told("Closed by C.F. D002: Officer is safe.")
    assert other.buttons == []
    assert owner.buttons == []
    await night.passes(minutes=20)
    await night.director("X001").hears_nothing()


async def test_only_the_owner_or_a_higher_rung_may_close(night):
    owner, lower, higher = (night.person(p) for p in ("D002", "D001", "X001"))
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=79)
    await owner.presses("I have this")
    await lower.catches_up()
    await lower.presses("I have this")
    await lower.is_told("C.F. D002 already has this.")
    await higher.presses("I have this")
    await owner.is_told("O.H. X001 has this")
    await owner.presses("Officer is safe")
    await owner.is_told("O.H. X001 has this. Only they, or somebody above them")
    await higher.presses("Officer is safe")
    await owner.is_told("Closed by O.H. X001")


async def test_a_late_answer_is_contact_regained_and_the_alarm_stays_open(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await night.passes(minutes=76)
    await manager.is_told("MISSED CHECK CALL")
    await officer.presses("I am OK")
    await officer.is_told("It came after the alarm: your duty manager will ring you.")
    await manager.is_told("Contact regained: A.O. E1001 answered 23:16.")
    await night.passes(minutes=10)
    await night.duty_manager("D002").hears_nothing()
    await manager.says("/board")
    await manager.is_told("CC-1 since 23:15: nobody has it")
    await manager.presses("Officer is safe")
    await manager.says("/board")
    board = await manager.is_told("RIV Riverside Court")
    assert "Open alarms" not in board.text


async def test_who_cannot_reach_the_officer_passes_it_up_at_once(night):
    manager, director = night.duty_manager("D002"), night.director("X001")
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=77)
    await manager.presses("I have this")
    await manager.presses("Cannot reach them")
    told = await director.is_told("MISSED CHECK CALL")
    assert "C.F. D002 tried and got no answer." in told.text
    await manager.is_told("Passed on. Keep trying; send somebody to the site")


async def test_a_thumb_that_presses_twice_wakes_nobody_more(night):
    manager, next_one = night.duty_manager("D001"), night.duty_manager("D002")
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=75)
    await manager.presses("I have this")
    await manager.presses("Cannot reach them")
    await manager.presses("Cannot reach them")
    await next_one.is_told("R.A. D001 tried and got no answer.")
    await night.director("X001").hears_nothing()
    await night.passes(minutes=2)
    await night.director("X001").is_told("MISSED CHECK CALL")


async def test_an_owner_who_falls_asleep_is_asked_and_then_relieved(night):
    owner, director = night.duty_manager("D002"), night.director("X001")
    await night.officer("E1001").books_on("MKT")
    await night.passes(minutes=47)
    await owner.presses("I have this")
    await owner.catches_up()
    await night.passes(minutes=30)
    await owner.is_told("Still in hand?")
    await night.passes(minutes=91)
    await owner.is_told("You did not answer, so the next person is told")
    await director.is_told("MISSED CHECK CALL")


async def test_a_second_silence_joins_the_alarm_that_is_in_hand(night):
    owner = night.duty_manager("D001")
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=75)
    await owner.presses("I have this")
    await owner.catches_up()
    await night.passes(minutes=60)
    told = await owner.is_told("A.O. E1001 was due 00:00 and has not answered. CC-2.")
    assert "nobody has taken it up" not in told.text
    await night.director("X001").hears_nothing()


async def test_a_manager_who_blocked_the_bot_is_passed_over_at_once(night):
    night.duty_manager("D001").phone.blocks_bot()
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=75)
    await night.duty_manager("D002").is_told("MISSED CHECK CALL")


async def test_a_rung_that_holds_nobody_is_skipped_and_said(night):
    for manager in ("D001", "D002"):
        await night.person(manager).says("/away 2026-01-10 2026-01-11")
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=75)
    told = await night.director("X001").is_told("MISSED CHECK CALL")
    assert "Passed over, nobody to tell: duty manager." in told.text


async def test_an_extra_ok_is_recorded_and_moves_no_due_time(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await night.passes(minutes=20)
    await officer.taps("I am OK")
    await officer.is_told("Check call recorded 22:20. Next one: 23:00.")
    await night.passes(minutes=30)
    await officer.is_told("Check call due 23:00")


async def test_calls_are_hourly_by_the_grid_however_early_the_answer(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    for hour in ("23:00", "00:00", "01:00"):
        await night.passes(minutes=50)
        await officer.is_told(f"Check call due {hour}")
        await officer.presses("I am OK")
        await night.passes(minutes=10)


async def test_what_fell_due_while_the_product_was_down_is_acted_on_and_marked(night):
    await night.officer("E1001").books_on("RIV")
    await night.sleeps(hours=3)
    await night.duty_manager("D001").is_told("MISSED CHECK CALL")
    rows = await night.asks(
        lambda desk: [(row.deed, row.late_s) for row in desk.unit.journal.entries()]
    )
    assert ("check call", 2 * 3600 + 10 * 60) in rows
    calls = await night.asks(
        lambda d: [c.due_at for c in d.unit.check_calls.unsettled(1)]
    )
    assert calls[-1] > night.now
