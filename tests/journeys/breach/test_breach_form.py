"""A breach report: first words, one tap a question, and nothing lost on the way."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.breach.facts import Question

TEN_AM = datetime(2026, 1, 10, 10, 0, tzinfo=UTC)

CLOCKS_BACK = datetime(2026, 10, 25, 1, 40, tzinfo=UTC)
"""01:40 GMT on the night the clocks go back: 01:30 has come twice."""


async def kept(night, number=1):
    return await night.asks(lambda desk: desk.unit.breaches.get(number))


async def test_a_report_takes_six_taps_and_the_dpo_sees_it_grow(night):
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await officer.says("/breach sent the rota to the wrong client")
    await dpo.is_told("DATA BREACH BR-1.")
    await officer.presses("Found 15 minutes ago")
    await officer.is_told("What happened to the data?")
    await officer.presses("Sent to the wrong person")
    steps = await officer.is_told("To keep it from getting worse")
    assert steps.buttons == [
        ["☐ Message recalled or deleted"],
        ["☐ Asked them to delete it unread"],
    ]
    await officer.is_told("When did it happen?")
    await officer.presses("About when it was found")
    await officer.is_told("Where did it happen?")
    await officer.presses("Away from any site")
    await officer.is_told("Where was the data?")
    await officer.presses("In e-mail")
    await officer.is_told("Whose work is it about?")
    await officer.presses("guarding")
    await officer.is_told("That is all for BR-1")
    await officer.presses("☐ Message recalled or deleted")
    officer.sees("To keep it from getting worse")
    assert "✅ Yes: Message recalled or deleted" in str(officer.phone.visible)
    shown = dpo.sees("DATA BREACH BR-1.").text
    assert "What: Sent to the wrong person." in shown
    assert "The data was: In e-mail." in shown
    assert "Done at once: Message recalled or deleted." in shown
    assert "Not known yet" not in shown


async def test_who_is_booked_on_is_not_asked_where(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says("/breach phone left in a taxi")
    await officer.presses("Found just now")
    await officer.presses("Phone or device lost")
    await officer.presses("About when it was found")
    await officer.is_told("Which device is it?")
    await officer.presses("Body-worn camera")
    await officer.is_told("Whose work is it about?")
    assert "The data was: On a body-worn camera." in dpo_sees(night)


def dpo_sees(night):
    return night.dpo("P001").sees("DATA BREACH BR-1.").text


@pytest.mark.parametrize(
    ("kind", "step"),
    [
        ("Looked up or taken by one of us", "Kept what shows it, told nobody else"),
        ("Told to a caller who lied", "Rang the real person on the number on file"),
    ],
)
async def test_misuse_and_a_false_caller_have_kinds_of_their_own(night, kind, step):
    officer = night.officer("E1001")
    await officer.says("/breach somebody's address is out")
    await officer.presses("Found just now")
    await officer.presses(kind)
    await officer.presses(step)
    assert f"What: {kind}." in dpo_sees(night)
    assert f"Done at once: {step}." in dpo_sees(night)


async def test_the_phone_dies_in_the_form_and_nothing_is_lost(night):
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await officer.says("/breach visitor book gone from the desk")
    await officer.presses("Found just now")
    await officer.presses("Paper lost or left behind")
    await officer.catches_up()
    await dpo.presses("Acknowledge")
    night.starts_again()
    await night.passes(minutes=30)
    told = await officer.is_told("Something about BR-1 is not known yet.")
    assert "When did it happen?" in told.text
    await officer.presses("Not known")
    await officer.is_told("Where did it happen?")
    shown = dpo.sees("DATA BREACH BR-1.").text
    assert "What: Paper lost or left behind." in shown
    assert "Not known yet: when it happened, where it happened" in shown


async def test_what_stays_unknown_is_asked_for_once_more_by_day_and_no_more(night):
    officer = night.officer("E1001")
    await officer.says("/breach something odd with the e-mail")
    await night.dpo("P001").presses("Acknowledge")
    await officer.catches_up()
    await night.passes(minutes=30)
    await officer.is_told("Something about BR-1 is not known yet.")
    await night.passes(minutes=90)
    await in_the_dpos_hands(night, hours=10)
    await officer.is_told("Something about BR-1 is not known yet.")
    await in_the_dpos_hands(night, hours=24)
    await officer.hears_nothing("Something about BR-1")


async def in_the_dpos_hands(night, hours):
    """They say so when they are asked, every two hours, whether it still is."""
    for _ in range(0, hours, 2):
        await night.dpo("P001").presses("Acknowledge")
        await night.passes(hours=2)


async def test_a_typed_time_is_when_it_was_found(night):
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await officer.says("/breach papers left in the van")
    await officer.presses("Another time")
    await officer.is_told("Type the time, such as 21:40")
    await officer.says("21:25")
    await officer.is_told("BR-1: found at 21:25.")
    await dpo.is_told("BR-1 was found at 21:25: the hour ends 22:25.")


@pytest.mark.parametrize(
    "words", ["2215", "yesterday 22:15", "10:15pm", "09/01/2026 22:15", "9 Jan 22:15"]
)
async def test_a_time_of_yesterday_is_said_back_with_its_day(night, words):
    night.clock.now = TEN_AM
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await officer.says("/breach papers left in the van")
    await officer.presses("Another time")
    await officer.says(words)
    await officer.is_told("BR-1: found at 22:15 yesterday, Fri 09 Jan. Thank you.")
    assert (await kept(night)).discovered_at == TEN_AM - timedelta(minutes=705)
    await dpo.is_told("BR-1")


async def test_a_time_to_come_is_refused_and_says_what_was_understood(night):
    officer = night.officer("E1001")
    await officer.says("/breach papers left in the van")
    await officer.presses("Another time")
    await officer.says("11/01/2026 22:15")
    told = await officer.is_told("22:15 on Sun 11 Jan is still to come.")
    assert "When was it found?" in told.text
    assert Question.FOUND not in (await kept(night)).answered


async def test_what_is_typed_later_counts_from_when_it_is_typed(night):
    officer = night.officer("E1001")
    await officer.says("/breach papers left in the van")
    await night.passes(minutes=20)
    await officer.presses("Another time")
    await officer.says("half an hour ago")
    await officer.is_told("BR-1: found at 21:50.")


async def test_when_it_happened_is_said_back_too(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says("/breach papers left in the van")
    await officer.presses("Found just now")
    await officer.presses("Paper lost or left behind")
    await officer.presses("Another time")
    await officer.says("wczoraj 22:15")
    await officer.is_told("BR-1: happened at 22:15 yesterday, Fri 09 Jan.")


async def test_words_that_are_no_time_bring_the_question_back(night):
    officer = night.officer("E1001")
    await officer.says("/breach papers left in the van")
    await officer.presses("Another time")
    await officer.says("this morning")
    told = await officer.is_told("That is not a time that has passed.")
    assert "When was it found?" in told.text
    await officer.presses("Half an hour before")
    await officer.is_told("BR-1: found at 21:30.")


async def test_on_the_night_the_clocks_change_the_hour_that_came_twice_is_asked(night):
    night.clock.now = CLOCKS_BACK
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await officer.says("/breach papers left in the van")
    await officer.presses("Another time")
    await officer.says("01:30")
    told = await officer.is_told("The clocks went back, so that time came twice.")
    assert told.buttons == [["01:30 BST"], ["01:30 GMT"]]
    await officer.presses("01:30 GMT")
    await officer.is_told("BR-1: found at 01:30 GMT.")
    await dpo.is_told("BR-1 was found at 01:30 GMT: the hour ends 02:30.")


async def test_a_leaver_reports_and_answers_too(night):
    officer = night.officer("E1001")
    await night.asks(lambda desk: desk.unit.people._change("E1001", active=False))
    await officer.says("/breach papers left in the van")
    await officer.presses("Found just now")
    await officer.is_told("What happened to the data?")


async def test_another_officers_form_is_nobody_elses_to_answer(night):
    officer, other = night.officer("E1001"), night.officer("E1002")
    await officer.says("/breach papers left in the van")
    await other.says("/help")
    shown = await other.is_told("/bookon")
    await other.does(lambda p: p.presses_data("fact:1:kind.paper", shown.message_id))
    assert (await kept(night)).kind is None


async def test_no_word_of_the_form_blames_anybody(night):
    officer = night.officer("E1001")
    await officer.says("/breach phone left in a taxi")
    await officer.presses("Found an hour ago or more")
    for label in ("Phone or device lost", "About when it was found"):
        await officer.presses(label)
    await officer.catches_up()
    texts = " ".join(m.text.lower() for m in officer.phone.visible)
    for word in ("fault", "why did", "careless", "discipl", "failed to"):
        assert word not in texts
