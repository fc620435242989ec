"""Signs: each has a secret of its own, so that nobody makes one for a point.

The secret is drawn by lot and sealed beside the point rather than made with the
company's key: what hangs on walls for years outlives that key. A sign that was renewed
counts no more, and neither does any picture of it.
"""

import secrets
from dataclasses import dataclass
from hmac import compare_digest

from bot.desk.desk import Desk
from bot.domain.company import Site
from bot.domain.patrols.plan import Checkpoint
from storage.patrols.signs import Sign

PREFIX = "cp"
SECRET_BYTES = 16
"""128 bits; with prefix and number fewer than the 64 letters that Telegram takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What stands on one sign."""

    point: Checkpoint
    token: str


def read(desk: Desk, token: str) -> Sign | None:
    """The sign whose link it is, if it counts."""
    _, _, rest = token.partition("_")
    number, _, secret = rest.partition("_")
    if not (number.isascii() and number.isdecimal() and len(number) <= 15):
        return None
    sign = desk.unit.signs.find(int(number))
    if sign is None or sign.renewed_at is not None:
        return None
    own = compare_digest(sign.secret.encode(), secret.encode())
    return sign if own else None


def token_of(sign: Sign) -> str:
    """Letters, digits, ``-`` and ``_``. Source: Telegram, deep links."""
    return f"{PREFIX}_{sign.id}_{sign.secret}"


def printed(desk: Desk, site: Site) -> list[Printed]:
    """A sign for each point without a tag; the same again for those that were printed
    before."""
    return [
        Printed(point=point, token=token_of(_of(desk, site, point)))
        for point in site.patrols.checkpoints
        if not point.tag
    ]


def _of(desk: Desk, site: Site, point: Checkpoint) -> Sign:
    known = desk.unit.signs.of(site.code, point.code)
    return known or _new(desk, site, point)


def _new(desk: Desk, site: Site, point: Checkpoint) -> Sign:
    secret = secrets.token_urlsafe(SECRET_BYTES)
    sign = desk.unit.signs.add(site.code, point.code, secret, desk.now)
    about = f"{site.code} {point.code}"
    desk.note("command line", "patrol sign", about, after=str(sign.id))
    return sign


def renew(desk: Desk, site: Site, point: Checkpoint) -> None:
    """The sign on the wall counts no more from now on."""
    known = desk.unit.signs.of(site.code, point.code)
    if known is not None:
        desk.unit.signs.renew(known.id, desk.now)
    _new(desk, site, point)
