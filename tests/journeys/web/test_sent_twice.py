"""A form that is sent twice: what was meant is done once."""

import asyncio

from tests.journeys.board.acting import RIV, sits_down
from tests.journeys.web.test_web_register import RECORD, journal

NOTE = f"{RIV}/note"


async def presses_twice(visitor, deed, **answers):
    """Both presses are of the same page; the browser shows what the second leads to."""
    form = visitor.form(deed)
    said = form.fields | {name: [answer] for name, answer in answers.items()}
    first = await visitor.asks("POST", form.action, data=said)
    await visitor.asks("POST", form.action, data=said)
    assert first.status_code == 303, first.text
    return await visitor._follows()


ADDED = (
    ("action", {"text": "Chain the book"}),
    ("regulator", {"reference": "IC-1"}),
    ("board", {"minute": "Minute 12"}),
    ("people", {"means": "letter", "number": "3"}),
    ("write", {"facts": "Left on the desk"}),
)
"""What a form adds to a breach, and what is typed into it."""


async def test_what_a_double_press_adds_to_a_breach_is_there_once(night, dpo, subtests):
    for deed, answers in ADDED:
        with subtests.test(deed=deed):
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
