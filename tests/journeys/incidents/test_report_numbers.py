"""Reports are numbered for each site and year, without gaps."""

from tests.journeys.incidents.reading import Knows
from tests.journeys.incidents.test_abuse import KNOWN, WORDS


async def numbers(night):
    def read(desk):
        found = [desk.unit.incidents.find(number) for number in range(1, 20)]
        return [str(each.number) for each in found if each is not None and each.number]

    return await night.asks(read)


async def test_a_sites_reports_count_one_by_one_whatever_lies_between(night):
    night.house.doorway.reads_incidents = Knows(KNOWN)
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says("/incident the gate stood open")
    await officer.says("/sos")
    await officer.says(f"/incident {WORDS}")
    await officer.says("/incident a window is broken")
    await night.officer("E1002").says("/incident seen on my way home: a broken lamp")
    assert await numbers(night) == ["RIV/2026/1", "*/2026/1", "RIV/2026/2", "-/2026/1"]


async def test_the_number_stands_on_the_card(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.says("/incident the gate stood open")
    await manager.says("/reports")
    await manager.is_told("Reports of incidents:")
    await manager.presses("INC-1")
    assert "Report RIV/2026/1." in (await manager.is_told("INC-1 from")).text
