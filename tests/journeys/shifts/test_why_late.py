"""Why a check call came late: one quiet question, when nobody is looked for."""

import pytest

ASKED = "What got in the way?"
REASONS = [
    *("No signal", "Busy with somebody or something", "Phone flat or broken"),
    *("It slipped my mind", "Something else"),
]


@pytest.fixture
async def amara(night):
    """Her call of 23:00 is answered after the reminder."""
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await night.passes(minutes=65)
    await officer.is_told("Press the button now.")
    return officer


async def answers(officer):
    await officer.says("/ok")
    await officer.is_told("Check call recorded")


async def why(night, number):
    call = await night.asks(lambda desk: desk.unit.check_calls.get(number))
    return call.why and str(call.why)


async def test_a_late_answer_is_asked_about_once_in_silence_and_one_tap_answers(
    night, amara
):
    await answers(amara)
    question = await amara.is_told(ASKED)
    assert question.silent
    assert "The check call due 23:00 at RIV came late." in question.text
    assert [label for row in question.buttons for label in row] == REASONS
    await amara.presses("No signal")
    amara.sees("Check call due 23:00, noted: No signal.")
    assert amara.buttons == []
    assert await why(night, 1) == "no_signal"
    await night.duty_manager("D001").hears_nothing()


async def test_an_answer_in_time_is_asked_nothing(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await night.passes(minutes=58)
    await answers(officer)
    await officer.hears_nothing(ASKED)


async def test_while_one_question_is_open_the_next_late_call_asks_none(night, amara):
    await answers(amara)
    await amara.is_told(ASKED)
    await night.passes(minutes=60)
    await answers(amara)
    await amara.hears_nothing(ASKED)


async def test_who_is_writing_a_report_is_not_asked(night, amara):
    await amara.says("/incident")
    await amara.is_told("What happened")
    await answers(amara)
    await amara.hears_nothing(ASKED)


async def test_a_missed_call_is_asked_about_when_its_alarm_is_over(night, amara):
    ruth = night.duty_manager("D001")
    await night.passes(minutes=10)
    await ruth.is_told("MISSED CHECK CALL")
    await ruth.presses("I have this")
    await answers(amara)
    await amara.hears_nothing(ASKED)
    await ruth.is_told("Contact regained")
    await ruth.presses("Officer is safe")
    question = await amara.is_told(ASKED)
    assert "The check call due 23:00 at RIV was missed." in question.text
    await amara.presses("It slipped my mind")
    assert await why(night, 1) == "forgot_call"


async def test_an_alarm_that_ended_otherwise_asks_nothing(night, amara):
    ruth = night.duty_manager("D001")
    await night.passes(minutes=10)
    await ruth.is_told("MISSED CHECK CALL")
    await ruth.presses("I have this")
    await ruth.presses("Other reason")
    await ruth.says("Taken to hospital")
    await ruth.is_told("Closed")
    await amara.hears_nothing(ASKED)


async def test_nobody_is_asked_while_help_is_called_for(night, amara):
    await amara.says("/sos")
    await amara.is_told("SOS")
    await answers(amara)
    await amara.hears_nothing(ASKED)


async def test_who_books_off_without_an_answer_is_asked_no_more(night, amara):
    await answers(amara)
    await amara.is_told(ASKED)
    await amara.says("/bookoff")
    await amara.is_told("Booked off")
    amara.sees("Check call due 23:00, noted: Not said.")
    assert await why(night, 1) == "not_said"
