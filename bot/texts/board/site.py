"""What stands on a site's page, piece by piece, as on the board."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.board.picture import Eyes, Missing, OnDuty, SiteNow, Tone, Tonight
from bot.domain.board.site_night import Coming, Mark, SiteNight
from bot.domain.company import Site
from bot.domain.handover.handover_events import Why
from bot.domain.people.permissions import Action
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from bot.texts.board import labels
from bot.texts.board.alarm_cards import (
    alarms,
    moment,
    none,
    ring,
    ring_site,
    tone,
)
from bot.texts.board.history import days, weeks
from bot.texts.board.night_line import mark, rows, timeline
from bot.texts.board.pages import Board, Number, address_of, around
from bot.texts.board.pieces import (
    Act,
    Line,
    Parts,
    PersonNow,
    Piece,
)
from bot.texts.board.site_papers import book, instructions
from bot.texts.message import Press, Verb
from bot.texts.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Where the page leads, and what its tables are headed with."""

    label: str
    board: str
    note: str
    """Empty for whoever may not write in the book."""
    now: str
    calls: tuple[str, ...]
    days: tuple[str, ...]


def ways(to: Reader, eyes: Eyes) -> Ways:
    marks = (Mark.ON_TIME, Mark.LATE, Mark.MISSED)
    return Ways(
        label=to.say("Pages"),
        board=to.say("To the board"),
        note=to.say("Write in the book") if Action.WRITE_BOOK in eyes.may else "",
        now=to.say("Now"),
        calls=(
            *(to.say("Check call"), to.say("Officer"), to.say("Due")),
            *(to.say("Answered"), to.say("State")),
        ),
        days=(to.say("Day"), *(mark(to, each) for each in marks)),
    )


def page(
    to: Reader,
    person: Person,
    site: Site,
    notice: str = "",
    number: Number | None = None,
) -> Board:
    """What stands around it; a heading shows only over what the eyes see."""
    headings = {
        "alarms": to.say("Alarms"),
        "on": to.say("On duty"),
        "coming": to.say("Planned, the next 24 hours"),
        "timeline": to.say("Tonight"),
        "calls": to.say("Check calls of the last 12 hours"),
        "weeks": to.say("The last weeks"),
        "days": to.say("Day by day"),
        "book": to.say("The book, the last 24 hours"),
        "instructions": to.say("Assignment Instructions"),
    }
    return around(
        *(to, person, f"{site.code} {site.name}", address_of(site.code)),
        *(notice, number, headings),
        site=site.code,
    )


def parts(to: Reader, eyes: Eyes, tonight: Tonight, night: SiteNight) -> Parts:
    """All of it, of what these eyes see of the night and of the site."""
    here = [one for one in tonight.alarms if one.site == night.code]
    now = next((one for one in tonight.sites if one.code == night.code), None)
    found: Parts = {
        "standing": _standing(to, eyes, night, now),
        "alarms": alarms(to, eyes, here),
        "on": _on(to, eyes, night, now),
        "coming": _coming(to, eyes, tonight, night),
        "timeline": {"timeline-drawn": timeline(to, night)},
        "calls": rows(to, night),
        "weeks": weeks(to, night.days),
        "days": days(night.days),
    }
    if night.standing is not None:
        found["book"] = book(to, night)
    if night.instructions is not None:
        found["instructions"] = instructions(to, night.instructions)
    return found


def _standing(
    to: Reader, eyes: Eyes, night: SiteNight, now: SiteNow | None
) -> dict[str, Piece]:
    """In a word, beside the way to ring there."""
    kinds = dict.fromkeys(now.alarms) if now is not None else {}
    state = ", ".join(labels.kind(to, each) for each in kinds)
    if now is None or not (now.on or state):
        state = state or to.say("Nobody on")
    rings = (ring_site(to, night.code),) if Action.RING in eyes.may else ()
    piece = PersonNow(
        who=night.code,
        said=night.name,
        tone=tone(now.tone) if now is not None else "none",
        state=state or labels.standing(to, now.tone if now is not None else Tone.WELL),
        rings=rings,
    )
    return {"standing-now": piece}


def _on(
    to: Reader, eyes: Eyes, night: SiteNight, now: SiteNow | None
) -> dict[str, Piece]:
    whose = dict(night.officers)
    on = now.on if now is not None else ()
    found: dict[str, Piece] = {
        f"on-{one.shift}": _officer(to, eyes, night, one, whose.get(one.shift))
        for one in on
    }
    return found or none(to, "on")


def _officer(
    to: Reader, eyes: Eyes, night: SiteNight, one: OnDuty, officer: StaffId | None
) -> PersonNow:
    rings = officer is not None and Action.RING in eyes.may
    acts = tuple(_ways_off(to, eyes, night, one))
    return PersonNow(
        who=one.who,
        said=to.say("on since {time}", time=to.time(one.since)),
        tone=tone(one.tone),
        state=labels.officer(to, one),
        at=moment(to, one.due_at) if one.due_at else None,
        at_label=to.say("next call"),
        rings=(ring(to, officer, one.who),) if rings and officer is not None else (),
        fold=to.say("Book off") if acts else "",
        why=to.say("They are told, and no more calls are asked of them."),
        acts=acts,
    )


def _ways_off(to: Reader, eyes: Eyes, night: SiteNight, one: OnDuty) -> Iterator[Act]:
    """Where cover is continuous the last one goes for a reason, as in the chat. Whoever
    is looked for goes with the end of the alarm."""
    shift = str(one.shift)
    if one.tone is Tone.ALARM:
        return
    if Action.BOOK_OFF_OTHERS in eyes.may:
        label = to.say("Book {who} off", who=one.who)
        yield Act(label=label, press=str(Press(Verb.BOOK_OFF, shift)))
    if night.continuous and Action.TAKE_HANDOVER in eyes.may:
        for why, label in (
            (Why.SITE_CLOSED, to.say("The site is closed: let them go")),
            (Why.MYSELF, to.say("I relieve them: let them go")),
        ):
            yield Act(label=label, press=str(Press(Verb.BOOK_OFF, shift, why)))


def _coming(
    to: Reader, eyes: Eyes, tonight: Tonight, night: SiteNight
) -> dict[str, Piece]:
    """Who has not come, who is to be relieved, and who is planned."""
    absent = [one for one in tonight.missing if one.site == night.code]
    found: dict[str, Piece] = {f"shift-{one.shift}": _absent(to, one) for one in absent}
    for relief in tonight.relief:
        if relief.site == night.code:
            words = to.say("{who} is to be relieved", who=relief.who)
            at = moment(to, relief.due_at)
            found[f"relief-{relief.number}"] = Line(words=words, at=at)
    found |= {f"coming-{one.shift}": _planned(to, eyes, one) for one in night.coming}
    return found or none(to, "coming")


def _absent(to: Reader, one: Missing) -> Line:
    at = moment(to, one.start_at)
    if one.said:
        words = to.say("{who} cannot come; not covered", who=one.who)
        return Line(words=words, tone="late", at=at)
    return Line(words=to.say("{who} has not come", who=one.who), tone="alarm", at=at)


def _planned(to: Reader, eyes: Eyes, one: Coming) -> PersonNow:
    ends = f"–{to.time(one.end_at)}" if one.end_at else ""
    rings = (ring(to, one.officer, one.who),) if Action.RING in eyes.may else ()
    return PersonNow(
        who=one.who,
        said=f"{to.time(one.start_at)}{ends}",
        tone="none",
        at=moment(to, one.start_at),
        at_label=to.say("begins"),
        rings=rings,
    )
