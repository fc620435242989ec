"""Signed in on the web: where, by which link, and for how long.

    a link     ── used once, in five minutes ─▶ a session
    a session  ── idle, too long, or its person is no longer who they were ─▶ over

Both are bound to the person, to the phone that asked for the link, and to the place
they let into: no session of the board opens the register, and none of the register the
board.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

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

A_SHIFT = timedelta(hours=12)
"""The board hangs on a wall all night, and nobody touches it: it is over with the shift
of whoever signed in, and not sooner. It shows initials, and nothing is typed there."""


class Scope(StrEnum):
    """What a link, and the session that it begins, let into."""

    REGISTER = "register"
    BOARD = "board"

    @property
    def idle(self) -> timedelta:
        """How long somebody may leave it alone."""
        return IDLE if self is Scope.REGISTER else A_SHIFT

    @property
    def longest(self) -> timedelta:
        return LONGEST if self is Scope.REGISTER else A_SHIFT


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Asked for in the chat; works once."""

    person: StaffId
    chat_id: int
    issued_at: datetime
    scope: Scope = Scope.REGISTER


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One browser, signed in."""

    person: StaffId
    chat_id: int
    began_at: datetime
    seen_at: datetime
    scope: Scope = Scope.REGISTER


def link_works(link: Link, person: Person, now: datetime) -> bool:
    """In time, and the phone that asked is still theirs."""
    in_time = now < link.issued_at + LINK_LASTS
    return in_time and person.active and person.chat_id == link.chat_id


def is_over(session: Session, person: Person, now: datetime) -> bool:
    """Too old, left alone, or its person left, changed phones, or went away.

    Who is away may sign in nevertheless: what ends is the session they left behind.
    """
    idle = now >= session.seen_at + session.scope.idle
    old = idle or now >= session.began_at + session.scope.longest
    left_behind = person.is_away(now) and (person.away_from or now) > session.began_at
    same_phone = person.active and person.chat_id == session.chat_id
    return old or left_behind or not same_phone
