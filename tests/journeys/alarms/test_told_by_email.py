"""A manager who has e-mail and no Telegram hears what the others hear."""

from datetime import timedelta

import pytest

from bot.domain.refs import StaffId
from tests.journeys.addresses import MAIL, gives, has_no_phone

IN_CHAT = (
    "Its buttons are in Telegram only. Without Telegram, ring the control room: "
    "020 7946 0000."
)


@pytest.fixture
def more_settings(post_office):
    return {"smtp_url": post_office.url}


@pytest.fixture
async def officer(night):
    """On shift, with one of the duty managers at a desk and without a phone."""
    await gives(night, "D001", email=MAIL)
    await has_no_phone(night, "D001")
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    return officer


async def test_that_a_photo_waits(night, officer, post_office):
    await officer.does(lambda phone: phone.sends_photo())
    [mail] = post_office.texts()
    assert mail.startswith("A.O. E1001 sent a photo at 22:00, held with SH-1.")
    assert IN_CHAT in mail
    await night.duty_manager("D002").is_told("A.O. E1001 sent a photo at 22:00")


async def test_that_an_officers_words_cannot_be_read(night, officer, post_office):
    night.redaction.breaks()
    await officer.says("Two men at the gate, they say Gareth Pemberton sent them")
    await night.passes(seconds=40)
    [mail] = post_office.texts()
    assert mail.startswith("What A.O. E1001 wrote at 22:00 cannot be checked for names")
    assert "Ring A.O. E1001." in mail
    assert IN_CHAT in mail
    assert "Pemberton" not in mail


async def test_that_an_officer_asks_about_a_word(night, officer, post_office):
    await officer.says("locked up with Quillon Vantongeren at 22:00")
    await officer.presses("Not a name")
    await officer.says("Vantongeren")
    [mail] = post_office.texts()
    assert mail.startswith("A.O. E1001 asked at 22:00: this word is no name.")
    assert IN_CHAT in mail
    assert "Vantongeren" not in mail
    manager = night.duty_manager("D002")
    await manager.is_told("A.O. E1001 asked at 22:00")
    await manager.presses("It is a name")
    await manager.is_told("C.F. D002 decided: it is a name. It was erased.")


async def test_once_a_day_that_somebody_is_out_of_reach(night, officer, post_office):
    night.dpo("P001").phone.blocks_bot()
    for _ in range(3):
        await officer.says("/breach A laptop is gone")
    told = [mail for mail in post_office.texts() if "N.R. P001" in mail]
    assert len([mail for mail in told if "checkcall invite P001" in mail]) == 1


async def test_whoever_is_away_hears_none_of_it(night, officer, post_office):
    until = night.now + timedelta(hours=2)
    await night.asks(
        lambda desk: desk.unit.people.mark_away(StaffId("D001"), night.now, until)
    )
    await officer.does(lambda phone: phone.sends_photo())
    await night.duty_manager("D002").is_told("A.O. E1001 sent a photo at 22:00")
    assert post_office.texts() == []
