"""A form that is not taken, as it comes from a page that is not the newest any more,
from elsewhere, or by a browser that keeps nothing: no words are lost."""

import pytest

from bot.domain.web.session import Scope
from handlers.web.body import LARGEST_FORM
from handlers.web.doorkeeper import cookie_of
from tests.journeys.board.acting import RIV, sits_down
from tests.journeys.visitor import Visitor, board_link_for, link_for

NOTE = f"{RIV}/note"


async def test_who_signed_in_anew_elsewhere_gets_back_what_they_had_typed(night, dpo):
    """As the page says that tells them of it."""
    form = dpo.form("action")
    await night.passes(minutes=16)
    await dpo.signs_in(await link_for(night.dpo("P001")))
    said = form.fields | {"text": ["Chain the book to the desk"]}
    await dpo.asks("POST", form.action, data=said)
    assert dpo.answer.status_code == 403
    assert (
        "It was not saved; copy it first: Chain the book to the desk" in dpo.page.text
    )


async def test_a_note_of_the_session_before_comes_back_too(night):
    manager = await sits_down(night, "D001")
    await manager.opens(NOTE)
    form = manager.form("note")
    await manager.signs_in(await board_link_for(night.duty_manager("D001")))
    await manager.asks(
        "POST", form.action, data=form.fields | {"words": ["lift stuck"]}
    )
    assert manager.answer.status_code == 403
    assert "It was not saved; copy it first: lift stuck" in manager.page.text


async def test_what_another_site_sends_is_shown_to_nobody(night, dpo):
    form = dpo.form("action")
    said = form.fields | {"text": ["Ring 020 7946 0000 and say who you are"]}
    evil = {"sec-fetch-site": "cross-site"}
    await dpo.asks("POST", form.action, data=said, headers=evil)
    assert dpo.answer.status_code == 403
    assert "020 7946 0000" not in dpo.page.text


async def test_a_form_that_is_too_long_is_said_to_be(night, dpo):
    page = await dpo.sends("action", text="x" * LARGEST_FORM)
    assert dpo.answer.status_code == 413
    assert "The form is too long to be read. Go back" in page.text


async def test_who_signed_out_in_another_tab_is_told_so_at_the_next_press(night):
    manager = await sits_down(night, "D001")
    press, out = manager.form("act"), manager.form("sign-out")
    await manager.sends("sign-out")
    for form in (press, out):
        await manager.asks(
            "POST", form.action, data=form.fields | {"press": ["take:1"]}
        )
        assert manager.answer.status_code == 403
        assert "You are not signed in" in manager.page.text


@pytest.mark.parametrize(
    ("who", "ask", "scope"),
    [
        ("P001", link_for, Scope.REGISTER),
        ("D001", board_link_for, Scope.BOARD),
    ],
)
async def test_a_browser_that_keeps_no_cookie_is_told_what_it_lacks(
    night, who, ask, scope
):
    visitor = Visitor(night)
    link = await ask(night.person(who))
    await visitor.asks("POST", link)
    visitor.http.cookies.delete(cookie_of(scope))
    page = await visitor.opens(visitor.answer.headers["location"])
    assert visitor.answer.status_code == 403
    assert "this browser does not keep the cookie of this site" in page.text
    page = await visitor.opens(f"/{scope}")
    assert "cookie" not in page.text
