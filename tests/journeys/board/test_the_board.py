"""The board over HTTP, without scripts: who gets in, what it shows, what it does."""

import re

import pytest

from bot.desk.duress import sounding
from bot.desk.people import languages
from bot.domain.incidents.particulars import Category, Side
from bot.domain.refs import StaffId
from bot.domain.web.session import Scope
from handlers.web.board.app import POLICY
from handlers.web.doorkeeper import cookie_of
from scheduler.calendar_jobs import tidy
from tests.journeys.incidents.reading import Knows
from tests.journeys.visitor import HERE, Visitor, board_link_for, link_for

BOARD = "/board"
COOKIE = cookie_of(Scope.BOARD)
REGISTER_COOKIE = cookie_of(Scope.REGISTER)


@pytest.fixture
async def manager(night):
    """Signed in on the board."""
    visitor = Visitor(night)
    await visitor.signs_in(await board_link_for(night.duty_manager("D001")))
    assert visitor.answer.status_code == 200
    return visitor


async def presses(visitor, data, **more):
    """A button of the board as it stands, whatever it is called."""
    await visitor.opens(BOARD)
    assert f'value="{data}"' in visitor.answer.text, visitor.page.text
    form = visitor.form("act")
    await visitor.asks("POST", form.action, data=form.fields | {"press": data} | more)
    return await visitor._follows()


async def is_signed_in(visitor):
    await visitor.opens(BOARD)
    return visitor.answer.status_code == 200


async def deeds(night):
    return await night.asks(
        lambda desk: [(e.actor, e.deed, e.after) for e in desk.unit.journal.entries()]
    )


async def goes_missing(night):
    """An officer books on, and is silent until the first rung is told."""
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=75, seconds=1)


@pytest.mark.parametrize("staff_id", ["D001", "X001"])
async def test_who_may_see_the_board_opens_it_by_a_link_from_the_chat(night, staff_id):
    visitor = Visitor(night)
    link = await board_link_for(night.person(staff_id))
    assert link.startswith(f"{HERE}/board/sign-in/")
    page = await visitor.signs_in(link)
    assert f"{staff_id} Sign out" in page.text
    assert "Alarms None. No-shows None." in page.text


@pytest.mark.parametrize("staff_id", ["E1001", "P001", "S001"])
async def test_who_may_not_is_told_who_may(night, staff_id):
    person = night.person(staff_id)
    await person.says("/board")
    await person.is_told(
        "Only these roles may do that: "
        "controller, duty-manager, director, administrator."
    )


async def test_signing_in_is_in_the_journal_with_the_place(night, manager):
    found = [each for each in await deeds(night) if "sign" in each[1]]
    assert found == [("D001", "sign-in link", "board"), ("D001", "signed in", "board")]


async def test_a_link_works_once_and_is_gone_from_the_chat(night):
    link = await board_link_for(night.duty_manager("D001"))
    first, second = Visitor(night), Visitor(night)
    await first.signs_in(link)
    page = await second.signs_in(link)
    assert "This link does not work" in page.text
    assert (await is_signed_in(first), await is_signed_in(second)) == (True, False)
    await night.settles()
    shown = night.duty_manager("D001").sees("This link was used or replaced at 22:00.")
    assert "board/sign-in" not in shown.text


async def test_a_link_that_is_old_or_was_replaced_lets_nobody_in(night):
    old = await board_link_for(night.duty_manager("D001"))
    late = await board_link_for(night.duty_manager("D001"))
    await night.passes(minutes=5)
    for link in (old, late, f"{HERE}/board/sign-in/{'x' * 43}"):
        visitor = Visitor(night)
        page = await visitor.signs_in(link)
        assert visitor.answer.status_code == 403
        assert "Send /board to the bot in Telegram" in page.text
        assert not visitor.http.cookies


async def test_a_link_and_a_session_open_one_place_and_not_the_other(night):
    """A director may see both, and signs in to each."""
    director = night.director("X001")
    board, register = await board_link_for(director), await link_for(director)
    crossed = Visitor(night)
    await crossed.signs_in(board.replace("/board/", "/register/"))
    assert crossed.answer.status_code == 403
    await crossed.signs_in(register.replace("/register/", "/board/"))
    assert crossed.answer.status_code == 403
    await crossed.signs_in(board)
    token = crossed.http.cookies[COOKIE]
    crossed.http.cookies.set(REGISTER_COOKIE, token)
    await crossed.opens("/register")
    assert crossed.answer.status_code == 403
    crossed.http.cookies.delete(REGISTER_COOKIE)
    await crossed.signs_in(register)
    assert crossed.answer.status_code == 200
    assert await is_signed_in(crossed)


async def test_the_session_lasts_a_shift_untouched_and_no_longer(night, manager):
    await night.sleeps(hours=11, minutes=59)
    assert await is_signed_in(manager)
    await night.sleeps(minutes=1)
    assert not await is_signed_in(manager)


async def test_the_nights_round_forgets_no_session_of_a_shift_that_goes_on(
    night, manager
):
    await night.sleeps(hours=9)
    await night.asks(tidy)
    assert await is_signed_in(manager)


async def test_who_leaves_or_signs_out_is_out(night, manager):
    other = Visitor(night)
    await other.signs_in(await board_link_for(night.duty_manager("D002")))
    page = await manager.sends("sign-out")
    assert "You are signed out" in page.text
    await night.asks(lambda desk: desk.unit.people.set_active("D002", False))
    assert (await is_signed_in(manager), await is_signed_in(other)) == (False, False)


async def test_the_board_shows_who_is_on_and_when_the_next_call_is_due(night, manager):
    await night.officer("E1001").books_on("RIV")
    await night.officer("E1002").says("/bookon MKT")
    await night.passes(minutes=20)
    page = await manager.opens(BOARD)
    assert "2 On duty" in page.text
    assert "RIV Riverside Court well" in page.text
    assert "A.O. E1001 22:00 23:00 40:00 well" in page.text
    assert "MKT Market Hall asked now" in page.text
    assert "P.Z. E1002 22:00 22:30 10:00 asked now" in page.text
    assert "Amara" not in manager.answer.text


async def test_an_alarm_shows_its_rung_who_has_it_and_how_they_are_reached(
    night, manager
):
    await goes_missing(night)
    page = await manager.opens(BOARD)
    assert "1 Alarms: 1 that nobody has" in page.text
    assert "MISSED CHECK CALL RIV NOBODY HAS IT A.O. E1001 · CC-1" in page.text
    assert "Rung 1 of 3 · next rung at 23:17" in page.text
    assert "R.A. D001, Telegram: sent 23:15" in page.text
    assert "RIV Riverside Court MISSED CHECK CALL" in page.text
    await night.passes(minutes=2)
    page = await manager.opens(BOARD)
    assert "Rung 2 of 3" in page.text
    assert "C.F. D002, Telegram: sent 23:17" in page.text


async def test_it_is_taken_up_and_ended_as_in_the_chat(night, manager):
    await goes_missing(night)
    page = await presses(manager, "take:1")
    assert "Done. Whoever was told hears it." in page.text
    assert "R.A. D001 has it" in page.text
    assert 'value="take:1"' not in manager.answer.text
    await night.settles()
    night.duty_manager("D001").sees("You have this.")
    page = await presses(manager, "close:1:safe")
    assert "Alarms None." in page.text
    found = [each[:2] for each in await deeds(night) if each[0] == "D001"]
    in_the_chat = await deeds_in_the_chat(night)
    assert found[-len(in_the_chat) :] == in_the_chat


async def deeds_in_the_chat(night):
    """What the same two presses write down there."""
    before = len(await deeds(night))
    await night.officer("E1001").says("/ok")
    await night.passes(minutes=80)
    await night.duty_manager("D001").presses("I have this")
    await night.duty_manager("D001").presses("Officer is safe")
    return [each[:2] for each in (await deeds(night))[before:] if each[0] == "D001"]


async def test_passed_on_from_the_board_the_next_rung_is_told_at_once(night, manager):
    await goes_missing(night)
    await presses(manager, "take:1")
    await presses(manager, "cannot:1")
    told = await night.duty_manager("D002").is_told("MISSED CHECK CALL at RIV")
    assert "R.A. D001 tried and got no answer." in told.text


async def test_somebody_elses_alarm_cannot_be_ended_and_the_board_says_whose(
    night, manager
):
    await goes_missing(night)
    await night.passes(minutes=2)
    await night.duty_manager("D002").presses("I have this")
    page = await presses(manager, "close:1:safe")
    assert manager.answer.status_code == 409
    assert "C.F. D002" in page.text
    assert "C.F. D002 has it" in page.text


async def test_what_the_board_has_no_button_for_is_refused(night, manager):
    await goes_missing(night)
    for data in (
        "",
        "take",
        "take:99",
        "take:x",
        "close:1:other",
        "close:1:x",
        "start:x",
    ):
        await manager.opens(BOARD)
        form = manager.form("act")
        await manager.asks("POST", form.action, data=form.fields | {"press": data})
        assert manager.answer.status_code == 409, data
        assert "NOBODY HAS IT" in manager.page.text, data


async def test_a_form_from_elsewhere_does_nothing(night, manager):
    await goes_missing(night)
    await manager.opens(BOARD)
    form = manager.form("act")
    sent = form.fields | {"press": "take:1"}
    for given, headers in (
        ({"press": "take:1"}, {}),
        (sent | {"form_token": "0" * 64}, {}),
        (sent, {"sec-fetch-site": "cross-site"}),
        (sent, {"origin": "https://elsewhere.example"}),
    ):
        await manager.asks("POST", form.action, data=given, headers=headers)
        assert manager.answer.status_code == 403
    assert "NOBODY HAS IT" in (await manager.opens(BOARD)).text


async def test_a_breach_is_a_number_unless_one_may_see_it(night, manager):
    await night.officer("E1001").says("/breach visitor book gone from the desk")
    page = await manager.opens(BOARD)
    assert "1 Data breaches" in page.text
    assert "BR-1" not in page.text
    director = Visitor(night)
    await director.signs_in(await board_link_for(night.director("X001")))
    assert "DATA BREACH site unknown NOBODY HAS IT A.O. E1001 · BR-1" in (
        director.page.text
    )


async def test_incidents_and_a_no_show_stand_there(night, manager):
    await night.officer("E1001").books_on("RIV")
    await night.officer("E1001").says("/incident glass door broken")
    page = await manager.opens(BOARD)
    assert "1 Incidents" in page.text
    assert "INC-1 RIV" in page.text
    assert "glass" not in page.text


async def test_what_goes_past_the_duty_managers_is_on_nobodys_board(night, manager):
    night.house.doorway.reads_incidents = Knows(
        {
            "my supervisor hit me": {
                "category": Category.ABUSE_OF_OFFICER,
                "by": Side.OURS,
            }
        }
    )
    await night.officer("E1001").says("/incident my supervisor hit me")
    await night.director("X001").is_told("INCIDENT")
    page = await manager.opens(BOARD)
    assert "0 Alarms" in page.text
    assert "0 Incidents" in page.text
    assert "INC-1" not in page.text


async def test_the_board_is_in_english_for_whoever_reads_an_officers_language(
    night, manager
):
    """No page is half in Portuguese, or calls itself so and is English."""
    await night.asks(
        lambda desk: languages.choose(desk, desk.person(StaffId("D001")), "pt")
    )
    await manager.opens(BOARD)
    assert '<html lang="en">' in manager.answer.text
    assert "0 Alarms" in manager.page.text


PAGES = [
    ("GET", BOARD, 200),
    ("GET", "/board/sign-in/x", 200),
    ("POST", "/board/sign-in/x", 403),
    ("POST", "/board/act", 403),
    ("POST", "/board/sign-out", 403),
    ("GET", "/board/act", 405),
    ("GET", "/board/board.css", 200),
    ("GET", "/board/board.js", 200),
    ("GET", "/look/look.css", 200),
    ("GET", "/board/", 404),
    ("GET", "/board/x", 404),
]


async def test_every_answer_carries_the_strict_headers(manager, subtests):
    for method, path, status in PAGES:
        with subtests.test(method=method, path=path):
            answer = await manager.asks(method, path)
            assert answer.status_code == status
            assert "default-src 'none'" in answer.headers["content-security-policy"]
            assert answer.headers["cache-control"] == "no-store"
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert "style=" not in answer.text
            assert not re.search(r"<script(?! type=\"module\" src=\"/)", answer.text)
    assert (await manager.asks("GET", BOARD)).headers[
        "content-security-policy"
    ] == POLICY


async def test_nobody_who_is_not_signed_in_sees_anything(night):
    visitor = Visitor(night)
    for path in (BOARD, "/board/live"):
        await visitor.opens(path)
        assert visitor.answer.status_code == 403
    visitor.http.cookies.set(COOKIE, "x" * 43)
    for path in (BOARD, "/board/live"):
        await visitor.opens(path)
        assert visitor.answer.status_code == 403


async def test_help_asked_in_secret_is_on_every_board_but_their_own(night, manager):
    """A duty manager may stand in for an officer, with a stranger behind the screen."""
    own = Visitor(night)
    await own.signs_in(await board_link_for(night.duty_manager("D002")))
    await night.asks(lambda desk: sounding.sound(desk, desk.person(StaffId("D002"))))
    seen = await manager.opens(BOARD)
    assert "HELP, ASKED IN SECRET: DO NOT RING" in seen.text
    seen = await own.opens(BOARD)
    assert "0 Alarms" in seen.text
    assert "SECRET" not in seen.text
