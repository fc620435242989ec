"""At book-on one tap says how far from the site a phone is; whatever is answered, and
nothing, is an answer."""

from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlmodel import SQLModel
from structlog.testing import capture_logs

from bot.desk.company.loading import load
from bot.domain.loads import Load
from bot.domain.presence.presence import Asks

SITE = (51.5074, -0.1278)
NEAR, FAR = (51.50777, -0.12783), (51.51289, -0.12783)
"""Some forty metres from it, and some six hundred."""
HERE, INDOORS = "📍 Send where I am, once", "Indoors, or rather not"


@pytest.fixture
async def asked(night):
    """Riverside Court asks at book-on; Amara has just booked on there."""
    await asks_at(night, Asks.BOOK_ON)
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    told = await amara.is_told("📍 Are you at RIV Riverside Court?")
    assert "press the paper clip" in told.text
    return night


async def asks_at(night, asks):
    def change(desk):
        site = desk.unit.sites.find("RIV")
        placed = dict(zip(("latitude", "longitude"), SITE, strict=True))
        load(desk, Load(sites=(replace(site, presence=asks, **placed),)))

    await night.asks(change)


async def sends(officer, place, **more):
    return await officer.does(lambda phone: phone.sends_location(*place, **more))


async def test_one_tap_sends_it_and_no_figure_of_the_place_is_kept_anywhere(asked):
    amara = asked.officer("E1001")
    assert amara.keys == [HERE, INDOORS, "✅ I am OK", "🆘 SOS"]
    with capture_logs() as lines:
        sent = await sends(amara, FAR, accuracy=40)
        await amara.is_told("📍 Noted: 610 m away (accuracy 40 m).")
    assert amara.keys[0] == "✅ I am OK"
    assert sent not in [shown.message_id for shown in amara.phone.visible]
    ruth = asked.duty_manager("D001")
    told = await ruth.is_told("📍 A.O. E1001 at RIV Riverside Court, 22:00")
    assert "This is a fact and no alarm." in told.text
    kept = await asked.asks(lambda desk: list(everything(desk)))
    assert not [row for row in [*kept, *map(str, lines)] if "51.512" in row]
    assert any("610" in row for row in kept)
    await ruth.says("/board")
    await ruth.is_told("📍 610 m away (accuracy 40 m)")
    parts = await asked.asks(lambda desk: desk.unit.about_person("E1001"))
    [row] = next(held.rows for part, held in parts.items() if part == "presence")
    assert row[-3:] == ("far", 610, 40)


def everything(desk):
    """Each row of each table, opened where it is sealed, and as it lies there."""
    for table in SQLModel.metadata.sorted_tables:
        yield from map(str, desk.unit.session.execute(table.select()))
        raw = text(f'SELECT * FROM "{table.name}"')
        yield from map(str, desk.unit.session.execute(raw))


async def test_within_the_radius_nobody_else_hears_of_it(asked):
    amara = asked.officer("E1001")
    await sends(amara, NEAR, accuracy=20)
    await amara.is_told("📍 Noted: at the site.")
    await asked.passes(minutes=11)
    await amara.hears_nothing("📍")
    await asked.duty_manager("D001").hears_nothing()


async def test_who_is_far_and_comes_nearer_sends_it_again(asked):
    amara, ruth = asked.officer("E1001"), asked.duty_manager("D001")
    await sends(amara, FAR, live=True)
    told = await amara.is_told("610 m away (accuracy unknown)")
    assert "sharing has ended" in told.text
    await ruth.is_told("610 m away")
    await sends(amara, NEAR)
    await amara.is_told("at the site")
    await ruth.is_told("looked at again, and the phone was at the site")


async def test_indoors_is_one_tap_and_holds_up_nothing(asked):
    amara = asked.officer("E1001")
    await amara.taps(INDOORS)
    await amara.is_told("📍 Noted: no location. Nothing follows from it.")
    await amara.says("/ok")
    await amara.is_told("Check call recorded")
    await asked.duty_manager("D001").hears_nothing()


async def test_silence_is_not_given_after_ten_minutes_and_asked_no_more(asked):
    amara = asked.officer("E1001")
    await asked.passes(minutes=11)
    await amara.is_told("No location was sent, and none is needed now.")
    assert amara.keys[0] == "✅ I am OK"
    await asked.passes(minutes=30)
    await amara.hears_nothing("📍")
    await asked.duty_manager("D001").says("/board")
    await asked.duty_manager("D001").is_told("📍 location not given")
    await sends(amara, NEAR)
    await amara.is_told("📍 Noted: at the site.")


async def test_a_forwarded_place_a_picked_one_and_a_key_that_came_as_words(asked):
    amara = asked.officer("E1001")
    await sends(amara, NEAR, forwarded=True)
    await amara.is_told("That location was forwarded")
    await amara.does(lambda phone: phone.sends_venue(*NEAR, "Riverside"))
    await amara.is_told("That is a place picked from the map")
    await amara.says(HERE)
    await amara.is_told("Your Telegram did not send it by itself.")
    await sends(amara, NEAR)
    await amara.is_told("📍 Noted: at the site.")


async def test_in_danger_the_place_goes_to_those_who_look_for_her(asked):
    amara = asked.officer("E1001")
    await amara.taps("🆘 SOS")
    await sends(amara, FAR)
    await asked.duty_manager("D001").is_told("A.O. E1001 was here at 22:00")
    await asked.duty_manager("D001").hears_nothing("This is a fact and no alarm")


async def test_where_a_site_asks_at_check_calls_each_answer_is_followed_by_it(night):
    await asks_at(night, Asks.CHECK_CALLS)
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    await amara.is_told("📍 Are you at")
    await night.passes(minutes=55)
    await amara.says("/ok")
    await amara.is_told("Check call recorded")
    await amara.is_told("📍 Are you at RIV Riverside Court?")


async def test_nobody_is_asked_unless_the_company_says_so(night):
    await asks_at(night, None)
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    await amara.hears_nothing("📍")
    await sends(amara, NEAR)
    await amara.is_told("Places on the map are not read here.")
