"""One telephone call to an officer who has not answered, before people are told.

It never rings whoever has called for help: a telephone can give away who hides.
"""

from bot.desk.alarms.voice import voice
from bot.desk.desk import Desk
from bot.desk.people.where import may_hide
from bot.desk.shifts import check_calls
from bot.domain.shifts import check_call
from bot.domain.shifts.check_call import CheckCall
from bot.domain.telephone.call import Call
from bot.texts.telephone import officer as texts


def is_wanted(desk: Desk, call: Call) -> bool:
    """The officer is still silent, nobody looks for them yet, and no SOS runs."""
    silent = _about(desk, call).status in check_call.WAITING
    if may_hide(desk, desk.person(call.person)):
        return False
    return silent and not any(
        alarm.officer == call.person and alarm.kind.rules.rings_at_once
        for alarm in desk.unit.alarms.all_open()
    )


def is_over(desk: Desk, call: Call) -> bool:
    """An answer would say nothing new; a late one ends a search."""
    return _about(desk, call).status not in check_call.WAITING | check_call.UNHEARD


def question(desk: Desk, call: Call) -> str:
    asked = _about(desk, call)
    site = desk.unit.sites.find(asked.site)
    to = voice(desk, call)
    name = site.name if site is not None else asked.site
    return texts.are_you_well(to, name, asked.due_at, repeated=call.repeated)


def answered(desk: Desk, call: Call) -> str:
    """Key 1 is the answer that the button would have been."""
    officer = desk.person(call.person)
    desk.note(officer.id, "answered by telephone", call.about)
    check_calls.answer(desk, officer, call.about.number)
    return texts.recorded(voice(desk, call))


def too_late(desk: Desk, call: Call) -> str:
    return texts.too_late(voice(desk, call))


def no_key(desk: Desk, call: Call) -> str:
    return texts.no_key(voice(desk, call))


def _about(desk: Desk, call: Call) -> CheckCall:
    return desk.unit.check_calls.get(call.about.number)
