"""A form that is sent twice, from a page that is not the newest any more, or by a
browser that keeps nothing: what was meant is done once, and no words are lost."""

import asyncio

import pytest

from bot.domain.web.session import Scope
from handlers.web.body import LARGEST_FORM
from handlers.web.doorkeeper import cookie_of
from tests.journeys.board.acting import RIV, sits_down
from tests.journeys.visitor import Visitor, board_link_for, link_for
from tests.journeys.web.test_web_register import RECORD, at_a_browser, journal

NOTE = f"{RIV}/note"


@pytest.fixture
async def dpo(night):
    await night.officer("E1001").says("/breach visitor book gone from the desk")
    visitor = await at_a_browser(night)
    await visitor.opens(RECORD)
    return visitor


async def presses_twice(visitor, deed, **answers):
    """Both presses are of the same page; the browser shows what the second leads to."""
    form = visitor.form(deed)
    said = form.fields | {name: [answer] for name, answer in answers.items()}
    first = await visitor.asks("POST", form.action, data=said)
    await visitor.asks("POST", form.action, data=said)
    assert first.status_code == 303, first.text
    return await visitor._follows()


@pytest.mark.parametrize(
    ("deed", "answers"),
    [
        ("action", {"text": "Chain the book"}),
        ("regulator", {"reference": "IC-1"}),
        ("board", {"minute": "Minute 12"}),
        ("people", {"means": "letter", "number": "3"}),
        ("write", {"facts": "Left on the desk"}),
    ],
)
async def test_what_a_double_press_adds_to_a_breach_is_there_once(
    night, dpo, deed, answers
):
    before = len(await journal(night))
    page = await presses_twice(dpo, deed, **answers)
    assert "Saved." in page.text
    assert "Somebody else saved this" not in page.text
    done = (await journal(night))[before:]
    assert done
    assert sorted(done) == sorted(set(done))


async def test_a_request_and_a_complaint_are_logged_once(night, dpo):
    for path, said in (
        ("/register/requests", {"right": "access", "asker": "client"}),
        (
            "/register/complaints",
            {"way": "letter", "who": "visitor", "speaker": "self"},
        ),
    ):
        await dpo.opens(path)
        page = await presses_twice(dpo, "log", **said)
        assert "Saved." in page.text
        assert [link for link in page.links if link.startswith(f"{path}/")] == [
            f"{path}/1"
        ]


async def test_two_presses_at_the_same_moment_are_one(night, dpo):
    form = dpo.form("action")
    said = form.fields | {"text": ["Chain the book"]}
    send = (dpo.http.post(form.action, data=said) for _ in range(4))
    answers = await asyncio.gather(*send)
    assert {answer.headers["location"] for answer in answers} == {f"{RECORD}?saved=yes"}
    assert (await journal(night)).count("action Added") == 1


async def test_the_same_words_from_the_page_shown_again_are_meant(night, dpo):
    for _ in range(2):
        await dpo.sends("action", text="Chain the book")
    page = await dpo.opens("/register/actions")
    assert {f"/register/actions/{n}" for n in (1, 2)} <= set(page.links)


async def test_what_was_refused_is_not_taken_for_done(night, dpo):
    form = dpo.form("action")
    wrong = form.fields | {"text": ["Chain the book"], "owner": ["Z9"]}
    for _ in range(2):
        await dpo.asks("POST", form.action, data=wrong)
        assert dpo.answer.status_code == 422
        assert "Nobody on the books has that staff number." in dpo.page.text


async def test_a_line_for_the_book_that_is_sent_twice_stands_there_once(night):
    await night.officer("E1001").books_on("RIV")
    manager = await sits_down(night, "D001")
    await manager.opens(NOTE)
    page = await presses_twice(manager, "note", words="lift stuck")
    assert "In the book as OB-1: “lift stuck”" in page.text
    await manager.opens(NOTE)
    page = await manager.sends("note", words="lift stuck")
    assert "In the book as OB-2: “lift stuck”" in page.text


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
