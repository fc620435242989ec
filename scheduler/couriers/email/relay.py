"""The mail server, as its address in the settings describes it."""

from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

YES, NO = ("true", "yes", "1"), ("false", "no", "0")
PORTS = {"smtp": 587, "smtps": 465}


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """``smtp://user:password@host:port?starttls=true&from=checkcall@example.com``."""

    host: str
    port: int
    user: str | None
    password: str | None
    tls: bool
    """From the first byte on (``smtps``)."""
    starttls: bool | None
    """True: not a word without it. None: where the server offers it. False: never."""
    sender: str

    @property
    def tells_its_password(self) -> bool:
        """It is not made sure that nobody on the way can read the password."""
        return self.user is not None and not self.tls and self.starttls is not True


def relay_of(url: str) -> Relay:
    """``ValueError`` for what is no such address."""
    parts = urlsplit(url.strip())
    if parts.scheme not in PORTS or not parts.hostname:
        raise ValueError("no mail server")
    asked = {key: values[-1] for key, values in parse_qs(parts.query).items()}
    if asked.keys() - {"starttls", "from"}:
        raise ValueError("starttls and from are all that can be asked")
    user = unquote(parts.username) if parts.username else None
    return Relay(
        host=parts.hostname,
        port=parts.port or PORTS[parts.scheme],
        user=user,
        password=unquote(parts.password) if parts.password else None,
        tls=parts.scheme == "smtps",
        starttls=_starttls(asked.get("starttls")),
        sender=_sender(asked.get("from"), user, parts.hostname),
    )


def _starttls(asked: str | None) -> bool | None:
    if asked is None:
        return None
    if asked.lower() not in (*YES, *NO):
        raise ValueError("starttls is true or false")
    return asked.lower() in YES


def _sender(asked: str | None, user: str | None, host: str) -> str:
    """The address asked for, or the mailbox that logs in."""
    if asked is None:
        return user if user and "@" in user else f"{user or 'checkcall'}@{host}"
    name, at, domain = asked.partition("@")
    if not (name and at and domain) or not asked.isprintable() or " " in asked:
        raise ValueError("from is an address")
    return asked
