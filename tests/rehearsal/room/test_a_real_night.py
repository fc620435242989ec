"""A night out of a company's own books, played on the phones of the room."""

import asyncio

import pytest

from bot.process.running import Product
from bot.rehearse.nights import NightKeeper, beside, opened, room_of
from bot.rehearse.room import TOKEN
from rehearsal.room import REAL, Anew
from rehearsal.server import serving
from rehearsal.standin import Standin
from tests.journeys.replay.quick import QuickNight
from tests.rehearsal.room.conftest import without_a_pace

FASTER = 3_000
LONGEST_S = 240.0


@pytest.fixture
def silent_night():
    night = QuickNight()
    night.books_on("E1001", "RIV")
    night.passes(minutes=20)
    night.calls_for_help("E1001")
    night.passes(minutes=2)
    night.takes_up("D001")
    night.passes(minutes=4)
    night.closes("D001")
    night.passes(minutes=51)
    night.takes_up("D002")
    night.passes(minutes=3)
    night.is_well("E1001")
    night.closes("D002")
    night.passes(minutes=10)
    night.books_off("E1001")
    night.passes(minutes=1)
    yield night.gathered()
    night.close()


async def hurries(standin, room, slowed):
    """Whoever watches presses ×60 whenever it slows down, in a hurry."""
    while room.story.outcome == "":
        if room.speed == REAL:
            slowed.append(room.story.line)
        with standin.change():
            room.speed = FASTER
        await standin.until(
            lambda: room.speed != FASTER or room.story.outcome, LONGEST_S
        )


async def test_everybody_does_what_they_did_and_is_told_what_they_were(silent_night):
    room = room_of(silent_night)
    standin = Standin(token=TOKEN, clock=room.clock)
    standin.room = room
    slowed = []
    async with serving(standin) as url:
        with opened(silent_night, standin, room, url) as opens:
            house = without_a_pace(opens)
            keeper = NightKeeper(house, standin, room)
            product = asyncio.create_task(
                Product(house, beside=beside(silent_night, keeper)).run()
            )
            await asyncio.wait_for(hurries(standin, room, slowed), LONGEST_S)
            phones = {p.person.role.split()[-1]: p for p in standin.phones}
            with standin.change():
                room.anew = Anew()
            await product
    assert (
        room.story.outcome == "The night is over: 2 of its 2 alarms came as they did."
    )
    assert [line for line in slowed if "MISSED CHECK CALL: A.O. E1001 RIV" in line]
    told = [message.text for message in phones["D002"].inbox]
    assert any("MISSED CHECK CALL" in text for text in told)
    assert any("Booked off" in message.text for message in phones["E1001"].inbox)
    assert {phone.person.first_name for phone in standin.phones} >= {"A.O.", "C.F."}
