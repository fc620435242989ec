"""A stranger complains by the form on the web, without signing in or scripts."""

from datetime import timedelta

import pytest

from bot.domain.complaints.facts import Proxy, Status
from tests.journeys.shelves import kept_anywhere
from tests.journeys.visitor import Visitor, web_of

WORDS = "A guard filmed my daughter Rosa Lindqvist at the gate on Friday"
REACHED = "rosa.mother@lindqvist.example"
HOUR = timedelta(hours=1)
OURS = {"sec-fetch-site": "same-origin"}


@pytest.fixture
async def stranger(night):
    visitor = Visitor(night)
    await visitor.opens("/complain")
    return visitor


async def sends(visitor, **answers):
    """The form as it stands, with these answers in it."""
    form = visitor.page.forms[0]
    said = {name: [value] for name, value in answers.items()}
    await visitor.asks("POST", "/complain", data=form.fields | said)
    return visitor.page


async def kept(night, number=1):
    return await night.asks(lambda desk: desk.unit.complaints.find(number))


async def test_a_stranger_gets_a_reference_and_the_dpo_a_complaint(night, stranger):
    assert "You may complain to Alder Guarding" in stranger.page.text
    page = await sends(stranger, words=WORDS, contact=REACHED)
    assert stranger.answer.status_code == 200
    assert "Your complaint is recorded: CP-1" in page.text
    assert "You hear by 08 Feb 2026 at the latest" in page.text
    assert "A guard filmed my daughter R.L. at the gate on Friday" in page.text
    assert "Information Commissioner's Office (ICO), https://ico.org.uk" in page.text
    for dpo in ("P001", "P002"):
        seen = await night.dpo(dpo).is_told("NEW COMPLAINT about personal data.")
        assert "by the form on the web, 10 Jan 2026" in seen.text
        assert "R.L. at the gate" in seen.text
        assert "lindqvist" not in seen.text.lower()
        assert "Acknowledge" in night.dpo(dpo).buttons
    await night.siro("S001").hears_nothing()
    assert (await kept(night)).contact == REACHED
    assert await kept_anywhere(night, "Lindqvist") == []


async def test_nobody_acknowledges_what_came_by_the_web_and_it_is_heard(
    night, stranger
):
    await sends(stranger, words=WORDS)
    dpo, siro = night.dpo("P001"), night.siro("S001")
    await dpo.catches_up()
    await night.passes(days=19)
    await dpo.is_told("COMPLAINT not acknowledged. Day 20 of 30")
    await night.passes(days=8)
    await siro.is_told("COMPLAINT not acknowledged. Day 28 of 30")
    await night.passes(days=3)
    for hearing in (dpo, siro):
        await hearing.is_told("COMPLAINT OVERDUE")


async def test_pressed_twice_it_is_one_complaint_and_other_words_are_another(
    night, stranger
):
    form = stranger.page.forms[0].fields | {"words": [WORDS]}
    for _ in range(2):
        await stranger.asks("POST", "/complain", data=form)
        assert "CP-1" in stranger.page.text
    await stranger.asks("POST", "/complain", data=form | {"words": ["another matter"]})
    assert "CP-2" in stranger.page.text
    await stranger.opens("/complain")
    await sends(stranger, words=WORDS)
    assert "CP-3" in stranger.page.text


async def test_what_is_missing_is_said_and_nothing_that_was_typed_is_lost(
    night, stranger
):
    page = await sends(stranger, words="  ", contact=REACHED)
    assert stranger.answer.status_code == 422
    assert "Write what is wrong. A few words are enough." in page.text
    assert "#-words" in page.links
    assert page.forms[0].fields["contact"] == [REACHED]
    page = await sends(stranger, words="x" * 4001)
    assert "That is too long: 4000 characters at most." in page.text
    assert page.forms[0].fields["words"] == ["x" * 4001]
    page = await sends(stranger, words="short", contact="y" * 301)
    assert "#-contact" in page.links
    page = await sends(stranger, words="short", contact=REACHED, speaker="the king")
    assert "#-speaker" in page.links
    assert await kept(night) is None


async def test_words_that_cannot_be_checked_for_names_come_back(night, stranger):
    night.redaction.breaks()
    page = await sends(stranger, words=WORDS)
    assert stranger.answer.status_code == 422
    assert "These words could not be checked for names" in page.text
    assert page.forms[0].fields["words"] == [WORDS]
    assert await kept(night) is None


async def test_one_that_comes_back_keeps_its_number(night, stranger):
    """It may have been recorded when the answer was lost: sent again, it is once."""
    number = stranger.page.forms[0].fields["form"]
    night.redaction.breaks()
    await sends(stranger, words=WORDS)
    assert stranger.page.forms[0].fields["form"] == number
    night.redaction.is_mended()
    for _ in range(2):
        await stranger.asks(
            "POST", "/complain", data={"words": [WORDS], "form": number}, headers=OURS
        )
        assert "CP-1" in stranger.page.text


async def test_somebody_who_gives_no_contact_learns_what_that_means(night, stranger):
    page = await sends(stranger, words=WORDS)
    assert "You gave no way to reach you. Ring 020 7946 0000" in page.text
    assert (await kept(night)).contact is None


async def test_a_representative_learns_what_will_be_asked_of_them(night, stranger):
    page = await sends(stranger, words=WORDS, speaker="relative")
    assert "we will ask you to show that you may" in page.text
    assert (await kept(night)).proxy is Proxy.RELATIVE
    seen = await night.dpo("P001").is_told("For them speaks a relative or carer")
    assert "authority NOT CHECKED" in seen.text


async def test_a_flood_from_one_address_costs_its_sender_alone(night, stranger):
    crowd = Visitor(night, client="81.2.69.160")
    await crowd.opens("/complain")
    for number in range(5):
        await sends(crowd, words=f"complaint number {number}")
        await crowd.opens("/complain")
    page = await sends(crowd, words="one too many", contact=REACHED)
    assert crowd.answer.status_code == 429
    assert crowd.answer.headers["retry-after"] == "3600"
    assert "Send it again in an hour, or ring 020 7946 0000 now." in page.text
    assert page.forms[0].fields["words"] == ["one too many"]
    other = Visitor(night, client="81.2.69.142", web=crowd.web)
    await other.opens("/complain")
    await sends(other, words=WORDS)
    assert "CP-6" in other.page.text
    night.clock.now += HOUR
    await sends(crowd, words="one too many")
    assert "CP-7" in crowd.page.text


async def test_behind_a_proxy_that_says_who_comes_a_flood_costs_its_sender_too(night):
    web = web_of(night, proxy_header="X-Forwarded-For")
    crowd, other = Visitor(night, web=web), Visitor(night, web=web)
    other.http.headers["x-forwarded-for"] = "10.0.0.7, 81.2.69.142"
    for number in range(6):
        forged = f"203.0.113.{number}, 81.2.69.160"
        crowd.http.headers["x-forwarded-for"] = forged
        await crowd.opens("/complain")
        await sends(crowd, words=f"complaint number {number}")
    assert crowd.answer.status_code == 429
    await other.opens("/complain")
    await sends(other, words=WORDS)
    assert "CP-6" in other.page.text


async def test_many_in_an_hour_are_told_once_and_all_are_recorded(night):
    web = None
    for number in range(12):
        visitor = Visitor(night, client=f"81.2.69.{number}", web=web)
        web = visitor.web
        await visitor.opens("/complain")
        await sends(visitor, words=f"complaint number {number}")
    dpo = night.dpo("P001")
    for _ in range(10):
        await dpo.is_told("NEW COMPLAINT")
    await dpo.is_told("COMPLAINTS come by the web faster than you can be told of each")
    await dpo.hears_nothing()
    assert await night.asks(lambda desk: desk.unit.complaints.newest()) == 12


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "same-origin"}, 200),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"origin": "http://127.0.0.1:8080"}, 200),
        ({"origin": "http://elsewhere.example"}, 403),
        ({"origin": "http://["}, 403),
        ({"origin": "null"}, 200),
    ],
)
async def test_another_site_sends_nothing_in_somebodys_name(
    night, stranger, headers, status
):
    """What it sends comes without our cookie."""
    form = stranger.page.forms[0].fields | {"words": [WORDS]}
    await stranger.asks("POST", "/complain", data=form, headers=headers)
    assert stranger.answer.status_code == status
    assert (await kept(night) is not None) is (status == 200)


async def test_without_the_cookie_of_our_page_it_comes_back_to_be_looked_over(
    night, stranger
):
    form = stranger.page.forms[0].fields | {"words": [WORDS]}
    elsewhere = Visitor(night, web=stranger.web)
    await elsewhere.asks("POST", "/complain", data=form, headers={"origin": "null"})
    assert elsewhere.answer.status_code == 403
    assert "Look it over, and press the button again." in elsewhere.page.text
    assert elsewhere.page.forms[0].fields["words"] == [WORDS]
    await sends(elsewhere)
    assert "CP-1" in elsewhere.page.text


async def test_more_than_a_form_holds_is_not_read(night, stranger):
    await stranger.asks("POST", "/complain", content=b"words=" + b"x" * 70_000)
    assert stranger.answer.status_code == 413
    assert "could not be read, and nothing was recorded" in stranger.page.text


async def test_nothing_else_is_there_and_nothing_else_can_be_done(night, stranger):
    assert (await stranger.asks("PUT", "/complain")).status_code == 405
    assert (await stranger.asks("GET", "/complain/1")).status_code == 404
    for name in ("content-security-policy", "x-content-type-options"):
        assert name in (await stranger.asks("GET", "/complain")).headers
    cookie = stranger.answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "<script" not in stranger.answer.text


async def test_a_polish_browser_reads_it_in_polish_and_is_answered_so(night):
    visitor = Visitor(night)
    visitor.http.headers["accept-language"] = "pl-PL,pl;q=0.9"
    page = await visitor.opens("/complain")
    assert '<html lang="pl" dir="ltr">' in visitor.answer.text
    assert "Co jest nie tak?" in page.text
    page = await sends(visitor, words="strażnik nagrał moją córkę")
    assert "Skarga została zapisana: CP-1" in page.text
    assert (await kept(night)).language == "pl"
    dpo = night.dpo("P001")
    await dpo.is_told("NEW COMPLAINT")
    await dpo.presses("Words to send")
    await dpo.is_told("Firma Alder Guarding otrzymała")


async def test_the_contact_is_erased_thirteen_weeks_after_the_end(night, stranger):
    await sends(stranger, words=WORDS, contact=REACHED)
    dpo = night.dpo("P001")
    await dpo.is_told("NEW COMPLAINT")
    await dpo.presses("Complaint withdrawn")
    complaint = await kept(night)
    assert (complaint.status, complaint.contact) == (Status.WITHDRAWN, REACHED)
    await night.passes(days=90)
    assert (await kept(night)).contact == REACHED
    await night.passes(days=1)
    complaint = await kept(night)
    assert (complaint.status, complaint.contact) == (Status.WITHDRAWN, None)
    assert complaint.words is not None
    await dpo.catches_up()
    await night.passes(days=100)
    await dpo.hears_nothing("CP-1")


async def test_a_record_on_hold_keeps_how_to_reach_its_author(night, stranger):
    await sends(stranger, words=WORDS, contact=REACHED)
    dpo = night.dpo("P001")
    await dpo.is_told("NEW COMPLAINT")
    await dpo.presses("Complaint withdrawn")
    await dpo.says("/retention CP-1")
    await dpo.presses("Keep")
    await dpo.presses("Regulator asks")
    await night.passes(days=120)
    assert (await kept(night)).contact == REACHED
