"""Real servers on loopback: one that takes e-mail, one that is spoken to by HTTP."""

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

LOOPBACK = "127.0.0.1"


class PostOffice:
    """Takes e-mail, and can be told to refuse some."""

    def __init__(self) -> None:
        self.received = []
        self.encrypted = []
        self.refusal = ""
        """The answer to the next recipients, such as ``550 no such box``."""
        self.goodbye = ""
        """The answer to the message itself."""
        self.hangs_up = False
        self.url = ""

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.refusal:
            return self.refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.goodbye:
            return self.goodbye
        self.received.append(message_from_bytes(envelope.content, policy=policy.SMTP))
        self.encrypted.append(session.ssl is not None)
        if self.hangs_up:
            server.transport.abort()
        return "250 taken"

    def texts(self) -> list[str]:
        return [each.get_content() for each in self.received]


class OnAnyPort(Controller):
    """Asks for port 0, and then for the one that it was given."""

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def mail_server(
    *, tls: ssl.SSLContext | None = None, login: tuple[str, str] | None = None
) -> Iterator[PostOffice]:
    office = PostOffice()

    def knows(server, session, envelope, mechanism, data):
        given = (data.login.decode(), data.password.decode())
        return AuthResult(success=given == login, handled=False)

    asked = {"tls_context": tls} if tls else {}
    if login:
        asked |= {"authenticator": knows, "auth_required": True}
        asked |= {"auth_require_tls": tls is not None}
    controller = OnAnyPort(office, hostname=LOOPBACK, port=0, **asked)
    controller.start()
    office.url = f"smtp://{LOOPBACK}:{controller.port}"
    try:
        yield office
    finally:
        controller.stop()


@dataclass
class Heard:
    """One request."""

    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Listener:
    """Is spoken to by HTTP, answers 200 unless told otherwise."""

    url: str = ""
    heard: list[Heard] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    """The next statuses, in order; 0 hangs up after reading the request."""
    headers: dict[str, str] = field(default_factory=dict)
    says: bytes = b""
    """What is in the answer."""
    answering: threading.Event = field(default_factory=threading.Event)
    """Until it is set, requests are read and not answered."""


@contextmanager
def http_server() -> Iterator[Listener]:
    listener = Listener()
    listener.answering.set()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            listener.heard.append(Heard(self.path, dict(self.headers), body))
            listener.answering.wait(60)
            status = listener.answers.pop(0) if listener.answers else 200
            if status == 0:
                self.close_connection = True
                return
            self.send_response(status)
            for name, value in listener.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(listener.says)))
            with suppress(OSError):  # whoever asked may be dead by now
                self.end_headers()
                self.wfile.write(listener.says)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer((LOOPBACK, 0), Handler)
    listener.url = f"http://{LOOPBACK}:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield listener
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def certificate(folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A certificate made here: for the server, and for who trusts it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail.example")])
    start = datetime.now(UTC) - timedelta(days=1)
    names = x509.SubjectAlternativeName([x509.IPAddress(ip_address(LOOPBACK))])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=30))
        .add_extension(names, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = made.public_bytes(serialization.Encoding.PEM)
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    file = folder / "mail.pem"
    file.write_bytes(private + pem)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(file)
    trusting = ssl.create_default_context(cadata=pem.decode())
    return server, trusting
