"""A tag was read in a browser, which then opens the chat by a link of one use.

a reading  ── its counter is higher than the last ─▶ a link, for two minutes
the same   ── at once, its link not used ──────────▶ the same link: a page loaded twice
any other  ─────────────────────────────────────────▶ a copy: refused, kept, told
"""

import secrets
from datetime import datetime, timedelta
from hmac import compare_digest

from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.desk.on_call import rota
from bot.desk.patrols import scanning
from bot.desk.patrols.tag_message import Reading, Tagged
from bot.desk.people import where
from bot.desk.people.points import Points
from bot.domain import limits
from bot.domain.patrols.round import Deed, Proof, Visit
from bot.domain.people.person import Person
from bot.texts.patrols import manager as told_texts
from bot.texts.patrols import officer as texts

PREFIX = "tg"
SECRET_BYTES = 16
LASTS = timedelta(minutes=2)
"""From the reading to the chat: a slow phone, and no longer than a photograph takes to
reach the canteen."""


def tagged(desk: Desk) -> tuple[Tagged, ...]:
    """Every point with a tag."""
    return tuple(
        Tagged(site=site.code, point=point.code, tag=point.tag, keys=keys)
        for site in desk.unit.sites.all()
        if (keys := site.patrols.tag_keys) is not None
        for point in site.patrols.checkpoints
        if point.tag
    )


def tap(desk: Desk, reading: Reading) -> str | None:
    """The token of a link into the chat; None for a reading that was used before."""
    known = desk.unit.tags.find(reading.tagged.tag)
    if known is not None and reading.counter <= known.counter:
        fresh = desk.now - known.read_at <= LASTS and known.used_at is None
        if fresh and reading.counter == known.counter:
            return f"{PREFIX}_{known.id}_{known.secret}"
        _refuse_copy(desk, reading, known.read_at)
        return None
    secret = secrets.token_urlsafe(SECRET_BYTES)
    number = desk.unit.tags.keep(reading.tagged.tag, reading.counter, secret, desk.now)
    return f"{PREFIX}_{number}_{secret}"


def _refuse_copy(desk: Desk, reading: Reading, last_read_at: datetime) -> None:
    """Kept and told, a few times an hour: whoever has one copy can open it for ever."""
    site, code = reading.tagged.site, reading.tagged.point
    who = f"tag {reading.tagged.tag}"
    if not desk.unit.tallies.count(who, limits.COPIES_TOLD, desk.now):
        return
    round = scanning.round_of(desk, site, code, desk.now)
    desk.unit.patrols.add_visit(
        Visit(
            round=round.id if round else None,
            site=site,
            point=code,
            deed=Deed.COPIED,
            proof=Proof.TAG,
            officer=None,
            shift=None,
            at=desk.now,
            received_at=desk.now,
        )
    )
    desk.note(SYSTEM, "copied tag", f"{site} {code}")
    named, point = where.named(desk, site), Points(desk, site).name(code)
    for manager in rota.running_the_night(desk):
        told = told_texts.copied(desk.reader(manager), named, point, last_read_at)
        notice.say(desk, manager, told)


def follow(desk: Desk, person: Person, token: str, sent_at: datetime | None) -> None:
    """The link that a reading gave was opened in the chat: once, and soon."""
    _, _, rest = token.partition("_")
    number, _, secret = rest.partition("_")
    is_number = number.isascii() and number.isdecimal() and len(number) <= 15
    read = desk.unit.tags.get(int(number)) if is_number else None
    at = scanning.own_time(desk, sent_at)
    if (
        read is None
        or read.used_at is not None
        or at - read.read_at > LASTS
        or not compare_digest(read.secret.encode(), secret.encode())
    ):
        desk.owe(person, texts.reading_is_over(desk.reader(person)))
        return
    desk.unit.tags.use(read.id, desk.now)
    point = next((each for each in tagged(desk) if each.tag == read.tag), None)
    if point is None:
        desk.owe(person, texts.unknown_sign(desk.reader(person)))
        return
    scanning.record(desk, person, point.site, point.point, sent_at, Proof.TAG)
