"""Figures in the chat: asked for in a moment, read beside the work, answered later.

What is asked is a row. Whoever reads it (``take``) holds no turn while reading, and
answers in a moment again (``answer``); a reader that is gone is found out by its lease.
"""

from datetime import date

from bot.desk.desk import SYSTEM, Desk
from bot.desk.people import said
from bot.desk.reports import management
from bot.domain.errors import Stale
from bot.domain.messages.enclosure import Enclosure
from bot.domain.people.permissions import Action, allow, may
from bot.domain.people.person import Person
from bot.domain.refs import SiteCode
from bot.domain.reports.asked import AGAIN_AFTER, Asked
from bot.domain.reports.days import Days, last_month, last_week, month_of, week_of
from bot.domain.reports.said import begun, days_said, read_spelt
from bot.texts.message import Message, Press
from bot.texts.paper import Paper, Ready
from bot.texts.reports import figures as texts
from bot.texts.reports import management as on_paper
from storage.messages.message import Lane

NOTHING = "-"
"""For the journal: of all sites."""


def show(desk: Desk, person: Person) -> None:
    """Which days; a tap is enough."""
    allow(person, Action.READ_FIGURES)
    desk.owe(person, texts.pick_days(desk.reader(person), None))


def typed(desk: Desk, person: Person, words: str) -> None:
    """``last week``, ``RIV``, ``November RIV``."""
    allow(person, Action.READ_FIGURES)
    named, rest = said.site(desk, words)
    site = named.code if named else None
    days = days_said(rest, desk.today) if rest else None
    to = desk.reader(person)
    if days is not None:
        _ask(desk, person, days, site)
    elif rest:
        desk.owe(person, texts.not_understood(to, site))
    else:
        desk.owe(person, texts.pick_days(to, site))


def press(desk: Desk, person: Person, pressed: Press) -> None:
    allow(person, Action.READ_FIGURES)
    if pressed.choice == texts.FILE:
        _send_file(desk, person, pressed.number)
        return
    to, site = desk.reader(person), _site(desk, pressed.subject)
    if pressed.choice == texts.SITES:
        desk.owe(person, texts.pick_site(to, desk.unit.sites.all()))
    elif not pressed.choice:
        desk.owe(person, texts.pick_days(to, site))
    else:
        _ask(desk, person, _days(pressed.choice, desk.today), site)


def is_due(desk: Desk) -> bool:
    """Somebody waits for figures; looked at without a turn."""
    return desk.unit.figures_asked.due(desk.now) is not None


def take(desk: Desk) -> Asked | None:
    """The first that is due, to be read; None where there is none."""
    due = desk.unit.figures_asked.due(desk.now)
    if due is None:
        return None
    if due.is_last_try:
        _give_up(desk, due)
        return None
    return desk.unit.figures_asked.take(due, desk.now)


def read(desk: Desk, asked: Asked) -> tuple[Message, Paper]:
    """What is answered, and the file: both of one moment, and of one reading. Called
    where nobody waits for it."""
    person = desk.person(asked.person)
    breaches = may(person, Action.SEE_BREACHES)
    scope = management.Scope(days=asked.days, site=asked.site, with_breaches=breaches)
    sections = tuple(management.sections(desk, scope))
    to, of = desk.reader(person), (asked.days, asked.site)
    company = ", ".join(filter(None, (desk.company.name, asked.site)))
    return (
        texts.shown(to, asked.id, *of, sections, with_breaches=breaches),
        on_paper.paper(to, company, asked.days, sections, asked.site),
    )


def answer(desk: Desk, asked: Asked, message: Message, file: Ready) -> None:
    """Once, whoever else has read it, too; and only who may still read it."""
    if not desk.unit.figures_asked.is_unanswered(asked.id):
        return
    person = desk.person(asked.person)
    if not may(person, Action.READ_FIGURES):
        desk.unit.figures_asked.given_up(asked.id)
        return
    desk.unit.figures_asked.answered(asked.id, file.name, file.content)
    desk.owe(person, message, lane=Lane.DIGEST)


def failed(desk: Desk, asked: Asked) -> None:
    """It is read again in a while, or by then somebody is told."""
    if desk.unit.figures_asked.is_unanswered(asked.id):
        desk.unit.figures_asked.try_again_at(asked.id, desk.now + AGAIN_AFTER)


def enclosed(desk: Desk, person: Person, about: str | None) -> Ready:
    """Whoever asked for it, if they still may."""
    allow(person, Action.READ_FIGURES)
    asked = _answered(desk, person, int(about or 0))
    content = asked and desk.unit.figures_asked.content(asked.id)
    if asked is None or not content:
        raise Stale
    return Ready(name=asked.file, content=content)


def _ask(desk: Desk, person: Person, days: Days, site: SiteCode | None) -> None:
    to, come = desk.reader(person), begun(days, desk.today)
    waits = desk.unit.figures_asked.unanswered(person.id)
    if come is None:
        desk.owe(person, texts.still_to_come(to, days))
    elif waits is not None:
        desk.owe(person, texts.still_counting(to, waits.days, waits.site))
    else:
        new = Asked(person=person.id, days=come, site=site, asked_at=desk.now)
        desk.unit.figures_asked.add(new)
        span = f"{come.first} {come.last}"
        desk.note(person.id, "figures asked for", site or NOTHING, after=span)
        desk.owe(person, texts.counting(to, come, site))


def _give_up(desk: Desk, asked: Asked) -> None:
    desk.unit.figures_asked.given_up(asked.id)
    desk.note(SYSTEM, "figures not counted", asked.site or NOTHING)
    person = desk.unit.people.find(asked.person)
    if person is not None:  # they may have left the books meanwhile
        told = texts.not_counted(desk.reader(person), asked.days, asked.site)
        desk.owe(person, told)


def _send_file(desk: Desk, person: Person, number: int) -> None:
    to, asked = desk.reader(person), _answered(desk, person, number)
    if asked is None:
        desk.owe(person, texts.gone(to))
        return
    desk.note(person.id, "figures taken out", asked.site or NOTHING)
    desk.owe(
        person,
        texts.caption(to, asked.days, asked.site),
        lane=Lane.DIGEST,
        about=str(number),
        enclosure=Enclosure.FIGURES,
    )


def _answered(desk: Desk, person: Person, number: int) -> Asked | None:
    """One's own; None where it is kept no more."""
    asked = desk.unit.figures_asked.find(number)
    if asked is None or asked.person != person.id or not asked.file:
        return None
    return asked


def _days(choice: str, today: date) -> Days:
    match choice:
        case texts.WEEK:
            return last_week(today)
        case texts.MONTH:
            return last_month(today)
        case texts.THIS_WEEK:
            return week_of(today)
        case texts.THIS_MONTH:
            return month_of(today)
    days = read_spelt(choice)
    if days is None:
        raise Stale
    return days


def _site(desk: Desk, code: str) -> SiteCode | None:
    if code == texts.ALL:
        return None
    site = desk.unit.sites.find(code)
    if site is None:
        raise Stale
    return site.code
