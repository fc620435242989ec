"""Hands e-mails to the company's mail server: plain text, nothing that tracks."""

import asyncio
import ssl
from contextlib import suppress
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from mimetypes import guess_type

import aiosmtplib
import structlog
from aiosmtplib import SMTP, SMTPException, SMTPResponseException

from bot.ports import Accepted, Notice, NotSent, Outcome, Undeliverable, Unknown
from scheduler.couriers.email.relay import Relay
from scheduler.couriers.trust import of_mail_servers

PATIENCE_S = 10.0
"""For each answer of the server."""
LONGEST_S = 40.0
"""For the whole: well inside the lease of a message that is being sent."""

PERMANENT = 500
"""Answers from here on are final. Source: RFC 5321, section 4.2.1."""

log = structlog.get_logger(__name__)


class EmailCourier:
    """One try a call, each on a connection of its own."""

    def __init__(self, relay: Relay, tls: ssl.SSLContext | None = None) -> None:
        self._relay = relay
        self._tls = tls or of_mail_servers()

    async def deliver(self, letter: Notice, /) -> Outcome:
        """Never raises. Before the message is handed over a failure is sure."""
        server = self._server()
        try:
            async with asyncio.timeout(LONGEST_S):
                try:
                    await self._reach(server)
                except (SMTPException, OSError) as failure:
                    return _before(failure)
                message = await self._message(letter)
                try:
                    await server.send_message(message)
                    await _take_leave(server)
                except (SMTPException, OSError) as failure:
                    return _handing_over(failure)
        except TimeoutError:
            return Unknown("TimeoutError")
        except (ValueError, UnicodeError) as failure:
            return Undeliverable(type(failure).__name__)
        except Exception as failure:  # a file that cannot be made must not hang here
            log.exception("an e-mail was not made", failure=type(failure).__name__)
            return Undeliverable(type(failure).__name__)
        finally:
            server.close()
        return Accepted(None)

    async def answers(self) -> Outcome:
        """The server is there, and lets us in; nothing is sent."""
        server = self._server()
        try:
            await self._reach(server)
        except (SMTPException, OSError) as failure:
            return _before(failure)
        finally:
            server.close()
        return Accepted(None)

    def _server(self) -> SMTP:
        return SMTP(
            hostname=self._relay.host,
            port=self._relay.port,
            use_tls=self._relay.tls,
            start_tls=False if self._relay.tls else self._relay.starttls,
            tls_context=self._tls,
            timeout=PATIENCE_S,
        )

    async def _reach(self, server: SMTP) -> None:
        await server.connect()
        if self._relay.user is not None:
            await server.login(self._relay.user, self._relay.password or "")

    async def _message(self, letter: Notice) -> EmailMessage:
        message = EmailMessage()
        box, _, domain = self._relay.sender.rpartition("@")
        message["From"] = Address(letter.sender, box, domain)
        message["To"] = letter.to
        message["Subject"] = letter.text.splitlines()[0]
        message["Date"] = format_datetime(letter.at)
        message["Message-ID"] = f"<checkcall-{letter.number}@{domain}>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(letter.text)
        if letter.file is not None:
            content = await asyncio.to_thread(letter.file.write)
            kind, _ = guess_type(letter.file.name)
            main, _, sub = (kind or "application/octet-stream").partition("/")
            message.add_attachment(
                content, maintype=main, subtype=sub, filename=letter.file.name
            )
        return message


async def _take_leave(server: SMTP) -> None:
    """It has the message; how it takes our leave changes nothing."""
    with suppress(SMTPException, OSError):
        await server.quit()


def _before(failure: Exception) -> Outcome:
    """Nothing was handed over yet."""
    log.warning("no mail server", failure=type(failure).__name__)
    if type(failure) in (SMTPException, aiosmtplib.SMTPNotSupported):
        return Undeliverable("it offers no STARTTLS, or no login")
    return _refused(failure) or NotSent(type(failure).__name__)


def _handing_over(failure: Exception) -> Outcome:
    if isinstance(failure, aiosmtplib.SMTPNotSupported):
        return Undeliverable("it takes no such address")
    if isinstance(failure, aiosmtplib.SMTPRecipientsRefused):
        return _refused(failure.recipients[0]) or NotSent("recipient not now")
    if isinstance(failure, SMTPResponseException):
        return _refused(failure) or NotSent(f"SMTP {failure.code}")
    return Unknown(type(failure).__name__)


def _refused(failure: Exception) -> Outcome | None:
    """By its number alone: the server's words may repeat the address."""
    if isinstance(failure, SMTPResponseException) and failure.code >= PERMANENT:
        return Undeliverable(f"SMTP {failure.code}")
    return None
