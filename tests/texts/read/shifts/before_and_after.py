"""Every text of before a shift, and of after its end, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.domain.before_shift.confirmation import Status
from bot.domain.before_shift.open_shift import Answer
from bot.domain.before_shift.rest import Rest
from bot.domain.shifts.call_status import Why
from bot.texts.before_shift import asking, cover
from bot.texts.before_shift import how_it_ended as endings
from bot.texts.before_shift import offers as offer_texts
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.shifts import no_show, overtime, why_late
from bot.texts.shifts.shift_words import Planned
from tests.domain.builders import NIGHT, after

WHO, PHONE = "A.O. E1001", "020 7946 0000"
SHIFT = Planned(site="RIV Riverside Court", start_at=NIGHT, end_at=after(60))
TO_MORNING = replace(SHIFT, end_at=after(480))
NEED = cover.Needed(
    number=1, shift=2, ref="SH-2", officer=WHO, planned=TO_MORNING, cannot_at=NIGHT
)
AHEAD = replace(NEED, cannot_at=None)
HOUR = timedelta(hours=1)
RESTED = Rest(
    before=None, after=12 * HOUR, longest=30 * HOUR, week=37.5 * HOUR, average=40 * HOUR
)
TIRED = replace(RESTED, before=8 * HOUR)
PIOTR = cover.Candidate(
    id="E1002",
    called="P.Z. E1002",
    rest=RESTED,
    knows_site=True,
    phoneless=False,
    answer=None,
)
STAYING = overtime.Staying(
    shift=1, officer=WHO, site="RIV", end_at=NIGHT, ends_at=NIGHT, relief=()
)


def about_before_a_shift(to: Reader) -> Iterator[Message | str]:
    yield from _asking(to)
    yield from _covering(to)
    yield from _offering(to)
    yield from _staying(to)


def _asking(to: Reader) -> Iterator[Message]:
    for question in (asking.ask, asking.ask_again, asking.perhaps_not):
        yield question(to, 1, SHIFT)
    yield asking.confirmed(to, SHIFT)
    yield from (asking.answered(to, SHIFT, status) for status in Status)
    for managers in ([], [WHO]):
        others = [(3, TO_MORNING)] if managers else []
        yield asking.cannot_noted(to, 1, SHIFT, managers, PHONE, others)
    yield asking.no_shift_soon(to, PHONE)
    yield asking.too_often(to, PHONE)
    yield asking.on_already(to, "RIV")
    yield asking.not_yours(to)
    silent = asking.Unconfirmed(shift=1, officer=WHO, planned=SHIFT, phoneless=False)
    phoneless = replace(silent, phoneless=True)
    yield asking.not_confirmed(to, [silent, phoneless])
    yield asking.not_confirmed(to, [silent] * (asking.SHOWN + 2))
    yield asking.confirmed_late(to, WHO, SHIFT)
    yield asking.coming(to, [])
    each = [None, *Status]
    yield asking.coming(
        to, [asking.Coming(shift=1, planned=SHIFT, status=status) for status in each]
    )


def _covering(to: Reader) -> Iterator[Message]:
    others = [
        replace(PIOTR, rest=TIRED, knows_site=False),
        replace(PIOTR, phoneless=True),
        *(replace(PIOTR, answer=answer) for answer in Answer),
    ]
    yield cover.needed(to, NEED, [PIOTR], 0)
    yield cover.needed(to, NEED, [PIOTR, *others], 4, again=True)
    yield cover.needed(to, AHEAD, [], 0)
    for how in (endings.comes, endings.gone, endings.unfilled):
        yield how(to, NEED)
    yield endings.covered(to, NEED, WHO)
    yield endings.otherwise(to, NEED, WHO)
    yield cover.uncovered(to, [])
    yield cover.uncovered(to, [NEED, AHEAD])


def _offering(to: Reader) -> Iterator[Message]:
    yield offer_texts.offered(to, SHIFT, WHO)
    yield offer_texts.will_you(to, 1, SHIFT)
    yield offer_texts.you_have_it(to, 1, SHIFT)
    for over in (
        offer_texts.taken_already,
        offer_texts.no_longer,
        offer_texts.moved,
        offer_texts.works_then,
    ):
        yield over(to, SHIFT)
    yield offer_texts.said_no(to)
    yield offer_texts.declined(to, WHO, SHIFT)
    yield offer_texts.released(to, SHIFT)
    yield offer_texts.rely_on_you(to, SHIFT)


def _staying(to: Reader) -> Iterator[Message | str]:
    yield from (why_late.ask(to, 1, NIGHT, "RIV", missed) for missed in (False, True))
    yield from (why_late.answered(to, NIGHT, why) for why in Why)
    yield overtime.still_here(to, 1, "RIV", NIGHT)
    yield overtime.answered(to, NIGHT)
    yield from (overtime.staying(to, asked, PHONE) for asked in ([], [WHO]))
    yield overtime.agree(to, STAYING, NIGHT)
    yield overtime.agree(to, replace(STAYING, relief=(WHO,)), NIGHT)
    yield overtime.agreed(to, WHO, "RIV", NIGHT)
    yield overtime.agreed_officer(to, "RIV", NIGHT, WHO)
    yield overtime.agreed_already(to, WHO, NIGHT, WHO)
    yield from (no_show.who_to_ring(to, at) for at in (None, NIGHT))
