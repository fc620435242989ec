"""A bundle of an incident, a breach or a night: what is in it, and what is not."""

import hashlib
import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.alarm import Status as AlarmStatus
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.breach.breach import Breach
from bot.domain.incidents.incident import Incident, Kind
from bot.domain.incidents.line import Line
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import Ref, SiteCode, StaffId
from bot.domain.shifts import check_call
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.rhythm import BookOnRules, CheckCallRules
from bot.domain.shifts.shift import Shift, Status
from bot.papers.evidence.archive import unpack
from rehearsal.chats.attachments import JPEG
from storage.incidents.occurrence_book import Occurrence
from tests.commandline.conftest import refused

AMARA, RUTH, RIV = StaffId("E1001"), StaffId("D001"), SiteCode("RIV")
NIGHT = datetime(2026, 1, 10, 22, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
SECRET = "INC-2"


@pytest.fixture
def photo(telegram):
    """Telegram's id of a photo that it keeps."""
    kept = telegram.files.keep(
        JPEG, folder="photos", name="photo.jpg", media_type="image/jpeg"
    )
    return kept.file_id


@pytest.fixture
def night(desk, photo):
    """An incident with a photo, on a shift with a missed call and an entry; help that
    was called for in secret; a breach; and another shift, before all of it."""
    desk(lambda desk: _night(desk, photo), NIGHT + HOUR)


def _night(desk, file_id):
    unit = desk.unit
    for start in (NIGHT - 48 * HOUR, NIGHT):
        shift = unit.shifts.add(_shift(start))
        unit.occurrences.add(
            Occurrence(
                shift=shift.id,
                site=RIV,
                officer=AMARA,
                written_at=start + HOUR / 2,
                text=RedactedText("gate locked"),
            )
        )
    call = unit.check_calls.add(
        CheckCall(
            shift=shift.id,
            officer=AMARA,
            site=RIV,
            due_at=NIGHT + HOUR,
            rules=CheckCallRules(),
            status=check_call.Status.CLOSED,
            missed_at=NIGHT + 1.25 * HOUR,
        )
    )
    for kind, words in ((Kind.INCIDENT, "window broken"), (Kind.DURESS, "in secret")):
        incident = unit.incidents.add(
            Incident(
                kind=kind,
                officer=AMARA,
                site=RIV,
                reported_at=NIGHT + HOUR,
                text=RedactedText(words),
            )
        )
        desk.note(AMARA, "incident", incident.ref, after="reported")
    secret, about = incident.ref, Ref("INC", 1)
    for kind, ref in (
        (AlarmKind.MISSED_CHECK_CALL, call.ref),
        (AlarmKind.DURESS, secret),
    ):
        unit.alarms.add(
            Alarm(
                kind=kind,
                about=ref,
                officer=AMARA,
                site=RIV,
                raised_at=NIGHT + 1.25 * HOUR,
                rungs=(),
                status=AlarmStatus.CLOSED,
            )
        )
    held = unit.photos.add(file_id, about, AMARA, NIGHT + HOUR)
    desk.note(AMARA, "photo held", about, after=f"photo {held.id}")
    desk.note(RUTH, "photo opened", about, after=f"photo {held.id}")
    unit.breaches.add(
        Breach(
            reporter=AMARA,
            site=RIV,
            text=RedactedText("a list is gone"),
            discovered_at=NIGHT,
            reported_at=NIGHT + HOUR,
        )
    )
    desk.note(AMARA, "breach", Ref("BR", 1), after="reported")


def _shift(start) -> Shift:
    return Shift(
        officer=AMARA,
        site=RIV,
        check_calls=CheckCallRules(),
        book_on=BookOnRules(),
        status=Status.OFF,
        booked_on_at=start,
        booked_off_at=start + 8 * HOUR,
    )


@pytest.fixture
def bundled(types, night):
    """What is in a bundle, once it was made and verified."""

    def made(*words, out="out.zip"):
        done = types("bundle", *words, "--out", out)
        assert done.exit_code == 0, done.output
        assert types("verify", out).exit_code == 0
        raw = Path(out).read_bytes()
        for secret in (b"Okafor", b"Adeyemi", b"in secret", SECRET.encode()):
            assert secret not in unpack(raw)["bundle.json"]
        return json.loads(unpack(raw)["bundle.json"])

    return made


def rows(found, kind) -> list[dict]:
    table = found["tables"][kind]
    return [dict(zip(table["columns"], row, strict=True)) for row in table["rows"]]


def test_an_incident_comes_with_its_shift_its_photo_and_its_journal(bundled):
    found = bundled("inc-1")
    assert found["what"]["title"] == "INC-1"
    assert [row["text"] for row in rows(found, "incidents")] == ["window broken"]
    assert [row["ref"] for row in rows(found, "occurrence-book")] == ["OB-2"]
    assert [row["about"] for row in rows(found, "alarms")] == ["CC-1"]
    assert [row["ref"] for row in rows(found, "check-calls")] == ["CC-1"]
    [photo] = found["photos"]
    assert photo["bytes"] == len(JPEG)
    steps = [(step["what"], step["who"]) for step in photo["custody"]]
    assert steps == [
        ("received", "A.O. E1001"),
        ("seen", "R.A. D001"),
        ("exported", "command line"),
    ]
    deeds = [line["deed"] for line in found["journal"]["entries"]]
    assert deeds == ["incident", "photo held", "photo opened"]
    assert found["journal"]["broken_at"] is None
    words = [line["words"] for line in found["timeline"]]
    assert "Booked on: A.O. E1001" in words
    assert "Photo 1, from A.O. E1001" in words


def test_a_night_is_what_happened_there_from_noon_to_noon(bundled):
    found = bundled("--site", "riv", "--night", "2026-01-10")
    assert found["what"]["title"] == "RIV, night of 2026-01-10"
    assert [row["ref"] for row in rows(found, "occurrence-book")] == ["OB-2"]
    assert [row["about"] for row in rows(found, "alarms")] == ["CC-1"]
    assert "breaches" not in found["tables"]
    assert len(found["photos"]) == 1
    assert found["timeline"][0]["words"] == "Booked on: A.O. E1001"


def test_a_breach_comes_with_its_history(bundled):
    found = bundled("BR-1")
    assert [row["text"] for row in rows(found, "breaches")] == ["a list is gone"]
    assert [line["words"] for line in found["timeline"]] == ["Reported: A.O. E1001"]


def test_each_bundle_is_in_the_journal_and_in_the_next_ones_custody(
    bundled, desk, types
):
    bundled("INC-1")
    again = bundled("INC-1", out="again.zip")
    steps = [step["what"] for step in again["photos"][0]["custody"]]
    assert steps == ["received", "seen", "exported", "exported"]
    made = desk(lambda desk: desk.unit.chronicle.entries(Ref("INC", 1)))[-1]
    assert made.deed == "bundle made"
    signed = unpack(Path("again.zip").read_bytes())["bundle.json"]
    assert made.after == hashlib.sha256(signed).hexdigest()
    assert types("audit", "verify").exit_code == 0


def test_what_telegram_does_not_give_is_named_and_the_rest_is_signed(
    types, night, telegram
):
    telegram.outage(True)
    done = types("bundle", "INC-1", "--out", "out.zip")
    assert done.exit_code == 0, done.output
    assert "NOT in it: photos 1." in done.stderr
    [photo] = json.loads(unpack(Path("out.zip").read_bytes())["bundle.json"])["photos"]
    assert photo["file"] is None
    assert photo["missing"] == "Telegram did not give the file"
    assert "photos: 0 of 1" in types("verify", "out.zip").stdout


def test_a_journal_that_was_changed_is_said_in_the_bundle(bundled, desk):
    def changed(desk):
        from storage.journal.tables import JournalRow

        desk.unit.session.get(JournalRow, 2).actor = "D001"

    desk(changed, NIGHT)
    assert bundled("BR-1")["journal"]["broken_at"] == 2


def test_help_that_was_called_for_in_secret_is_not_there(types, night):
    line = refused(types("bundle", SECRET, "--out", "out.zip"))
    assert line.startswith(f"There is no record {SECRET};")
    assert not Path("out.zip").exists()


@pytest.mark.parametrize("words", [("INC-9",), ("BR-9",)])
def test_what_is_not_there_is_said(types, night, words):
    line = refused(types("bundle", *words, "--out", "out.zip"))
    assert line.startswith(f"There is no record {words[0]};")


def test_a_site_that_is_not_there_is_said(types, night):
    words = ("--site", "XYZ", "--night", "2026-01-10", "--out", "out.zip")
    assert refused(types("bundle", *words)).startswith("There is no site XYZ;")


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("OB-1",),
        ("DR-1",),
        ("x",),
        ("INC-1", "--site", "RIV"),
        ("--site", "RIV"),
        ("--night", "2026-01-10"),
        ("--site", "RIV", "--night", "yesterday"),
        ("INC-1", "--new-key"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage(types, night, words):
    assert types("bundle", *words, "--out", "out.zip").exit_code == 2


def test_a_bundle_without_a_file_to_write_to_is_wrong_usage(types, night):
    assert types("bundle", "INC-1").exit_code == 2


def test_a_file_that_is_there_is_not_touched(types, night, folder):
    (folder / "out.zip").write_text("mine")
    assert "not touched" in refused(types("bundle", "INC-1", "--out", "out.zip"))
    assert (folder / "out.zip").read_text() == "mine"


def test_a_new_key_signs_from_now_on_and_the_old_one_is_still_named(
    bundled, types, desk
):
    first = bundled("INC-1")
    done = types("bundle", "--new-key")
    assert done.exit_code == 0, done.output
    second = bundled("INC-1", out="again.zip")
    assert second["keys"][:1] == first["keys"]
    newest = second["keys"][1]["fingerprint"]
    assert newest in done.stdout
    assert newest in types("check").stdout
    assert types("verify", "again.zip", "--key", newest.lower()).exit_code == 0
    older = first["keys"][0]["fingerprint"]
    assert "is not the one" in refused(types("verify", "again.zip", "--key", older))
    assert types("verify", "out.zip", "--key", older).exit_code == 0
    kept = desk(lambda desk: desk.unit.signing_keys.known())
    assert [key.since for key in kept] == sorted(key.since for key in kept)


def test_a_changed_bundle_is_refused_where_there_is_no_database(bundled, types, folder):
    bundled("INC-1")
    raw = bytearray(Path("out.zip").read_bytes())
    raw[raw.index(JPEG) + len(JPEG) // 2] ^= 1
    Path("out.zip").write_bytes(raw)
    shutil.rmtree(folder / "var")
    assert refused(types("verify", "out.zip")).startswith("NOT VERIFIED: the file was")


def test_the_key_is_made_once_and_kept_sealed(bundled, desk, folder):
    bundled("INC-1")
    key = desk(lambda desk: desk.unit.signing_keys.newest())
    stored = (folder / "var/checkcall.db").read_bytes()
    assert key.private not in stored
    bundled("BR-1", out="again.zip")
    assert desk(lambda desk: desk.unit.signing_keys.newest()) == key


def test_words_that_go_past_the_managers_are_in_their_own_bundle_alone(bundled, desk):
    def past(desk):
        incident = desk.unit.incidents.get(1)
        desk.unit.incidents.save(replace(incident, line=Line.PAST))
        desk.unit.occurrences.mark_added(2, incident.ref)

    desk(past, NIGHT)
    found = bundled("INC-1")
    assert [row["text"] for row in rows(found, "incidents-past-managers")] == [
        "window broken"
    ]
    night = json.dumps(bundled("--site", "RIV", "--night", "2026-01-10", out="n.zip"))
    assert "window broken" not in night
    assert "gate locked" not in night
