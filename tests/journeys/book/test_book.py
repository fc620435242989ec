"""A site's book: read by managers and by whoever is on site, and counted in one tap."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import delete
from sqlmodel import col

from bot.desk.book import books
from bot.desk.company.loading import load
from bot.desk.duress import sounding
from bot.domain.loads import Load
from bot.domain.refs import StaffId
from storage.incidents.tables import OccurrenceRow

BOOK = "OCCURRENCE BOOK of RIV Riverside Court, "


async def a_night_with_a_missed_call(night):
    """Amara writes, calls once, falls silent; Ruth takes it up, and Amara is well."""
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await amara.books_on("RIV")
    await amara.says("gate 2 found open, closed it")
    await amara.is_told("OB-1 is in the occurrence book")
    await night.passes(minutes=58)
    await amara.says("/ok")
    await amara.is_told("Check call recorded")
    await night.passes(minutes=78)
    await ruth.is_told("MISSED CHECK CALL")
    await ruth.presses("I have this")
    await night.passes(minutes=2)
    await amara.says("/ok")
    await ruth.is_told("Contact regained")
    await ruth.presses("Officer is safe")
    await amara.catches_up()
    await ruth.catches_up()
    return amara, ruth


async def test_a_manager_reads_the_night_in_its_order(night):
    _, ruth = await a_night_with_a_missed_call(night)
    await ruth.says("/book riv")
    book = await ruth.is_told(BOOK)
    told = [line for line in book.text.split("\n")[1:] if not line.startswith("—")]
    assert told == [
        "22:00 SH-1 · Booked on: A.O. E1001",
        "22:00 1 · OB-1 · A.O. E1001: “gate 2 found open, closed it”",
        "22:58 CC-1 · Check call of 23:00 on time: A.O. E1001",
        "00:15 CC-2 · Check call of 00:00 MISSED: A.O. E1001, heard again 00:18",
        "00:15 CC-2 · ALARM, missed check call. Told: 1 of 3 rungs",
        "00:16 CC-2 · Alarm, missed check call: taken up by R.A. D001",
        "00:18 CC-2 · Alarm, missed check call: over. Officer is safe",
        "Visitors inside: 0.",
    ]
    await ruth.presses("As a file (PDF)")
    file = await ruth.is_told("The occurrence book of RIV Riverside Court.")
    assert file.file_name == "book-RIV-2026-01-10.pdf"


async def test_who_called_for_help_in_secret_reads_nothing_of_it(night):
    """A duty manager stands in for an officer, with a stranger behind the phone."""
    ruth = night.duty_manager("D001")
    await ruth.books_on("RIV")
    await night.asks(lambda desk: sounding.sound(desk, desk.person(StaffId("D001"))))
    for reader in (ruth, night.duty_manager("D002")):
        await reader.says("/book riv")
        book = await reader.is_told(BOOK)
        assert ("in secret" in book.text) == (reader is not ruth)
        assert ("INC-1" in book.text) == (reader is not ruth)


async def test_the_day_of_a_night_ends_when_its_shift_does(night):
    _, ruth = await a_night_with_a_missed_call(night)
    await ruth.says("/book Riverside Court yesterday")
    book = await ruth.is_told(BOOK)
    assert "taken up by R.A. D001" in book.text
    for typed in ("/book RIV 31/31", "/book", "/book nowhere"):
        await ruth.says(typed)
        asked = await ruth.is_told("/book RIV yesterday")
        assert ["RIV Riverside Court"] in asked.buttons
    await ruth.presses("MKT Market Hall")
    await ruth.is_told("Nothing was recorded.")


async def test_an_officer_reads_no_alarm_and_no_other_site(night):
    """Whoever has taken the phone must not read who was told, and by whom."""
    amara, _ = await a_night_with_a_missed_call(night)
    await amara.says("/incident man at the gate with a knife")
    await amara.says("/book")
    book = await amara.is_told(BOOK)
    assert "INCIDENT reported: A.O. E1001" in book.text
    assert "knife" not in book.text
    assert "larm" not in book.text
    assert "R.A." not in book.text
    await amara.says("/book MKT")
    await amara.is_told("You read the book of the site where you are booked on.")
    await amara.says("/bookoff")
    await amara.is_told("Booked off")
    await amara.says("/book")
    await amara.is_told("You are not booked on.")
    await amara.says("/book RIV")
    await amara.is_told("To start a shift, send /bookon")


async def test_a_gap_and_late_entries_are_shown_where_they_are(night):
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await amara.books_on("RIV")
    await amara.says("all locked")
    await amara.says("a fox on the lawn")
    await night.passes(minutes=45)
    await amara.says("22:05 gate 2 was open, closed it")
    await amara.is_told("OB-3")
    await night.monitor.look()
    await night.sleeps(minutes=16)
    amara.phone.says("lights out on level 2")
    await night.sleeps(minutes=5)
    night.starts_again()
    await night.monitor.look()
    await night.passes(seconds=1)
    await night.asks(
        lambda desk: desk.unit.session.execute(
            delete(OccurrenceRow).where(col(OccurrenceRow.id) == 2)
        )
    )
    await ruth.catches_up()
    await ruth.says("/book RIV")
    book = await ruth.is_told(BOOK)
    entries = [
        line for line in book.text.split("\n") if "E1001: “" in line or "GAP" in line
    ]
    assert entries == [
        "22:00 1 · OB-1 · A.O. E1001: “all locked”",
        "22:45 2 · GAP: this entry is not in the book any more",
        "22:45 3 · OB-3 · A.O. E1001: “22:05 gate 2 was open, closed it” "
        "(WRITTEN LATE: it tells of 22:05)",
        "23:01 4 · OB-4 · A.O. E1001: “lights out on level 2” (RECEIVED LATE: 23:06)",
    ]


async def test_visitors_and_keys_are_one_tap_each_and_stay_for_the_next_shift(night):
    def has_keys(desk):
        site = desk.unit.sites.find("RIV")
        load(desk, Load(sites=(replace(site, equipment=("master key", "radio 1")),)))

    await night.asks(has_keys)
    amara, piotr = night.officer("E1001"), night.officer("E1002")
    await amara.books_on("RIV")
    await amara.taps("Visitors, keys")
    card = await amara.is_told("RIV Riverside Court: tap what comes in or goes out.")
    assert ["−1 visitor"] not in card.buttons
    for tap, entry in (
        ("+1 visitor", "OB-1 is in the book: Visitor in. Inside now: 1."),
        ("+1 visitor", "OB-2 is in the book: Visitor in. Inside now: 2."),
        ("−1 visitor", "OB-3 is in the book: Visitor out. Inside now: 1."),
        ("Taken out: radio 1", "OB-4 is in the book: Taken out: radio 1"),
    ):
        await amara.presses(tap)
        card = await amara.is_told(entry)
    assert card.buttons == [
        *(["+1 visitor"], ["−1 visitor"], ["Taken out: master key"]),
        *(["Back: radio 1"], ["The book"]),
    ]
    await amara.says("/bookoff")
    await amara.is_told("Booked off")
    await piotr.says("/bookon RIV")
    await piotr.catches_up()
    await piotr.says("/count")
    card = await piotr.is_told("Goście w środku: 1.")
    assert "Wydane: radio 1." in card.text
    await piotr.presses("Zwrócono: radio 1")
    await piotr.is_told("OB-5 jest w książce: Zwrócono: radio 1")
    entries = await night.asks(
        lambda desk: [desk.unit.occurrences.find(n).text for n in (4, 5)]
    )
    assert entries == ["Taken out: radio 1", "Back: radio 1"]


async def test_what_is_missing_at_a_handover_is_missing_until_it_is_back(night):
    """And an old button, pressed elsewhere, changes nothing there."""

    def lost(desk):
        there = replace(desk.unit.site_books.standing("RIV"), missing=("radio 1",))
        desk.unit.site_books.save(there)

    await night.asks(lost)
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    await amara.says("/count")
    await amara.is_told("Missing since a handover: radio 1.")
    await amara.says("/bookoff")
    await amara.is_told("Booked off")
    await amara.books_on("MKT")
    await amara.presses("+1 visitor")
    await amara.hears_nothing("Visitor in")


async def test_what_is_printed_at_the_command_line_tells_no_call_in_secret(night):
    """The caller may stand beside that screen, and whoever watches them."""
    ruth = night.duty_manager("D001")
    await night.officer("E1001").books_on("RIV")

    def call(desk):
        sounding.sound(desk, desk.person("E1001"))

    await night.asks(call)
    await ruth.is_told("DURESS: A.O. E1001")

    def printed(desk):
        end = desk.now + timedelta(minutes=1)
        return books.printed(desk, "RIV", books.LONG_AGO, end, "book.pdf")

    paper = await night.asks(printed)
    assert "E1001" in str(paper)
    assert "in secret" not in str(paper)
