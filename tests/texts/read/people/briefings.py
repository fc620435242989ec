"""Every text of briefings, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.briefings.audience import EVERYBODY, Audience, Whom
from bot.domain.briefings.briefing import Briefing
from bot.domain.briefings.receipt import Status
from bot.domain.company import Site
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.people.person import Role
from bot.domain.refs import SiteCode
from bot.texts.briefings import audiences, reading, writing
from bot.texts.message import Message
from bot.texts.reader import Reader
from tests.domain.builders import FIRST, NIGHT

WORDS = RedactedText("The north gate is locked at eight from tonight on.")
DRAFT = Briefing(id=3, sender=FIRST, written_at=NIGHT, text=WORDS)
SENT = replace(DRAFT, audience=EVERYBODY, sent_at=NIGHT)
SITES = [Site(code=SiteCode("RIV"), name="Riverside Court")]
WHO, PLACE = "A.O. E1001", "RIV Riverside Court"


def about_briefings(to: Reader) -> Iterator[Message | str]:
    yield from _written(to)
    yield from _read(to)


def _written(to: Reader) -> Iterator[Message | str]:
    at_site = Audience(Whom.SITE, "RIV")
    yield writing.type_briefing(to)
    for has_sites in (True, False):
        kept = Kept(text=WORDS, had_names=not has_sites, initials=("A.O.",))
        yield writing.written(to, DRAFT, kept, [*Role], has_sites=has_sites)
    yield writing.which_site(to, DRAFT, SITES)
    yield writing.nobody_there(to, DRAFT, PLACE)
    for later, no_phone in ((0, 0), (3, 1)):
        reached = writing.Reached(now=2, next_shift=later, no_phone=no_phone)
        yield writing.preview(to, DRAFT, at_site, PLACE, reached)
    for urgent in (True, False):
        yield writing.sent(to, replace(SENT, urgent=urgent), 12)
    yield writing.dropped(to, DRAFT)
    for each in (EVERYBODY, at_site, Audience(Whom.ROLE, Role.OFFICER)):
        yield audiences.audience_label(to, each, PLACE)


def _read(to: Reader) -> Iterator[Message | str]:
    for urgent, again in ((True, True), (False, False)):
        sent = replace(SENT, urgent=urgent)
        yield reading.briefing(to, sent, "R.A. D001", again=again)
    yield reading.read(to, SENT, "R.A. D001", NIGHT)
    yield reading.noted(to, SENT, NIGHT)
    yield reading.nothing_unread(to)
    people = {Status.READ: [WHO], Status.GIVEN: [WHO]}
    line = reading.Line(sent=SENT, audience=PLACE, people=people)
    for listed in ([], [line]):
        yield reading.overview(to, listed)
    many = [WHO] * (reading.SHOWN + 2)
    yield reading.who(to, SENT, {status: [WHO] for status in Status})
    yield reading.who(to, SENT, {Status.GIVEN: many})
