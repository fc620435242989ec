"""What the vault keeps: sealed with its own key, found by hashes, only added to."""

import pytest

from bot.domain.errors import Stale, VaultLocked
from bot.domain.incidents.incident import Status
from bot.domain.names.redacted_text import RedactedText
from bot.domain.vault.named import Named, Who
from bot.domain.vault.record import Entry, Lock, Opening, ref_of, standing, to_correct
from storage.database.sealing import Sealer
from storage.store import Store
from tests.domain.builders import NIGHT, OFFICER, after, an_incident
from tests.storage.builders import KEY, resealed

OURS, NEXT, OTHER = "the vault's own key", "the vault's next key", "another vault's"
NAMED = Named(name="Łukasz Brzęczyk", phone="07700 900123", more="14 Tamarisk Row")
WHY = RedactedText("the police rang")


def opened_with(store, *keys):
    vault = Store(store.engine, Sealer([KEY]), vault_keys=Sealer(keys))
    with vault.transaction() as unit:
        unit.vault.lock.set(NIGHT)
    return vault


@pytest.fixture
def vault(store):
    return opened_with(store, OURS)


def an_entry(**more):
    usual = dict(id=0, incident=7, who=Who.WITNESS, by=OFFICER, at=NIGHT)
    return Entry(**usual | more)


def add(store, named=NAMED, **more):
    with store.transaction() as unit:
        return unit.vault.add(an_entry(**more), named)


def test_who_was_written_down_comes_back_and_the_row_says_nothing(vault):
    entry = add(vault)
    with vault.transaction() as unit:
        assert unit.vault.of(7) == [entry]
        assert unit.vault.named(7) == {entry.id: NAMED}
        assert unit.vault.incidents() == [(7, 1, NIGHT)]
    with vault.engine.connect() as line:
        [row] = line.exec_driver_sql("SELECT sealed, marks FROM vault_entry").all()
    assert "Brz" not in "".join(row)
    assert "lukasz" not in "".join(row)


def test_a_correction_stands_in_the_place_of_what_it_corrects(vault):
    first = add(vault)
    second = add(vault, Named(name="Ida Moss"), instead_of=first.id)
    third = add(vault, Named(more="tall"), who=Who.SUSPECT, at=after(60))
    with vault.transaction() as unit:
        found = unit.vault.of(7)
        assert found == [first, second, third]
        assert standing(found) == [second, third]
        assert unit.vault.incidents() == [(7, 2, after(60))]
        assert len(unit.vault.named(7)) == 3
    assert to_correct(found, second.id) == second.id
    with pytest.raises(Stale):
        to_correct(found, first.id)


def test_somebody_is_found_by_whole_words_in_any_order(vault):
    add(vault)
    with vault.transaction() as unit:
        for words in ("brzeczyk LUKASZ", "+44 7700 900123", "lukasz 07700900123"):
            assert unit.vault.search(words) == {7}
        for words in ("", "luk", "Tamarisk", "lukasz moss", "%"):
            assert unit.vault.search(words) == set()


def test_openings_and_receipts_stay_and_the_receipt_is_sealed(vault):
    add(vault)
    read = Opening(incident=7, by=OFFICER, at=NIGHT, people=1, reason=WHY)
    taken = Opening(incident=7, by=OFFICER, at=after(60), people=1, sha256="ab" * 32)
    with vault.transaction() as unit:
        unit.vault.note_opening(read)
        unit.vault.note_opening(taken, ("PC Thackeray", "5226"))
    with vault.transaction() as unit:
        assert unit.vault.openings(7) == [read, taken]
        assert unit.vault.receipts(7) == [(taken, "PC Thackeray", "5226")]


def test_the_key_rotates_and_what_is_in_quarantine_opens_with_the_new_one(vault):
    first = add(vault)
    with vault.transaction() as unit:
        unit.quarantine.put_away(str(ref_of(7)))
        assert unit.vault.of(7) == []
    both = opened_with(vault, NEXT, OURS)
    with both.transaction() as unit:
        assert unit.vault.lock.is_rotated
    new = opened_with(vault, NEXT)
    with new.transaction() as unit:
        unit.quarantine.bring_back(str(ref_of(7)))
        assert unit.vault.named(7) == {first.id: NAMED}
        assert unit.vault.search("lukasz") == {7}
    with opened_with(vault, OURS).transaction() as unit:
        assert unit.vault.lock.state is Lock.WRONG_KEY


def test_while_two_keys_are_set_the_newest_seals(vault):
    waits = opened_with(vault, OURS, NEXT)
    with waits.transaction() as unit:
        assert unit.vault.lock.is_rotated
    with opened_with(vault, NEXT).transaction() as unit:
        assert unit.vault.lock.state is Lock.WRONG_KEY


@pytest.mark.parametrize("keys", [None, Sealer([OTHER])])
def test_without_its_key_it_is_locked_and_nothing_of_it_changes(vault, keys):
    entry = add(vault)
    locked = Store(vault.engine, Sealer([KEY]), vault_keys=keys)
    with locked.transaction() as unit:
        assert unit.vault.lock.set(NIGHT) is not Lock.OPEN
        assert unit.vault.of(7) == [entry]
        for deed in (
            lambda: unit.vault.add(an_entry(), NAMED),
            lambda: unit.vault.named(7),
            lambda: unit.vault.search("lukasz"),
            lambda: unit.vault.receipts(7),
        ):
            with pytest.raises(VaultLocked):
                deed()
    with opened_with(vault, OURS).transaction() as unit:
        assert unit.vault.named(7) == {entry.id: NAMED}


def test_when_the_companys_key_rotates_the_vault_is_left_as_it_is(vault):
    entry = add(vault)
    new = "the second key of this company"
    resealed(Store(vault.engine, Sealer([new, KEY])))
    keys = Sealer([OURS])
    with Store(vault.engine, Sealer([new]), vault_keys=keys).transaction() as unit:
        assert unit.vault.named(7) == {entry.id: NAMED}


@pytest.mark.parametrize(
    ("status", "closed_at", "ended_at"),
    [
        (Status.REPORTED, None, None),
        (Status.CLOSED, after(90), after(90)),
        (Status.CLOSED, after(-90), NIGHT),
    ],
)
def test_their_time_counts_from_the_closing_or_the_last_that_came_later(
    vault, status, closed_at, ended_at
):
    with vault.transaction() as unit:
        incident = an_incident(status=status, closed_at=closed_at)
        number = unit.incidents.add(incident).id
    add(vault, incident=number)
    with vault.transaction() as unit:
        found = unit.books.find(f"VA-{number}", NIGHT)
        assert (found.kind, found.counts_from_at) == ("vault", ended_at)


def test_where_the_incident_is_gone_it_counts_from_the_last_of_them(vault):
    add(vault, at=after(60))
    with vault.transaction() as unit:
        assert unit.books.find("VA-7", NIGHT).counts_from_at == after(60)
