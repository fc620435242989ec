"""After an SOS, where its sender is reaches those told, and follows them."""

import pytest


@pytest.fixture
async def officer(night):
    await night.officer("E1001").books_on("RIV")
    return night.officer("E1001")


@pytest.mark.parametrize("kind", ["location", "live", "venue"])
async def test_a_place_of_any_kind_reaches_those_told_as_a_link(night, officer, kind):
    await officer.taps("🆘 SOS")
    match kind:
        case "venue":
            await officer.does(lambda phone: phone.sends_venue(51.5, -0.12, "Pier"))
        case _:
            live = kind == "live"
            await officer.does(
                lambda phone: phone.sends_location(51.5, -0.12, live=live)
            )
    for manager in ("D001", "D002"):
        told = await night.duty_manager(manager).is_told("A.O. E1001 was here at 22:00")
        assert "https://maps.google.com/?q=51.50000,-0.12000" in told.text
    await officer.is_told("Where you are is shown to those told of INC-1")


async def test_a_live_place_follows_until_the_alarm_is_closed(night, officer):
    await officer.taps("🆘 SOS")
    live = await officer.does(lambda phone: phone.sends_location(51.5, 0.1, live=True))
    manager = night.duty_manager("D001")
    await night.passes(seconds=30)
    await officer.does(lambda phone: phone.moves(live, 51.501, 0.1))
    assert "q=51.50100,0.10000" in manager.sees("was here at 22:00").text
    await night.passes(seconds=3)
    await officer.does(lambda phone: phone.moves(live, 51.502, 0.1))
    assert "q=51.50100" in manager.sees("was here at 22:00").text
    await manager.presses("I have this")
    await manager.presses("Officer is safe")
    assert "q=" not in manager.sees("is shown no more").text
    await officer.does(lambda phone: phone.moves(live, 51.503, 0.1))
    assert manager.phone.find("51.503") is None
    kept = await night.asks(lambda desk: desk.unit.incidents.get(1))
    assert kept.place is None


async def test_who_is_told_later_is_shown_the_place_as_well(night, officer):
    await officer.says("help")
    await officer.does(lambda phone: phone.sends_location(51.5, -0.12))
    await night.passes(minutes=1)
    await night.director("X001").is_told("SOS from A.O. E1001")
    await night.director("X001").is_told("q=51.50000,-0.12000")


async def test_without_an_alarm_a_place_is_not_read(night, officer):
    await officer.does(lambda phone: phone.sends_location(51.5, -0.12))
    await officer.is_told("Places on the map are not read here. Type where you are.")


async def test_one_tap_after_an_sos_shows_where_and_the_keys_come_back(night, officer):
    keys = officer.keys
    await officer.taps("🆘 SOS")
    await officer.is_told("One tap on “📍 Send where I am, once”")
    assert officer.keys == ["📍 Send where I am, once", *keys]
    await officer.taps("📍 Send where I am, once")
    await night.duty_manager("D001").is_told("A.O. E1001 was here at 22:00")
    await officer.is_told("Where you are is shown to those told of INC-1")
    assert officer.keys == keys
    await officer.taps("🆘 SOS")
    await officer.hears_nothing("One tap on")


async def test_a_phone_that_is_followed_and_falls_silent_is_said_once(night, officer):
    await officer.taps("🆘 SOS")
    live = await officer.does(lambda phone: phone.sends_location(51.5, 0.1, live=True))
    manager = night.duty_manager("D001")
    await manager.presses("I have this")
    await night.passes(minutes=4)
    await manager.hears_nothing("has not moved")
    await night.passes(minutes=1)
    told = await manager.is_told("The live location of A.O. E1001 has not moved since")
    assert "22:00" in told.text
    assert "q=51.50000,0.10000" in told.text
    await night.passes(minutes=20)
    await manager.hears_nothing("has not moved")
    await officer.does(lambda phone: phone.moves(live, 51.501, 0.1))
    assert "q=51.50100,0.10000" in manager.sees("was here at 22:25").text
    await officer.does(lambda p: p.moves(live, 51.502, 0.1, live=False))
    told = await manager.is_told("The live location of A.O. E1001 was stopped at 22:25")
    assert "q=51.50200" in told.text
    await night.passes(minutes=20)
    await manager.hears_nothing("has not moved")
