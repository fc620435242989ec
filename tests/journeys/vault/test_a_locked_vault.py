"""The vault's key is gone, or is another one: names wait on paper, all else goes on."""

import pytest

from bot.process.wiring import open_house, reaches_phones
from storage.database.sealing import Sealer
from tests.journeys.night import settings_for
from tests.journeys.vault.pages import WITNESS, link_for, report, sends, writes_down
from tests.journeys.visitor import Visitor
from tests.journeys.web.test_web_register import at_a_browser

OTHER = ("some other key of a vault",)


@pytest.fixture
async def officer(night):
    person = night.officer("E1001")
    await person.books_on("RIV")
    await report(person)
    return person


def loses_its_key(night, keys=None):
    """As a start does that finds no key, or one of another vault."""
    night.house.store._vault_keys = None if keys is None else Sealer(keys)


def has_its_key_again(night):
    night.house.store._vault_keys = Sealer(night.house.settings.vault_keys)


@pytest.mark.parametrize("keys", [None, OTHER])
async def test_the_officer_is_told_to_use_paper_and_somebody_to_mend_it(
    night, officer, keys
):
    loses_its_key(night, keys)
    await officer.presses("Names of people there")
    told = await officer.is_told("Names cannot be kept safely just now. Write them on")
    assert "020 7946 0000" in told.text
    told = await night.duty_manager("D001").is_told("THE VAULT IS LOCKED")
    assert "CHECKCALL_VAULT_KEY" in told.text
    await officer.says("/people")
    await night.duty_manager("D001").hears_nothing("VAULT")
    await officer.says("/ok")
    await officer.is_told("Check call recorded")


async def test_what_was_typed_comes_back_and_the_link_works_when_the_key_does(
    night, officer
):
    link = await link_for(officer)
    visitor = Visitor(night)
    await visitor.opens(link)
    loses_its_key(night)
    await sends(visitor, link, **WITNESS)
    assert visitor.answer.status_code == 503
    assert "write it on paper and give it to your duty manager" in visitor.page.text
    assert visitor.page.forms[0].fields["name"] == [WITNESS["name"]]
    has_its_key_again(night)
    await sends(visitor, link, **WITNESS)
    assert visitor.answer.status_code == 200
    await officer.is_told("people recorded: 1.")


async def test_the_dpo_reads_what_to_do_and_nothing_is_lost(night, officer):
    await writes_down(night, await link_for(officer), **WITNESS)
    dpo = await at_a_browser(night)
    loses_its_key(night, OTHER)
    page = await dpo.opens("/register/vault/1")
    assert "The vault is locked: its key is missing, or is another one." in page.text
    page = await dpo.sends("open", reason="the police rang")
    assert dpo.answer.status_code == 409
    assert "checkcall check says how it stands" in page.text
    said = {"taker": "PC 4471", "reference": "5226"}
    await dpo.opens("/register/vault/1")
    await dpo.sends("police", **said)
    assert dpo.answer.status_code == 409
    await night.siro("S001").hears_nothing("VAULT:")
    has_its_key_again(night)
    await dpo.opens("/register/vault/1")
    page = await dpo.sends("open", reason="the police rang")
    assert WITNESS["name"] in page.text


async def test_where_no_phone_reaches_a_page_no_link_is_given(night, officer):
    night.house.doorway.reaches_phones = False
    await officer.presses("Names of people there")
    await officer.is_told("There is no page here that a phone can reach safely.")


@pytest.mark.parametrize(
    ("public", "telegram", "found"),
    [
        ("https://bot.example.com", "https://api.telegram.org", True),
        ("http://bot.example.com", "http://127.0.0.1:8081", False),
        (None, None, False),
        (None, "http://127.0.0.1:8081", True),
    ],
)
def test_names_travel_encrypted_or_not_at_all(public, telegram, found):
    settings = settings_for(telegram, "sqlite://", public_url=public)
    assert reaches_phones(settings) is found


async def test_a_file_with_the_key_is_made_once_and_never_in_place_of_a_lost_one(
    tmp_path,
):
    url = f"sqlite:///{tmp_path}/var/checkcall.db"
    settings = settings_for("http://127.0.0.1:1", url)
    settings = settings.model_copy(update={"vault_keys": ()})
    file = tmp_path / "var" / "checkcall.vault.key"
    open_house(settings).close()
    key = file.read_text()
    assert file.stat().st_mode & 0o777 == 0o600
    file.unlink()
    house = open_house(settings)
    assert not file.exists()
    with house.store.transaction() as unit:
        assert unit.vault.lock.state == "no_key"
    house.close()
    file.write_text(key)
    house = open_house(settings)
    with house.store.transaction() as unit:
        assert unit.vault.lock.state == "open"
    house.close()
