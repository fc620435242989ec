"""Rows of an older version mean the same when they are brought up to date."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Boolean, DateTime, Integer, LargeBinary, MetaData, Table, insert

from bot.domain.corrective_actions import CorrectiveAction
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import BREACH, Ref, StaffId
from bot.domain.rights.due_days import DAY, policy_by
from bot.domain.rights.pauses import WaitsFor
from bot.domain.roster.history import Change
from storage.database.migrate import upgrade
from storage.database.sealing import Sealer
from storage.retention.tables import QuarantineRow
from storage.store import Store
from tests.domain.builders import NIGHT, a_breach, a_request
from tests.storage.builders import KEY, anew

SEALER = Sealer([KEY])
SEALED = SEALER.seal("words")


def put(connection, name, **said):
    """A row as an older version had it; what is not said is filled in."""
    table = Table(name, MetaData(), autoload_with=connection)
    wanted = [each for each in table.columns if not each.nullable]
    fill = {each.name: anything(each.type) for each in wanted if each.name != "id"}
    connection.execute(insert(table), fill | said)


def anything(kind):
    match kind:
        case DateTime():
            return NIGHT.replace(tzinfo=None)
        case Boolean():
            return False
        case Integer():
            return 0
        case LargeBinary():
            return SEALED
        case _:
            return SEALED.decode()


AT = NIGHT.replace(tzinfo=None)


def in_0020(connection):
    put(connection, "person", id="E1001", roles="officer")
    put(connection, "site", code="RIV")
    for number, count in enumerate([None, 0, 1, 2, 3, 4], start=1):
        facts = {"reporter": "E1001", "status": "reported", "warned": count}
        put(connection, "breach", id=number, **facts)
    put(connection, "person", id="P001", roles="dpo")
    put(connection, "form", person="P001", kind="delay", alarm=7)
    slips = {"day": NIGHT.date(), "site": "RIV", "kind": "words", "count": 3}
    put(connection, "near_miss", **slips)


def in_0024(connection):
    day, known = NIGHT.date(), AT + timedelta(days=3)
    for number, checked_at in ((1, None), (2, known)):
        facts = {"right": "access", "asker": "client", "status": "received"}
        facts |= {"received_on": day, "reminded_on": day, "checked_at": checked_at}
        facts |= {"extended_at": known, "identity_asked_at": AT}
        put(connection, "rights_request", id=number, **facts)


def in_0028(connection):
    spans = ("every", "early", "nudge", "missed", "late", "off_late")
    own = dict.fromkeys(spans, 60) | {"officer": "E1001", "site": "RIV"}
    for status, end_at in (("rostered", AT), ("cancelled", AT), ("on", None)):
        planned = {"start_at": AT, "end_at": end_at, "planned_at": AT}
        put(connection, "shift", **own, **planned, status=status)
    put(connection, "shift", **own, status="on")


def in_0041(connection):
    put(connection, "patrol_round", id=1, site="RIV")
    put(connection, "patrol_visit", id=1, round=1, site="RIV", officer="E1001")


def in_0057(connection):
    people = {"owner": "E1001", "added_by": "E1001"}
    for number in (1, 2):
        facts = {"breach": 3, "status": "open", **people}
        put(connection, "corrective_action", id=number, **facts)
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT setval('corrective_action_id_seq', 2)")
    connection.exec_driver_sql("DELETE FROM corrective_action WHERE id = 2")


@pytest.fixture(scope="module")
def updated(empty_at_first):
    """A database that was there from version 0020 on; in each of these versions
    something was written that a story asks about."""
    with empty_at_first.begin() as connection:
        for written in (in_0020, in_0024, in_0028, in_0041, in_0057):
            upgrade(connection, written.__name__.removeprefix("in_"))
            written(connection)
        upgrade(connection)
    return Store(empty_at_first, SEALER)


def test_a_breach_is_not_reminded_again_of_what_it_was_reminded_of(updated):
    with updated.transaction() as unit:
        warned = [unit.breaches.get(number).warned_after for number in range(1, 7)]
    assert warned == [timedelta(hours=hours) for hours in (0, 0, 24, 48, 60, 70)]


def test_whoever_was_asked_for_words_types_them_after_the_update(updated):
    with updated.transaction() as unit:
        form = unit.forms.of(StaffId("P001"))
    assert (form.kind, form.number) == (FormKind.DELAY, 7)


def test_name_slips_that_were_counted_as_near_misses_still_count(updated):
    with updated.transaction() as unit:
        assert unit.name_slips.count() == 3


def test_a_breach_put_away_by_an_older_version_comes_back(store):
    with store.transaction() as unit:
        kept = unit.breaches.add(a_breach(warned_after=timedelta(hours=48)))
        unit.quarantine.put_away(str(kept.ref))
        envelope = unit.session.get_one(QuarantineRow, str(kept.ref))
        rows = json.loads(SEALER.open(envelope.sealed))
        [row] = rows["breach"]
        assert row.pop("warned_after") == 48 * 3600
        row["warned"] = 2
        envelope.sealed = SEALER.seal(json.dumps(rows))
        unit.session.flush()
        unit.quarantine.bring_back(str(kept.ref))
        assert anew(unit).breaches.get(kept.id) == kept


def test_a_corrective_action_is_still_of_its_breach_and_its_number_is_given_once(
    updated,
):
    with updated.transaction() as unit:
        [kept] = unit.actions.of(Ref(BREACH, 3))
        added = unit.actions.add(replace(kept, id=0))
    assert (kept.id, kept.text, added.id) == (1, "words", 3)


def test_a_corrective_action_put_away_by_an_older_version_comes_back(store):
    with store.transaction() as unit:
        breach = unit.breaches.add(a_breach())
        kept = unit.actions.add(
            CorrectiveAction(
                about=breach.ref,
                text=RedactedText("fit a drawer that locks"),
                owner=breach.reporter,
                due_at=NIGHT + DAY,
                added_by=breach.reporter,
                added_at=NIGHT,
                reminded_at=NIGHT,
            )
        )
        unit.quarantine.put_away(str(breach.ref))
        assert unit.actions.find(kept.id) is None
        envelope = unit.session.get_one(QuarantineRow, str(breach.ref))
        rows = json.loads(SEALER.open(envelope.sealed))
        [row] = rows["corrective_action"]
        assert (row.pop("about"), row.pop("site")) == (str(breach.ref), None)
        row["breach"] = breach.id
        envelope.sealed = SEALER.seal(json.dumps(rows))
        unit.session.flush()
        unit.quarantine.bring_back(str(breach.ref))
        assert anew(unit).actions.get(kept.id) == kept


def test_who_was_asked_who_they_are_is_waited_for_and_no_day_of_the_policy_moves(
    updated,
):
    day = NIGHT.date()
    with updated.transaction() as unit:
        waits, came = (unit.rights.get(number) for number in (1, 2))
    assert waits.due_on == came.due_on == policy_by(day, day)
    assert [pause.is_open for pause in waits.pauses] == [True]
    assert (waits.law_begins_on, came.law_begins_on) == (None, day + 3 * DAY)


def test_a_request_put_away_by_an_older_version_comes_back(store):
    with store.transaction() as unit:
        kept = unit.rights.add(a_request(checked_at=NIGHT), None)
        unit.quarantine.put_away(str(kept.ref))
        envelope = unit.session.get_one(QuarantineRow, str(kept.ref))
        rows = json.loads(SEALER.open(envelope.sealed))
        [row] = rows["rights_request"]
        row["identity_asked_at"] = row["checked_at"]
        envelope.sealed = SEALER.seal(json.dumps(rows))
        unit.session.flush()
        unit.quarantine.bring_back(str(kept.ref))
        again = anew(unit).rights.get(kept.id)
        unit.quarantine.put_away(str(kept.ref))
        unit.quarantine.destroy([str(kept.ref)])
    [pause] = again.pauses
    assert replace(again, pauses=()) == kept
    assert (pause.waits_for, pause.received_on) == (WaitsFor.IDENTITY, NIGHT.date())


def test_a_shift_that_stood_before_begins_its_history_as_it_stands(updated):
    with updated.transaction() as unit:
        kept = list(unit.roster.between(NIGHT, NIGHT + timedelta(hours=1)))
    assert [(each.shift, each.change, each.at) for each in kept] == [
        (1, Change.PLANNED, NIGHT)
    ]


def test_a_round_keeps_its_visits_when_it_learns_in_which_shift_it_was(updated):
    with updated.engine.begin() as connection:
        rounds = connection.exec_driver_sql("SELECT id, shift FROM patrol_round")
        assert rounds.all() == [(1, None)]
        visits = connection.exec_driver_sql("SELECT id, round FROM patrol_visit")
        assert visits.all() == [(1, 1)]
