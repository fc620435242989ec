"""How often an officer is to be heard: by the site's hours, alone or with others."""

from datetime import datetime, timedelta

from bot.desk.desk import Desk
from bot.domain.company import Site
from bot.domain.refs import SiteCode, StaffId
from bot.domain.shifts import due_times
from bot.domain.shifts.check_call import CheckCall
from bot.domain.shifts.due_times import Rhythm
from bot.domain.shifts.rhythm import CheckCallRules
from bot.domain.shifts.shift import Shift
from bot.texts.shifts import check_calls as texts
from storage.messages.message import Lane


def first_due(desk: Desk, begun: Shift) -> datetime:
    """One interval after book-on."""
    assert begun.booked_on_at is not None
    site = desk.unit.sites.find(begun.site)
    rhythm = _rhythm(desk, begun.officer, site, begun.check_calls)
    paired = _is_paired(desk, begun.site, rhythm)
    return due_times.next_due(rhythm, begun.booked_on_at, desk.zone, paired=paired)


def following(desk: Desk, call: CheckCall, now: datetime) -> datetime:
    """The next one that lies ahead. The interval is as it was at book-on; hours, pairs
    and the officer's own are as the company file has them now."""
    site = desk.unit.sites.find(call.site)
    rhythm = _rhythm(desk, call.officer, site, call.rules)
    paired = _is_paired(desk, call.site, rhythm)
    return due_times.following(rhythm, call.due_at, now, desk.zone, paired=paired)


def _is_paired(desk: Desk, code: SiteCode, rhythm: Rhythm) -> bool:
    return rhythm.every_paired is not None and len(_there(desk, code)) > 1


def _rhythm(
    desk: Desk, officer: StaffId, site: Site | None, rules: CheckCallRules
) -> Rhythm:
    return Rhythm(
        every=rules.every,
        early=rules.early,
        every_paired=_paired(desk, site),
        hours=site.check_calls.hours if site else (),
        at_most=desk.person(officer).check_calls_every,
    )


def _paired(desk: Desk, site: Site | None) -> timedelta | None:
    own = site.check_calls.every_paired if site else None
    return own or desk.company.check_calls.every_paired


def _there(desk: Desk, code: SiteCode) -> list[Shift]:
    return desk.unit.shifts.open_at(code)


def partner_left(desk: Desk, ended: Shift) -> None:
    """Whoever stays alone is heard from as often as somebody alone, from now on; and
    no call comes later than it would have."""
    site = desk.unit.sites.find(ended.site)
    if _paired(desk, site) is None:
        return
    stays = [each for each in _there(desk, ended.site) if each.id != ended.id]
    if len(stays) != 1:
        return
    [alone] = stays
    rhythm = _rhythm(desk, alone.officer, site, alone.check_calls)
    due_at = due_times.next_due(rhythm, desk.now, desk.zone, paired=False)
    for call in desk.unit.check_calls.unsettled(alone.id):
        moved = due_times.brought_forward(call, due_at, desk.now)
        if moved is not None:
            _replace(desk, call, *moved)
    officer = desk.person(alone.officer)
    words = texts.alone(desk.reader(officer), due_at - desk.now, _next(desk, alone))
    desk.owe(officer, words, lane=Lane.PROMPT, about=alone.ref)


def _replace(desk: Desk, before: CheckCall, off: CheckCall, new: CheckCall) -> None:
    desk.unit.check_calls.save(off)
    desk.note(before.officer, "alone now", off.ref, before.status, off.status)
    desk.unit.check_calls.add(new)


def _next(desk: Desk, shift: Shift) -> datetime | None:
    due = [call.due_at for call in desk.unit.check_calls.unsettled(shift.id)]
    return min((at for at in due if at > desk.now), default=None)
