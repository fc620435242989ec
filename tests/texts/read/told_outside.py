"""Every text about who is told of a breach outside, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.breach.account import account
from bot.domain.breach.assessment import (
    TICKS,
    Ask,
    Assessment,
    Count,
    Likelihood,
    Ruling,
)
from bot.domain.breach.awareness import Awareness
from bot.domain.breach.breach import Breach, Status
from bot.domain.breach.case import Case, Field
from bot.domain.breach.facts import ADULT, Kind, LateReason, Step, System
from bot.domain.breach.notification import (
    Exemption,
    Means,
    Notification,
    Submission,
    Telling,
    Way,
    Who,
)
from bot.domain.company import Company
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.person import Role
from bot.texts.alarms import by_email
from bot.texts.breach import account as accounts
from bot.texts.breach import labels, pack, pack_menu, people_told, regulator_told
from bot.texts.breach.pack_contents import Contents
from bot.texts.message import Message
from bot.texts.paper import Paper
from bot.texts.reader import Reader
from tests.domain.builders import FIRST, NIGHT, a_breach, after, somebody

WORDS = RedactedText("the book came back unread")
CALLED = "A.O. D001"
NO = Ruling(decision=False, advised=True, grounds=("many",), reason=WORDS)
YES = Ruling(decision=True, advised=True, grounds=("health", Likelihood.LIKELY))

BARE = Case(
    breach=a_breach(id=3, site=None),
    assessment=Assessment(breach=3),
    notification=Notification(breach=3),
)
WHOLE = Case(
    breach=a_breach(
        id=3,
        status=Status.CLOSED,
        off_site=True,
        division="guarding",
        discovered_at=after(-90),
        happened_at=after(-95),
        kind=Kind.PAPER,
        system=System.PAPER,
        service=ADULT,
        late_reason=LateReason.BUSY,
        done=tuple(Step),
        acknowledged_by=FIRST,
        acknowledged_at=NIGHT,
        closed_at=after(6000),
        regulator_told_at=after(5000),
        regulator_ref=WORDS,
        is_dated=True,
        aware_at=NIGHT,
    ),
    assessment=Assessment(
        breach=3,
        ticked=TICKS,
        people=Count(number=40, about=True),
        records=Count(number=12),
        likelihood=Likelihood.POSSIBLE,
        risk=YES,
        high=NO,
        answered=frozenset(Ask),
        by=FIRST,
        at=NIGHT,
    ),
    notification=Notification(
        breach=3,
        who=tuple(Who),
        submissions=(
            Submission(phase=0, sent_at=after(5000), by=None),
            Submission(
                phase=1, sent_at=after(5100), by=FIRST, reference=WORDS, way=Way.FORM
            ),
        ),
        delay=WORDS,
        tellings=(
            Telling(
                means=Means.LETTER,
                told_at=after(5200),
                by=FIRST,
                number=Count(number=12),
                what=WORDS,
            ),
        ),
        exemption=Exemption.EFFORT,
        exempt_because=WORDS,
    ),
    awareness=(Awareness(at=NIGHT, by=FIRST, decided_at=after(9), because=WORDS),),
)
AT_LATEST = replace(
    BARE, breach=a_breach(id=3, site=None, discovered_at=after(-60), aware_at=NIGHT)
)
SPARED = Case(
    breach=a_breach(id=3, not_reportable=True, status=Status.ACKNOWLEDGED),
    assessment=Assessment(breach=3),
    notification=Notification(breach=3, spared=WORDS),
)


def everything(to: Reader) -> Iterator[Message | Paper | str]:
    one, told = WHOLE.breach, WHOLE.notification
    for case in (BARE, WHOLE, AT_LATEST, SPARED):
        known = account(case, lambda _: CALLED, after(90))
        yield "\n".join(accounts.lines(to, known))
        yield by_email.letter(to, WORDS, known)
        for now in (NIGHT, after(80 * 60)):
            yield pack.paper(to, contents(case, now))
            yield pack_menu.next_steps(to, case, tuple(Field), now)
            yield pack_menu.next_steps(to, case, (), now)
    yield from (pack_menu.caption(to, one, form) for form in ("pdf", "docx"))
    yield pack_menu.ask_who(to, one, told)
    yield from _the_regulator(to, one, told)
    yield people_told.ask_means(to, one)
    yield people_told.ask_number(to, one, told)
    yield people_told.recorded(to, one, told)
    yield people_told.type_what(to)
    yield people_told.ask_exemption(to, one)
    yield people_told.type_exempt(to)
    yield people_told.exempted(to, one, told)
    yield from (labels.exemption_label(to, why) for why in Exemption)


def _the_regulator(to: Reader, one: Breach, told: Notification) -> Iterator[Message]:
    first = Notification(breach=3, submissions=told.submissions[:1])
    yield from (regulator_told.recorded(to, one, each) for each in (told, first))
    yield regulator_told.told(to, one, told, CALLED)
    yield regulator_told.no_such_time(to, one)
    yield regulator_told.no_figure(to)
    yield from (regulator_told.type_delay(to), regulator_told.delay_noted(to, one))
    yield from (
        regulator_told.type_spared(to),
        regulator_told.spared(to, one, CALLED, WORDS),
    )


def contents(case: Case, now) -> Contents:
    return Contents(
        case=case,
        company=Company(
            name="Alder Guarding",
            control_room_phone="020 7946 0000",
            policy_version="1",
        ),
        contact=somebody(Role.SIRO) if case is WHOLE else None,
        site="",
        told=(CALLED,),
        told_at=NIGHT,
        called=lambda _: CALLED,
        now=now,
    )
