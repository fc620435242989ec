"""Deadlines among words become entities; the words are left as they are."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as some

from scheduler.couriers.times import entities

AT = datetime(2026, 1, 10, 23, 0, tzinfo=UTC)
LATER = datetime(2026, 1, 12, 23, 0, tzinfo=UTC)


def found(text, *times):
    return [
        (entity.offset, entity.length, entity.unix_time, entity.date_time_format)
        for entity in entities(text, times) or ()
    ]


def test_a_time_is_found_where_it_stands():
    text = "Check call due 23:00 at RIV."
    assert found(text, ("23:00", AT)) == [(15, 5, AT, None)]
    assert found("Acknowledge before 23:00: now.", ("23:00", AT)) != []


def test_letters_are_counted_as_telegram_counts_them():
    text = "🆘 until 23:00"
    assert found(text, ("23:00", AT)) == [(9, 5, AT, None)]


def test_a_time_that_stands_twice_is_left_to_its_words():
    assert found("Due 23:00. At 23:00 you ring.", ("23:00", AT)) == []


def test_a_time_within_another_is_not_taken_for_it():
    text = "It is 23:00. By Mon 12 Jan 23:00."
    times = (("23:00", AT), ("Mon 12 Jan 23:00", LATER))
    assert [(at, length) for _, length, at, _ in found(text, *times)] == [
        (AT, 5),
        (LATER, 16),
    ]


def test_part_of_a_longer_number_is_no_time():
    assert found("Report 123:001, 23:00:07.", ("23:00", AT)) == []


@given(some.text(), some.lists(some.tuples(some.text(min_size=1), some.just(AT))))
def test_whatever_stands_there_entities_lie_within_it_and_apart(text, times):
    text = text.encode("utf-16-le", "ignore").decode("utf-16-le")
    times = [
        (words.encode("utf-16-le", "ignore").decode("utf-16-le"), at)
        for words, at in times
    ]
    units, end = text.encode("utf-16-le"), 0
    for entity in entities(text, [each for each in times if each[0]]) or ():
        assert entity.offset >= end
        end = entity.offset + entity.length
        shown = units[entity.offset * 2 : end * 2].decode("utf-16-le")
        assert shown in {words for words, _ in times}
