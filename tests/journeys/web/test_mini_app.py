"""Signing in inside Telegram: whoever opened the page there is who Telegram says."""

from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import select
from sqlmodel import col

from bot.domain.refs import StaffId
from bot.domain.web.session import Scope
from handlers.web.doorkeeper import cookie_of
from handlers.web.entrance.entrance import LAUNCH_POLICY
from rehearsal.phones import mini_app
from scheduler.calendar_jobs import tidy
from storage.web.tables import UsedLaunchRow
from tests.journeys.visitor import Visitor, board_link_for
from tests.journeys.web.test_signing_in import has_a_new_phone

HOUSE = "https://bot.example.com"
APP = "/board/telegram"
COOKIE = cookie_of(Scope.BOARD)


@pytest.fixture
def more_settings():
    return {"public_url": HOUSE}


def told_by(address):
    """What stands behind the # of the address."""
    return parse_qs(urlsplit(address).fragment)["tgWebAppData"][0]


async def launch_of(person):
    """By the key under the board in the chat."""
    await person.says("/board")
    await person.is_told("RIV Riverside Court")
    return told_by(mini_app.opens(person.phone, "Open the board here"))


async def opens(night, launch, path=APP, **more):
    """As the page's script does it."""
    visitor = Visitor(night, HOUSE)
    page = await visitor.opens(path)
    [form] = page.forms
    assert form.fields == {"launch": [""]}
    await visitor.asks("POST", path, data={"launch": launch} | more)
    await visitor._follows()
    return visitor


async def is_signed_in(visitor):
    await visitor.opens("/board")
    return visitor.answer.status_code == 200


async def test_the_board_is_opened_inside_telegram(night):
    launch = await launch_of(night.duty_manager("D001"))
    visitor = await opens(night, launch)
    assert visitor.answer.status_code == 200
    assert "R.A. D001 Sign out" in visitor.page.text
    deeds = await night.asks(
        lambda desk: [(e.actor, e.deed, e.after) for e in desk.unit.journal.entries()]
    )
    assert deeds[-1] == ("D001", "signed in", "board")


async def test_the_register_is_opened_in_the_same_way(night):
    dpo = night.dpo("P001")
    await dpo.says("/breaches")
    await dpo.is_told("No open data breaches.")
    address = mini_app.opens(dpo.phone, "Open the register here")
    assert address.startswith(f"{HOUSE}/register/telegram#")
    visitor = await opens(night, told_by(address), "/register/telegram")
    assert "N.R. P001 Sign out" in visitor.page.text
    assert not await is_signed_in(visitor)


async def test_the_address_names_the_board_and_nobody(night):
    await night.duty_manager("D001").says("/board")
    await night.duty_manager("D001").is_told("RIV Riverside Court")
    phone = night.duty_manager("D001").phone
    address = mini_app.opens(phone, "Open the board here")
    assert address.partition("#")[0] == f"{HOUSE}{APP}"


async def test_the_session_is_the_boards_and_ends_as_others_do(night):
    manager = night.duty_manager("D001")
    one, other = [await opens(night, await launch_of(manager)) for _ in range(2)]
    await one.sends("sign-out")
    assert (await is_signed_in(one), await is_signed_in(other)) == (False, True)
    await night.sleeps(hours=12)
    assert not await is_signed_in(other)


async def test_opened_twice_it_works_once(night):
    launch = await launch_of(night.duty_manager("D001"))
    first, second = await opens(night, launch), await opens(night, launch)
    assert "This did not sign you in" in second.page.text
    assert not second.http.cookies
    pairs = launch.split("&")
    turned = await opens(night, "&".join(reversed(pairs)))
    assert turned.answer.status_code == 403
    assert await is_signed_in(first)
    await first.sends("sign-out")
    assert not await is_signed_in(await opens(night, launch))


async def test_it_is_remembered_for_longer_than_it_works(night):
    launch = await launch_of(night.duty_manager("D001"))
    await opens(night, launch)
    await night.passes(minutes=4)
    await night.asks(tidy)
    assert not await is_signed_in(await opens(night, launch))
    await night.sleeps(hours=73)
    await night.asks(tidy)
    assert kept(night) == []


async def test_an_old_launch_opens_nothing(night):
    launch = await launch_of(night.duty_manager("D001"))
    await night.passes(minutes=5)
    assert not await is_signed_in(await opens(night, launch))


async def test_of_the_registers_launch_the_board_knows_that_it_was_used(night):
    """A director may open both, each with a launch of its own."""
    director = night.director("X001")
    launch = await launch_of(director)
    await opens(night, launch, "/register/telegram")
    assert not await is_signed_in(await opens(night, launch))


def by_a_stranger(night):
    return night.standin.phone(user_id=7777, started=True)


async def leaves(night):
    await night.asks(lambda desk: desk.unit.people.set_active(StaffId("P001"), False))


async def refused(night, staff_id, path="/register/telegram"):
    """Whoever it is opens the address that they once had."""
    phone = night.person(staff_id).phone if staff_id else by_a_stranger(night)
    address = mini_app.address(
        f"{HOUSE}{path}", phone.person, night.standin.token, night.clock()
    )
    visitor = await opens(night, told_by(address), path)
    assert not visitor.http.cookies
    return visitor.answer.status_code, visitor.answer.text


async def test_whoever_may_not_look_learns_nothing(night):
    """A stranger, an officer, a leaver, a phone that was replaced, or lost; and one who
    tells nonsense: all read the same."""
    answers = {await refused(night, None), await refused(night, "E1001")}
    await leaves(night)
    answers.add(await refused(night, "P001"))
    await night.asks(lambda desk: desk.unit.people.set_active(StaffId("P001"), True))
    await has_a_new_phone(night)
    answers.add(await refused(night, "P001"))
    await night.duty_manager("D001").says("/lost P002")
    await night.duty_manager("D001").is_told("ACCESS ENDED: the phone of")
    answers.add(await refused(night, "P002"))
    nonsense = await opens(night, "user=%7B%7D&hash=x", "/register/telegram")
    answers.add((nonsense.answer.status_code, nonsense.answer.text))
    [(status, words)] = answers
    assert status == 403
    assert "This did not sign you in" in words


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"launch": ""},
        {"launch": ["x", "y"]},
        {"launch": "a" * 5_000},
        {"launch": "%00"},
    ],
)
async def test_a_form_without_a_launch_signs_nobody_in(night, given):
    visitor = Visitor(night, HOUSE)
    await visitor.asks("POST", APP, data=given)
    assert visitor.answer.status_code == 403
    assert "This did not sign you in" in visitor.page.text
    assert "Send /board to the bot in Telegram" in visitor.page.text


async def test_another_site_signs_nobody_in_with_its_own_launch(night):
    """Or somebody would press buttons under another's name."""
    launch = await launch_of(night.duty_manager("D001"))
    visitor = Visitor(night, HOUSE)
    headers = {"sec-fetch-site": "cross-site"}
    await visitor.asks("POST", APP, data={"launch": launch}, headers=headers)
    assert visitor.answer.status_code == 403
    assert not visitor.http.cookies
    assert await is_signed_in(await opens(night, launch))


async def test_one_page_may_be_framed_by_telegram_and_no_other_by_anybody(night):
    visitor = await opens(night, await launch_of(night.duty_manager("D001")))
    for path in (APP, "/register/telegram"):
        await visitor.opens(path)
        policy = visitor.answer.headers["content-security-policy"]
        assert policy == LAUNCH_POLICY
        assert "frame-ancestors https://web.telegram.org;" in policy
    for path in ("/board", "/board/sign-in/x", "/register", "/register/sign-in/x"):
        await visitor.opens(path)
        policy = visitor.answer.headers["content-security-policy"]
        assert "frame-ancestors 'none'" in policy
    answer = await visitor.asks("POST", APP, data={"launch": "x"})
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


async def test_a_launch_cannot_be_read_in_the_database(night):
    launch = await launch_of(night.duty_manager("D001"))
    await opens(night, launch)
    proof = launch.rpartition("hash=")[2]
    [hashed] = kept(night)
    assert hashed != proof


def kept(night):
    """Of launches that were used."""
    with night.house.store.engine.connect() as line:
        return list(line.execute(select(col(UsedLaunchRow.proof_hash))).scalars())


class TestWithoutACertificate:
    @pytest.fixture
    def more_settings(self):
        return {}

    async def test_no_page_is_offered_inside_telegram(self, night):
        await night.duty_manager("D001").says("/board")
        told = await night.duty_manager("D001").is_told("RIV Riverside Court")
        assert told.buttons == [["The board in a browser"]]

    async def test_the_link_from_the_chat_works_all_the_same(self, night):
        visitor = Visitor(night)
        await visitor.signs_in(await board_link_for(night.duty_manager("D001")))
        assert await is_signed_in(visitor)
