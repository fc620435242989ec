"""Messages owed: who is told first, who waits for whom, and what is known after."""

import pytest
from sqlalchemy import select
from sqlmodel import Session, col

from storage.messages.message import Deed, Lane, Purpose, State
from storage.messages.outbox import LEASE, Outbox
from storage.messages.tables import AttemptRow, OutboxRow
from tests.domain.builders import FIRST, NIGHT, OFFICER, after
from tests.storage.builders import a_message, at_once, owe, take


def read(store, number: int) -> OutboxRow:
    with store.transaction() as unit:
        return unit.session.get_one(OutboxRow, number)


def finish(store, number: int, state=State.DELIVERED, now=NIGHT, message_id=None):
    with store.transaction() as unit:
        unit.outbox.finish(number, state, now, message_id)


def test_a_message_reaches_the_courier_as_it_was_owed(store):
    buttons = [[["I have this", "take:4"], ["Cannot reach", "no:4"]]]
    [number] = owe(
        store,
        a_message(
            -1001234567890,
            lane=Lane.ESCALATION,
            purpose=Purpose.ALARM,
            person=FIRST,
            about="CC-7",
            alarm=4,
            text="MISSED CHECK CALL at RIV “10 ways”",
            buttons=buttons,
            keyboard=[["OK", "SOS"]],
            silent=True,
        ),
    )
    [owed] = take(store, NIGHT)
    assert (owed.id, owed.chat_id, owed.person) == (number, -1001234567890, FIRST)
    assert (owed.lane, owed.deed) == (Lane.ESCALATION, Deed.SEND)
    assert (owed.purpose, owed.about, owed.alarm) == (Purpose.ALARM, "CC-7", 4)
    assert owed.text == "MISSED CHECK CALL at RIV “10 ways”"
    assert owed.buttons == [[("I have this", "take:4"), ("Cannot reach", "no:4")]]
    assert owed.keyboard == [["OK", "SOS"]]
    assert owed.silent
    assert owed.attempts == 0
    assert not owed.may_have_arrived


def test_an_sos_overtakes_everything_that_was_owed_before_it(store):
    lanes = [Lane.PROMPT, Lane.REPLY, Lane.ESCALATION, Lane.URGENT]
    owe(store, *[a_message(chat, lane=lane) for chat, lane in enumerate(lanes, 1)])
    assert [owed.lane for owed in take(store, NIGHT)] == sorted(lanes)


def test_ten_thousand_prompts_do_not_hold_back_an_alarm(store):
    prompts = [a_message(chat, lane=Lane.PROMPT) for chat in range(1, 200)]
    owe(store, *prompts, a_message(999, lane=Lane.URGENT))
    assert [owed.chat_id for owed in take(store, NIGHT, limit=2)] == [999, 1]


def test_one_chat_gets_one_message_at_a_time_and_in_order(store):
    first, second, other = owe(store, a_message(), a_message(), a_message(2))
    assert [owed.id for owed in take(store, NIGHT)] == [first, other]
    assert take(store, NIGHT) == []
    finish(store, first)
    assert [owed.id for owed in take(store, NIGHT)] == [second]


def test_an_urgent_message_to_the_same_chat_goes_alone_and_first(store):
    reply, urgent = owe(store, a_message(), a_message(lane=Lane.URGENT))
    assert [owed.id for owed in take(store, NIGHT)] == [urgent]
    finish(store, urgent)
    assert [owed.id for owed in take(store, NIGHT)] == [reply]


def test_a_message_that_is_put_off_still_goes_before_the_next_of_its_chat(store):
    first, second = owe(store, a_message(), a_message())
    take(store, NIGHT)
    with store.transaction() as unit:
        unit.outbox.retry_at(first, after(5))
    assert take(store, after(4)) == []
    assert [owed.id for owed in take(store, after(5))] == [first]
    finish(store, first, State.FAILED)
    assert [owed.id for owed in take(store, after(5))] == [second]


def test_a_chat_that_is_being_told_is_left_alone(store):
    owe(store, a_message(1), a_message(2))
    assert [owed.chat_id for owed in take(store, NIGHT, busy=(1, 9))] == [2]


def test_nobody_is_told_more_than_there_is_room_for_nor_too_early(store):
    owe(store, a_message(1, created_at=after(1)), *map(a_message, (2, 3, 4)))
    assert [owed.chat_id for owed in take(store, NIGHT, limit=2)] == [2, 3]
    assert [owed.chat_id for owed in take(store, NIGHT)] == [4]
    assert [owed.chat_id for owed in take(store, after(1))[:1]] == [1]


def test_what_a_dead_process_had_taken_is_found_again_and_may_have_arrived(store):
    owe(store, a_message())
    take(store, NIGHT)
    lease_ends = NIGHT + LEASE
    assert take(store, lease_ends - LEASE / 60) == []
    [again] = take(store, lease_ends)
    assert again.may_have_arrived
    assert again.attempts == 1


@pytest.mark.parametrize("unsure", [False, True])
def test_a_second_try_knows_whether_the_first_may_have_arrived(store, unsure):
    [number] = owe(store, a_message())
    take(store, NIGHT)
    with store.transaction() as unit:
        unit.outbox.retry_at(number, after(1), unsure=unsure)
    [again] = take(store, after(1))
    assert again.may_have_arrived is unsure
    assert again.attempts == 1


def test_a_delivered_message_is_over_and_keeps_its_telegram_number(store):
    [number] = owe(store, a_message())
    with store.transaction() as unit:
        assert unit.outbox.find(number)
        assert unit.outbox.message_id(number) is None
        assert (unit.outbox.next_at(), unit.outbox.waiting()) == (NIGHT, 1)
    take(store, NIGHT)
    finish(store, number, message_id=2**40)
    with store.transaction() as unit:
        assert unit.outbox.find(number) is None
        assert unit.outbox.message_id(number) == 2**40
        assert (unit.outbox.next_at(), unit.outbox.waiting()) == (None, 0)
    assert take(store, after(999)) == []


def test_words_are_erased_a_day_after_delivery_and_the_row_stays(store):
    old, new, owed = owe(
        store,
        a_message(1, buttons=[[["OK", "ok:1"]]], keyboard=[["OK"]]),
        a_message(2),
        a_message(3),
    )
    finish(store, old, now=NIGHT)
    finish(store, new, now=after(2))
    with store.transaction() as unit:
        unit.outbox.erase_words(after(1))
    gone = read(store, old)
    assert (gone.text, gone.buttons, gone.keyboard) == (None, None, None)
    assert gone.state == State.DELIVERED
    assert read(store, new).text == read(store, owed).text == "OK 02:14"


def test_rows_are_forgotten_with_their_attempts_and_others_stay(store):
    old, new = owe(store, a_message(1), a_message(2))
    with store.transaction() as unit:
        for number in (old, new):
            unit.outbox.attempted(number, NIGHT, "accepted", "")
    finish(store, old, now=NIGHT)
    finish(store, new, now=after(2))
    with store.transaction() as unit:
        unit.outbox.forget(after(1))
        assert list(unit.session.scalars(select(col(OutboxRow.id)))) == [new]
        assert list(unit.session.scalars(select(col(AttemptRow.outbox)))) == [new]
    [later] = owe(store, a_message())
    assert later > new


def test_a_group_that_moved_gets_what_it_is_owed_at_its_new_place(store):
    done, waiting = owe(store, a_message(-5), a_message(-5))
    finish(store, done)
    with store.transaction() as unit:
        unit.outbox.move_chat(-5, -1005)
    assert [(o.id, o.chat_id) for o in take(store, NIGHT)] == [(waiting, -1005)]
    assert read(store, done).chat_id == -5


def test_messages_about_something_are_found_to_be_changed(store):
    about = {"about": "CC-1", "purpose": Purpose.ALARM}
    mine, boss, _, _, _ = owe(
        store,
        a_message(1, person=OFFICER, **about),
        a_message(2, person=FIRST, **about),
        a_message(2, person=FIRST, deed=Deed.EDIT, **about),
        a_message(2, person=FIRST, about="CC-1", purpose=Purpose.NOTICE),
        a_message(2, person=FIRST, about="CC-11", purpose=Purpose.ALARM),
    )
    with store.transaction() as unit:
        shown = unit.outbox.shown("CC-1", Purpose.ALARM)
        hers = unit.outbox.shown("CC-1", Purpose.ALARM, FIRST)
        assert [row.id for row in shown] == [mine, boss]
        assert [row.id for row in hers] == [boss]


def test_two_takers_at_once_never_take_the_same_message(store):
    owe(store, *map(a_message, range(1, 41)))
    for _ in range(5):
        mine, theirs = at_once(*[lambda: take(store, NIGHT, limit=4)] * 2)
        assert len(mine) == len(theirs) == 4
        assert {o.id for o in mine} & {o.id for o in theirs} == set()
    assert take(store, NIGHT) == []


def test_a_taker_leaves_what_another_holds_and_does_not_wait_for_it(postgres_store):
    """SKIP LOCKED itself: neither transaction has waited for its turn."""
    owe(postgres_store, a_message(1), a_message(1), a_message(2), a_message(3))
    engine = postgres_store.engine
    with Session(engine) as first, Session(engine) as second:
        mine = Outbox(first).take(NIGHT, 2)
        theirs = Outbox(second).take(NIGHT, 16)
        assert [owed.chat_id for owed in mine] == [1, 2]
        assert [owed.chat_id for owed in theirs] == [3]
        second.commit()
        first.commit()
    assert take(postgres_store, NIGHT) == []
