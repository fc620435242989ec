"""A breach assessed on the web: all facts in one form, both decisions in another."""

from collections.abc import Mapping
from datetime import datetime

from bot.desk.breach import assessment_chat, deciders
from bot.desk.desk import Desk
from bot.domain.breach import assessment
from bot.domain.breach.advice import advise
from bot.domain.breach.assessment import Ask, Assessment, Ruling, Stated
from bot.domain.breach.breach import Breach
from bot.domain.errors import ChangedMeanwhile, Misfilled, Stale
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.person import Person
from bot.texts.breach import assessment as texts
from bot.texts.web.breach.assessment import WHY

DECISIONS = (Ask.RISK, Ask.HIGH)


def assess(
    desk: Desk, person: Person, number: int, stated: Stated, as_of: datetime | None
) -> None:
    """The facts; what is proposed follows from them."""
    breach, one = _unchanged(desk, person, number, as_of)
    assessment_chat.keep(desk, person, breach, one, stated)


def decide(
    desk: Desk,
    person: Person,
    number: int,
    decisions: Mapping[Ask, bool],
    reasons: Mapping[Ask, RedactedText],
    as_of: datetime | None,
) -> None:
    """Both at once; who decides otherwise than proposed says why."""
    breach, one = _unchanged(desk, person, number, as_of)
    if not one.is_stated:
        raise Stale
    advice = advise(one)
    decided: list[assessment.Decided] = []
    for ask in DECISIONS:
        ruling = Ruling(
            decision=decisions[ask],
            advised=advice.risk if ask is Ask.RISK else advice.high,
            grounds=advice.grounds,
            reason=reasons.get(ask),
        )
        if not ruling.stands:
            raise Misfilled(WHY[ask], "why")
        decided.append(assessment.Decided(ask, ruling))
    one = assessment_chat.keep(desk, person, breach, one, *decided)
    done = texts.summary(desk.reader(person), one, person.called)
    desk.owe(person, done, about=breach.ref)
    assessment_chat.tell_others(desk, person, breach, one, person.called)


def _unchanged(
    desk: Desk, person: Person, number: int, as_of: datetime | None
) -> tuple[Breach, Assessment]:
    """Nobody else saved it since the form was made."""
    breach = deciders.allowed(desk, person, number)
    one = desk.unit.assessments.of(number)
    if one.at != as_of:
        raise ChangedMeanwhile
    return breach, one
