"""Instructions change, and whoever works there says that they have read them."""

from bot.desk import exporting
from bot.domain.exports import Kind
from tests.journeys.before_shift.rosters import loads as rosters
from tests.journeys.before_shift.rosters import reaches, shift
from tests.journeys.instructions.loads import FIRST, SECOND, loads


async def has_read(night, officer, site="RIV"):
    """Confirmed on an evening before."""
    await officer.books_on(site)
    await officer.presses("I have read them")
    await officer.is_told("Noted")
    await officer.says("/bookoff")
    await officer.is_told("Booked off")


async def exported(night):
    ends = night.now.replace(year=2020), night.now.replace(year=2030)
    kind = Kind.INSTRUCTIONS_READ
    return await night.asks(lambda desk: exporting.export(desk, kind, *ends))


async def test_what_changed_between_two_shifts_is_said_at_book_on_and_confirmed(night):
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await loads(night)
    await has_read(night, amara)
    await loads(night, SECOND)
    await night.passes(hours=20)
    await amara.says("/bookon RIV")
    await amara.is_told("Booked on at RIV")
    told = await amara.is_told("INSTRUCTIONS CHANGED: RIV Riverside Court, version 2.")
    assert told.text.split("\n")[1:3] == [
        "• Patrols, now: “Every 90 minutes: gate A, plant room.”",
        "• New part: Key safe",
    ]
    assert told.buttons == [["Read them"], ["I have read them"]]
    await night.passes(minutes=5)
    await amara.presses("I have read them")
    await amara.is_told("Noted 18:05: you have read the instructions of RIV")
    assert amara.buttons == []
    await night.passes(minutes=85)
    await ruth.hears_nothing("NOT CONFIRMED")
    table = await exported(night)
    rows = [dict(zip(table.names, line, strict=True)) for line in table.lines]
    assert [(row["site"], row["version"], row["status"]) for row in rows] == [
        ("RIV", 1, "confirmed"),
        ("RIV", 2, "confirmed"),
    ]


async def test_an_officer_who_has_read_them_is_asked_nothing(night):
    amara = night.officer("E1001")
    await loads(night)
    await has_read(night, amara)
    assert await loads(night) == [
        "RIV has version 1, which is the same: nobody is asked to read it again"
    ]
    await amara.books_on("RIV")
    await amara.hears_nothing("INSTRUCTIONS")


async def test_silence_is_asked_again_and_stands_on_the_board(night):
    """Booking on was never held up; nobody's telephone rings for it."""
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await loads(night)
    await amara.books_on("RIV")
    await amara.is_told("INSTRUCTIONS: RIV Riverside Court, version 1.")
    await night.passes(minutes=29)
    await amara.hears_nothing()
    await night.passes(minutes=1)
    await amara.is_told("You have not confirmed the instructions yet.\nINSTRUCTIONS:")
    assert len([m for m in amara.phone.visible if "INSTRUCTIONS" in m.text]) == 1
    await night.passes(minutes=20)
    await night.passes(minutes=40)
    told = await ruth.is_told("INSTRUCTIONS NOT CONFIRMED by officers on site.")
    assert told.text.endswith("• A.O. E1001 at RIV Riverside Court, version 1")
    assert told.silent
    await ruth.says("/board")
    await ruth.is_told("instructions 1 not confirmed")
    await amara.presses("I have read them")
    await amara.is_told("Noted")
    await ruth.says("/board")
    assert "not confirmed" not in (await ruth.is_told("A.O. E1001 on since")).text


async def test_pressed_twice_it_counts_once(night):
    amara = night.officer("E1001")
    await loads(night)
    await amara.books_on("RIV")
    asked = await amara.is_told("INSTRUCTIONS:")
    data = asked.data[1][0]
    await amara.presses("I have read them")
    await amara.is_told("Noted 22:00")
    await night.passes(minutes=3)
    await amara.does(lambda phone: phone.presses_data(data, asked.message_id))
    await amara.is_told("You confirmed that already, Sat 10 Jan 22:00: RIV")
    assert len((await exported(night)).lines) == 1


async def test_the_evening_before_says_what_changed_and_in_polish_too(night):
    piotr, amara = night.officer("E1002"), night.officer("E1001")
    await loads(night)
    await has_read_in_polish(piotr)
    await loads(night, SECOND, said="Patrol every 90 minutes\nKey safe by the stairs")
    await rosters(
        night,
        shift("E1001", "12 22:00", "13 06:00"),
        shift("E1002", "12 06:00", "12 18:00"),
    )
    await reaches(night, "11 18:00")
    told = await piotr.is_told("Instrukcja tego obiektu zmieniła się")
    assert told.text.split("\n")[-2:] == [
        "• Patrol every 90 minutes",
        "• Key safe by the stairs",
    ]
    await amara.is_told("You have not confirmed this site's Assignment Instructions")
    await amara.presses("I'll be there")
    await amara.is_told("Confirmed:")
    assert amara.phone.find("Assignment Instructions") is None
    await reaches(night, "12 05:55")
    await piotr.says("/bookon RIV")
    told = await piotr.is_told("INSTRUKCJA ZMIENIONA: RIV Riverside Court, wersja 2.")
    assert "• Key safe by the stairs" in told.text
    await piotr.taps("📖 Instrukcja")
    await piotr.is_told("instrukcja obiektu, wersja 2. Część 1 z 1.")
    await piotr.presses("☎ Numery alarmowe")
    assert "0800 111 999" in piotr.sees("NUMERY ALARMOWE, RIV").text


async def has_read_in_polish(piotr):
    await piotr.says("/bookon RIV")
    await piotr.presses("Przeczytane")
    await piotr.is_told("wersja 1, przeczytana.")
    await piotr.says("/bookoff")


async def test_who_was_away_for_two_versions_hears_of_both(night):
    amara = night.officer("E1001")
    await loads(night)
    await has_read(night, amara)
    await loads(night, SECOND)
    await loads(night, SECOND.replace("Ring the bell twice.", "Use the keypad."))
    await amara.books_on("RIV")
    told = await amara.is_told("INSTRUCTIONS CHANGED: RIV Riverside Court, version 3.")
    assert told.text.split("\n")[1:4] == [
        "• Riverside Court, now: “Use the keypad.”",
        "• Patrols, now: “Every 90 minutes: gate A, plant room.”",
        "• New part: Key safe",
    ]


async def test_who_books_off_without_confirming_is_asked_on_the_next_shift(night):
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await loads(night)
    await amara.books_on("RIV")
    await amara.is_told("INSTRUCTIONS:")
    await night.passes(minutes=10)
    await amara.says("/bookoff")
    await amara.is_told("Booked off")
    await night.passes(hours=3)
    await amara.hears_nothing()
    await ruth.hears_nothing()
    await amara.books_on("RIV")
    await amara.is_told("INSTRUCTIONS: RIV Riverside Court, version 1.")


async def test_a_part_that_was_left_out_is_news_too(night):
    amara = night.officer("E1001")
    await loads(night, SECOND)
    await has_read(night, amara)
    done = await loads(night, FIRST)
    assert "• No longer there: Key safe" in done
    await amara.books_on("RIV")
    assert "• No longer there: Key safe" in (await amara.is_told("CHANGED")).text
