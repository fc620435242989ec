"""What an older program left in clear is sealed; keys rotate while people work."""

import asyncio
import json
from base64 import b64encode

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import text

from bot.desk.doorway import Doorway
from bot.domain.refs import RecordKey, StaffId
from scheduler.rotation import Rotation
from storage.database.migrate import migrate, upgrade
from storage.database.sealing import Sealer, WrongKey, _fernet_key
from storage.resealing import BATCH, Place, is_in_clear
from storage.store import Store
from tests.domain.builders import NIGHT, OFFICER, SITE, an_incident
from tests.engines import warm
from tests.storage.builders import (
    EMAIL,
    KEY,
    NAME,
    PHONE,
    MovableClock,
    a_message,
    owe,
    resealed,
    take,
)
from tests.storage.conftest import opened

NEW = "the next key of this company"
STORY = "the visitor book left on the 43 bus"
LINK = "http://127.0.0.1:8080/register/sign-in/a-token-to-become-the-dpo"


def by_an_older_program(words: str) -> bytes:
    return Fernet(_fernet_key(KEY)).encrypt(words.encode())


def rows_of_0013():
    """As version 0013 wrote them: names of staff sealed, all else in clear."""
    name, phone, email = map(by_an_older_program, (NAME, PHONE, EMAIL))
    dossier = {
        "person": [
            {
                **dict.fromkeys(("roles", "division", "channels", "deputy"), ""),
                "id": "E7",
                "initials": "Q.Q.",
                "language": "en",
                "licence": "1016",
                "active": False,
                "left_on": {"$day": "2026-01-02"},
                "sealed_name": {"$bytes": b64encode(name).decode()},
                "sealed_phone": {"$bytes": b64encode(phone).decode()},
                "sealed_email": {"$bytes": b64encode(email).decode()},
            }
        ]
    }
    yield "INSERT INTO company VALUES (1, :d, :at)", {"d": '{"name": "Northgate"}'}
    yield (
        "INSERT INTO site (code, name, address, latitude, phone, instructions,"
        " continuous_cover) VALUES (:site, 'Riverside Mill', '14 Threadgold Passage',"
        " 51.513371, '', 'behind the ficus', false)",
        {"site": SITE},
    )
    yield (
        "INSERT INTO person (id, initials, sealed_name, sealed_phone, sealed_email,"
        " roles, division, language, licence, active) VALUES (:officer, 'A.O.', :n, :p,"
        " :e, 'officer', '', 'en', '1016-5544', true)",
        {"officer": OFFICER, "n": name, "p": phone, "e": email},
    )
    yield (
        "INSERT INTO breach (reporter, division, text, discovered_at, reported_at,"
        " status) VALUES (:officer, '', :story, :at, :at, 'reported')",
        {"officer": OFFICER, "story": STORY},
    )
    yield (
        "INSERT INTO outbox (lane, chat_id, deed, purpose, text, buttons, keyboard,"
        " silent, state, attempts, created_at, next_try_at)"
        " VALUES (2, 1001, 'send', 'answer', :link, :buttons, 'null', false, 'owed', 0,"
        " :at, :at)",
        {"link": LINK, "buttons": json.dumps([[["Open", LINK]]])},
    )
    yield (
        "INSERT INTO quarantine VALUES ('STAFF-E7', :sealed)",
        {"sealed": by_an_older_program(json.dumps(dossier))},
    )


def worked_in(empty):
    """A database of version 0013 in which somebody has worked, before its update."""
    with empty.begin() as connection:
        upgrade(connection, "0013")
        for statement, values in rows_of_0013():
            given = values | ({"at": NIGHT.replace(tzinfo=None)})
            wanted = {k: v for k, v in given.items() if f":{k}" in statement}
            connection.execute(text(statement), wanted)
    assert [each for each in IN_CLEAR if each not in everything(empty)] == []
    migrate(empty)


@pytest.fixture(scope="module")
def updated(original):
    with opened(original) as engine:
        worked_in(engine)


@pytest.fixture
def older(updated, copied):
    """It right after its update, when nothing is sealed yet."""
    return warm(copied, KEY)


def everything(engine) -> str:
    """All cells of all tables, as the database has them."""
    with engine.connect() as connection:
        names = engine.dialect.get_table_names(connection)
        tables = [connection.execute(text(f"SELECT * FROM {name}")) for name in names]
        cells = [cell for rows in tables for row in rows for cell in row]
    return "\n".join(
        bytes(cell).decode() if isinstance(cell, bytes | memoryview) else str(cell)
        for cell in cells
    )


IN_CLEAR = (
    *("Northgate", "Riverside Mill", "Threadgold", "51.5133", "ficus", "1016-5544"),
    *("43 bus", "a-token-to-become-the-dpo"),
)


def test_the_first_start_seals_what_an_older_program_left_in_clear(older):
    assert [each for each in IN_CLEAR if each not in everything(older)] == []
    assert is_in_clear(older)
    store = Store(older, Sealer([KEY]))
    store.seal_all(NIGHT)
    assert not is_in_clear(older)
    assert [each for each in IN_CLEAR if each in everything(older)] == []
    with store.transaction() as unit:
        assert unit.breaches.get(1).text == STORY
        assert unit.people.record_of(OFFICER).name == NAME
        assert unit.people.record_of(OFFICER).licence == "1016-5544"
        site = unit.sites.find(SITE)
        assert (site.address, site.latitude) == ("14 Threadgold Passage", 51.513371)
        [owed] = unit.outbox.take(NIGHT, 9)
        assert (owed.text, owed.buttons) == (LINK, [[("Open", LINK)]])
        assert owed.keyboard is None


def test_of_what_was_in_clear_nothing_is_left_in_the_files(tmp_path):
    """Of SQLite; PostgreSQL leaves what it overwrote to its own VACUUM: ADR 40."""
    with opened(f"sqlite:///{tmp_path / 'empty.db'}") as engine:
        worked_in(engine)
        Store(engine, Sealer([KEY])).seal_all(NIGHT)
        on_disk = b"".join(path.read_bytes() for path in tmp_path.glob("empty.db*"))
    assert [each for each in IN_CLEAR if each.encode() in on_disk] == []
    assert b"A.O." in on_disk


def test_somebody_who_left_before_comes_back_although_the_key_has_changed_twice(older):
    Store(older, Sealer([KEY])).seal_all(NIGHT)
    resealed(Store(older, Sealer([NEW, KEY])))
    with Store(older, Sealer([NEW])).transaction() as unit:
        unit.quarantine.bring_back(RecordKey("STAFF-E7"))
        record = unit.people.record_of(StaffId("E7"))
        assert (record.name, record.phone, record.licence) == (NAME, PHONE, "1016")


def test_the_wrong_key_seals_nothing(older):
    before = everything(older)
    with pytest.raises(WrongKey, match="CHECKCALL_SECRET_KEY"):
        Store(older, Sealer([NEW])).seal_all(NIGHT)
    assert everything(older) == before


def test_a_start_that_was_cut_short_goes_on_with_the_next(older):
    store = Store(older, Sealer([KEY]))
    place = Place()
    for _ in range(3):
        with store.transaction() as unit:
            place = unit.resealing.batch(place, NIGHT)
    assert is_in_clear(older)
    store.seal_all(NIGHT)
    assert [each for each in IN_CLEAR if each in everything(older)] == []
    with store.transaction() as unit:
        assert unit.breaches.get(1).text == STORY


def test_a_key_that_is_still_needed_cannot_be_taken_out(store):
    store.seal_all(NIGHT)
    both = Store(store.engine, Sealer([NEW, KEY]))
    both.seal_all(NIGHT)
    for one in (NEW, "a third key of somebody's"):
        with pytest.raises(WrongKey):
            Store(store.engine, Sealer([one])).seal_all(NIGHT)
    resealed(both)
    Store(store.engine, Sealer([NEW])).seal_all(NIGHT)
    with pytest.raises(WrongKey):
        Store(store.engine, Sealer([KEY])).seal_all(NIGHT)


def test_only_who_has_rotated_is_told_that_it_is_done(store):
    store.seal_all(NIGHT)
    both = Store(store.engine, Sealer([NEW, KEY]))
    with both.transaction() as unit:
        unit.resealing.begin(NIGHT)
        assert not unit.resealing.is_done()
    resealed(both)
    with both.transaction() as unit:
        assert unit.resealing.is_done()


async def test_officers_are_answered_between_two_batches_of_a_rotation(sqlite_store):
    """Nobody waits for more than the batch that is under way."""
    owe(sqlite_store, *(a_message() for _ in range(4 * BATCH)))
    both = Store(sqlite_store.engine, Sealer([NEW, KEY]))
    doorway = Doorway(both, MovableClock())
    rotation = asyncio.create_task(Rotation(doorway).run_forever())
    answered = 0
    while not await doorway.run(lambda desk: desk.unit.resealing.is_done()):
        await doorway.run(lambda desk: desk.unit.incidents.add(an_incident()))
        answered += 1
    assert answered >= 4
    rotation.cancel()
    await asyncio.gather(rotation, return_exceptions=True)
    doorway.close()
    new = Store(sqlite_store.engine, Sealer([NEW]))
    assert take(new, NIGHT, 1)[0].text == "OK 02:14"
    with new.transaction() as unit:
        assert unit.incidents.get(answered).text == an_incident().text
