"""What is done every night, by hand: expired, quarantined, deleted, certified."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.desk.night import Round
from bot.desk.retention.dates import FEW
from bot.domain.incidents.incident import Incident, Kind, Status
from bot.domain.names.redacted_text import RedactedText
from bot.domain.retention.disposal import HoldReason, hold
from tests.commandline.conftest import COMPANY, refused

LONG_AGO = datetime(2010, 3, 1, 22, 0, tzinfo=UTC)


def an_old_incident(desk, number=1, words="the gate was forced"):
    def add(desk):
        for _ in range(number):
            desk.unit.incidents.add(
                Incident(
                    kind=Kind.INCIDENT,
                    officer="E1001",
                    site="RIV",
                    reported_at=LONG_AGO,
                    text=RedactedText(words),
                    status=Status.CLOSED,
                    closed_at=LONG_AGO,
                )
            )

    desk(add, LONG_AGO)


def rounds(desk, now) -> Round:
    done = Round()
    while desk(done.go_on, now):
        pass
    return done


def test_a_company_without_old_records_has_nothing_to_do(types, company):
    done = types("retention", "--dry-run")
    assert (done.exit_code, done.stdout) == (0, "Nothing to do.\n")


def test_a_dry_run_says_what_would_be_done_and_changes_nothing(types, company, desk):
    an_old_incident(desk)
    for _ in range(2):
        done = types("retention", "--dry-run")
        assert done.stdout == "would be quarantined: 1 (INC-1)\n"
    assert desk(lambda desk: desk.unit.incidents.find(1)) is not None


def test_what_has_expired_is_quarantined_at_once_and_deleted_after_its_days(
    types, company, desk
):
    an_old_incident(desk)
    over = LONG_AGO.replace(year=2020)
    assert rounds(desk, over).report.quarantined == ["INC-1"]
    done = types("retention", "--dry-run")
    assert done.stdout == "would be deleted: 1 (INC-1)\n"
    done = types("retention")
    assert done.exit_code == 0
    certificate = done.stdout[done.stdout.index("CERTIFICATE OF DELETION CERT-") :]
    for line in (
        "class: incident; records: 1; without a decision: 1",
        "which: INC-1",
        "by command line",
        "rule: 10y from closing; data-protection policy, retention schedules: "
        "Incident/Accident Reports (NHS Code of Practice)",
        "backups hold them until: ",
    ):
        assert line in certificate
    assert "gate" not in done.stdout
    assert types("audit", "verify").exit_code == 0
    stored = desk(lambda desk: desk.unit.certificates.all())
    assert [one.refs for one in stored if one.kind == "incident"] == [("INC-1",)]


def test_nothing_on_hold_is_deleted(types, company, desk):
    an_old_incident(desk)
    rounds(desk, LONG_AGO + timedelta(days=1))

    def keep(desk):
        entry = desk.unit.due_dates.find("INC-1")
        held = hold(entry, "X001", HoldReason.CLAIM, desk.now)
        desk.unit.due_dates.save(held)

    desk(keep, LONG_AGO)
    assert types("retention", "--dry-run").stdout == "on hold: 1 (INC-1)\n"
    done = types("retention")
    assert "On hold: 1 (INC-1)" in done.stdout
    assert desk(lambda desk: desk.unit.incidents.find(1)) is not None


def test_the_command_says_by_whom_decisions_wait(types, company, desk):
    an_old_incident(desk)
    done = types("retention")
    assert "quarantined: 1 (INC-1)" in done.stdout
    assert "O.H. X001, incident: 1 wait, 1 of them expired" in done.stdout


def test_a_period_made_longer_brings_records_back(types, company, desk):
    an_old_incident(desk)
    types("retention")
    assert desk(lambda desk: desk.unit.incidents.find(1)) is None
    company.write_text(COMPANY + '\n[retention]\nincident = "40y"\n')
    types("load", company)
    done = types("retention")
    assert "brought back, its period is longer now: 1 (INC-1)" in done.stdout
    assert desk(lambda desk: desk.unit.incidents.find(1)) is not None


def test_a_night_on_which_the_clock_ran_ahead_is_made_good(types, company, desk):
    an_old_incident(desk)
    night = LONG_AGO + timedelta(days=10)
    assert rounds(desk, night.replace(year=2050)).report.quarantined == ["INC-1"]
    assert rounds(desk, night).report.brought_back == ["INC-1"]
    assert desk(lambda desk: desk.unit.incidents.find(1)) is not None


def test_no_transaction_moves_more_than_a_few_records(company, desk):
    """An officer's answer waits for one of them at most."""
    an_old_incident(desk, 2 * FEW + 1)
    done, before, most = Round(), 0, 0
    while desk(done.go_on, LONG_AGO.replace(year=2021)):
        moved = len(done.report.quarantined)
        before, most = moved, max(most, moved - before)
    assert len(done.report.quarantined) == 2 * FEW + 1
    assert most == FEW


def test_a_record_that_cannot_be_moved_is_reported_and_holds_up_no_other(
    company, desk, monkeypatch
):
    from storage.retention.quarantine import Quarantine

    an_old_incident(desk, 3)
    put_away = Quarantine.put_away

    def stuck(self, reference):
        if reference == "INC-2":
            raise RuntimeError(reference)
        put_away(self, reference)

    monkeypatch.setattr(Quarantine, "put_away", stuck)
    done = rounds(desk, LONG_AGO.replace(year=2021))
    assert done.report.failed == ["INC-2"]
    assert done.report.quarantined == ["INC-1", "INC-3"]


def test_killed_between_two_transactions_the_next_round_goes_on(company, desk):
    an_old_incident(desk, FEW + 1)
    now = LONG_AGO.replace(year=2021)
    killed = Round()
    while not killed.report.quarantined:
        desk(killed.go_on, now)
    assert len(rounds(desk, now).report.quarantined) == 1
    assert not rounds(desk, now).report.quarantined


def test_of_a_deleted_record_no_word_is_left_on_the_disk(types, company, desk):
    an_old_incident(desk, words="a walrus stood in the car park")
    rounds(desk, LONG_AGO.replace(year=2020))
    types("retention")
    for file in (company.parent / "var").glob("checkcall.db*"):
        assert b"walrus" not in file.read_bytes()


def test_a_database_that_is_not_there_is_said(types, folder):
    for words in (["retention"], ["retention", "--dry-run"]):
        assert "There is no database" in refused(types(*words))


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ('breach = "6"', "whole years or days, such as 6y or 30d"),
        ('breach = "0y"', "whole years or days"),
        ('breach = "72h"', "whole years or days"),
        ('breaches = "6y"', "breach"),
        ('message = "6y"', "is unknown"),
    ],
)
def test_a_wrong_period_is_named_by_its_line(types, company, line, wanted):
    company.write_text(f"{COMPANY}\n[retention]\n{line}\n")
    said = refused(types("load", company))
    assert wanted in said
    number = len(COMPANY.splitlines()) + 3
    assert f"{number}" in said


def test_the_companys_own_periods_are_kept_in_the_database(types, company, desk):
    own = 'breach = "7y"\nquarantine = "14d"\n'
    company.write_text(f"{COMPANY}\n[retention]\n{own}")
    assert types("load", company).exit_code == 0
    assert types("load", company).stdout == "Nothing to change.\n"
    rules = desk(lambda desk: desk.company.retention)
    assert [str(rules.period(kind)) for kind in ("breach", "incident")] == ["7y", "10y"]
    assert str(rules.quarantine) == "14d"


def test_a_leaver_in_the_company_file_cannot_be_invited(types, company, telegram):
    today = datetime.now(UTC).date()
    left = f'id = "E1001"\nleft = {today - timedelta(days=2)}\n'
    company.write_text(COMPANY.replace('id = "E1001"\n', left))
    assert types("load", company).stdout == "changed: person E1001\n"
    assert "nobody was invited" in refused(types("invite", "E1001"))


def test_what_retention_took_does_not_come_back_with_an_old_company_file(
    types, company
):
    left = 'id = "E1001"\nleft = 2010-01-31\n'
    company.write_text(COMPANY.replace('id = "E1001"\n', left))
    assert types("load", company).stdout == "changed: person E1001\n"
    assert "quarantined: 1 (STAFF-E1001)" in types("retention").stdout
    assert types("load", company).stdout == "Nothing to change.\n"
