"""What people wrote, and who staff are, cannot be read without the key."""

import pytest
from hypothesis import given
from sqlalchemy import JSON, Column, LargeBinary, String
from sqlmodel import SQLModel, col
from sqlmodel.sql.sqltypes import AutoString

import storage.every_table  # noqa: F401
from bot.domain.names.redacted_text import RedactedText
from storage.company.tables import SiteRow
from storage.database.sealing import Sealer, WrongKey
from storage.database.types import is_sealed
from storage.incidents.tables import IncidentRow
from storage.store import Store
from tests.domain.builders import an_incident
from tests.storage.builders import KEY, WORDS, a_message, owe

SAID = RedactedText("a lorry has hit the bollards")

CODES = {
    "action_card": "officer category status",
    "action_card_answer": "ask",
    "album": "id person photos",
    "alarm": "kind officer site rungs status told owner reason",
    "assessment": "ticked likelihood risk high answered by",
    "attempt": "outcome",
    "awareness": "by",
    "breach": (
        "reporter site division status acknowledged_by kind system service "
        "late_reason done answered"
    ),
    "briefing": "sender status audience",
    "briefing_receipt": "person status",
    "canary_night": "language",
    "certificate": "kind deleted_by refs",
    "check_call": "officer site status why",
    "client_morning": "client site sha256 token_hash status why",
    "client_telling": "client way by failed",
    "confirmation": "officer site status",
    "complaint": (
        "who staff proxy authority authority_by division way language logged_by status "
        "acknowledged_by acknowledged_how outcome ended_how ended_by sent_as"
    ),
    "complaint_note": "kind by way",
    "corrective_action": "site owner added_by status ended_by verified_by",
    "covered_photo": "status sha256 of_sha256 why let_out_by",
    "credential": "person kind source",
    "deadline": "kind",
    "drill": (
        "scenario chosen started_by reporter away told_first taken_by looks ended_by "
        "ending missing"
    ),
    "duress": "person",
    "form": "person kind",
    "self_test": "failed",
    "hazard": "officer site danger status",
    "handover": "officer site status handed ended_by why",
    "timed_activity": "officer site kind status",
    "out_of_reach": "officer why",
    "aftercare": "status rung_by",
    "incident": "kind officer site services status line series",
    "report_series": "series",
    "full_report": "status completed_by released_by",
    "incident_version": "by what category severity",
    "instructions": "site form loaded_by",
    "instructions_receipt": "person status",
    "invitation": "token_hash person",
    "journal": "actor deed about before after previous_hash hash",
    "kit_request": "person status handler",
    "known_name_list": "of digests",
    "lease": "name holder",
    "message_mark": "person mark",
    "name_slip": "site kind",
    "notification": "who exemption",
    "occurrence": "site officer",
    "presence": "officer site status",
    "site_book": "site",
    "timesheet_correction": "why corrected_by",
    "open_shift": "officer site opened_by told status ended_by",
    "on_call": "role person planned_for stage",
    "ordinary_word": "asked_by status decided_by",
    "outage": "told",
    "outbox": "channel person deed purpose about enclosure state",
    "patrol_round": "site status",
    "patrol_sign": "site point",
    "patrol_tag": "tag",
    "patrol_visit": "site point deed proof officer",
    "pace": "places chats",
    "person": (
        "id initials roles division language chosen_language deputy accepted_policy "
        "channels"
    ),
    "photo": "officer",
    "policy": "name version status loaded_by",
    "figures_asked": "person site file",
    "policy_comment": "person",
    "policy_acceptance": "person version",
    "quarantine": "ref",
    "quiz": "code name right loaded_by",
    "quiz_question": "language",
    "quiz_sitting": "person status answers",
    "register_entry": "board_by closed_by reopened_by",
    "register_text": "part by",
    "retention": "ref kind owner let_go_by held_by held_for",
    "review": "kind",
    "review_signature": "by",
    "rights_pause": "waits_for by",
    "rights_request": (
        "right asker staff division logged_by status checked_how "
        "checked_by extended_by ended_by answer ground"
    ),
    "roll_call": "site kind started_by ended_by",
    "roll_call_entry": "officer role",
    "roster_version": "officer site change by channel",
    "sealing": "marks",
    "seen_update": "key kind outcome",
    "shift": "off_how officer site status planned_for overtime_by",
    "shift_offer": "officer offered_by answer",
    "shift_swap": "officer site asked declined incoming status ended_by",
    "alarm_link": "person token_hash",
    "ring_test": "person answered_how",
    "sign_in_link": "person scope token_hash",
    "site": "code presence",
    "submission": "by way",
    "telling": "means by",
    "wake_choice": "person hours",
    "wake_test": "person status channel",
    "training_run": "number person vouched_by",
    "vault_entry": "who by marks",
    "vault_link": "token_hash person",
    "vault_opening": "by sha256",
    "waiver": "officer site given_by reason",
    "web_session": "token_hash person scope",
    "used_launch": "proof_hash",
    "sealed_words": "key person purpose why",
    "signing_key": "public",
    "tally": "person what",
    "telephone_call": "person status",
    "telephone_token": "digest",
}
"""Columns that anybody may read: staff numbers and initials, references, the words of
our own lists, what a company calls its divisions, and hashes."""


def may_hold_words(column: Column) -> bool:
    return isinstance(column.type, String | AutoString | JSON | LargeBinary)


def test_a_column_that_may_hold_words_is_sealed_or_known_to_hold_a_code():
    found = {
        table.name: {c.name for c in table.columns if may_hold_words(c)}
        for table in SQLModel.metadata.sorted_tables
    }
    known = {table: set(names.split()) for table, names in CODES.items()}
    assert {table: names for table, names in found.items() if names} == known


def test_no_column_that_is_sealed_is_taken_for_a_code():
    """A type of ours is none of those that the test above looks at."""
    tables = SQLModel.metadata.sorted_tables
    sealed = [c for table in tables for c in table.columns if is_sealed(c.type)]
    assert len(sealed) > 30
    assert not any(map(may_hold_words, sealed))


def as_stored(store: Store, statement: str) -> list:
    with store.engine.connect() as connection:
        return list(connection.exec_driver_sql(statement).scalars())


def test_the_words_of_an_incident_come_back_and_cannot_be_read_beside_the_product(
    store,
):
    with store.transaction() as unit:
        number = unit.incidents.add(an_incident(text=SAID)).id
    with store.transaction() as unit:
        assert unit.incidents.get(number).text == SAID
    [stored] = as_stored(store, "SELECT text FROM incident")
    assert "lorry" not in stored


def test_a_message_with_a_link_in_it_waits_sealed(store):
    link = "http://127.0.0.1:8080/register/sign-in/abc"
    owe(store, a_message(text=link, buttons=[[("Open", link)]], keyboard=[["OK"]]))
    for column in ("text", "buttons", "keyboard"):
        [stored] = as_stored(store, f"SELECT {column} FROM outbox")
        assert "sign-in" not in stored
        assert stored.startswith("c1.")


def test_the_same_words_are_never_sealed_alike(store):
    with store.transaction() as unit:
        for _ in range(2):
            unit.incidents.add(an_incident(text=SAID))
    one, other = as_stored(store, "SELECT text FROM incident")
    assert one != other


def test_who_would_look_for_sealed_words_in_sql_is_told_that_it_cannot_be(store):
    for wrong in (
        lambda: col(IncidentRow.text) == SAID,
        lambda: col(IncidentRow.text).contains("lorry"),
        lambda: col(SiteRow.name).desc(),
    ):
        with pytest.raises(TypeError, match="not in SQL"):
            wrong()


@given(words=WORDS)
def test_what_is_sealed_opens_with_its_key_and_with_no_other(words):
    old, new = Sealer([KEY]), Sealer(["the next key", KEY])
    assert new.open(old.seal(words)) == words
    assert Sealer(["the next key"]).open(new.seal(words)) == words
    with pytest.raises(WrongKey, match="CHECKCALL_SECRET_KEY"):
        Sealer(["the next key"]).open(old.seal(words))


@given(words=WORDS)
def test_a_damaged_value_is_refused(words):
    sealer = Sealer([KEY])
    sealed = bytearray(sealer.seal(words))
    sealed[-6] ^= 1
    with pytest.raises(WrongKey):
        sealer.open(bytes(sealed))


def test_words_put_in_beside_the_product_are_not_taken_for_ours(store):
    """Whoever can write into the file, and has no key, cannot make anybody read it."""
    with store.transaction() as unit:
        number = unit.incidents.add(an_incident(text=SAID)).id
    with store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE incident SET text = 'all is well'")
    with store.transaction() as unit, pytest.raises(WrongKey):
        unit.incidents.get(number)
