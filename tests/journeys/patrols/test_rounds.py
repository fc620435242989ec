"""Points of a site are gone round, and who does not is missed."""

from datetime import UTC, datetime, timedelta

from bot.company_file.company_file import read_file
from bot.desk import exporting
from bot.desk.company.loading import load
from bot.desk.patrols import scanning
from bot.domain.exports import Kind
from bot.domain.refs import PATROL, SHIFT, Ref, record_key
from tests.journeys.conftest import HERE
from tests.journeys.patrols.round_at import goes_round, scans, tokens

ALL_TIME = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


async def exported(night):
    table = await night.asks(
        lambda desk: exporting.export(desk, Kind.PATROLS, *ALL_TIME)
    )
    return table.rows


async def test_a_round_done_is_seen_on_the_board_and_rings_nobody(night, tmp_path):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await goes_round(night, tmp_path)
    sign = await tokens(night)
    await officer.books_on("RIV")
    await scans(officer, sign["P1"])
    done = await officer.is_told("✅ P1 Boiler room recorded, 22:00.")
    assert "Night round: 1 of 3, until 02:00." in done.text
    assert "Next: P2 Roof door" in done.text
    assert "This is no check call: your next one is due at 23:00." in done.text
    assert "Door locked?" in done.text
    await officer.presses("yes")
    await officer.is_told("P1 Boiler room: Door locked? yes.")
    await manager.says("/board")
    board = await manager.is_told("RIV Riverside Court")
    assert "🔦 Night round until 02:00: 1 of 3" in board.text
    assert ", next call 23:00, printed code scanned 22:00" in board.text
    await night.passes(minutes=5)
    await scans(officer, sign["P2"])
    await night.passes(minutes=5)
    await scans(officer, sign["P3"])
    await officer.is_told("Night round is complete.")
    await officer.says("/ok")
    await manager.says("/board")
    assert "scanned" not in (await manager.is_told("RIV Riverside Court")).text
    await night.passes(minutes=30)
    await manager.hears_nothing("PATROL")
    first, *_ = await exported(night)
    assert (first["point"], first["state"]) == ("P1", "scanned")
    assert first["proof"] == "printed code, can be copied"
    assert (first["officer"], first["answer"]) == ("A.O. E1001", "yes")


async def test_who_asks_what_is_left_is_told_point_by_point(night, tmp_path):
    officer = night.officer("E1001")
    await goes_round(night, tmp_path)
    sign = await tokens(night)
    await officer.books_on("RIV")
    await scans(officer, sign["P2"])
    await officer.says("/patrol")
    left = await officer.is_told("Night round, 22:00–02:00:")
    assert "▫️ P1 Boiler room\n  ▫️ P3 Loading bay" in left.text
    assert "P2" not in left.text


async def test_a_missed_point_is_reminded_of_and_then_told(night, tmp_path):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await goes_round(
        night,
        tmp_path,
        '[[sites.routes]]\nname = "Quick look"\npoints = ["P1", "P2"]\n'
        'windows = ["22:00-22:50"]\n',
    )
    sign = await tokens(night)
    await officer.books_on("RIV")
    await scans(officer, sign["P1"])
    await night.passes(minutes=37)
    await officer.hears_nothing("Left:")
    await night.passes(minutes=1)
    await officer.is_told("Quick look ends at 22:50. Left: P2 Roof door.")
    await manager.hears_nothing()
    await night.passes(minutes=12)
    told = await manager.is_told(
        "PATROL MISSED at RIV Riverside Court: Quick look, 22:00–22:50."
    )
    assert "Not scanned: P2 Roof door.\nScanned: 1 of 2." in told.text
    assert "On site: A.O. E1001." in told.text
    rows = await exported(night)
    assert [(r["point"], r["state"]) for r in rows] == [
        ("P1", "scanned"),
        ("P2", "missed"),
    ]


async def test_out_of_order_and_too_quick_to_be_true_are_told_once(night, tmp_path):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await goes_round(night, tmp_path)
    sign = await tokens(night)
    await officer.books_on("RIV")
    for point in ("P3", "P1", "P2"):
        await night.passes(seconds=10)
        await scans(officer, sign[point])
    told = await manager.is_told("PATROL TO LOOK AT, RIV Riverside Court: Night round")
    assert "Out of order: P1 Boiler room, P2 Roof door." in told.text
    assert "Too quick to be true: P3 Loading bay to P1 Boiler room." in told.text
    await night.passes(minutes=30)
    await manager.hears_nothing("PATROL")
    remarks = {row["point"]: row["remarks"] for row in await exported(night)}
    assert remarks["P2"] == "out of order, too quick to be true"


async def test_a_photographed_sign_counts_and_the_report_says_it_can_be_copied(
    night, tmp_path
):
    """Nobody can tell; so nobody is told that it is proof."""
    officer = night.officer("E1001")
    await goes_round(night, tmp_path)
    sign = await tokens(night)
    await officer.books_on("RIV")
    await scans(officer, sign["P2"])
    await officer.is_told("P2 Roof door recorded")
    row = next(row for row in await exported(night) if row["point"] == "P2")
    assert row["proof"] == "printed code, can be copied"


async def test_who_is_not_booked_on_there_records_nothing(night, tmp_path):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await goes_round(night, tmp_path)
    sign = await tokens(night)
    await scans(officer, sign["P1"])
    await officer.is_told("you are not booked on at RIV Riverside Court. Book on")
    await officer.books_on("MKT")
    await scans(officer, sign["P1"])
    await officer.is_told("you are not booked on at RIV Riverside Court. Book on")
    await scans(officer, sign["P1"][:-1] + "~")
    await officer.is_told("this sign does not count, or not any more")
    stranger = night.person("N001")
    await scans(stranger, sign["P1"])
    await stranger.hears_nothing("Boiler room")
    await manager.hears_nothing()
    assert {row["state"] for row in await exported(night)} == {"due"}


async def test_scanned_without_signal_it_counts_by_its_own_time(night, tmp_path):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await goes_round(
        night,
        tmp_path,
        '[[sites.routes]]\nname = "Early look"\npoints = ["P2"]\n'
        'windows = ["22:00-22:20"]\n',
    )
    sign = await tokens(night)
    await officer.books_on("RIV")
    await night.passes(minutes=10)
    officer.phone.starts(sign["P2"])
    await night.sleeps(minutes=40)
    await officer.is_told("P2 Roof door recorded, 22:10, received late, at 22:50.")
    await manager.hears_nothing("PATROL MISSED")
    row, *_ = await exported(night)
    assert row["received_late_at"] is not None


async def test_the_answer_that_was_not_wanted_is_written_down_and_told(night, tmp_path):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await goes_round(night, tmp_path)
    sign = await tokens(night)
    await officer.books_on("RIV")
    await scans(officer, sign["P1"])
    await officer.presses("no")
    await officer.is_told("Door locked? no. Your duty manager hears of it.")
    told = await manager.is_told("PATROL at RIV Riverside Court, P1 Boiler room:")
    assert "Door locked? no. A.O. E1001 answered" in told.text
    entries = await night.asks(
        lambda desk: [str(e.text) for e in desk.unit.occurrences.between(*ALL_TIME)]
    )
    assert entries == ["Patrol, P1 Boiler room: Door locked? no."]


async def test_a_point_out_of_reach_is_told_with_its_reason_and_no_name(
    night, tmp_path
):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await goes_round(night, tmp_path)
    await officer.books_on("RIV")
    await officer.says("/patrol")
    await officer.presses("Cannot reach a point: Night round")
    await officer.is_told("Which one can you not reach?")
    await officer.presses("P2 Roof door")
    await officer.is_told("What keeps you from it?")
    await officer.says("Gareth Pemberton has the key")
    await officer.is_told("Kept: P2 Roof door cannot be reached.")
    told = await manager.is_told("cannot reach P2 Roof door")
    assert "“G.P. has the key”" in told.text
    await officer.says("/patrol")
    assert "P2" not in (await officer.is_told("Night round")).text


async def test_a_sign_that_was_renewed_counts_no_more(night, tmp_path):
    from bot.desk.patrols import signs

    officer = night.officer("E1001")
    await goes_round(night, tmp_path)
    old = await tokens(night)

    def renew(desk):
        site = desk.unit.sites.find("RIV")
        signs.renew(desk, site, site.patrols.checkpoints[0])

    await night.asks(renew)
    new = await tokens(night)
    assert old["P1"] != new["P1"]
    assert old["P2"] == new["P2"]
    await officer.books_on("RIV")
    await scans(officer, old["P1"])
    await officer.is_told("this sign does not count")
    await scans(officer, new["P1"])
    await officer.is_told("P1 Boiler room recorded")


async def test_on_the_night_that_is_an_hour_longer_the_round_is_too(night, tmp_path):
    """22:00 to 02:00 has five hours: at half past one, for the second time, it runs."""
    night.clock.now = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    officer = night.officer("E1001")
    await goes_round(night, tmp_path)
    await officer.books_on("RIV")
    await officer.says("/patrol")
    await officer.is_told("Night round, 22:00–02:00:")
    sign = await tokens(night)
    await scans(officer, sign["P2"])
    recorded = await officer.is_told("P2 Roof door recorded, 01:30 GMT.")
    assert "Night round: 1 of 3, until 02:00." in recorded.text


async def test_a_table_of_sites_takes_no_round_away(night, tmp_path):
    await goes_round(night, tmp_path)
    table = tmp_path / "sites.csv"
    table.write_text("code,name\nRIV,Riverside Court East\n")
    what = read_file(table)
    await night.asks(lambda desk: load(desk, what))
    assert set(await tokens(night)) == {"P1", "P2", "P3"}


async def test_where_nobody_was_on_site_no_round_is_missed(night, tmp_path):
    await goes_round(night, tmp_path)
    await night.passes(hours=5)
    await night.duty_manager("D001").hears_nothing("PATROL")
    assert {row["state"] for row in await exported(night)} == {"nobody on site"}


async def test_rounds_are_forgotten_with_the_time_of_their_class(night, tmp_path):
    await goes_round(night, tmp_path)
    await night.passes(hours=5)
    over = night.now - timedelta(hours=1)  # its end, at which it still counts
    for before, count in ((over, 0), (night.now, 1), (night.now, 0)):
        gone = await night.asks(lambda desk, at=before: desk.unit.patrols.forget(at))
        assert gone == count
    assert await exported(night) == []


LADDER = """
[[ladders.missed_patrol]]
tell = "duty-manager"
patience = "10m"
"""
QUICK_LOOK = (
    '[[sites.routes]]\nname = "Quick look"\npoints = ["P1", "P2"]\n'
    'windows = ["22:00-22:50"]\n'
)


async def answers_for_rounds(night, tmp_path):
    """The company has a ladder for them, and a round at RIV."""
    path = tmp_path / "company.toml"
    path.write_text((HERE / "company.toml").read_text() + LADDER)
    what = read_file(path)
    await night.asks(lambda desk: load(desk, what))
    await goes_round(night, tmp_path, QUICK_LOOK)
    return await tokens(night)


async def test_a_missed_round_with_a_ladder_rings_until_somebody_has_it(
    night, tmp_path
):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    sign = await answers_for_rounds(night, tmp_path)
    await officer.books_on("RIV")
    await scans(officer, sign["P1"])
    await manager.says("/cover")
    assert "MISSED PATROL: R.A. D001" in (await manager.is_told("Who would")).text
    await night.passes(minutes=50)
    told = await manager.is_told("PATROL MISSED at RIV Riverside Court: Quick look")
    assert "Not scanned: P2 Roof door.\nScanned: 1 of 2." in told.text
    assert "PR-1." in told.text
    await night.passes(minutes=10)
    second = night.duty_manager("D002")
    await second.is_told("PATROL MISSED at RIV Riverside Court: Quick look")
    await second.presses("I have this")
    await manager.is_told("C.F. D002 has this: PATROL MISSED")
    await second.presses("Dealt with")
    await manager.is_told("Closed by C.F. D002: Dealt with. PATROL MISSED")
    shift = await night.asks(lambda desk: desk.unit.patrols.find(1).shift)
    assert shift == 1


async def test_an_alarm_about_a_round_goes_and_comes_back_with_its_shift(
    night, tmp_path
):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await answers_for_rounds(night, tmp_path)
    await officer.books_on("RIV")
    await night.passes(minutes=51)
    await manager.is_told("PATROL MISSED at RIV Riverside Court: Quick look")
    shift = record_key(SHIFT, 1)

    def kept(desk):
        about = Ref(PATROL, 1)
        return desk.unit.patrols.find(1), desk.unit.alarms.about(about)

    before = await night.asks(kept)
    await night.asks(lambda desk: desk.unit.quarantine.put_away(shift))
    assert await night.asks(kept) == (None, None)
    await night.asks(lambda desk: desk.unit.quarantine.bring_back(shift))
    assert await night.asks(kept) == before


async def test_what_was_scanned_in_time_and_comes_in_late_ends_its_alarm(
    night, tmp_path
):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    sign = await answers_for_rounds(night, tmp_path)
    await officer.books_on("RIV")
    await scans(officer, sign["P1"])
    await night.passes(minutes=49)
    at = night.now
    await night.passes(minutes=2)
    await manager.is_told("PATROL MISSED at RIV Riverside Court: Quick look")

    def comes_in(desk):
        scanning.scan(desk, desk.person("E1001"), sign["P2"], at)

    await night.asks(comes_in)
    told = await manager.is_told("Closed by A.O. E1001: all of it came in late.")
    assert "what was missed has come in" in told.text
    await night.passes(minutes=30)
    await night.duty_manager("D002").hears_nothing("PATROL MISSED")
