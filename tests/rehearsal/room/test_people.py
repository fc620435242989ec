"""People of a role join the room and leave it; what hangs on the walls; and what stands
beside the phones."""

import httpx
import pytest

from tests.rehearsal.conftest import PLAIN
from tests.rehearsal.room.conftest import LONGEST_S


@pytest.fixture
async def http(here):
    async with httpx.AsyncClient(base_url=here.url, **PLAIN) as client:
        yield client


async def added(here, http, role, language="en"):
    given = {"role": role, "language": language}
    answer = await http.post("/rehearsal/people", json=given)
    assert answer.status_code == 201, answer.text
    return here.phone(answer.json()["id"])


async def test_a_director_is_handed_the_phone_that_the_ladder_ends_at(here, http):
    await here.everybody_joins()
    director = await added(here, http, "Director")
    assert director.person.role == "Director X001"
    director.starts()
    await director.shows("Welcome", LONGEST_S)
    director.presses("I accept")
    await here.officer_books_on()
    here.officer.says("/sos")
    await here.is_pushed()
    await director.shows("SOS", LONGEST_S)


async def test_somebody_new_is_taken_on_and_welcomed_in_their_language(here, http):
    taken = await added(here, http, "Officer", "pl")
    hired = await added(here, http, "Officer", "pl")
    assert taken.person.role == "Officer E1002"
    assert hired.person.role == "Officer E2002"
    assert hired.person.number != taken.person.number
    hired.starts()
    hello = await hired.until(lambda phone: phone.inbox, LONGEST_S)
    assert "Witaj" in hello[0].text
    nobody = await http.post("/rehearsal/people", json={"role": "King"})
    assert nobody.status_code == 409
    assert "one of the roles" in nobody.json()["mistake"]
    forged = await http.post("/rehearsal/people", data={"role": "Director"})
    assert forged.status_code == 415


async def test_a_sign_is_scanned_until_whoever_scans_leaves_the_company(here, http):
    await here.everybody_joins()
    await here.officer_books_on()
    signs = (await http.get("/rehearsal/signs")).json()
    link = next(s["link"] for s in signs if s["name"].endswith("Roof door"))
    answer = await http.post("/rehearsal/phones/1001/scan", json={"link": link})
    assert answer.status_code == 200
    await here.officer.shows("Roof door", LONGEST_S)
    left = await http.post("/rehearsal/people/1001/leave", json={})
    assert left.status_code == 200
    await here.officer.shows("You have left", LONGEST_S)
    again = await http.post("/rehearsal/people/1001/leave", json={})
    assert again.status_code == 409
    assert "does not work here" in again.json()["mistake"]


async def test_the_board_and_the_register_open_for_whoever_may(here, http):
    for screen, whose in (("board", "D001"), ("register", "P001")):
        answer = await http.post(f"/rehearsal/screens/{screen}", json={})
        assert answer.status_code == 200, answer.text
        await _signs_in(answer.json()["link"], whose)
    # A phone that is put away asks for no link, and is shown no more.
    assert (await http.post("/rehearsal/people/1004/put-away", json={})).is_success
    shown = (await http.get("/rehearsal/phones")).json()
    assert [each["id"] for each in shown] == [1001, 1002, 1003]
    nobody = await http.post("/rehearsal/screens/register", json={})
    assert nobody.status_code == 409
    assert "add one who may" in nobody.json()["mistake"]
    assert (await http.post("/rehearsal/people/1004/leave", json={})).status_code == 404
    here.standin.outage(True)
    down = await http.post("/rehearsal/screens/board", json={})
    assert (down.status_code, down.json()["mistake"][:16]) == (409, "Telegram is down")


async def _signs_in(link, whose):
    """In a browser of their own: the product's pages and cookies, and its policy."""
    origin = "/".join(link.split("/")[:3])
    async with httpx.AsyncClient(follow_redirects=True, **PLAIN) as browser:
        assert (await browser.get(link)).is_success
        pressed = await browser.post(link, headers={"Origin": origin})
        assert pressed.is_success, pressed.text
        assert whose in pressed.text
        assert "frame-ancestors 'none'" in pressed.headers["content-security-policy"]


async def test_the_stand_in_alone_has_no_company(standin, url):
    async with httpx.AsyncClient(base_url=url, **PLAIN) as client:
        for path in ("people", "screens/board"):
            answer = await client.post(f"/rehearsal/{path}", json={})
            assert answer.status_code == 404
