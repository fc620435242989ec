"""Signed in to the register on the web: by which link, and for how long.

    a link     ── used once, in five minutes ─▶ a session
    a session  ── idle, too long, or its person is no longer who they were ─▶ over

Both are bound to the person and to the phone that asked for the link.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.people.person import Person
from bot.domain.refs import StaffId

LINK_LASTS = timedelta(minutes=5)
"""From the chat to the browser on the same desk. A new one costs one command."""

IDLE = timedelta(minutes=15)
"""A phone call about the breach fits in; a screen that was left open does not stay so.
OWASP has 2 to 5 minutes where much is at stake and 15 to 30 where little is; 15,
because a form that is lost half-way delays a breach."""

LONGEST = timedelta(hours=8)
"""One working day: nobody is signed in overnight, however busy the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Asked for in the chat; works once."""

    person: StaffId
    chat_id: int
    issued_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One browser, signed in."""

    person: StaffId
    chat_id: int
    began_at: datetime
    seen_at: datetime


def link_works(link: Link, person: Person, now: datetime) -> bool:
    """In time, and the phone that asked is still theirs."""
    in_time = now < link.issued_at + LINK_LASTS
    return in_time and person.active and person.chat_id == link.chat_id


def is_over(session: Session, person: Person, now: datetime) -> bool:
    """Too old, left alone, or its person left, changed phones, or went away.

    Who is away may sign in nevertheless: what ends is the session they left behind.
    """
    old = now >= session.began_at + LONGEST or now >= session.seen_at + IDLE
    left_behind = person.is_away(now) and (person.away_from or now) > session.began_at
    same_phone = person.active and person.chat_id == session.chat_id
    return old or left_behind or not same_phone
