"""An alarm by e-mail, to a real mail server on loopback."""

import socket
from dataclasses import replace

import pytest

from bot.domain.messages.channel import Channel
from bot.ports import Accepted, File, NotSent, Undeliverable, Unknown
from scheduler.couriers.email.courier import EmailCourier
from scheduler.couriers.email.relay import relay_of
from tests.couriers.builders import WORDS, a_notice
from tests.couriers.servers import certificate, mail_server

BOX = "r.adeyemi@alder.example"
LOGIN = ("bot@alder.example", "open sesame")
ASKS = "?starttls=true"


async def send(url, tls=None, to=BOX, text=WORDS):
    courier = EmailCourier(relay_of(url), tls)
    return await courier.deliver(a_notice(Channel.EMAIL, to, text))


def with_login(url):
    return url.replace("smtp://", "smtp://bot%40alder.example:open%20sesame@")


@pytest.fixture
def office():
    with mail_server() as opened:
        yield opened


@pytest.fixture
def certified(tmp_path):
    return certificate(tmp_path)


async def test_a_manager_gets_plain_words_with_the_fixed_word_and_the_ref_on_top(
    office,
):
    assert await send(office.url + "?from=night@alder.example") == Accepted(None)
    [mail] = office.received
    assert mail["Subject"] == "MISSED CHECK CALL at RIV Riverside Court. CC-7."
    assert mail["To"] == BOX
    assert mail["From"] == "Checkcall <night@alder.example>"
    assert mail.get_content_type() == "text/plain"
    assert mail.get_content().splitlines()[2].endswith("– “now”.")


async def test_a_repeat_is_known_by_its_number_and_no_machine_answers_it(office):
    await send(office.url)
    await send(office.url)
    first, second = office.received
    assert first["Message-ID"] == second["Message-ID"] == "<checkcall-14@127.0.0.1>"
    assert first["Auto-Submitted"] == "auto-generated"


async def test_starttls_is_used_and_the_server_lets_us_in(certified):
    server, trusting = certified
    with mail_server(tls=server, login=LOGIN) as office:
        url = with_login(office.url) + ASKS
        assert await send(url, trusting) == Accepted(None)
        assert office.encrypted == [True]
        assert office.received[0]["From"] == "Checkcall <bot@alder.example>"


async def test_not_a_word_is_said_in_clear_where_starttls_was_asked_for(office):
    outcome = await send(office.url + ASKS)
    assert isinstance(outcome, Undeliverable)
    assert office.received == []


async def test_a_certificate_that_nobody_vouches_for_gets_nothing(certified):
    with mail_server(tls=certified[0]) as office:
        outcome = await send(office.url + ASKS)
        assert isinstance(outcome, NotSent)
        assert office.received == []


async def test_a_wrong_password_is_final_and_is_not_repeated(certified):
    server, trusting = certified
    with mail_server(tls=server, login=("bot@alder.example", "another")) as office:
        outcome = await send(with_login(office.url) + ASKS, trusting)
        assert outcome == Undeliverable("SMTP 535")


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("550 no such box", Undeliverable("SMTP 550")),
        ("451 greylisted", NotSent("recipient not now")),
    ],
)
async def test_a_box_that_is_gone_is_final_and_a_busy_one_is_not(
    office, answer, outcome
):
    office.refusal = answer
    assert type(await send(office.url)) is type(outcome)


async def test_a_message_that_is_refused_is_final(office):
    office.goodbye = "554 not wanted here"
    assert await send(office.url) == Undeliverable("SMTP 554")


async def test_a_server_that_hangs_up_after_the_message_may_have_it(office):
    office.hangs_up = True
    assert isinstance(await send(office.url), Unknown)
    assert len(office.received) == 1


async def test_a_server_that_is_down_has_got_nothing():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"smtp://127.0.0.1:{free.getsockname()[1]}"
    assert isinstance(await send(url), NotSent)


@pytest.mark.parametrize("to", ["", "a@b\r\nBcc: everybody@example.com"])
async def test_an_address_that_is_none_is_final_and_adds_no_line(office, to):
    assert isinstance(await send(office.url, to=to), Undeliverable)
    assert office.received == []


@pytest.mark.parametrize(
    ("url", "host", "port", "starttls", "sender"),
    [
        ("smtp://mail.example", "mail.example", 587, None, "checkcall@mail.example"),
        ("smtps://mail.example", "mail.example", 465, None, "checkcall@mail.example"),
        ("smtp://a%40b.example:x@m:25?starttls=false", "m", 25, False, "a@b.example"),
        (
            "smtp://bot:x@m?starttls=true&from=c@d.example",
            "m",
            587,
            True,
            "c@d.example",
        ),
    ],
)
def test_the_address_in_the_settings_says_all(url, host, port, starttls, sender):
    relay = relay_of(url)
    assert (relay.host, relay.port, relay.starttls) == (host, port, starttls)
    assert relay.sender == sender


@pytest.mark.parametrize(
    "url", ["smtp://", "http://m", "smtp://m?starttls=maybe", "smtp://m?from=me"]
)
def test_an_address_that_is_none_is_refused(url):
    with pytest.raises(ValueError, match=r"."):
        relay_of(url)


async def test_a_file_goes_with_it_and_it_is_sent_in_the_companys_name(office):
    file = File("BR-1.pdf", lambda: b"%PDF-1.7")
    notice = replace(a_notice(Channel.EMAIL, BOX), sender="Alder, Łódź", file=file)
    courier = EmailCourier(relay_of(office.url + "?from=night@alder.example"))
    assert await courier.deliver(notice) == Accepted(None)
    [mail] = office.received
    [sender] = mail["From"].addresses
    assert (sender.display_name, sender.addr_spec) == (
        "Alder, Łódź",
        "night@alder.example",
    )
    [enclosed] = mail.iter_attachments()
    assert (enclosed.get_filename(), enclosed.get_content()) == (
        "BR-1.pdf",
        b"%PDF-1.7",
    )
    assert enclosed.get_content_type() == "application/pdf"
    assert mail.get_body().get_content().startswith("MISSED CHECK CALL")


async def test_a_file_that_cannot_be_made_is_known_to_be_undeliverable(office):
    def breaks() -> bytes:
        raise LookupError("no such font")

    notice = replace(a_notice(Channel.EMAIL, BOX), file=File("BR-1.pdf", breaks))
    outcome = await EmailCourier(relay_of(office.url)).deliver(notice)
    assert outcome == Undeliverable("LookupError")
    assert office.received == []
