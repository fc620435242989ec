"""``checkcall trained``: a run enters the record of whoever made it, once, and somebody
else says that it was them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.company_file.runs.signed import written
from bot.domain.credentials.certificate import Kind
from bot.domain.refs import StaffId
from tests.commandline.conftest import refused
from tests.domain.builders import a_run

KEY = "the first key of training"
AMARA = StaffId("E1001")
YESTERDAY = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)
RUN = a_run(person=AMARA, ran_at=YESTERDAY)


@pytest.fixture(autouse=True)
def key(setting, company):
    setting(TRAINING_KEY=KEY)


@pytest.fixture
def made(folder):
    """The file of a run."""

    def write(run=RUN, key=KEY):
        path = folder / "run.json"
        path.write_bytes(written(run, key))
        return path

    return write


def held(desk):
    return desk(lambda desk: desk.unit.credentials.of(AMARA), YESTERDAY)


def test_a_run_that_was_passed_counts_for_a_year(types, made, desk):
    done = types("trained", made(), "--by", "D001")
    assert done.exit_code == 0, done.output
    assert (
        "kept: a-night-alone of A.O. E1001, 2 of 2 done in time; it counts until"
        in (done.stdout)
    )
    [certificate] = held(desk)
    assert (certificate.kind, certificate.of) == (Kind.TRAINING, "a-night-alone")
    assert certificate.expires.year == YESTERDAY.year + 1
    deeds = desk(lambda desk: [entry.deed for entry in desk.unit.journal.entries()])
    assert deeds.count("rehearsal taken") == 1


def test_loaded_twice_it_is_there_once(types, made, desk):
    types("trained", made(), "--by", "D001")
    done = types("trained", made(), "--by", "D001")
    assert done.exit_code == 0
    assert "it is in A.O. E1001's record already" in done.stdout
    assert len(held(desk)) == 1


def test_what_was_missed_is_kept_without_names_and_does_not_count(types, made, desk):
    first, second = RUN.tasks
    named = replace(second, what="Ring Ruth Adeyemi at the gate", took=None)
    run = replace(RUN, tasks=(first, named))
    done = types("trained", made(run), "--by", "D001")
    assert "1 of 2 done in time; it does not count yet" in done.stdout
    assert held(desk) == []
    table = types("export", "training-runs").stdout
    assert "Ring R.A. at the gate" in table
    assert "Adeyemi" not in table
    assert "R.A. D001" in table


def test_an_older_run_does_not_take_the_place_of_a_newer_one(types, made, desk):
    types("trained", made(), "--by", "D001")
    [newer] = held(desk)
    older = replace(RUN, number="older", ran_at=YESTERDAY - timedelta(days=60))
    done = types("trained", made(older), "--by", "D001")
    assert f"another one counts until {newer.expires}" in done.stdout
    assert held(desk) == [newer]


def test_a_run_of_two_years_ago_counts_no_more(types, made, desk):
    old = replace(RUN, ran_at=YESTERDAY - timedelta(days=800))
    done = types("trained", made(old), "--by", "D001")
    assert "time to train again" in done.stdout
    assert held(desk) == []


@pytest.mark.parametrize(
    ("facts", "by", "told"),
    [
        ({"initials": "P.Z."}, "D001", "it is somebody else's"),
        ({"person": "E1009"}, "D001", "nobody here has the staff number E1009"),
        ({"person": "D001", "initials": "R.A."}, "D001", "it is D001's own"),
        ({}, "E1001", "E1001 may not take certificates"),
        ({}, "D999", "nobody here has the staff number 'D999'"),
        (
            {"ran_at": YESTERDAY + timedelta(days=30)},
            "D001",
            "which is still to come: set the clock",
        ),
    ],
)
def test_nobody_gets_what_is_not_theirs(types, made, desk, facts, by, told):
    line = refused(types("trained", made(replace(RUN, **facts)), "--by", by))
    assert told in line
    assert "Nothing was taken." in line
    assert held(desk) == []


def test_a_file_that_a_trainee_wrote_is_refused(types, made, desk):
    line = refused(types("trained", made(key="a key that I made up"), "--by", "D001"))
    assert "it was changed, or comes from a room with another key" in line
    assert held(desk) == []


def test_a_key_that_was_changed_still_verifies(types, made, setting):
    setting(TRAINING_KEY=f"the second key of training,{KEY}")
    assert types("trained", made(), "--by", "D001").exit_code == 0


@pytest.mark.parametrize("content", [b"", b"{}", b"%PDF-1.7", b'{"run":{"kind":1}}'])
def test_another_file_is_named_for_what_it_is_not(types, folder, content):
    path = folder / "run.json"
    path.write_bytes(content)
    line = refused(types("trained", path, "--by", "D001"))
    assert "no run of a rehearsal room; wanted the file" in line


def test_without_the_key_it_says_which_setting_is_wanted(types, made, monkeypatch):
    path = made()
    monkeypatch.delenv("CHECKCALL_TRAINING_KEY")
    line = refused(types("trained", path, "--by", "D001"))
    assert "CHECKCALL_TRAINING_KEY is not set" in line


def test_a_dry_run_keeps_nothing(types, made, desk):
    done = types("trained", made(), "--by", "D001", "--dry-run")
    assert "Nothing was kept: this was a dry run." in done.stdout
    assert held(desk) == []


def test_the_key_is_another_one_than_the_companys(types, made, setting):
    setting(SECRET_KEY=KEY)
    line = refused(types("trained", made(), "--by", "D001"))
    assert "CHECKCALL_TRAINING_KEY is not right; wanted a key of at least" in line
