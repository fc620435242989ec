"""A record's time is over: asked about, kept, let go, shut away, gone."""

from datetime import UTC, datetime, timedelta

from bot.desk import exporting
from bot.desk.night import Round
from bot.desk.retention import decisions
from bot.domain.exports import Kind
from scheduler.calendar_jobs import Housekeeping

ALL_TIME = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


AT_LENGTH = timedelta(days=3)
"""Of what lies before, years of weekly reminders, nothing is told here."""


async def a_night(night, **later) -> Round:
    """Time goes by, and then the night's round is made."""
    span = timedelta(**later)
    if span > AT_LENGTH:
        await night.sleeps(seconds=(span - AT_LENGTH).total_seconds())
    await night.passes(seconds=min(span, AT_LENGTH).total_seconds())
    return await Housekeeping(night.house.doorway).dispose()


async def a_week(night, weeks=1):
    """A round each night would be long to tell: one, and the weekly notice."""
    await a_night(night, weeks=weeks)
    await Housekeeping(night.house.doorway).remind()
    await night.settles()


async def exported(night, kind: Kind) -> list[str]:
    table = await night.asks(lambda desk: exporting.export(desk, kind, *ALL_TIME))
    return [row["ref"] for row in table.rows]


async def an_incident(night, words="gate 2 was forced"):
    """Reported, taken up and closed."""
    await night.officer("E1001").says(f"/incident {words}")
    manager = night.duty_manager("D001")
    await manager.is_told("INCIDENT")
    await manager.presses("I have this")
    await manager.presses("Dealt with")


async def a_breach(night):
    await night.officer("E1001").says("/breach a list of codes was left on the bus")
    dpo = night.dpo("P001")
    await dpo.is_told("DATA BREACH")
    await dpo.presses("Acknowledge")
    await dpo.presses("Contained")


async def goes_to(night, moment: datetime) -> Round:
    return await a_night(night, seconds=(moment - night.now).total_seconds())


def years_later(night, years: int) -> datetime:
    return night.now.replace(year=night.now.year + years)


async def test_an_incident_expires_after_ten_years_and_is_gone_from_every_list(night):
    await an_incident(night)
    over = years_later(night, 10)
    await goes_to(night, over - timedelta(seconds=1))
    assert await exported(night, Kind.INCIDENTS) == ["INC-1"]
    done = await goes_to(night, over)
    assert done.report.quarantined == ["INC-1"]
    assert await exported(night, Kind.INCIDENTS) == []
    done = await a_night(night, days=30)
    [number] = done.report.certificates[:1]
    found = await night.asks(lambda desk: desk.unit.certificates.find(number))
    assert (found.kind, found.refs, found.count) == ("incident", ("INC-1",), 1)
    assert found.undecided == 1
    assert found.backups_until == night.now + timedelta(days=35)
    await night.officer("E1001").says("/incident another one")
    await night.officer("E1001").is_told("Incident recorded as INC-2.")


async def test_the_owner_is_asked_thirty_days_ahead_and_the_others_are_not(night):
    await a_breach(night)
    over = years_later(night, 6)
    dpo, siro = night.dpo("P001"), night.siro("S001")
    await goes_to(night, over - timedelta(days=31))
    await dpo.catches_up()
    await siro.catches_up()
    await a_week(night, weeks=0)
    await dpo.hears_nothing("Records that end soon")
    await a_week(night)
    told = await dpo.is_told("Records that end soon, or have ended.")
    assert "BR-1, data breach: ends 10 Jan 2032." in told.text
    assert dpo.buttons == ["Keep BR-1", "Let BR-1 go"]
    await siro.hears_nothing("Records")


async def test_a_breach_on_hold_at_its_expiry_stays(night):
    await a_breach(night)
    over = years_later(night, 6)
    await goes_to(night, over - timedelta(days=20))
    dpo = night.dpo("P001")
    await a_week(night)
    await dpo.presses("Keep BR-1")
    await dpo.is_told("Why must BR-1 be kept?")
    await dpo.presses("Regulator asks")
    await dpo.is_told("BR-1 is kept until somebody releases it: Regulator asks.")
    done = await goes_to(night, over + timedelta(days=400))
    assert done.report.quarantined == []
    assert await exported(night, Kind.BREACHES) == ["BR-1"]
    await dpo.says("/retention BR-1")
    await dpo.is_told("On hold since")
    await dpo.presses("Release")
    await dpo.presses("The matter is over")
    await dpo.is_told("Its time is over: it leaves every list tonight.")
    done = await a_night(night, hours=5)
    assert done.report.quarantined == ["BR-1"]


async def test_a_hold_brings_a_record_back_out_of_quarantine(night):
    await an_incident(night, "the till was short")
    await goes_to(night, years_later(night, 10) + timedelta(days=3))
    assert await exported(night, Kind.INCIDENTS) == []
    dpo = night.dpo("P001")
    await dpo.says("/retention inc-1")
    await dpo.is_told("out of every list, deleted after")
    await dpo.presses("Keep INC-1")
    await dpo.presses("Legal claim")
    assert await exported(night, Kind.INCIDENTS) == ["INC-1"]


async def test_the_wrong_rank_cannot_release_and_is_told_who_may(night):
    await a_breach(night)
    siro, dpo, officer = night.siro("S001"), night.dpo("P001"), night.officer("E1001")
    await siro.says("/retention BR-1")
    await siro.presses("Keep BR-1")
    await siro.presses("Police or court")
    await dpo.says("/retention BR-1")
    held = await dpo.is_told("On hold since")
    await dpo.presses("Release")
    await dpo.is_told("Only these roles may do that: siro, director.")
    await dpo.does(lambda p: p.presses_data("release:BR-1:over", held.message_id))
    await dpo.is_told("Only these roles may do that: siro, director.")
    await officer.says("/retention BR-1")
    await officer.is_told("Only these roles may do that: dpo, siro, director.")
    await officer.says("/retention")
    await officer.is_told("Only these roles may do that")
    entry = await night.asks(lambda desk: desk.unit.due_dates.find("BR-1"))
    assert entry.held_by == "S001"


async def test_a_serious_incident_has_twenty_years_and_takes_more_than_the_dpo(night):
    await an_incident(night)
    manager, dpo, siro = (night.person(who) for who in ("D001", "P001", "S001"))
    await manager.says("/retention INC-1")
    await manager.presses("It was a serious incident")
    await manager.is_told("INC-1, serious incident: ends 10 Jan 2046.")
    over = years_later(night, 20)
    await goes_to(night, over - timedelta(days=20))
    assert await exported(night, Kind.INCIDENTS) == ["INC-1"]
    await a_week(night)
    await dpo.presses("Let INC-1 go")
    await dpo.is_told("Only these roles may do that: siro, director.")
    await siro.says("/retention INC-1")
    await siro.presses("Let INC-1 go")
    await siro.is_told("Decided. INC-1, serious incident: ends 10 Jan 2046.")
    await dpo.catches_up()
    await a_week(night)
    await dpo.hears_nothing("Records that end soon")


async def test_nobody_decided_for_forty_days_and_it_is_said_by_whom_it_waits(night):
    await a_breach(night)
    over = years_later(night, 6)
    await goes_to(night, over - timedelta(days=30))
    await a_night(night, days=40)
    siro = night.siro("S001")
    await siro.says("/retention")
    told = await siro.is_told("Retention: decisions that wait.")
    assert (
        "P001, data breach: 1 wait, 1 of them expired; the longest for 40 days."
        in told.text
    )
    await a_night(night, days=30)
    await siro.says("/retention")
    told = await siro.is_told("No decision waits for anybody.")
    assert "without anybody's decision: 1." in told.text


async def test_what_waits_for_somebody_who_left_waits_for_somebody_else(night):
    await a_breach(night)
    await goes_to(night, years_later(night, 6) - timedelta(days=29))

    def leave(desk):
        desk.unit.people.set_active("P001", False)

    await night.asks(leave)
    await a_night(night, days=1)
    entry = await night.asks(lambda desk: desk.unit.due_dates.find("BR-1"))
    assert entry.owner == "P002"


async def test_shifts_are_decided_together(night):
    for officer in map(night.officer, ("E1001", "E1002")):
        for words in ("/bookon RIV", "the north gate sticks", "/bookoff"):
            await officer.says(words)
    over = years_later(night, 3)
    await goes_to(night, over - timedelta(days=20))
    dpo = night.dpo("P001")
    await a_week(night)
    await dpo.is_told("Shifts with their calls and entries: 2.")
    await dpo.presses("Let all 2 shifts go")
    await dpo.is_told("Decided. Shifts that end at their date: 2.")
    await goes_to(night, over)
    for kind in (Kind.TIMESHEETS, Kind.CHECK_CALLS, Kind.OCCURRENCE_BOOK):
        assert await exported(night, kind) == []
    done = await a_night(night, days=30)
    [found] = [
        one
        for one in await night.asks(lambda desk: desk.unit.certificates.all())
        if one.id in done.report.certificates and one.kind == "lone_worker"
    ]
    assert (found.refs, found.undecided) == (("SH-1", "SH-2"), 0)


async def test_a_date_that_is_not_the_records_own_is_put_right_and_reported(night):
    await an_incident(night)
    await a_night(night, days=1)
    dpo = night.dpo("P001")
    await dpo.catches_up()

    def spoil(desk):
        rows = desk.unit.session.connection()
        rows.exec_driver_sql("UPDATE retention SET expires_at = '2090-01-01 00:00:00'")
        rows.exec_driver_sql(
            "INSERT INTO retention (ref, kind) VALUES ('INC-9', 'incident')"
        )

    await night.asks(spoil)
    done = await a_night(night, days=1)
    assert done.report.differences == ["INC-1"]
    assert done.report.missing == ["INC-9"]
    told = await dpo.is_told("tonight's check of every date found something")
    assert "1 (INC-1)" in told.text
    assert "1 (INC-9)" in told.text
    entry = await night.asks(lambda desk: desk.unit.due_dates.find("INC-1"))
    assert entry.expires_at.year == 2036
    assert not (await a_night(night, days=1)).report.disturbing


async def test_access_logs_go_after_two_years_and_the_chain_still_proves_itself(night):
    await an_incident(night)
    await a_night(night, days=800)
    journal = await night.asks(lambda desk: [r.at for r in desk.unit.journal.entries()])
    assert min(journal) > night.now - timedelta(days=732)
    assert await night.asks(lambda desk: desk.unit.journal.first_broken()) is None
    certificates = await night.asks(lambda desk: desk.unit.certificates.all())
    assert [one.kind for one in certificates][-1] == "access_log"


async def test_an_open_incident_never_expires(night):
    await night.officer("E1001").says("/incident nobody closes this")
    await night.sleeps(days=365 * 30)
    await Housekeeping(night.house.doorway).dispose()
    assert await exported(night, Kind.INCIDENTS) == ["INC-1"]


async def test_a_word_that_is_no_reference_is_answered(night):
    dpo = night.dpo("P001")
    await dpo.says("/retention nonsense")
    await dpo.is_told("There is no such record.")
    await dpo.says("/retention INC-99")
    await dpo.is_told("There is no such record.")
    await dpo.does(
        lambda p: p.presses_data("hold:INC-99", dpo.phone.inbox[-1].message_id)
    )
    await dpo.is_told("There is no such record.")


async def test_no_notice_of_retention_carries_a_word_of_a_record(night):
    await an_incident(night, "a walrus stood in the car park")
    await goes_to(night, years_later(night, 10) - timedelta(days=3))
    dpo = night.dpo("P001")
    await dpo.catches_up()
    before = len(dpo.phone.inbox)
    await a_week(night)
    for words in ("/retention", "/retention INC-1"):
        await dpo.says(words)
    assert not any("walrus" in m.text for m in dpo.phone.inbox[before:])
    assert await night.asks(lambda desk: decisions.information(desk).waits)
