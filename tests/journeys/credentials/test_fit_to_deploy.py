"""A licence has ended: nobody books on with it, and somebody decides."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.desk.company.loading import load
from bot.domain.credentials.certificate import (
    Certificate,
    CertificateLine,
    Kind,
    read_need,
)
from bot.domain.loads import Load
from tests.journeys.before_shift.rosters import loads, reaches, shift
from tests.journeys.people.test_leavers import leaves

TODAY = date(2026, 1, 10)


async def holds(night, staff_id, *certificates):
    lines = [CertificateLine(person=staff_id, certificate=c) for c in certificates]
    what = Load(certificates=tuple(lines))
    return (await night.asks(lambda desk: load(desk, what))).lines


async def needs(night, code, *words):
    def ask(desk):
        site = replace(desk.unit.sites.find(code), needs=tuple(map(read_need, words)))
        return load(desk, Load(sites=(site,)))

    return await night.asks(ask)


def licence(days=0, of="guarding"):
    return Certificate(kind=Kind.SIA, of=of, expires=TODAY + timedelta(days=days))


@pytest.fixture
async def ended(night):
    """Amara's licence ended yesterday, and she is on the roster tonight; there is
    nobody else."""
    await needs(night, "RIV", "sia:guarding", "first-aid")
    await holds(night, "E1001", licence(-1))
    for staff_id in ("E1002", "N001"):
        await leaves(night, staff_id, on=TODAY)
    await loads(night, shift("E1001", "10 22:00", "11 06:00"))
    await night.duty_manager("D001").catches_up()
    return night


async def test_a_licence_that_ended_at_ten_at_night_with_nobody_else(ended):
    night, officer, manager = ended, ended.officer("E1001"), ended.person("D001")
    await officer.says("/bookon RIV")
    told = await officer.is_told("You cannot book on at RIV Riverside Court yet: SIA")
    assert "SIA licence (guarding) ended 09 Jan 2026" in told.text
    told = await manager.is_told("NOT FIT TO DEPLOY: A.O. E1001 stands at RIV")
    assert "none on record: first aid" in told.text
    await manager.presses("Find somebody else")
    await manager.is_told("Nobody on the books is free then.")
    await night.person("D002").presses("Works: another reason")
    await night.person("D002").is_told("Why may they work this shift?")
    await night.person("D002").says("Nadia Rahman saw the renewal letter")
    told = await manager.is_told("A.O. E1001 may work at RIV Riverside Court, for this")
    assert "N.R. saw the renewal letter. By C.F. D002" in told.text
    await officer.is_told("You may book on at RIV Riverside Court now")
    await officer.presses("Book on at RIV")
    told = await officer.is_told("Booked on at RIV")
    assert "what is missing: none on record: first aid" in told.text
    await officer.says("/bookoff")
    await reaches(night, "11 22:00")
    await officer.says("/bookon RIV")
    await officer.is_told("You cannot book on at RIV")


async def test_an_ended_licence_stops_neither_sos_nor_a_running_shift(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await needs(night, "RIV", "sia:guarding")
    await holds(night, "E1001", licence(-1))
    await officer.says("/ok")
    await officer.is_told("Check call recorded")
    await officer.says("/sos")
    await night.duty_manager("D001").is_told("SOS from A.O. E1001")
    await officer.says("/bookoff")
    await officer.is_told("Booked off")
    await officer.says("/bookon RIV")
    await officer.is_told("You cannot book on at RIV")
    await officer.says("/sos")
    await officer.is_told("SOS")


async def test_an_officer_cannot_let_themselves_or_a_friend_work(ended):
    night, friend = ended, ended.person("N001")
    await night.officer("E1001").says("/bookon RIV")

    def press(desk):
        from bot.desk.credentials import at_book_on
        from bot.domain.errors import NotAllowed

        with pytest.raises(NotAllowed):
            at_book_on.press(desk, desk.person("E1002"), "E1001", "RIV.register")

    await night.asks(press)
    await friend.hears_nothing()


async def test_a_roster_names_who_is_not_fit_and_is_loaded(night):
    await needs(night, "RIV", "sia:guarding", "induction")
    await holds(night, "E1001", licence(3), Certificate(kind=Kind.INDUCTION, of="RIV"))
    lines = [
        replace(shift("E1001", f"{day} 22:00", f"{day + 1} 06:00"), row=row)
        for row, day in enumerate((11, 12, 13, 14), start=2)
    ]
    changes = await loads(night, *lines)
    assert [each for each in changes.notes if "not fit" in each] == [
        "not fit to deploy: E1001 at RIV, 2 shifts from 2026-01-13, line 4, 5: "
        "SIA licence (guarding) ended 13 Jan 2026"
    ]
    assert len([each for each in changes.lines if each.startswith("new: shift")]) == 4


async def test_what_ends_soon_is_said_once_at_each_of_four_days(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await holds(night, "E1001", licence(31), licence(400, "cctv"))
    await reaches(night, "11 09:00")
    told = await officer.is_told("YOUR PAPERS END SOON.")
    assert "• SIA licence (guarding) ends 10 Feb 2026" in told.text
    assert "first aid certificate and a refresher course first" in told.text
    told = await manager.is_told("CERTIFICATES THAT END SOON:")
    assert "• A.O. E1001: SIA licence (guarding) ends 10 Feb 2026" in told.text
    await reaches(night, "20 09:00")
    await officer.hears_nothing("YOUR PAPERS")
    await reaches(night, "27 09:00")
    await officer.is_told("YOUR PAPERS END SOON.")


async def test_a_list_is_loaded_twice_and_says_so_once(night):
    assert await holds(night, "E1001", licence(30)) == [
        "new: sia:guarding of E1001, until 2026-02-09"
    ]
    assert await holds(night, "E1001", licence(30)) == []
    assert await holds(night, "E1001", licence(60)) == [
        "changed: sia:guarding of E1001, until 2026-03-11"
    ]


async def test_the_records_own_licence_is_the_sias(night):
    def give(desk):
        ended = TODAY - timedelta(days=1)
        own = replace(desk.unit.people.record_of("E1001"), licence_expires=ended)
        return load(desk, Load(people=(own,))).lines

    lines = await night.asks(give)
    assert lines == ["changed: person E1001", "new: certificates of E1001"]
    await night.officer("E1001").says("/bookon MKT")
    await night.officer("E1001").is_told("You cannot book on at MKT Market Hall yet")
