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


async def test_whoever_leaves_the_company_can_do_nothing_more(here, http):
    await here.everybody_joins()
    left = await http.post("/rehearsal/people/1001/leave", json={})
    assert left.status_code == 200
    before = len(here.officer.inbox)
    here.officer.says("/bookon RIV")
    await here.officer.until(lambda phone: len(phone.inbox) > before, LONGEST_S)
    assert here.officer.find("Booked on") is None
    again = await http.post("/rehearsal/people/1001/leave", json={})
    assert again.status_code == 409
    assert "does not work here" in again.json()["mistake"]


async def test_a_phone_that_is_put_away_is_not_shown(here, http):
    assert (await http.post("/rehearsal/people/1001/put-away", json={})).is_success
    shown = (await http.get("/rehearsal/phones")).json()
    assert [each["id"] for each in shown] == [1002, 1003, 1004]
    assert (await http.post("/rehearsal/people/1001/leave", json={})).status_code == 404


async def test_a_role_that_is_none_is_refused(here, http):
    answer = await http.post("/rehearsal/people", json={"role": "King"})
    assert answer.status_code == 409
    assert "one of the roles" in answer.json()["mistake"]
    forged = await http.post("/rehearsal/people", data={"role": "Director"})
    assert forged.status_code == 415


async def test_a_code_on_the_wall_is_scanned(here, http):
    await here.everybody_joins()
    await here.officer_books_on()
    signs = (await http.get("/rehearsal/signs")).json()
    link = next(s["link"] for s in signs if s["name"].endswith("Roof door"))
    answer = await http.post("/rehearsal/phones/1001/scan", json={"link": link})
    assert answer.status_code == 200
    await here.officer.shows("Roof door", LONGEST_S)


@pytest.mark.parametrize(("screen", "whose"), [("board", "D001"), ("register", "P001")])
async def test_the_board_and_the_register_open_for_whoever_may(
    here, http, screen, whose
):
    answer = await http.post(f"/rehearsal/screens/{screen}", json={})
    assert answer.status_code == 200, answer.text
    link = answer.json()["link"]
    home = link.partition("/sign-in/")[0]
    # The browser keeps it apart: the product's own pages and cookies.
    async with httpx.AsyncClient(follow_redirects=True, **PLAIN) as browser:
        assert (await browser.get(link)).is_success
        pressed = await browser.post(link, headers={"Origin": home.rpartition("/")[0]})
        assert pressed.is_success, pressed.text
        assert whose in pressed.text
        assert "frame-ancestors 'none'" in pressed.headers["content-security-policy"]


async def test_nobody_is_left_who_may_see_the_register(here, http):
    await http.post("/rehearsal/people/1004/put-away", json={})
    answer = await http.post("/rehearsal/screens/register", json={})
    assert answer.status_code == 409
    assert "add one who may" in answer.json()["mistake"]


async def test_the_stand_in_alone_has_no_company(standin, url):
    async with httpx.AsyncClient(base_url=url, **PLAIN) as client:
        for path in ("people", "screens/board"):
            answer = await client.post(f"/rehearsal/{path}", json={})
            assert answer.status_code == 404
