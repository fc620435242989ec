"""A week in numbers: every one of them is counted again from the exports."""

from datetime import UTC, date, datetime

from bot.desk import exporting
from bot.desk.reports import management
from bot.domain.exports import Kind
from bot.domain.reports.days import Days
from bot.domain.reports.figure import What
from bot.domain.retention.periods import RecordClass
from bot.domain.shifts.why_late import OFFERED
from storage.retention.due_dates import Certificate
from tests.journeys.before_shift.rosters import at, loads, reaches, shift
from tests.journeys.credentials.test_fit_to_deploy import holds, licence

WEEK = Days(first=date(2026, 1, 5), last=date(2026, 1, 11))
START, END = at("05 00:00"), at("12 00:00")


async def test_every_number_of_a_bad_week_is_what_the_exports_count(night):
    await a_bad_night(night)
    await a_quiet_sunday(night)
    counted, again = await night.asks(lambda desk: (told(desk), recounted(desk)))
    assert counted == again
    for site in ("RIV", "MKT"):
        counted_there, again = await night.asks(
            lambda desk, site=site: (told(desk, site), recounted(desk, site))
        )
        assert counted_there == again
    numbers = {
        what: number
        for (what, of), (number, _, _) in counted.items()
        if not of and what is not What.WAITING
    }
    assert counted[What.WHY, "no_signal"][0] == 1
    assert numbers == {
        What.ON_TIME: 1,
        What.LATE: 1,
        What.MISSED: 1,
        What.UNSETTLED: 1,
        What.NOT_SAID: 1,
        What.NOT_ASKED: 0,
        What.TAKEN_UP: 2,
        What.NOT_TAKEN_UP: 0,
        What.FALSE_ALARMS: 1,
        What.HANDLED_FOR_NOTHING: 1,
        What.TOLD_FOR_NOTHING: 1,
        What.RUNG_FOR_NOTHING: 0,
        What.BEGUN_ON_TIME: 0,
        What.BEGUN_LATE: 0,
        What.NO_SHOWS: 1,
        What.REPORTS_COMPLETE: 0,
        What.REPORTS_WAITED_FOR: 1,
        What.WITHIN_THE_HOUR: 1,
        What.AFTER_THE_HOUR: 0,
        What.UNACKNOWLEDGED: 0,
        What.NAME_SLIPS: 1,
        What.LICENCES_OVER: 1,
        What.LICENCES_ENDING: 0,
        What.DELETED: 3,
        What.DELETED_UNDECIDED: 1,
    }


async def a_bad_night(night):
    """A call on time, a late one, a missed one; nobody comes to Market Hall; an
    incident, a breach, a name, a licence that is over, and three deletions."""
    amara, ruth, nadia = (night.person(who) for who in ("E1001", "D001", "P001"))
    await loads(night, shift("E1002", "11 02:00", "11 06:00", "MKT"))
    await holds(night, "E1002", licence(-1))
    await night.asks(deletes)
    await amara.books_on("RIV")
    await amara.says("Spoke to John Smith at the gate")
    await amara.says("/incident two lads on the roof, they ran off")
    await ruth.is_told("INCIDENT")
    await ruth.presses("I have this")
    await amara.says("/breach papers left in the van")
    await nadia.is_told("DATA BREACH")
    await night.passes(minutes=7)
    await nadia.presses("Acknowledge")
    await reaches(night, "10 22:58")
    await amara.says("/ok")
    await reaches(night, "11 00:06")
    await amara.says("/ok")
    await amara.is_told("came late. What got in the way?")
    await amara.presses("No signal")
    await reaches(night, "11 01:16")
    await ruth.is_told("MISSED CHECK CALL")
    await ruth.presses("I have this")
    await night.passes(minutes=1)
    await amara.says("/ok")
    await ruth.is_told("Contact regained")
    await ruth.presses("Officer is safe")
    await amara.is_told("was missed. What got in the way?")
    await amara.says("/bookoff")
    await amara.is_told("Booked off")
    await reaches(night, "11 02:11")
    await ruth.is_told("NO SHOW")
    await ruth.presses("I have this")
    await ruth.presses("Relief is on the way")


async def a_quiet_sunday(night):
    """Until Monday at seven. The breach is contained, and Callum, who has the incident
    now, says so whenever he is asked twice."""
    callum = night.person("D002")
    await night.person("P001").presses("Contained")
    for _ in range(14):
        await callum.presses("I have this")
        await night.passes(hours=2)
    await reaches(night, "12 07:00")


def deletes(desk):
    desk.unit.certificates.add(
        Certificate(
            kind=RecordClass.INCIDENT,
            deleted_at=desk.now,
            deleted_by="checkcall",
            count=3,
            undecided=1,
            refs=("INC-7", "INC-8", "INC-9"),
            backups_until=desk.now,
        )
    )


def told(desk, site=None):
    """What the report says: each number, its rows, and their minutes."""
    scope = management.Scope(days=WEEK, site=site)
    return {
        (figure.what, figure.of): (
            figure.number,
            {row.quoted for row in figure.rows},
            list(figure.minutes),
        )
        for section in management.sections(desk, scope)
        for figure in section.figures
    }


def recounted(desk, site=None):
    """From the tables, as anybody can."""

    def rows(kind, *span):
        every = exporting.export(desk, kind, *(span or (START, END))).rows
        return [row for row in every if site is None or row.get("site") == site]

    always = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
    calls, alarms = rows(Kind.CHECK_CALLS), rows(Kind.ALARMS)
    found = {
        **came_out(calls),
        **explained(calls),
        **taken_up([row for row in alarms if row["about_safety"]]),
        **false([row for row in alarms if row["false_alarm"]]),
        **begun([row for row in rows(Kind.TIMESHEETS) if row["line"] == "booked"]),
        **written([row for row in rows(Kind.INCIDENTS) if row["report"]]),
        **acknowledged(rows(Kind.BREACHES)),
        **slipped([r for r in rows(Kind.NAME_SLIPS) if r["kind"] != "not-a-name"]),
    }
    if site is None:
        licences = [r for r in rows(Kind.CERTIFICATES) if r["kind"] == "sia"]
        found |= licensed(licences) | deleted(rows(Kind.DELETIONS))
    return found | waiting(desk.now, *(rows(kind, *always) for kind in WAITS))


WAITS = (Kind.ALARMS, Kind.INCIDENTS, Kind.BREACHES, Kind.ACTIONS)


def number(rows, key="ref", count=None, span=None):
    quoted = {key(row) if callable(key) else row[key] for row in rows}
    minutes = (
        sorted(filter(lambda each: each is not None, map(span, rows))) if span else []
    )
    return sum(count(row) if count else 1 for row in rows), quoted, minutes


def between(start, end):
    def minutes(row):
        first, last = (row[each] for each in (start, end))
        if last is None:
            return None
        return int((instant(last) - instant(first)).total_seconds()) // 60

    return minutes


def instant(words):
    return datetime.fromisoformat(words)


def came_out(calls):
    of = {
        What.ON_TIME: "on_time",
        What.LATE: "late",
        What.MISSED: "missed",
        What.UNSETTLED: None,
    }
    return {
        (what, ""): number([row for row in calls if row["outcome"] == outcome])
        for what, outcome in of.items()
    }


def explained(calls):
    untimely = [row for row in calls if row["outcome"] in ("late", "missed")]
    asked = [row for row in untimely if row["asked_why_at"]]
    return {
        **{
            (What.WHY, why): number([row for row in asked if row["why"] == why])
            for why in OFFERED
        },
        (What.NOT_SAID, ""): number([r for r in asked if r["why"] not in OFFERED]),
        (What.NOT_ASKED, ""): number([r for r in untimely if not r["asked_why_at"]]),
    }


def taken_up(alarms):
    span = between("raised_at", "first_taken_up_at")
    taken = [row for row in alarms if row["first_taken_up_at"]]
    never = [row for row in alarms if not row["first_taken_up_at"]]
    return {
        (What.TAKEN_UP, ""): number(taken, "about", span=span),
        (What.NOT_TAKEN_UP, ""): number(never, "about"),
    } | {
        (What.TAKEN_UP_ON_RUNG, str(rung)): number(
            [row for row in taken if row["taken_up_on_rung"] == rung],
            "about",
            span=span,
        )
        for rung in {row["taken_up_on_rung"] for row in taken}
    }


def false(alarms):
    span = between("raised_at", "closed_at")
    return {
        (What.FALSE_ALARMS, ""): number(alarms, "about", span=span),
        (What.HANDLED_FOR_NOTHING, ""): number(
            [row for row in alarms if row["first_taken_up_at"]],
            "about",
            span=between("first_taken_up_at", "closed_at"),
        ),
        (What.TOLD_FOR_NOTHING, ""): number(
            alarms, "about", lambda row: row["people_told"]
        ),
        (What.RUNG_FOR_NOTHING, ""): number(
            [row for row in alarms if row["telephone_calls"]],
            "about",
            lambda row: row["telephone_calls"],
        ),
    }


def begun(shifts):
    def arrived(*how):
        planned = [row for row in shifts if row["planned_start_at"]]
        return number([row for row in planned if row["arrival"] in how])

    return {
        (What.BEGUN_ON_TIME, ""): arrived("early", "on_time"),
        (What.BEGUN_LATE, ""): arrived("late"),
        (What.NO_SHOWS, ""): arrived("no_show"),
    }


def written(incidents):
    complete = [row for row in incidents if row["report"] != "open"]
    waited = [row for row in incidents if row["report"] == "open"]
    span = between("reported_at", "report_completed_at")
    return {
        (What.REPORTS_COMPLETE, ""): number(complete, span=span),
        (What.REPORTS_WAITED_FOR, ""): number(waited),
    }


def acknowledged(breaches):
    span = between("discovered_at", "acknowledged_at")
    seen = [row for row in breaches if row["acknowledged_at"]]
    return {
        (What.WITHIN_THE_HOUR, ""): number(
            [row for row in seen if row["acknowledged_at"] <= row["dpo_deadline_at"]],
            span=span,
        ),
        (What.AFTER_THE_HOUR, ""): number(
            [row for row in seen if row["acknowledged_at"] > row["dpo_deadline_at"]],
            span=span,
        ),
        (What.UNACKNOWLEDGED, ""): number(
            [row for row in breaches if not row["acknowledged_at"]]
        ),
    }


def slipped(slips):
    def where(row):
        return f"{row['day']} {row['site'] or ''}".strip()

    return {(What.NAME_SLIPS, ""): number(slips, where, lambda row: row["count"])}


def licensed(licences):
    def whose(row):
        return f"{row['person']} {row['expires']}"

    ends = [row for row in licences if row["expires"] and not row["state"]]
    over = [row for row in ends if row["expires"] <= "2026-01-11"]
    soon = [row for row in ends if "2026-01-11" < row["expires"] <= "2026-02-10"]
    return {
        (What.LICENCES_OVER, ""): number(over, whose),
        (What.LICENCES_ENDING, ""): number(soon, whose),
    }


def deleted(certificates):
    undecided = [row for row in certificates if row["without_a_decision"]]
    return {
        (What.DELETED, ""): number(
            certificates, "certificate", lambda row: row["records"]
        ),
        (What.DELETED_UNDECIDED, ""): number(
            undecided, "certificate", lambda row: row["without_a_decision"]
        ),
    }


def waiting(now, alarms, incidents, breaches, actions):
    """By owner: alarms other than of breaches, full reports, breaches and actions."""
    found = {}
    for owner, ref, since in (
        *(
            (row["taken_up_by"], row["about"], row["raised_at"])
            for row in alarms
            if row["closed_at"] is None and row["kind"] != "breach"
        ),
        *(
            (row["officer"], row["ref"], row["reported_at"])
            for row in incidents
            if row["report"] == "open"
        ),
        *(
            (row["acknowledged_by"], row["ref"], row["reported_at"])
            for row in breaches
            if row["status"] != "closed"
        ),
        *(
            (row["owner"], row["ref"], row["added_at"])
            for row in actions
            if row["status"] == "open"
        ),
    ):
        age = int((now.replace(microsecond=0) - instant(since)).total_seconds()) // 60
        found.setdefault(owner or "", []).append((ref, age))
    return {
        (What.WAITING, owner): (
            len(each),
            {ref for ref, _ in each},
            sorted(age for _, age in each),
        )
        for owner, each in found.items()
    }
