"""Somebody is silent, has not come or has not gone: what the ladder reads of it."""

from bot.domain.alarms.kinds import AlarmKind
from bot.texts.alarms.facts import Facts, ring
from bot.texts.handover import gap
from bot.texts.reader import Reader
from bot.texts.shifts import no_show


def body(to: Reader, facts: Facts, at: str) -> list[str]:
    """``at`` is when it should have been."""
    match facts.kind:
        case AlarmKind.MISSED_CHECK_CALL:
            return [
                to.say(
                    "{officer} was due {at} and has not answered. {ref}.",
                    officer=facts.officer,
                    at=at,
                    ref=facts.ref,
                ),
                ring(to, facts)
                if facts.may_hide
                else to.say(
                    "Ring the officer and the site now, then press the button."
                ),
            ]
        case AlarmKind.NO_SHOW:
            return [
                to.say(
                    "{officer} should have started {at} and has not booked on. {ref}.",
                    officer=facts.officer,
                    at=at,
                    ref=facts.ref,
                ),
                no_show.who_to_ring(to, facts.cannot_at),
                *(gap.stays(to, *each) for each in facts.waiting),
            ]
        case AlarmKind.MISSED_BOOK_OFF:
            return [
                to.say(
                    "{officer} should have booked off {at} and has not. {ref}.",
                    officer=facts.officer,
                    at=at,
                    ref=facts.ref,
                ),
                to.say("Ring the officer and the site now."),
            ]
        case _:
            return gap.body(to, facts.officer, facts.ref, facts.gap)
