"""The line to Telegram as the rows tell of it, on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.messages.channel import Channel
from bot.domain.outage import Outage, Watch
from storage.deadlines.deadlines import Deadline, Subject
from storage.messages.message import Lane, Purpose, State
from tests.domain.builders import FIRST, NIGHT, after
from tests.storage.builders import a_message, owe, take

ALARM = {
    "purpose": Purpose.ALARM,
    "lane": Lane.ESCALATION,
    "person": FIRST,
    "about": "CC-1",
    "alarm": 1,
}


def ask(store, question):
    with store.transaction() as unit:
        return question(unit.monitoring)


def tried(store, number, minutes, outcome, *, again=True):
    """One try, and whether the message still waits."""
    with store.transaction() as unit:
        unit.outbox.attempted(number, after(minutes), outcome, "")
        if again:
            unit.outbox.retry_at(number, after(minutes + 1))
        else:
            unit.outbox.finish(number, State.DELIVERED, after(minutes))


def owed_and_taken(store, *messages):
    numbers = owe(store, *messages)
    take(store, NIGHT)
    return numbers


def untaken_since(store):
    return ask(store, lambda line: line.untaken_since())


def test_what_was_never_looked_at_is_not_known(store):
    assert ask(store, lambda line: line.find()) is None


def test_the_watch_and_its_outage_are_found_as_they_were_kept(store):
    outage = Outage(unheard_since=NIGHT, lost_at=after(2), told=(FIRST,))
    watch = Watch(
        heard_at=NIGHT, watched_from=NIGHT, watched_at=after(2), outage=outage
    )
    kept = ask(store, lambda line: line.keep(watch))
    assert kept.outage.id
    assert ask(store, lambda line: line.find()) == kept
    over = replace(kept, outage=replace(kept.outage, over_at=after(9)))
    ask(store, lambda line: line.keep(over))
    assert ask(store, lambda line: line.find()) == replace(kept, outage=None)


@pytest.mark.parametrize(
    ("minutes", "covered"),
    [(-0.1, False), (0, True), (5, True), (9, True), (9.1, False)],
)
def test_an_outage_covers_what_was_sent_in_it(store, minutes, covered):
    outage = Outage(
        unheard_since=NIGHT + timedelta(milliseconds=900),
        back_at=after(9),
        over_at=after(10),
    )
    ask(store, lambda line: line.keep_outage(outage))
    found = ask(store, lambda line: line.unheard(after(minutes)))
    assert (found is not None) is covered


def test_old_outages_are_forgotten(store):
    outage = Outage(unheard_since=NIGHT, back_at=after(1), over_at=after(1))
    ask(store, lambda line: line.keep_outage(outage))
    ask(store, lambda line: line.forget(after(2)))
    assert ask(store, lambda line: line.unheard(NIGHT)) is None


def test_silence_of_telegram_counts_from_its_first_missing_answer(store):
    first, second = owed_and_taken(store, a_message(1), a_message(2))
    assert untaken_since(store) is None
    tried(store, first, 1, "unknown")
    tried(store, second, 2, "notsent")
    assert untaken_since(store) == after(1)


@pytest.mark.parametrize("answer", ["accepted", "flooded", "undeliverable", "moved"])
def test_any_answer_ends_it_even_a_refusal(store, answer):
    first, second = owed_and_taken(store, a_message(1), a_message(2))
    tried(store, first, 1, "unknown")
    tried(store, second, 2, answer, again=False)
    assert untaken_since(store) is None
    tried(store, first, 3, "unknown")
    assert untaken_since(store) == after(3)


def test_a_message_that_is_not_tried_again_proves_nothing(store):
    [only] = owed_and_taken(store, a_message(1))
    tried(store, only, 1, "unknown", again=False)
    assert untaken_since(store) is None


def test_a_mail_server_that_is_down_is_not_telegram(store):
    owe(store, a_message(0, channel=Channel.EMAIL, person=FIRST))
    with store.transaction() as unit:
        [mail] = unit.outbox.take_elsewhere(NIGHT, 1)
    tried(store, mail.id, 1, "notsent")
    assert untaken_since(store) is None


def test_an_alarm_waits_until_any_channel_took_it(store):
    waits = lambda: ask(store, lambda line: line.alarm_waits_since())  # noqa: E731
    owe(store, a_message(1, purpose=Purpose.NOTICE))
    assert waits() is None
    owe(store, a_message(2001, **ALARM))
    assert waits() == NIGHT
    [mail] = owe(store, a_message(0, channel=Channel.EMAIL, **ALARM))
    with store.transaction() as unit:
        unit.outbox.finish(mail, State.DELIVERED, after(1))
    assert waits() is None


def test_a_deadline_that_fails_again_and_again_is_named(store):
    deadline = Deadline(Subject.CHECK_CALL, 7, NIGHT)
    with store.transaction() as unit:
        unit.deadlines.set(Subject.CHECK_CALL, 7, NIGHT)
    for _ in range(3):
        assert ask(store, lambda line: line.failing()) is None
        with store.transaction() as unit:
            unit.deadlines.put_off(deadline, NIGHT)
    assert ask(store, lambda line: line.failing()) == ("check_call", 7)


def test_the_newest_update_says_when_telegram_last_brought_something(store):
    assert ask(store, lambda line: line.last_update_at()) is None
    with store.transaction() as unit:
        unit.updates.record("1", "message", after(1))
        unit.updates.record("2", "message", after(3))
        unit.updates.record("text 1", Channel.SMS, after(5))
    assert ask(store, lambda line: line.last_update_at()) == after(3)
