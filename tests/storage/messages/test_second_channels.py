"""Messages that are not for Telegram, and those that Telegram has not accepted yet."""

import pytest
from sqlalchemy import event, select, text
from sqlmodel import col

from bot.domain.messages.channel import Channel
from storage.messages.message import Lane, Purpose, State
from storage.messages.outbox import LEASE
from storage.messages.tables import OutboxRow
from tests.domain.builders import FIRST, NIGHT, OFFICER, after
from tests.storage.builders import a_message, owe, take

SOON = after(1 / 3)


def take_elsewhere(store, now):
    with store.transaction() as unit:
        return unit.outbox.take_elsewhere(now, 16)


def an_email(**facts):
    known = {"channel": Channel.EMAIL, "person": FIRST, "purpose": Purpose.ALARM}
    return a_message(0, **known | {"about": "CC-7"} | facts)


def test_telegram_is_given_no_email_and_the_mail_server_no_letter(store):
    letter, mail = owe(store, a_message(), an_email())
    assert [owed.id for owed in take(store, NIGHT)] == [letter]
    [taken] = take_elsewhere(store, NIGHT)
    assert (taken.id, taken.channel, taken.chat_id) == (mail, Channel.EMAIL, 0)


def test_no_email_waits_for_another_and_the_urgent_go_first(store):
    quiet, urgent = owe(store, an_email(), an_email(lane=Lane.URGENT))
    assert [owed.id for owed in take_elsewhere(store, NIGHT)] == [urgent, quiet]


def test_an_email_whose_process_died_is_found_again(store):
    owe(store, an_email())
    take_elsewhere(store, NIGHT)
    assert take_elsewhere(store, NIGHT + LEASE / 2) == []
    [again] = take_elsewhere(store, NIGHT + LEASE)
    assert again.may_have_arrived


def test_an_alarm_that_nobody_accepted_is_found_when_it_is_time_and_claimed_once(
    store,
):
    [number] = owe(store, a_message(purpose=Purpose.ALARM, second_at=SOON))
    with store.transaction() as unit:
        assert unit.outbox.not_accepted(NIGHT) == []
        [late] = unit.outbox.not_accepted(SOON)
        assert late.id == number
        assert unit.outbox.claim_second(number)
        assert not unit.outbox.claim_second(number)
        assert unit.outbox.not_accepted(after(999)) == []


@pytest.mark.parametrize("state", [State.DELIVERED, State.FAILED, State.DROPPED])
def test_what_is_over_goes_out_nowhere_else(store, state):
    [number] = owe(store, a_message(second_at=SOON))
    with store.transaction() as unit:
        unit.outbox.finish(number, state, NIGHT)
        assert unit.outbox.not_accepted(SOON) == []
        assert not unit.outbox.claim_second(number)


def test_the_next_look_is_when_the_next_channel_is_due(store):
    [number] = owe(store, a_message(second_at=SOON))
    with store.transaction() as unit:
        unit.outbox.retry_at(number, after(30))
        assert unit.outbox.next_at() == unit.outbox.next_at(NIGHT) == SOON
        assert unit.outbox.next_at(SOON) == after(30)


def test_who_was_told_elsewhere_is_known_and_who_was_not(store):
    told, _, _ = owe(store, an_email(), an_email(person=OFFICER), a_message())
    with store.transaction() as unit:
        assert unit.outbox.told_elsewhere("CC-7", FIRST) == []
        unit.outbox.finish(told, State.DELIVERED, NIGHT)
        assert unit.outbox.told_elsewhere("CC-7", FIRST) == [Channel.EMAIL]
        assert unit.outbox.told_elsewhere("CC-7", OFFICER) == []
        assert unit.outbox.told_elsewhere("CC-8", FIRST) == []


def test_an_edit_never_looks_for_an_email(store):
    owe(store, an_email())
    with store.transaction() as unit:
        assert unit.outbox.shown("CC-7", Purpose.ALARM) == []


def test_no_address_is_copied_into_the_outbox(store):
    owe(store, an_email())
    with store.transaction() as unit:
        [row] = unit.session.scalars(select(OutboxRow).order_by(col(OutboxRow.id)))
        assert "@" not in repr(row.model_dump())


HISTORY = text("""
    INSERT INTO outbox (lane, chat_id, deed, purpose, state, attempts, created_at,
                        silent, done_at)
    WITH RECURSIVE old(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM old WHERE n < 20000)
    SELECT 3, n, 'send', 'prompt', 'delivered', 1, '2026-01-01', FALSE, '2026-01-01'
    FROM old
""")


def test_years_of_delivered_messages_do_not_slow_down_the_look_of_every_second(store):
    with store.transaction() as unit:
        unit.session.execute(HISTORY)
    owe(store, an_email(second_at=SOON))
    with store.transaction() as unit:
        unit.session.execute(text("ANALYZE outbox"))
    plans: list[str] = []
    sqlite = store.engine.dialect.name == "sqlite"
    explain = "EXPLAIN QUERY PLAN " if sqlite else "EXPLAIN "

    def note_the_plan(connection, cursor, statement, parameters, *_) -> None:
        if "FROM outbox" in statement and statement.startswith("SELECT"):
            cursor.execute(explain + statement, parameters)
            plans.append("\n".join(str(line) for line in cursor.fetchall()))

    event.listen(store.engine, "before_cursor_execute", note_the_plan)
    with store.transaction() as unit:
        assert len(unit.outbox.not_accepted(SOON)) == 1
        assert len(unit.outbox.take_elsewhere(SOON, 16)) == 1
    overdue, ready = plans
    assert "ix_outbox_second" in overdue
    assert "ix_outbox_elsewhere" in ready
