"""Clients' mornings: made when they are due, each in a transaction of its own, so that
no officer's answer waits for many."""

import hashlib
from collections.abc import Iterator
from datetime import datetime

from bot.desk.clients import morning_post, night_at
from bot.desk.desk import SYSTEM, Desk
from bot.domain.clients import morning as rules
from bot.domain.clients.client import Client
from bot.domain.clients.morning import Morning
from bot.domain.refs import SiteCode
from bot.domain.times import daily
from bot.papers.files import to_pdf
from bot.texts.clients import morning as texts
from bot.texts.reader import Reader
from storage.clients.mornings import NEXT_ONES


def wake(desk: Desk, number: int) -> None:
    """The next ones are due; or one that was sent has not gone."""
    if number == NEXT_ONES:
        _look(desk)
    else:
        morning_post.chase(desk, number)


def follow(desk: Desk) -> None:
    """The company file was loaded, and its contracts may say another hour. Those that
    are due are made first: a start loads the file, and may come after the hour."""
    if desk.unit.companies.find() is not None and not desk.unit.mornings.are_due(
        desk.now
    ):
        _plan(desk)


def _plan(desk: Desk) -> None:
    """As the contracts are now: they may have been loaded in this transaction."""
    ahead = [
        daily.next_after(client.morning, desk.now, desk.zone)
        for client in desk.unit.companies.get().clients
        if client.morning is not None
    ]
    desk.unit.mornings.due_at(min(ahead, default=None))


def _look(desk: Desk) -> None:
    """The first that is due; the others follow at once, each by itself."""
    since = desk.now - desk.late
    first, second = [*_due(desk, since), None, None][:2]
    if first is not None:
        _make(desk, *first)
    if second is not None:
        desk.unit.mornings.due_at(since)
    else:
        _plan(desk)


def _due(
    desk: Desk, since: datetime
) -> Iterator[tuple[Client, SiteCode, datetime, datetime]]:
    """With where each begins and ends. What was due before anybody could know of it is
    not made up for; after an outage of ours one report holds all that was missed."""
    for client in desk.company.clients:
        if client.morning is None:
            continue
        due = daily.last_before(client.morning, desk.now, desk.zone)
        for site in client.sites:
            until = desk.unit.mornings.told_until(client.code, site)
            known = desk.unit.sites.find(site) is not None
            if known and due >= since and (until is None or until < due):
                start = rules.begins(client.morning, due, until, desk.zone)
                yield client, site, start, due


def _make(
    desk: Desk, client: Client, site: SiteCode, start: datetime, end: datetime
) -> None:
    """Written once; from now on its bytes are what was sent."""
    night, to = night_at.read(desk, client, site, start, end), Reader(zone=desk.zone)
    content = to_pdf(texts.paper(to, night))
    link = morning_post.new_link(desk)
    made = desk.unit.mornings.add(
        Morning(
            client=client.code,
            site=site,
            start_at=start,
            end_at=end,
            made_at=desk.now,
            sha256=hashlib.sha256(content).hexdigest(),
            link_until=link.until,
        ),
        content,
        link.digest,
    )
    desk.note(SYSTEM, "morning report", made.about, after=client.code)
    for told in night.incidents:
        for each in told.pictures:
            sent = f"photo {each.photo}"
            desk.note(SYSTEM, "photo sent out", told.ref, client.code, sent)
    morning_post.send(desk, made, texts.body(to, night, link.address, link.until))
