"""Every text of certificates, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.credentials.certificate import (
    CATEGORIES,
    LEVELS,
    STANDINGS,
    Certificate,
    Kind,
    Need,
)
from bot.domain.credentials.filing import Refusal
from bot.domain.credentials.fitness import Unmet
from bot.domain.refs import CERTIFICATE, Ref
from bot.texts.credentials import booking, filing, labels, reminders, runs, taking
from bot.texts.credentials.booking import Why
from bot.texts.credentials.reminders import Ending
from bot.texts.message import Message
from bot.texts.paper import Paper
from bot.texts.reader import Reader
from tests.domain.builders import NIGHT, a_run

WHO, PHONE, SITE = "A.O. E1001", "020 7946 0000", "RIV Riverside Court"
DAY = NIGHT.date()
FILED = Ref(CERTIFICATE, 12)


def about_runs(to: Reader) -> Iterator[Paper | str]:
    """In the rehearsal room."""
    done = a_run()
    missed = replace(done.tasks[1], took=None)
    for run in (done, replace(done, tasks=(done.tasks[0], missed))):
        for signed in (True, False):
            yield runs.outcome(to, run, signed=signed)
            yield runs.certificate(to, run, DAY, signed=signed)
    yield runs.better(to, missed)


def about_credentials(to: Reader) -> Iterator[Message | Paper | str]:
    yield from about_runs(to)
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
    yield from _about_filing(to)


def _about_filing(to: Reader) -> Iterator[Message | str]:
    held = Certificate(kind=Kind.SIA, of="guarding")
    yield labels.file_button(to).label
    yield filing.send_it(to)
    yield filing.filed(to, FILED)
    yield filing.dropped(to, FILED)
    yield filing.waits(to, FILED, WHO, NIGHT)
    yield taking.caption(to, FILED, WHO)
    yield taking.type_day(to, FILED)
    yield taking.no_day(to, FILED)
    yield taking.has_ended(to, FILED, DAY)
    for expires in (DAY, None):
        found = replace(held, expires=expires)
        yield taking.which(to, FILED, WHO, expires, list(Kind))
        yield taking.of_what(to, FILED, expires, Kind.SIA, CATEGORIES)
        yield taking.taken(to, FILED, WHO, "R.A. D001", found)
        yield taking.yours_taken(to, FILED, found)
    yield taking.why_not(to, FILED)
    yield taking.type_why_not(to)
    yield taking.refused(to, FILED, WHO, "R.A. D001", "seen")
    yield taking.yours_refused(to, FILED, taking.why(to, Refusal.BLURRED))
