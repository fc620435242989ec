"""Words that nobody has read yet are sealed, found when they are due, and erased."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.domain.refs import Ref
from storage.database.sealing import Sealer
from storage.store import Store
from storage.words.sealed_words import SealedWords, Why
from tests.domain.builders import NIGHT as NOW
from tests.domain.builders import OFFICER
from tests.storage.builders import KEY, resealed

NEW_KEY = "the second key of this company"
SAID = "Gareth Pemberton has a knife"


def unread(key="7", **more):
    return SealedWords(
        key=key, person=OFFICER, purpose="incident", at=NOW, why=Why.UNREAD, **more
    )


def everything(store):
    with store.engine.connect() as connection:
        rows = connection.execute(text("SELECT * FROM sealed_words"))
        return " ".join(
            str(bytes(c) if isinstance(c, memoryview) else c)
            for row in rows
            for c in row
        )


def test_words_are_sealed_with_what_came_with_them_and_opened_by_their_key(store):
    kept = unread(number=3, about=Ref.read("INC-3"), next_try_at=NOW)
    with store.transaction() as unit:
        unit.sealed_words.put(kept, SAID, '{"photo": "file-1"}')
    assert "Pemberton" not in everything(store)
    assert "file-1" not in everything(store)
    with store.transaction() as unit:
        assert unit.sealed_words.find("7") == kept
        assert unit.sealed_words.about(Ref.read("INC-3")) == [kept]
        assert unit.sealed_words.open("7") == SAID
        assert unit.sealed_words.envelope("7") == '{"photo": "file-1"}'


def test_words_are_erased_once_and_by_one_alone(store):
    with store.transaction() as unit:
        unit.sealed_words.put(unread(), SAID)
    with store.transaction() as unit:
        assert unit.sealed_words.count() == 1
        assert unit.sealed_words.close("7")
        assert not unit.sealed_words.close("7")
        assert unit.sealed_words.find("7") is None
        with pytest.raises(LookupError):
            unit.sealed_words.open("7")
    assert everything(store) == ""


def test_words_are_due_when_they_are_to_be_tried_and_not_before(store):
    later = NOW + timedelta(minutes=1)
    with store.transaction() as unit:
        unit.sealed_words.put(unread("1", next_try_at=NOW), SAID)
        unit.sealed_words.put(unread("2", next_try_at=later), SAID)
        unit.sealed_words.put(unread("3"), SAID)
    with store.transaction() as unit:
        assert [each.key for each in unit.sealed_words.due(NOW, 10)] == ["1"]
        unit.sealed_words.try_again_at("1", later)
        assert unit.sealed_words.due(NOW, 10) == []
        assert unit.sealed_words.next_try_at() == later
        assert [each.key for each in unit.sealed_words.due(later, 10)] == ["1", "2"]


def test_what_has_an_end_is_found_when_it_is_over_and_unread_words_have_none(store):
    end = NOW + timedelta(hours=24)
    report = SealedWords(
        key="INC-1",
        person=OFFICER,
        purpose="incident",
        about=Ref.read("INC-1"),
        at=NOW,
        until=end,
        why=Why.MANY_TAKEN,
    )
    with store.transaction() as unit:
        unit.sealed_words.put(report, SAID)
        unit.sealed_words.put(unread(), SAID)
    with store.transaction() as unit:
        assert unit.sealed_words.expired(end - timedelta(seconds=1)) == []
        assert unit.sealed_words.expired(end) == [report]
        assert unit.sealed_words.expired(end + timedelta(days=900)) == [report]
        assert [each.key for each in unit.sealed_words.unread()] == ["7"]


def test_a_key_that_no_button_can_carry_is_a_mistake_of_ours(store):
    with store.transaction() as unit, pytest.raises(ValueError, match="no colon"):
        unit.sealed_words.put(unread("7:words"), SAID)


def test_sealed_words_open_with_the_new_key_alone_when_keys_have_rotated(store):
    with store.transaction() as unit:
        unit.sealed_words.put(unread(), SAID, "{}")
    resealed(Store(store.engine, Sealer([NEW_KEY, KEY])))
    with Store(store.engine, Sealer([NEW_KEY])).transaction() as unit:
        assert unit.sealed_words.open("7") == SAID
        assert unit.sealed_words.envelope("7") == "{}"
