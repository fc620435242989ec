"""Every page of the register, asked for once in each of its forms."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

from bot.domain import errors
from bot.domain.alarms.alarm import Status as AlarmStatus
from bot.domain.alarms.kinds import Reason
from bot.domain.breach.advice import advise
from bot.domain.breach.assessment import FACTS, Assessment, Count, Ruling
from bot.domain.breach.awareness import Awareness
from bot.domain.breach.breach import Status
from bot.domain.breach.facts import Kind, Question, Step
from bot.domain.breach.notification import (
    Exemption,
    Means,
    Notification,
    Submission,
    Telling,
)
from bot.domain.breach.urgency import Urgency
from bot.domain.company import Site
from bot.domain.messages.channel import Channel
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.person import Role
from bot.domain.refs import RecordKey
from bot.domain.register.entry import Obstacle, Part, RegisterEntry, Written
from bot.domain.retention.disposal import Entry, HoldReason, ReleaseReason
from bot.domain.retention.periods import RecordClass, Schedule
from bot.domain.web.deeds import Deed
from bot.domain.web.session import Scope
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.register.card import Card
from bot.texts.web import answers, journal_words, sign_in_link, sign_in_pages
from bot.texts.web.breach import list as web_register
from bot.texts.web.breach import page as web_record
from bot.texts.web.breach.history import Look, Told
from bot.texts.web.journal_words import Event
from tests.domain.builders import (
    FIRST,
    NIGHT,
    SITE,
    a_breach,
    after,
    an_alarm,
    somebody,
)
from tests.texts.read.clients import of_pages
from tests.texts.read.complaints import a_stranger_reads, complaints
from tests.texts.read.shifts.a_site import a_site
from tests.texts.read.shifts.the_board import the_board
from tests.texts.read.web_lists import ACTION, actions, requests, reviews

WORDS = RedactedText("A.O. saw the gate open")
CALLED = "A.O. E1001"
DPO = somebody(Role.DPO)
ENTRY = Entry(ref=RecordKey("BR-3"), kind=RecordClass.BREACH)

FRESH = a_breach(id=3)
LATE = a_breach(id=4, discovered_at=after(-90), off_site=True, kind=Kind.PAPER)
AWARE = replace(LATE, id=6, is_dated=True, aware_at=NIGHT)
RELIEVED = a_breach(id=5, acknowledged_at=after(5), site=None)
OWNED = replace(
    FRESH,
    status=Status.ACKNOWLEDGED,
    acknowledged_by=FIRST,
    acknowledged_at=after(90),
    kind=Kind.PAPER,
    done=(Step.LOOK,),
)
TOLD = replace(OWNED, regulator_told_at=after(60), regulator_ref=WORDS)
CLOSED = replace(OWNED, status=Status.CLOSED, closed_at=after(99), not_reportable=True)
UNSETTLED = replace(CLOSED, not_reportable=False, acknowledged_at=None)
ALL = (FRESH, LATE, AWARE, RELIEVED, OWNED, TOLD, CLOSED, UNSETTLED)

ASSESSED = Assessment(
    breach=3,
    people=Count(number=40, about=True),
    risk=Ruling(decision=True, advised=False, reason=WORDS),
    answered=FACTS,
    by=FIRST,
    at=NIGHT,
)


OUTSIDE = Notification(
    breach=3,
    submissions=(Submission(phase=0, sent_at=NIGHT, by=FIRST),),
    delay=WORDS,
    spared=WORDS,
    tellings=(Telling(means=Means.LETTER, told_at=NIGHT, by=FIRST),),
    exemption=Exemption.EFFORT,
    exempt_because=WORDS,
)


def pages(to: Reader) -> Iterator[Message | str]:
    """All words of all pages."""
    for scope in Scope:
        url = f"https://bot.example.com/{scope}/sign-in/x"
        yield sign_in_link.link(to, url, scope)
        yield sign_in_link.link_over(to, NIGHT, scope)
        ways = sign_in_link.with_ways_in(to, Message(""), scope, "https://x")
        yield from (button.label for [button] in ways.buttons)
    for page in (
        *_the_list(to),
        *_without_a_record(to),
        *_records(to),
        *requests(to),
        *complaints(to),
        *a_stranger_reads(to),
        *actions(to),
        *reviews(to),
    ):
        yield from words_on(page)
    for piece in (*the_board(to), *a_site(to)):
        yield from words_on(piece)
    yield from _the_journal(to)
    yield from (answers.sentence(to, why) for why in _refusals())


def words_on(part: object) -> Iterator[str]:
    """Every word of a page, whatever it is part of."""
    if isinstance(part, str):
        yield from [part] if part else []
    elif isinstance(part, tuple):
        for each in part:
            yield from words_on(each)
    elif is_dataclass(part):
        for field in fields(part):
            yield from words_on(getattr(part, field.name))


def _the_list(to: Reader):
    found = [web_register.Listed(breach=one, owner=CALLED) for one in ALL]
    found.append(web_register.Listed(breach=FRESH, owner="", near=True))
    for state in (None, *Urgency):
        yield web_register.list_page(to, DPO, found, after(30), state=state, older=7)
    yield web_register.list_page(to, DPO, [], after(30), state=None, older=None)


def _without_a_record(to: Reader):
    pages = sign_in_pages
    for scope in Scope:
        for page in (pages.sign_in_page, pages.launch_page, pages.bad_link_page):
            yield page(to, scope)
        yield pages.bad_launch_page(to, scope)
        yield pages.signed_out_page(to, scope, [WORDS], no_cookie=True)
        yield pages.lost_page(to, scope, DPO)
        for page in (pages.good_bye_page, pages.not_from_here_page, pages.broken_page):
            yield page(to, scope)
        yield pages.too_long_page(to, scope)
    yield sign_in_pages.refused_page(to, Scope.REGISTER, DPO, "no")


def _records(to: Reader):
    for record in all_records():
        yield web_record.page(to, DPO, record, after(300))
    page = web_record.page(to, DPO, _record(FRESH), after(30))
    for names in (True, False):
        yield answers.done(to, page, names=names)
    twice = errors.Misfilled("found", "twice", (NIGHT, after(60)))
    yield answers.refused(to, page, answers.Sent(Deed.FOUND, {}), twice)


def all_records() -> list[web_record.Record]:
    """A breach in each state, with every form there is."""
    held = replace(ENTRY, held_at=NIGHT, held_by=FIRST, held_for=HoldReason.CLAIM)
    over = an_alarm(status=AlarmStatus.CLOSED, reason=Reason.OTHER)
    ended = replace(
        _record(CLOSED), assessment=ASSESSED, entry=held, alarm=over, closer=CALLED
    )
    told = replace(_record(TOLD), notification=OUTSIDE)
    decided = Awareness(at=NIGHT, by=FIRST, decided_at=after(9), because=WORDS)
    waiting = replace(decided, because=None)
    aware = replace(_record(AWARE), awareness=(decided, waiting))
    of_clients = [replace(_record(b), client=page) for b, page in of_pages()]
    done = replace(ended, closing_words=WORDS)
    return [*map(_record, ALL), done, told, aware, *of_clients]


def _record(one) -> web_record.Record:
    return web_record.Record(
        breach=one,
        alarm=None,
        assessment=Assessment(breach=one.id),
        notification=Notification(breach=one.id),
        advice=advise(Assessment(breach=one.id)),
        card=_card(one),
        entry=ENTRY,
        rules=Schedule(),
        may=frozenset(Deed),
        site="",
        reporter=CALLED,
        owner=CALLED if one.acknowledged_by else "",
        closer="",
        closing_words=None,
        assessor=CALLED,
        holder=CALLED,
        told=[
            Told(who=CALLED, channel=each, times=1, state=state, last=NIGHT)
            for each, state in zip(
                Channel,
                ("delivered", "failed", "dropped", "owed", "sending"),
                strict=True,
            )
        ]
        + [Told(who="", channel=Channel.WEBHOOK, times=2, state="owed", last=NIGHT)],
        events=[Event(at=NIGHT, who="", deed="72 hours")] * 2,
        looks=[Look(who=CALLED, times=2, last=NIGHT)],
        sites=[Site(code=SITE, name="Riverside")],
        divisions=["North"],
    )


def _card(one) -> Card:
    """Half written up, with one action."""
    written = {Part.FACTS: Written(WORDS, FIRST, NIGHT)}
    return Card(
        breach=one,
        entry=RegisterEntry(breach=one.id, written=written),
        actions=[ACTION],
        in_the_way=tuple(Obstacle),
        called={},
        now=NIGHT,
    )


def _the_journal(to: Reader) -> Iterator[str]:
    deeds = [("breach", "", status) for status in Status]
    deeds += [("breach", "acknowledged", "reported"), ("something new", "", "")]
    timed = ("breach dated", "breach dated at latest", "aware")
    deeds += [(deed, "", NIGHT.isoformat()) for deed in timed]
    deeds += [("72 hours moved", "24 h", "48 h")]
    deeds += [("held", "", reason) for reason in HoldReason]
    deeds += [("released", "", reason) for reason in ReleaseReason]
    deeds += [(f"answered {said}", "", "") for said in (*Question, "kind place", "x")]
    deeds += [(f"step {done}", "", "") for done in (*Step, "lock recall", "x")]
    for deed, before, to_ in deeds:
        one = Event(at=NIGHT, who=CALLED, deed=deed, before=before, after=to_)
        yield journal_words.sentence(to, one)
        yield journal_words.sentence(to, replace(one, late=True))


def _refusals() -> Iterator[errors.Refused]:
    kinds = ("choose", "why", "type", "time", "twice", "number", "long", "unread")
    kinds += ("late", "early", "unfound", "day", "owner")
    yield from (errors.Misfilled("field", what) for what in kinds)
    yield from (errors.ChangedMeanwhile(), errors.Stale(), errors.AlreadyClosed())
