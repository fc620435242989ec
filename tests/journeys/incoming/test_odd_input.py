"""Whatever arrives has a defined answer, and none of it can raise."""

from datetime import timedelta

MALFORMED_OR_STALE = (
    "x",
    "take:",
    "take:x",
    "take:999",
    "close:1:nonsense",
    "ok",
    "ok:1:2:3",
    "found:9:15",
    "service:1:x",
    "words:7",
    "cannot:1",
    "start:x",
    "drop",
    "take:9999999999999999",
    "accept:0",
    "site:XXX",
    "photo:1",
    "photo:x",
    "word:1",
    "rule:1:ordinary",
    "🦆" * 10,
)


async def test_a_malformed_or_stale_button_is_answered(night):
    officer = night.officer("E1001")
    await officer.says("/help")
    shown = await officer.is_told("/bookon CODE")
    for data in MALFORMED_OR_STALE:
        before = len(officer.phone.inbox)
        await officer.does(
            lambda phone, data=data: phone.presses_data(data, shown.message_id)
        )
        assert len(officer.phone.inbox) > before, data


async def test_a_repeated_update_has_no_second_effect(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says("gate checked")
    await officer.catches_up()
    update = night.standin.confirmed_offset - 1
    night.standin.repeat(update)
    night.intake._polled.offset = 0
    await officer.hears_nothing()
    later = night.now + timedelta(days=1)
    book = await night.asks(
        lambda desk: list(desk.unit.occurrences.between(night.now, later))
    )
    assert len(book) == 1


async def test_an_update_that_cannot_be_read_stops_no_other(night):
    night.standin.post_update({"message": {"nonsense": True}})
    await night.officer("E1001").says("/help")
    await night.officer("E1001").is_told("/bookon CODE")


async def test_the_longest_report_reaches_the_duty_manager_whole(night):
    report = "the side gate was open again. " * 137
    await night.officer("E1001").says("/incident " + report[:4085])
    manager = night.duty_manager("D001")
    await manager.is_told("INCIDENT at")
    read = " ".join(m.text for m in manager.phone.visible if m.from_bot)
    assert read.count("gate was open") >= 135
    await manager.presses("I have this")
    assert "Dealt with" in manager.buttons
