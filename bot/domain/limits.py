"""How much of one thing one person may do, so that nobody can hold others back.

Allowance   so much at once, and so much again as time passes     a flood
Limit       so often in a span, counted from the first time       reports, guesses
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What is left of ``most``; it comes back at ``a_second``."""

    most: float
    a_second: float
    left: float
    at: datetime

    def charge(self, amount: float, now: datetime) -> "Allowance":
        """So much has been used, or asked for; there is never less than nothing."""
        return replace(self, left=max(self.at_hand(now) - amount, 0.0), at=now)

    def at_hand(self, now: datetime) -> float:
        """A clock that was set back takes nothing away."""
        passed = max((now - self.at).total_seconds(), 0.0)
        return min(self.left + passed * self.a_second, self.most)


def full(most: float, a_second: float, now: datetime) -> Allowance:
    """Nothing was used yet."""
    return Allowance(most=most, a_second=a_second, left=most, at=now)


UPDATES_AT_ONCE, UPDATES_A_SECOND = 30, 1.0
"""Of one person: an album, or what a phone sends that was out of reach for an hour,
is let in at once; a thumb is no faster after that."""

CALLS_AT_ONCE, CALLS_A_SECOND = 30, 1.0
"""SOS and OK of one person. They are never refused: when there are more, the newest
stands for those that wait."""

READING_AT_ONCE_S, READING_A_SECOND = 2.0, 0.1
"""For how long one person's words are waited for, in seconds, before they are sealed
and read later. Source: design, "action starts within 2 seconds"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """So often within a span."""

    name: str
    most: int
    within: timedelta


INCIDENTS = Limit(name="incidents", most=10, within=timedelta(hours=1))
BREACHES = Limit(name="breaches", most=10, within=timedelta(hours=1))
NEAR_MISSES = Limit(name="near misses", most=10, within=timedelta(hours=1))
"""Of one account; what is reported above it is added to the last one. Nobody has more
of them in an hour, and each rings a ladder and starts a clock."""

GARBLED = Limit(name="garbled", most=1, within=timedelta(minutes=10))
"""Messages in which nothing can be understood; the next one in a row is asked about.
Source: our own choice; a fight is over by then."""

COMPLAINTS = Limit(name="complaints", most=5, within=timedelta(days=1))
"""Of one phone; what comes above it is added to the last one."""

COMPLAINTS_TOLD = Limit(name="complaints told", most=10, within=timedelta(hours=1))
MANY_COMPLAINTS_SAID = Limit(
    name="many complaints said", most=1, within=timedelta(hours=1)
)
"""How many that came by the web are told one by one; that there are more is said, too.
All of them are recorded."""

COMPLAINTS_SENT = Limit(name="complaints sent", most=5, within=timedelta(hours=1))
COMPLAINTS_SENT_BY_ALL = Limit(
    name="complaints sent by all", most=60, within=timedelta(hours=1)
)
"""That one address of the internet may send by the form on the web; and all together
that come by a proxy in front which does not say who they are."""

MORNINGS_OPENED = Limit(name="mornings opened", most=60, within=timedelta(hours=1))
MORNINGS_OPENED_BY_ALL = Limit(
    name="mornings opened by all", most=600, within=timedelta(hours=1)
)
"""By the links that clients are sent: an office behind one address opens a few."""

ALARM_LINK_OPENED = Limit(
    name="alarm link opened", most=30, within=timedelta(minutes=10)
)
"""One link, by whoever has it: scanners on the way, and then its person. Presses are
counted by themselves. Our own choice."""

VAULT_PAGES = Limit(name="vault pages", most=120, within=timedelta(hours=1))
VAULT_PAGES_BY_ALL = Limit(
    name="vault pages by all", most=1200, within=timedelta(hours=1)
)
"""By the links on which people at incidents are written down: two for each person."""

LOCKED_SAID = Limit(name="vault locked said", most=1, within=timedelta(hours=1))
"""How often whoever looks after the machine hears that names cannot be kept."""

ABOUT_ME = Limit(name="about me", most=1, within=timedelta(minutes=1))
"""``/me`` reads everything that is held."""

STRANGERS_ANSWER = Limit(name="stranger", most=1, within=timedelta(minutes=1))
GUESSES = Limit(name="guesses", most=5, within=timedelta(minutes=10))
"""Links that one chat may try. Of 192 random bits: the limit saves work."""

BEHIND_A_LINK = Limit(name="behind a link", most=10, within=timedelta(minutes=1))
"""What somebody sends who has just opened a link waits until it is known whether they
are on the books: an SOS may be among it."""

RECEIVED_SAID = Limit(name="received said", most=5, within=timedelta(minutes=1))
"""How often one person is told that words are being read, before the answers come: at
a message a second they would hold back the sentence that it was too much."""

TEXTED = Limit(name="texted", most=1, within=timedelta(hours=12))
"""A text message that somebody sent so lately: their phone may have no data, so what
becomes of their alarm is told there, too. Source: our own choice, a long shift."""

TEXTS_ANSWERED = Limit(name="texts answered", most=60, within=timedelta(hours=1))
"""Text messages that one person is answered: a phone that answers ours by itself would
have us pay all night. What they send is heard, however often."""

FLOOD_SAID = Limit(name="flood said", most=1, within=timedelta(minutes=1))
SOS_TOLD_AGAIN = Limit(name="SOS told again", most=3, within=timedelta(minutes=5))
"""How often those who were told of an SOS are told that it was pressed again."""

SWAPS_ASKED = Limit(name="swaps asked", most=3, within=timedelta(minutes=10))
"""So often the others are asked whether they can be on call instead of somebody."""

SHIFT_SWAPS_ASKED = Limit(name="shift swaps asked", most=5, within=timedelta(hours=1))
"""The same of a planned shift."""

CANNOT_SAID = Limit(name="cannot said", most=10, within=timedelta(hours=1))
STAYING_SAID = Limit(name="staying said", most=3, within=timedelta(minutes=10))
"""So often somebody's word that they cannot come to a shift, or are still at one, rings
managers: a week of shifts is given back in one go, and no more."""

COPIES_TOLD = Limit(name="copies told", most=5, within=timedelta(hours=1))
"""So often an old reading of one tag is kept and told: whoever has it can open it for
ever."""
NOT_FIT_SAID = Limit(name="not fit said", most=3, within=timedelta(minutes=10))
"""How often one officer who may not book on rings managers by trying to."""

LOST_SAID = Limit(name="lost said", most=3, within=timedelta(hours=1))
"""How often one officer's word that a colleague's phone is lost rings managers."""

NOT_READ_SAID = Limit(name="not read said", most=1, within=timedelta(minutes=10))
"""How often one person's unread words are told to managers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How often it was done since the first time."""

    since: datetime
    count: int


def count(before: Tally | None, limit: Limit, now: datetime) -> tuple[Tally, bool]:
    """Once more; False where it is more than the limit allows.

    A tally from what is now the future counts no more than one of now.
    """
    if before is None or not timedelta() <= now - before.since < limit.within:
        return Tally(since=now, count=1), True
    after = replace(before, count=before.count + 1)
    return after, after.count <= limit.most
