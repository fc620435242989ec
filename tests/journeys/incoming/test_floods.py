"""Nobody can hold back an SOS: not a flood of strangers, nor of officers."""

import asyncio

import pytest

from bot.desk.doorway import TOGETHER
from bot.process.wiring import POSTGRES_WORKERS

TOO_MUCH = "You sent too much at once"


@pytest.fixture
async def officer(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    return officer


def texts_of(staff, words):
    return [m.text for m in staff.phone.inbox if words in m.text]


async def count(night, table):
    def counted(desk):
        from sqlalchemy import text

        return desk.unit.session.scalar(text(f"SELECT count(*) FROM {table}"))

    return await night.asks(counted)


async def test_an_sos_in_the_middle_of_a_hundred_strangers_is_the_first_to_be_taken(
    night, officer
):
    crowd = [night.standin.phone(user_id=70_000 + n, started=True) for n in range(98)]
    for phone in crowd[:49]:
        phone.says("x" * 4096)
    officer.phone.says("/sos")
    for phone in crowd[49:]:
        phone.says("x" * 4096)
    manager = night.duty_manager("D001")
    await manager.is_told("SOS from A.O. E1001")
    sos = await night.asks(lambda desk: desk.unit.alarms.all_open())
    assert [alarm.officer for alarm in sos] == ["E1001"]
    assert night.redaction.asked == []


async def test_a_newcomers_link_works_in_a_flood_of_other_strangers(night):
    from bot.desk.people import reception

    token = await night.asks(lambda desk: reception.invite(desk, "N001"))
    crowd = [night.standin.phone(user_id=70_000 + n, started=True) for n in range(60)]
    for phone in crowd:
        phone.says("let me in")
        phone.says("/start not-a-link")
    newcomer = night.person("N001")
    newcomer.phone.says("hello")
    newcomer.phone.says(f"/start {token}")
    await newcomer.is_told("Welcome")


async def test_what_a_newcomer_sent_behind_the_link_is_heard_too(night):
    """While we were down: all of it comes at once."""
    from bot.desk.people import reception

    token = await night.asks(lambda desk: reception.invite(desk, "N001"))
    newcomer = night.person("N001")
    for words in (f"/start {token}", "hello?", "is anybody there", "/sos"):
        newcomer.phone.says(words)
    await night.duty_manager("D001").is_told("SOS from F.B. N001")


async def test_a_flood_takes_its_senders_turn_only_and_is_said_to_them_once(
    night, officer
):
    other = night.officer("E1002")
    for number in range(90):
        officer.phone.says(f"note {number}")
    other.phone.says("/bookon MKT")
    await other.is_told("MKT Market Hall")
    await officer.is_told(TOO_MUCH)
    assert len(texts_of(officer, TOO_MUCH)) == 1
    assert await count(night, "occurrence") == 29  # and the booking on
    await night.passes(minutes=1)
    await officer.says("note after a minute")
    await officer.is_told("OB-30 is in the occurrence book")


async def test_who_floods_is_not_waited_for_and_what_was_taken_in_is_read_later(
    night, officer
):
    before = len(night.redaction.asked)
    for number in range(90):
        officer.phone.says(f"note {number}")
    await night.intake.drain()
    await night.intake.poll(0)  # what is done is confirmed
    assert night.standin.pending == []
    assert len(night.redaction.asked) == before
    assert await count(night, "sealed_words") == 29
    await officer.is_told("OB-29 is in the occurrence book")
    assert await count(night, "sealed_words") == 0
    assert len(texts_of(officer, "Received. It is being read")) == 5


async def test_an_sos_overtakes_ones_own_flood(night, officer):
    await overtakes(night, officer, "/sos")


async def overtakes(night, officer, call):
    """What was sent before it is not read yet."""
    night.redaction.is_busy()
    for number in range(60):
        officer.phone.says(f"note {number}")
    officer.phone.says(call)
    await night.intake.poll(0)
    async with asyncio.timeout(60):
        while not await night.asks(lambda desk: desk.unit.alarms.all_open()):
            await night.intake.poll(0)
    assert await count(night, "occurrence") == 0
    night.redaction.is_free()
    await night.duty_manager("D001").is_told("SOS from A.O. E1001")


async def test_the_sos_comes_before_the_notes_of_the_same_batch(
    night, officer, database_url
):
    """On PostgreSQL the other workers may each be at the notes already."""
    in_hand = 0 if "sqlite" in database_url else (POSTGRES_WORKERS - 1) * TOGETHER
    for number in range(27):
        officer.phone.says(f"note {number}")
    officer.phone.says("/sos")
    officer.phone.says("two men at the gate")
    await night.settles()
    order = await night.asks(
        lambda desk: [
            one.deed for one in desk.unit.journal.entries() if one.actor == "E1001"
        ]
    )
    assert order[: order.index("SOS")].count("occurrence") <= in_hand
    assert order.count("occurrence") == 27, "what was said before it is for the book"
    [told] = texts_of(night.duty_manager("D001"), "More from")
    assert "two men at the gate" in told


async def test_an_ok_overtakes_notes_and_not_the_booking_on_before_it(night):
    officer = night.officer("E1001")
    for number in range(10):
        officer.phone.says(f"note {number}")
    officer.phone.says("/bookon RIV")
    officer.phone.says("/ok")
    await officer.is_told("Booked on")
    await officer.is_told("Check call recorded")


async def test_fifty_sos_of_one_who_has_left_are_one_alarm(night, officer):
    from tests.journeys.people.test_leavers import leaves

    await officer.says("/bookoff")
    await leaves(night, "E1001", on=night.now.date())
    for _ in range(50):
        officer.phone.says("/sos")
    await night.settles()
    assert await count(night, "alarm") == 1
    told = texts_of(night.duty_manager("D001"), "SOS")
    assert 1 <= len(told) <= 4


async def test_one_persons_backlog_makes_no_words_of_another_wait(night, officer):
    """The first reads for ever; the second's words are read all the same."""
    other = night.officer("D001")
    night.redaction.is_busy()
    for number in range(20):
        await officer.says(f"note {number}")
    await officer.is_told("Received. It is being read")
    other.phone.says("/incident the gate was forced")
    night.redaction.is_free()
    await other.is_told("Incident recorded as INC-1.")
    await officer.is_told("OB-1 is in the occurrence book")
    assert await count(night, "occurrence") == 20
