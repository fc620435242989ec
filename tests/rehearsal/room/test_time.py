"""Time in the room is pushed, and everybody hears what they would have heard."""

from datetime import timedelta

from tests.rehearsal.room.conftest import MINUTE, SATURDAY_NIGHT


async def test_to_the_next_thing_is_to_where_somebody_is_told_something(here):
    await here.everybody_joins()
    await here.officer_books_on()
    await here.is_pushed()
    assert here.officer.last.text.startswith("Check call due")
    assert here.duty_manager.find("MISSED") is None
    await here.is_pushed()
    assert "was due" in here.officer.last.text
    await here.is_pushed()
    assert here.duty_manager.last.text.startswith("MISSED CHECK CALL")


async def test_nobody_is_passed_over_on_the_way_to_another_time(here):
    await here.everybody_joins()
    await here.officer_books_on()
    booked_on_at = here.officer.find("Booked on").sent_at
    await here.is_pushed(here.room.clock() + 3.5 * MINUTE)
    prompt, nudge = (here.officer.find(words) for words in ("Check call due", "At "))
    assert prompt is not None
    assert nudge is not None
    missed = next(m for m in here.duty_manager.inbox if m.text.startswith("MISSED"))
    after = missed.sent_at - booked_on_at
    assert timedelta(seconds=160) < after < timedelta(seconds=200)


async def test_a_leap_of_days_is_not_taken_for_an_outage_of_our_own(here):
    await here.everybody_joins()
    await here.is_pushed(SATURDAY_NIGHT + timedelta(days=2))
    here.officer.says("/bookon RIV")
    booked_on = await here.officer.shows("Booked on")
    assert booked_on.sent_at >= SATURDAY_NIGHT + timedelta(days=2)
    words = [m.text for phone in here.standin.phones for m in phone.inbox]
    assert not [text for text in words if "onitoring" in text or "late" in text]


async def test_sixty_times_faster_shows_the_missed_call_within_seconds(here):
    await here.everybody_joins()
    await here.officer_books_on()
    with here.standin.change():
        here.room.speed = 60
    began = here.room.clock()
    await here.duty_manager.shows("MISSED CHECK CALL")
    assert here.room.clock() - began > 2 * MINUTE
