"""The end has passed and the officer is still booked on: they are asked, and a manager
agrees overtime. Check calls go on all the while."""

from datetime import timedelta

from bot.desk import notice
from bot.desk.desk import Desk
from bot.desk.on_call import rota
from bot.desk.people import where
from bot.domain.shifts.shift import AWAITED, Shift
from bot.texts.shifts import overtime as texts
from storage.messages.message import Lane, Purpose

RELIEF_WITHIN = timedelta(hours=1)
"""Before or after the end of a shift, the next one at its site begins."""


def ask_if_still_here(desk: Desk, shift: Shift) -> None:
    """Before anybody is alarmed: most have only forgotten to book off."""
    assert shift.ends_at is not None
    officer = desk.person(shift.officer)
    words = texts.still_here(
        desk.reader(officer), shift.id, where.named(desk, shift.site), shift.ends_at
    )
    desk.owe(officer, words, lane=Lane.PROMPT, purpose=Purpose.PROMPT, about=shift.ref)


def tell_still_here(desk: Desk, shift: Shift) -> None:
    """Whoever runs the night can agree to it with one tap, and nobody to their own."""
    if shift.end_at is None or shift.ends_at is None:
        return
    who, site = desk.person(shift.officer).called, where.named(desk, shift.site)
    late = [desk.person(each.officer).called for each in _relief(desk, shift)]
    for manager in rota.running_the_night(desk, but={shift.officer}):
        words = texts.agree(
            desk.reader(manager),
            texts.Staying(
                shift=shift.id,
                officer=who,
                site=site,
                end_at=shift.end_at,
                ends_at=shift.ends_at,
                relief=tuple(late),
            ),
            desk.now,
        )
        notice.say(desk, manager, words, shift.ref)


def _relief(desk: Desk, shift: Shift) -> list[Shift]:
    """Who should be there by now and is not."""
    assert shift.end_at is not None
    span = shift.end_at - RELIEF_WITHIN, shift.end_at + RELIEF_WITHIN
    return [
        each
        for each in desk.unit.shifts.rostered(*span)
        if each.site == shift.site
        and each.status in AWAITED
        and (each.start_at is not None and span[0] <= each.start_at <= desk.now)
    ]
