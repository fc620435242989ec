"""Names are read by DPO and SIRO alone, with a reason, and nobody reads them unseen."""

import hashlib
from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.journeys.vault.pages import (
    SECRETS,
    WITNESS,
    link_for,
    report,
    sends,
    writes_down,
)
from tests.journeys.web.test_web_register import at_a_browser, journal

LIST = "/register/vault"
FIRST = f"{LIST}/1"
WHY = "the police rang, CAD 4471"


@pytest.fixture
async def written(night):
    """One witness of an incident is in the vault."""
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await report(officer)
    visitor = await writes_down(night, await link_for(officer), **WITNESS)
    await officer.is_told("people recorded: 1.")
    return visitor


@pytest.fixture
async def dpo(night, written):
    visitor = await at_a_browser(night)
    for who in ("P001", "P002", "S001", "X001"):
        await night.person(who).catches_up()
    await visitor.opens(FIRST)
    return visitor


async def test_what_is_known_before_it_is_opened_is_numbers(night, dpo):
    assert "People recorded: 1." in dpo.page.text
    assert "witness 10 Jan 2026, 22:00 A.O. E1001" in dpo.page.text
    assert "Nobody yet." in dpo.page.text
    assert not [each for each in SECRETS if each in dpo.page.html]
    page = await dpo.opens(LIST)
    assert "INC-1 1 10 Jan 2026, 22:00" in page.text
    assert not [each for each in SECRETS if each in page.html]


async def test_it_is_opened_with_a_reason_written_down_and_told_to_the_others(
    night, dpo
):
    page = await dpo.sends("open", reason=WHY)
    assert dpo.answer.status_code == 200
    assert "Name Łukasz Brzęczyk-Vane" in page.text
    assert "Telephone 07700 900123" in page.text
    assert dpo.answer.headers["cache-control"] == "no-store"
    title = dpo.answer.text.partition("<title>")[2].partition("</title>")[0]
    assert "INC-1" in title
    assert not [each for each in SECRETS if each in title]
    assert not [each for each in SECRETS if each in str(dpo.answer.request.url)]
    for other in ("P002", "S001"):
        told = await night.person(other).is_told("VAULT OPENED: N.R. P001")
        assert f"INC-1 (1). Reason: “{WHY}”" in told.text
    for other in ("P001", "X001", "D001"):
        await night.person(other).hears_nothing("VAULT")
    assert (await journal(night)).count("vault opened") == 1
    page = await dpo.opens(FIRST)
    assert "N.R. P001, 10 Jan 2026, 22:00, people: 1. Why:" in page.text
    assert not [each for each in SECRETS if each in page.html]


async def test_each_of_two_openings_is_told_and_stays_written(night, dpo):
    await dpo.sends("open", reason=WHY)
    await night.siro("S001").is_told("VAULT OPENED: N.R. P001")
    await night.passes(minutes=5)
    siro = await at_a_browser(night, "S001")
    await siro.opens(FIRST)
    page = await siro.sends("open", reason="the insurer of the site asks")
    assert "Name Łukasz Brzęczyk-Vane" in page.text
    told = await night.dpo("P001").is_told("VAULT OPENED: I.T. S001")
    assert "the insurer of the site asks" in told.text
    page = await siro.opens(FIRST)
    assert f"people: 1. Why: {WHY}" in page.text
    assert "people: 1. Why: the insurer of the site asks" in page.text
    assert (await journal(night)).count("vault opened") == 2


async def test_without_a_reason_it_stays_shut(night, dpo):
    page = await dpo.sends("open", reason="  ")
    assert dpo.answer.status_code == 422
    assert "#open-reason" in page.links
    assert not [each for each in SECRETS if each in page.html]
    await night.siro("S001").hears_nothing("VAULT")
    assert "vault opened" not in await journal(night)


async def test_a_name_in_the_reason_is_told_to_nobody(night, dpo):
    await dpo.sends("open", reason="Harriet Aldous of the police rang")
    told = await night.siro("S001").is_told("VAULT OPENED")
    assert "“H.A. of the police rang”" in told.text


@pytest.mark.parametrize("who", ["X001", "D001", "E1001"])
async def test_nobody_else_opens_it_whatever_they_send(night, written, who):
    person = night.person(who)
    if who == "X001":
        visitor = await at_a_browser(night, who)
        assert LIST not in visitor.page.links
    else:
        await person.says("/register")
        await person.is_told("Only these roles may do that")
        visitor = written
    token = visitor.page.forms[0].fields.get("form_token", [""])
    for deed in ("open", "police"):
        said = {"reason": ["x"], "taker": ["x"], "reference": ["x"]}
        data = said | {"form_token": token}
        answer = await visitor.asks("POST", f"{FIRST}/{deed}", data=data)
        assert answer.status_code == 403
        assert not [each for each in SECRETS if each in answer.text]
    for page in (LIST, FIRST):
        assert (await visitor.asks("GET", page)).status_code == 403
    assert "vault opened" not in await journal(night)


async def test_the_police_get_a_paper_once_and_its_receipt_stays(night, dpo):
    form = dpo.form("police")
    said = {"taker": ["PC 4471 Rowan Thackeray, Avon"], "reference": ["52260001234"]}
    answer = await dpo.asks("POST", form.action, data=form.fields | said)
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["cache-control"] == "no-store"
    assert 'filename="VA-1.pdf"' in answer.headers["content-disposition"]
    pdf = PdfReader(BytesIO(answer.content))
    text = "\n".join(page.extract_text() for page in pdf.pages)
    assert "Łukasz Brzęczyk-Vane" in text
    assert "PC 4471 Rowan Thackeray, Avon" in text
    assert "52260001234" in text
    assert pdf.metadata.title == "People at INC-1"
    told = await night.siro("S001").is_told("VAULT: N.R. P001 took out the names")
    assert "Thackeray" not in told.text
    page = await dpo.opens(FIRST)
    assert hashlib.sha256(answer.content).hexdigest() in page.text
    assert "Thackeray" not in page.html
    page = await dpo.sends("open", reason=WHY)
    assert "Police officer PC 4471 Rowan Thackeray, Avon" in page.text
    assert (await journal(night)).count("vault to the police") == 1


@pytest.mark.parametrize("field", ["taker", "reference"])
async def test_no_paper_leaves_without_a_receipt(night, dpo, field):
    said = {"taker": "PC 4471", "reference": "52260001234"} | {field: ""}
    page = await dpo.sends("police", **said)
    assert dpo.answer.status_code == 422
    assert f"#police-{field}" in page.links
    await night.siro("S001").hears_nothing("VAULT")


CALLED = (
    *("lukasz brzeczyk-vane", "Brzęczyk", "VANE Łukasz"),
    *("+44 7700 900123", "Vane, 07700 900 123"),
)


async def test_somebody_who_asks_about_themselves_is_found(night, dpo):
    for times, words in enumerate(CALLED, 1):
        await dpo.opens(LIST)
        page = await dpo.sends("find", whom=words)
        assert FIRST in page.links, words
        assert not [each for each in SECRETS if each in page.html], words
        assert (await journal(night)).count("vault searched") == times, words


async def test_nobody_is_found_by_what_they_are_not_called(dpo):
    for words in ("Lukas Brzeczyk", "07700 900124", "Row", "-"):
        await dpo.opens(LIST)
        page = await dpo.sends("find", whom=words)
        assert "Nobody by these words is recorded." in page.text, words
        assert FIRST not in page.links, words


async def test_it_is_said_which_entry_stands_in_the_place_of_another(night, written):
    path = str(written.answer.request.url)
    [first] = await night.asks(lambda desk: desk.unit.vault.of(1))
    said = {"who": "caller", "name": "Ida Moss", "instead_of": str(first.id)}
    await sends(written, path, **said)
    dpo = await at_a_browser(night)
    page = await dpo.opens(FIRST)
    assert "People recorded: 1." in page.text
    assert "1 witness; corrected, see 2" in page.text
    page = await dpo.sends("open", reason=WHY)
    assert "1. witness; corrected, see 2" in page.text
    assert "Łukasz" in page.text
    assert "Ida Moss" in page.text


async def test_where_there_is_nobody_else_to_tell_the_directors_are(night, dpo):
    for other in ("P002", "S001"):
        await night.asks(lambda desk, o=other: _leaves(desk, o))
    await dpo.sends("open", reason=WHY)
    await night.director("X001").is_told("VAULT OPENED: N.R. P001")


def _leaves(desk, staff_id):
    person = desk.unit.people.get(staff_id)
    desk.unit.people.mark_away(person.id, desk.now, desk.now + timedelta(days=1))
