"""Every text of certificates, in each of its forms."""

from collections.abc import Iterator

from bot.domain.credentials.certificate import (
    CATEGORIES,
    LEVELS,
    STANDINGS,
    Certificate,
    Kind,
    Need,
)
from bot.domain.credentials.fitness import Unmet
from bot.texts.credentials import booking, labels, reminders
from bot.texts.credentials.booking import Why
from bot.texts.credentials.reminders import Ending
from bot.texts.message import Message
from bot.texts.reader import Reader
from tests.domain.builders import NIGHT

WHO, PHONE, SITE = "A.O. E1001", "020 7946 0000", "RIV Riverside Court"
DAY = NIGHT.date()


def about_credentials(to: Reader) -> Iterator[Message | str]:
    lacks = [
        Unmet(need=Need(Kind.SIA, "guarding"), ended=DAY),
        Unmet(need=Need(Kind.FIRST_AID)),
    ]
    yield from (labels.kind(to, kind) for kind in Kind)
    yield from (labels.of(to, of) for of in (*CATEGORIES, *LEVELS, *STANDINGS))
    for managers in ([], ["R.A. D001"]):
        yield booking.stopped(to, SITE, lacks, managers, PHONE)
    for shift in (None, 3):
        yield booking.rings(to, WHO, SITE, lacks, "E1001", "RIV", shift)
    yield booking.type_why(to)
    yield from (booking.why(to, why) for why in Why)
    yield booking.waived(to, WHO, SITE, "R.A. D001", "seen")
    yield booking.may_now(to, SITE, "RIV")
    yield booking.said(to, lacks)
    yield booking.works_without(to, WHO, SITE, lacks)
    for free in ([], ["P.Z. E1002"]):
        yield booking.somebody_else(to, WHO, SITE, free)
    ending = Ending(who=WHO, certificate=Certificate(kind=Kind.SIA), expires=DAY)
    yield reminders.yours(to, [ending], PHONE)
    yield reminders.theirs(to, [ending] * 41)
