"""What may be a name is sealed, erased or only counted, on both databases."""

from datetime import date

from sqlalchemy import text

from bot.domain.refs import Ref
from storage.database.sealing import Sealer
from storage.names.ordinary_words import Ruling
from storage.store import Store
from tests.domain.builders import FIRST as MANAGER
from tests.domain.builders import NIGHT as NOW
from tests.domain.builders import OFFICER
from tests.storage.builders import KEY, resealed

NEW_KEY = "the second key of this company"
DAY = date(2026, 1, 10)


def cells(store, table):
    with store.engine.connect() as connection:
        rows = connection.execute(text(f"SELECT * FROM {table}"))
        return [bytes(c) if isinstance(c, memoryview) else c for r in rows for c in r]


def test_a_photo_is_kept_as_a_sealed_number_with_its_place(store):
    with store.transaction() as unit:
        photo = unit.photos.add("file-1", Ref.read("OB-1"), OFFICER, NOW)
    assert not any("file-1" in str(cell) for cell in cells(store, "photo"))
    with store.transaction() as unit:
        assert unit.photos.find(photo.id) == photo
        assert unit.photos.file_of(photo) == "file-1"
        assert unit.photos.find(99) is None


def test_a_word_is_sealed_and_known_to_the_redactor_only_once_it_is_confirmed(store):
    with store.transaction() as unit:
        asked = unit.ordinary.ask("Vantongeren", OFFICER, NOW)
        assert unit.ordinary.all() == []
    assert not any("Vantongeren" in str(c) for c in cells(store, "ordinary_word"))
    with store.transaction() as unit:
        unit.ordinary.rule(asked.id, Ruling.ORDINARY, MANAGER, NOW)
    with store.transaction() as unit:
        assert unit.ordinary.all() == ["Vantongeren"]


def test_a_word_that_is_a_name_is_erased(store):
    with store.transaction() as unit:
        asked = unit.ordinary.ask("Vantongeren", OFFICER, NOW)
        unit.ordinary.rule(asked.id, Ruling.A_NAME, MANAGER, NOW)
    with store.transaction() as unit:
        assert unit.ordinary.word(asked.id) == ""
        assert unit.ordinary.all() == []
        assert unit.ordinary.find(asked.id).status is Ruling.A_NAME


def test_photos_and_words_open_with_the_new_key_alone_when_keys_have_rotated(store):
    with store.transaction() as unit:
        photo = unit.photos.add("file-1", Ref.read("OB-1"), OFFICER, NOW)
        asked = unit.ordinary.ask("Vantongeren", OFFICER, NOW)
    resealed(Store(store.engine, Sealer([NEW_KEY, KEY])))
    with Store(store.engine, Sealer([NEW_KEY])).transaction() as unit:
        assert unit.photos.file_of(photo) == "file-1"
        assert unit.ordinary.word(asked.id) == "Vantongeren"
        assert unit.people.names()


def test_name_slips_are_counts_by_day_site_and_kind(store):
    with store.transaction() as unit:
        for site in ("RIV", "RIV", ""):
            unit.name_slips.add(DAY, site, "words")
        unit.name_slips.add(date(2026, 1, 11), "RIV", "words")
    with store.transaction() as unit:
        found = [(one.site, one.count) for one in unit.name_slips.between(DAY, DAY)]
        assert found == [("", 1), ("RIV", 2)]
        assert unit.name_slips.count() == 4
