"""Getting into the register on the web, and being put out of it again."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from itertools import product
from pathlib import Path

import httpx
import pytest

from bot.desk.doorway import Unavailable
from bot.desk.people import reception
from bot.domain.people.person import Role
from bot.domain.refs import StaffId
from bot.domain.web.deeds import Deed
from bot.domain.web.session import Scope
from handlers.web.doorkeeper import cookie_of
from handlers.web.pages import CONTENT_POLICY
from handlers.web.register import register_app
from scheduler.calendar_jobs import tidy
from tests.journeys.night import TOKEN
from tests.journeys.visitor import HERE, LINK, Visitor, link_for

LIST = "/register"
RECORD = "/register/breaches/1"
COOKIE = cookie_of(Scope.REGISTER)


@pytest.fixture
async def dpo(night):
    """Signed in, with one breach to look at."""
    await night.officer("E1001").says("/breach visitor book gone from the desk")
    visitor = Visitor(night)
    await visitor.signs_in(await link_for(night.dpo("P001")))
    await visitor.opens(RECORD)
    assert visitor.answer.status_code == 200
    return visitor


async def is_signed_in(visitor):
    await visitor.opens(LIST)
    return visitor.answer.status_code == 200


async def breach(night):
    return await night.asks(lambda desk: desk.unit.breaches.get(1))


@pytest.mark.parametrize("staff_id", ["P001", "S001", "X001"])
async def test_who_keeps_the_companys_data_safe_signs_in(night, staff_id):
    visitor = Visitor(night)
    page = await visitor.signs_in(await link_for(night.person(staff_id)))
    assert f"{staff_id} Sign out Data breaches" in page.text


async def test_the_button_under_the_open_breaches_gives_out_a_link_too(night):
    dpo = night.dpo("P001")
    await dpo.says("/breaches")
    await dpo.presses("Breach register on the web")
    told = await dpo.is_told("Sign in to the breach register")
    assert LINK.search(told.text)[0].startswith(f"{HERE}/register/sign-in/")


@pytest.mark.parametrize("staff_id", ["E1001", "D001"])
async def test_who_may_not_is_told_who_may(night, staff_id):
    person = night.person(staff_id)
    await person.says("/register")
    await person.is_told("Only these roles may do that: dpo, siro, director.")


async def test_a_preview_of_the_link_does_not_use_it_up(night):
    link, preview = await link_for(night.dpo("P001")), Visitor(night)
    for _ in range(3):
        await preview.opens(link)
        assert preview.answer.status_code == 200
    await Visitor(night).signs_in(link)
    dpo = Visitor(night)
    await dpo.signs_in(await link_for(night.dpo("P001")))
    assert await is_signed_in(dpo)


async def test_a_link_works_once_and_is_gone_from_the_chat(night):
    link = await link_for(night.dpo("P001"))
    first, second = Visitor(night), Visitor(night)
    await first.signs_in(link)
    await second.signs_in(link)
    assert (await is_signed_in(first), await is_signed_in(second)) == (True, False)
    await night.settles()
    shown = night.dpo("P001").sees("This link was used or replaced at 22:00.")
    assert LINK.search(shown.text) is None


async def test_whatever_is_wrong_with_a_link_the_answer_is_the_same(night):
    old = await link_for(night.dpo("P001"))
    used = await link_for(night.dpo("P001"))
    await Visitor(night).signs_in(used)
    late = await link_for(night.dpo("P001"))
    await night.passes(minutes=5)
    guessed = f"{HERE}/register/sign-in/{'x' * 43}"
    answers = set()
    for link in (old, used, late, guessed):
        visitor = Visitor(night)
        await visitor.opens(link)
        looked = visitor.answer.text
        await visitor.signs_in(link)
        answers.add((looked, visitor.answer.status_code, visitor.answer.text))
        assert not visitor.http.cookies
    [(_, status, words)] = answers
    assert status == 403
    assert "This link does not work" in words


async def test_a_link_is_worth_nothing_on_another_persons_phone(night):
    """Whoever got a new phone asks for a new link there."""
    link = await link_for(night.dpo("P001"))
    await has_a_new_phone(night)
    visitor = Visitor(night)
    await visitor.signs_in(link)
    assert not await is_signed_in(visitor)


async def test_the_session_is_over_after_a_quarter_of_an_hour_alone(night, dpo):
    await night.passes(minutes=14)
    assert await is_signed_in(dpo)
    await night.passes(minutes=14)
    assert await is_signed_in(dpo)
    await night.passes(minutes=15)
    assert not await is_signed_in(dpo)
    assert "Send /register to the bot in Telegram" in dpo.page.text


async def test_nobody_is_signed_in_for_longer_than_eight_hours(night, dpo):
    for _ in range(47):
        await night.sleeps(minutes=10)
        assert await is_signed_in(dpo)
    await night.sleeps(minutes=10)
    assert not await is_signed_in(dpo)


async def test_who_signs_out_is_out(night, dpo):
    cookie = dpo.http.cookies[COOKIE]
    page = await dpo.sends("sign-out")
    assert "You are signed out" in page.text
    dpo.http.cookies.set(COOKIE, cookie)
    assert not await is_signed_in(dpo)


async def has_a_new_phone(night):
    def enrol(desk):
        reception.enrol(desk, 7001, reception.invite(desk, "P001"))

    night.standin.phone(user_id=7001, started=True)
    await night.asks(enrol)


async def leaves(night):
    await night.asks(lambda desk: desk.unit.people.set_active(StaffId("P001"), False))


async def loses_the_role(night):
    def keep(desk):
        record = desk.unit.people.record_of(StaffId("P001"))
        changed = replace(record, roles=frozenset({Role.OFFICER}))
        desk.unit.people.keep(changed, "N.R.")

    await night.asks(keep)


async def goes_away(night):
    day = timedelta(days=1)
    await night.sleeps(minutes=1)
    await night.asks(
        lambda desk: desk.unit.people.mark_away("P001", desk.now, desk.now + day)
    )


async def has_new_rules_to_accept(night):
    def load(desk):
        company = replace(desk.company, policy_version="2027.1")
        desk.unit.companies.keep(company, desk.now)

    await night.asks(load)


@pytest.mark.parametrize(
    "change",
    [has_a_new_phone, leaves, loses_the_role, goes_away, has_new_rules_to_accept],
)
async def test_the_session_ends_with_what_it_rested_on(night, dpo, change):
    await change(night)
    assert not await is_signed_in(dpo)
    assert "session ended" in await deeds(night)


async def test_who_is_away_may_sign_in_all_the_same(night, dpo):
    await goes_away(night)
    await dpo.signs_in(await link_for(night.dpo("P001")))
    assert await is_signed_in(dpo)


async def deeds(night):
    return await night.asks(lambda desk: [e.deed for e in desk.unit.journal.entries()])


async def test_signing_in_and_out_is_in_the_journal(night, dpo):
    await dpo.sends("sign-out")
    found = [d for d in await deeds(night) if "sign" in d]
    assert found == ["sign-in link", "signed in", "signed out"]


async def test_a_form_without_the_sessions_token_changes_nothing(night, dpo, subtests):
    for path in (*(f"{RECORD}/{deed}" for deed in Deed), "/register/sign-out"):
        with subtests.test(path=path):
            before = await breach(night)
            for given in ({}, {"form_token": ""}, {"form_token": "0" * 64}):
                answer = await dpo.asks("POST", path, data=given)
                assert answer.status_code == 403
                assert "The form did not come from your own page" in dpo.page.text
            assert await breach(night) == before
            assert await is_signed_in(dpo)


ELSEWHERE = (
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"origin": "https://elsewhere.example"},
    {"origin": "http://["},
)
"""What a browser says of a form that came from another site."""


async def test_another_site_sends_nothing_even_with_a_stolen_token(
    night, dpo, subtests
):
    form = dpo.form("acknowledge")
    link = await link_for(night.siro("S001"))
    for headers in ELSEWHERE:
        with subtests.test(headers=headers):
            answer = await dpo.asks(
                "POST", form.action, data=form.fields, headers=headers
            )
            assert answer.status_code == 403
            assert (await breach(night)).acknowledged_by is None
            answer = await Visitor(night).asks("POST", link, headers=headers)
            assert answer.status_code == 403


async def test_one_sessions_token_is_worth_nothing_in_another(night, dpo):
    siro = Visitor(night)
    await siro.signs_in(await link_for(night.siro("S001")))
    form = dpo.form("acknowledge")
    answer = await siro.asks("POST", form.action, data=form.fields)
    assert answer.status_code == 403


async def test_looking_does_nothing(night, dpo):
    before = await breach(night)
    for method, deed in product(("GET", "HEAD"), Deed):
        answer = await dpo.asks(method, f"{RECORD}/{deed}")
        assert answer.status_code == 405, (method, deed)
    assert await breach(night) == before


PAGES = [
    ("GET", LIST, 200),
    ("GET", RECORD, 200),
    ("GET", "/look/pages.css", 200),
    ("GET", "/register/sign-in/x", 200),
    ("POST", "/register/sign-in/x", 403),
    ("POST", "/register/sign-out", 403),
    ("POST", f"{RECORD}/acknowledge", 403),
    ("POST", f"{RECORD}/explode", 404),
    ("DELETE", RECORD, 405),
    ("GET", "/register/", 404),
    ("GET", "/register/breaches/99", 404),
    ("GET", "/register/breaches/99999999999999999999", 404),
    ("GET", "/register/breaches/x", 404),
    ("GET", f"/register/breaches/{'9' * 100}", 404),
    ("GET", f"/register/breaches/{'9' * 1900}", 404),
    ("GET", f"/register/actions/{'9' * 100}", 404),
    ("POST", f"/register/breaches/{'9' * 100}/acknowledge", 403),
    ("GET", f"/register/breaches/{'9' * 100}/pack.pdf", 404),
    ("GET", "/register/breaches/%00", 404),
    ("GET", "/register/breaches/1%00", 404),
    ("GET", "/register/breaches/1%0A", 404),
    ("GET", "/register/breaches/1/pack.%00", 404),
    ("POST", "/register/sign-in/%00", 404),
    ("GET", "/register/breaches/%FF", 404),
    ("GET", "/register/breaches/%ED%A0%80", 404),
    ("GET", "/register/breaches/%D9%A3", 404),
    ("GET", "/register" + "/1" * 500, 404),
    ("GET", "/register/" + "x" * 9_000, 414),
    ("GET", "/register?before=" + "9" * 9_000, 414),
    ("GET", "/register?state=%00&before=%FF", 200),
    ("GET", "/register?" + "&" * 900, 200),
    ("GET", "/register/breaches/1?saved=%00", 200),
    ("GET", "/register?state=x&before=-1", 200),
    ("GET", f"/register?state=closed&before={'9' * 40}", 200),
]


async def test_every_answer_carries_the_strict_headers(dpo, subtests):
    for method, path, status in PAGES:
        with subtests.test(method=method, path=path[:80]):
            answer = await dpo.asks(method, path)
            assert answer.status_code == status
            assert answer.headers["content-security-policy"] == CONTENT_POLICY
            assert answer.headers["referrer-policy"] == "no-referrer"
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.headers["cache-control"] == "no-store"
            assert "strict-transport-security" not in answer.headers
            assert "<script" not in answer.text
            assert "style=" not in answer.text


class Broken:
    """A desk whose database is gone."""

    web_address = HERE

    def __init__(self, failure):
        self.failure = failure

    async def run(self, _):
        raise self.failure


@pytest.mark.parametrize(
    ("failure", "status"), [(OSError("disk full"), 500), (Unavailable(), 503)]
)
async def test_a_page_that_breaks_says_what_to_do_and_carries_them_too(
    night, dpo, failure, status
):
    app = register_app(Broken(failure), night.redaction, TOKEN)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url=HERE) as browser:
        answer = await browser.get(LIST, headers={"cookie": f"{COOKIE}={'x' * 43}"})
    assert answer.status_code == status
    assert "Something went wrong here" in answer.text
    assert "disk full" not in answer.text
    assert answer.headers["content-security-policy"] == CONTENT_POLICY


class Crowded:
    """A desk that remembers how many were at it together."""

    web_address = HERE

    def __init__(self):
        self.now = self.most = 0

    async def run(self, _):
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(0)
        self.now -= 1


async def test_however_many_come_two_at_most_are_at_the_desk(night):
    desk = Crowded()
    transport = httpx.ASGITransport(register_app(desk, night.redaction, TOKEN))
    headers = {"cookie": f"{COOKIE}={'x' * 43}"}
    async with httpx.AsyncClient(transport=transport, base_url=HERE) as browser:
        asked = [browser.get(LIST, headers=headers) for _ in range(50)]
        answers = await asyncio.gather(*asked)
    assert {answer.status_code for answer in answers} == {403}
    assert desk.most == 2


async def test_on_plain_http_the_cookie_is_strict_and_for_the_register_alone(night):
    answer = await cookie_of(night, HERE)
    assert "HttpOnly" in answer
    assert "samesite=strict" in answer.lower()
    assert "Path=/register" in answer
    assert "Secure" not in answer
    assert "max-age" not in answer.lower()


async def cookie_of(night, address):
    visitor = Visitor(night, address)
    link = await link_for(night.dpo("P001"))
    await visitor.asks("POST", link)
    return visitor.answer.headers["set-cookie"]


class TestBehindACertificate:
    @pytest.fixture
    def more_settings(self):
        return {"public_url": "https://bot.example.com"}

    async def test_the_link_the_cookie_and_every_page_are_for_https_alone(self, night):
        link = await link_for(night.dpo("P001"))
        assert link.startswith("https://bot.example.com/register/sign-in/")
        visitor = Visitor(night, "https://bot.example.com")
        await visitor.signs_in(link)
        assert await is_signed_in(visitor)
        lasts = visitor.answer.headers["strict-transport-security"]
        assert lasts == "max-age=31536000"
        assert "Secure" in await cookie_of(night, "https://bot.example.com")


async def test_neither_link_nor_cookie_can_be_read_in_the_database(night, dpo):
    link = await link_for(night.dpo("P001"))
    await Visitor(night).signs_in(link)
    await night.settles()
    await night.asks(lambda desk: desk.unit.outbox.erase_words(desk.now))
    day = timedelta(days=1)
    await night.asks(lambda desk: desk.unit.outbox.erase_words(desk.now + day))
    await night.house.doorway.leave_no_trace()
    folder = night.house.store.engine.url.database.rpartition("/")[0]
    content = b"".join(f.read_bytes() for f in Path(folder).glob("checkcall.db*"))
    assert dpo.http.cookies[COOKIE].encode() not in content
    assert link.rpartition("/")[2].encode() not in content


async def test_the_nights_round_forgets_what_is_over(night, dpo):
    assert await night.asks(lambda desk: desk.unit.sign_ins.find(cookie(dpo)))
    await night.sleeps(hours=9)
    await night.asks(tidy)
    assert await night.asks(lambda desk: desk.unit.sign_ins.find(cookie(dpo))) is None


def cookie(visitor):
    return visitor.http.cookies[COOKIE]


async def test_a_deputy_signs_in_and_sees_what_they_were_told_of(night, dpo):
    await night.asks(
        lambda desk: desk.unit.people._change(StaffId("P001"), deputy="D002")
    )
    deputy = Visitor(night)
    await deputy.signs_in(await link_for(night.duty_manager("D002")))
    assert "BR-1" not in deputy.page.text
    await deputy.opens(RECORD)
    assert deputy.answer.status_code == 403
    assert "Only these roles may do that: dpo, siro, director." in deputy.page.text
    await night.officer("E1002").says("/breach papers left in the van")
    await night.passes(minutes=45)
    await deputy.signs_in(await link_for(night.duty_manager("D002")))
    assert "BR-2" in deputy.page.text
    await deputy.opens("/register/breaches/2")
    assert {f.action.rpartition("/")[2] for f in deputy.page.forms} == {
        "sign-out",
        "acknowledge",
        "close",
    }
    await deputy.sends("acknowledge")
    assert "R.A. D002 has it." not in deputy.page.text
    assert "D002 has it." in deputy.page.text
