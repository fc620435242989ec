"""A drill leaves by every way that a breach has, marked; but the DPO's own system and
whoever counts never hear of it."""

from datetime import timedelta

import pytest
from pydantic import SecretStr

from bot.domain.messages.channel import Channel
from bot.domain.refs import Ref
from scheduler.calendar_jobs import Housekeeping
from storage.messages.message import Lane, NewMessage
from tests.couriers.servers import http_server
from tests.journeys.addresses import MAIL, MOBILE, gives, has_no_phone, text_messages
from tests.journeys.clients.contracts import HARBOUR, signs
from tests.journeys.drills.happening import drill, presses, sets
from tests.journeys.rights.test_held import files
from tests.journeys.visitor import Visitor, link_for
from tests.papers.reading import read_docx


@pytest.fixture
def dpos_system():
    with http_server() as listener:
        yield listener


@pytest.fixture
def more_settings(post_office, gateway, dpos_system):
    return {
        "smtp_url": post_office.url,
        "sms_url": gateway.url,
        "dpo_webhook_url": f"{dpos_system.url}/breaches",
        "dpo_webhook_secret": SecretStr("a secret for tests only"),
    }


async def test_emails_and_text_messages_say_so_and_the_dpos_own_system_hears_nothing(
    night, post_office, gateway, dpos_system
):
    await gives(night, "P001", email=MAIL)
    await gives(night, "P002", phone=MOBILE)
    for dpo in ("P001", "P002"):
        await has_no_phone(night, dpo)
    await sets(night, "S001")
    await night.passes(minutes=30)
    [mail] = post_office.received
    assert mail["Subject"] == "DRILL: DATA BREACH DR-1."
    lines = [line for line in mail.get_content().splitlines() if line]
    assert [line for line in lines if not line.startswith("DRILL: ")] == []
    assert "DRILL: Reference: DR-1" in lines
    [text] = text_messages(gateway)
    assert text.startswith("DRILL: DATA BREACH DR-1. I.T. S001")
    await night.siro("S001").presses("DRILL: Found just now")
    await night.siro("S001").presses("DRILL: Drill over")
    await night.passes(minutes=1)
    assert dpos_system.heard == []
    assert (await drill(night)).told == "P001"
    await night.officer("E1001").says("/breach the visitor book is gone")
    assert len(dpos_system.heard) == 1


async def test_a_client_is_told_as_if_and_hears_nothing(night, tmp_path, post_office):
    await signs(night, tmp_path, HARBOUR)
    await sets(night, "S001")
    visitor = Visitor(night)
    await visitor.signs_in(await link_for(night.dpo("P001")))
    await visitor.opens("/register/drills/1")
    await visitor.sends("client", whose="client", client="HAR")
    page = await visitor.sends("client-send")
    assert "The client was told" in page.text
    notice = await visitor.asks("GET", "/register/drills/1/client-notice.docx")
    assert "DRILL: Nothing has happened" in read_docx(notice.content)
    await night.siro("S001").presses("DRILL: Drill over")
    await night.passes(days=4)
    assert post_office.received == []
    await night.dpo("P001").catches_up()
    told = [m.text for m in night.dpo("P001").phone.inbox if "CLIENT" in m.text]
    assert [text for text in told if not text.startswith("DRILL: ")] == []


async def test_what_is_for_somebody_outside_is_not_even_owed(night, post_office):
    await sets(night, "S001")

    def writes_to_a_client(desk):
        letter = NewMessage(
            lane=Lane.URGENT,
            channel=Channel.EMAIL,
            about=Ref.read("DR-1"),
            text="your data was lost",
            created_at=desk.now,
        )
        desk.put(letter)
        return desk.unit.outbox.take_elsewhere(desk.now, 9)

    assert await night.asks(writes_to_a_client) == []
    await night.passes(minutes=1)
    assert post_office.received == []


async def test_whoever_plays_the_reporter_finds_it_in_their_file(night):
    await night.officer("E1001").books_on("RIV")
    await sets(night, "S001", player="An officer on shift then")
    await night.officer("E1001").presses("DRILL: Found just now")
    await night.officer("E1001").catches_up()
    await night.officer("E1001").says("/bookoff")
    words, rows = await files(night.officer("E1001"))
    assert "Breach drills that you had a part in" in words
    assert "a lost phone" in words
    assert "BR-" not in words + rows
    assert "DR-1" in rows


async def test_it_is_kept_for_six_years_and_goes_with_all_that_belongs_to_it(night):
    await sets(night, "S001")
    await presses(night.dpo("P001"), "DRILL: Acknowledge", "DRILL: Contained")
    await sets(night, "S001", when="Some hour this week")
    await night.siro("S001").presses("DRILL: Call it off")
    ends = night.now.replace(year=night.now.year + 6)
    night.clock.now = ends - timedelta(days=1)
    await Housekeeping(night.house.doorway).dispose()
    assert len(await still_there(night)) == 4
    night.clock.now = ends + timedelta(days=1)
    await Housekeeping(night.house.doorway).dispose()
    assert await still_there(night) == []


async def still_there(night):
    """Both drills, the breach of the first, and its alarm."""

    def look(desk):
        unit = desk.unit
        found = [unit.drills.find(1), unit.drills.find(2), unit.breaches.find(-1)]
        return [each for each in (*found, unit.alarms.about(Ref.read("DR-1"))) if each]

    return await night.asks(look)
