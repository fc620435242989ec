"""A manager has something to tell; people read it when they work, and are counted."""

import pytest

from bot.desk import exporting
from bot.desk.briefings import giving
from bot.domain.briefings.audience import EVERYBODY
from bot.domain.briefings.briefing import Briefing, Sent, decide
from bot.domain.briefings.receipt import REMIND_AFTER, Receipt, Status
from bot.domain.company import StaffRecord
from bot.domain.exports import Kind
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.person import Role
from bot.domain.refs import StaffId
from storage.deadlines.deadlines import Subject

GATE = "The north gate is locked at eight from tonight on."


async def briefs(manager, *presses, words=GATE):
    """Written, and sent by these buttons."""
    await manager.says(f"/brief {words}")
    await manager.is_told("is written, and not sent yet. Who is to get it?")
    for label in presses:
        await manager.presses(label)


async def works_at(officer, site):
    await officer.books_on(site)
    await officer.says("/bookoff")
    await officer.is_told("Booked off")


async def exported(night):
    ends = night.now.replace(year=2020), night.now.replace(year=2030)
    kind = Kind.BRIEFINGS
    table = await night.asks(lambda desk: exporting.export(desk, kind, *ends))
    return table.rows


async def test_officers_read_it_on_shift_and_its_sender_sees_who_has(night):
    amara, piotr = night.officer("E1001"), night.officer("E1002")
    ruth = night.duty_manager("D001")
    await amara.books_on("RIV")
    await briefs(ruth, "Role: officer")
    preview = await ruth.is_told("BF-1 to 3 (Role: officer): 1 now, 1 at their next")
    assert "1 of them have linked no phone" in preview.text
    assert f"“{GATE}”" in preview.text
    await ruth.presses("Send")
    await ruth.is_told("BF-1 goes to 3, each in their working time.")
    told = await amara.is_told("BRIEFING BF-1 from R.A. D001, Sat 10 Jan 22:00:")
    assert GATE in told.text
    await night.passes(minutes=5)
    await amara.presses("Read")
    await amara.is_told("Noted 22:05: you have read BF-1.")
    assert "You read it: Sat 10 Jan 22:05." in amara.sees(GATE).text
    assert amara.buttons == []
    await piotr.hears_nothing("BF-1")
    await piotr.says("/bookon MKT")
    await piotr.is_told("KOMUNIKAT BF-1 od R.A. D001")
    await ruth.says("/briefings")
    await ruth.is_told("BF-1, Sat 10 Jan 22:00, Role: officer: read by 1 of 3")
    await ruth.presses("Who has read BF-1?")
    who = await ruth.is_told("BF-1: “The north gate")
    assert who.text.split("\n\n")[1:] == [
        "Given, not read: 1\nP.Z. E1002",
        "Not given yet: off shift, or no phone is linked: 1\nF.B. N001",
        "Read: 1\nA.O. E1001",
    ]
    assert [(row["person"], row["status"]) for row in await exported(night)] == [
        ("A.O. E1001", "read"),
        ("P.Z. E1002", "given"),
        ("F.B. N001", "to_be_given"),
    ]


async def test_what_is_urgent_wakes_people_up(night):
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await briefs(ruth, "Role: officer", "Urgent: to all of them now")
    await ruth.is_told("BF-1 goes to 3 now.")
    await amara.is_told("URGENT BRIEFING BF-1")


async def test_who_has_not_read_it_is_asked_once_more_when_they_work(night):
    amara, callum = night.officer("E1001"), night.duty_manager("D002")
    await amara.books_on("RIV")
    await briefs(night.duty_manager("D001"), "Everybody", "Send")
    await amara.is_told("BRIEFING BF-1")
    await callum.is_told("BRIEFING BF-1")
    await amara.says("/bookoff")
    await amara.is_told("Booked off")
    await night.passes(hours=24)
    await callum.is_told("You have not said yet that you have read this.")
    await amara.hears_nothing("BF-1")
    await night.passes(hours=48)
    await callum.hears_nothing("BF-1")
    await amara.books_on("RIV")
    await amara.is_told("You have not said yet that you have read this.")
    await works_again(night, amara)
    await amara.hears_nothing("BF-1")


async def works_again(night, officer):
    await officer.says("/bookoff")
    await officer.is_told("Booked off")
    await night.passes(hours=40)
    await officer.books_on("RIV")


async def test_a_site_is_told_and_nobody_else(night):
    amara, piotr = night.officer("E1001"), night.officer("E1002")
    ruth = night.duty_manager("D001")
    await works_at(amara, "RIV")
    await briefs(ruth, "Those at a site", "MKT · Market Hall")
    await ruth.is_told("Nobody but you would get it: MKT Market Hall.")
    await ruth.presses("Somebody else")
    await ruth.presses("Those at a site")
    await ruth.presses("RIV · Riverside Court")
    await ruth.is_told(
        "BF-1 to 1 (RIV Riverside Court): 0 now, 1 at their next book-on"
    )
    await ruth.presses("Send")
    await amara.hears_nothing("BF-1")
    await amara.books_on("RIV")
    await amara.is_told("BRIEFING BF-1")
    await piotr.says("/bookon RIV")
    await piotr.hears_nothing("BF-1")


async def test_a_name_in_it_is_gone_before_anybody_reads_it(night):
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await amara.books_on("RIV")
    words = "Gareth Pemberton of the cleaners has lost his pass."
    sent = await ruth.says(f"/brief {words}")
    told = await ruth.is_told("Who is to get it?")
    assert "G.P. of the cleaners" in told.text
    assert all(message.message_id != sent for message in ruth.phone.visible)
    await ruth.presses("Role: officer")
    await ruth.presses("Send")
    assert "G.P. of the cleaners" in (await amara.is_told("BRIEFING BF-1")).text


async def test_what_is_not_sent_reaches_nobody_and_is_sent_once(night):
    callum, ruth = night.duty_manager("D002"), night.duty_manager("D001")
    await briefs(ruth, "Do not send it")
    await ruth.is_told("BF-1 is not sent to anybody.")
    await ruth.says("/brief")
    await ruth.is_told("What are they to know?")
    await ruth.says(GATE)
    await ruth.presses("Role: duty manager")
    await ruth.presses("Send")
    await callum.is_told("BRIEFING BF-2")
    await ruth.presses("Send")
    await callum.hears_nothing("BRIEFING")
    assert {row["ref"] for row in await exported(night)} == {"BF-2"}


async def test_whoever_looks_for_it_has_it_off_shift_too(night):
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await briefs(ruth, "Role: officer", "Send")
    await ruth.is_told("BF-1 goes to 3")
    await amara.says("/briefings")
    await amara.is_told("BRIEFING BF-1")
    await amara.presses("Read")
    await amara.is_told("Noted")
    await amara.says("/briefings")
    await amara.is_told("You have read every briefing that was for you.")


async def test_nobody_waits_for_whoever_has_left(night):
    ruth = night.duty_manager("D001")
    await briefs(ruth, "Role: officer", "Send")
    await night.asks(lambda desk: desk.unit.people.set_active(StaffId("E1002"), False))
    await ruth.says("/briefings")
    await ruth.is_told("Role: officer: read by 0 of 2")


async def test_an_officer_is_told_who_may_brief(night):
    amara = night.officer("E1001")
    await amara.says(f"/brief {GATE}")
    await amara.is_told("Only these roles may do that: controller, duty-manager")


class Undone(Exception):
    """Nothing of it is kept: these phones do not exist."""


async def test_a_large_company_is_told_fifty_at_a_time(night):
    given = []

    def tell(desk):
        for number in range(120):
            who = StaffId(f"W{number:03}")
            record = StaffRecord(id=who, name="", roles=frozenset({Role.CONTROLLER}))
            desk.unit.people.keep(record, "W.W.")
            desk.unit.people.link(who, 70_000 + number)
        draft = Briefing(
            sender=StaffId("D001"), written_at=desk.now, text=RedactedText(GATE)
        )
        draft = desk.unit.briefings.add(draft)
        sent = decide(draft, Sent(audience=EVERYBODY, urgent=False), desk.now)
        desk.unit.briefings.save(sent)
        desk.unit.briefing_receipts.add_all(
            Receipt(briefing=sent.id, person=StaffId(f"W{number:03}"))
            for number in range(120)
        )
        for _ in range(3):
            giving.wake(desk, sent.id)
            now = desk.unit.briefing_receipts.all_of(sent.id)
            count = sum(each.status is Status.GIVEN for each in now)
            due = desk.unit.deadlines.due_at(Subject.BRIEFING, sent.id)
            given.append((count, due - desk.now))
        raise Undone

    with pytest.raises(Undone):
        await night.asks(tell)
    at_once, later = REMIND_AFTER * 0, REMIND_AFTER
    assert given == [(50, at_once), (100, at_once), (120, later)]
