"""A phone is lost: in one step it is nobody's, and the breach that it is has begun.

    said by a manager ────────▶ access ended
    said by a colleague ──────▶ breach reported, a manager asked ── yes ─▶ access ended
                                                                 ── no ──▶ left as it is

The breach is reported when it is first said: its hour does not wait for a manager. An
invitation gives the person a phone again, also the same one.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.desk import notice
from bot.desk.access import ending
from bot.desk.breach import report
from bot.desk.desk import Desk
from bot.desk.on_call import rota
from bot.desk.people import said, where
from bot.domain import limits
from bot.domain.breach.breach import Breach
from bot.domain.errors import Stale, Unfit, Unusable
from bot.domain.names.redacted_text import Kept, our_own
from bot.domain.people import access
from bot.domain.people.permissions import (
    COMMAND,
    LINK_PHONES,
    Action,
    allow,
    may,
)
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from bot.texts.access import lost_phones as texts
from bot.texts.reader import Reader

SAID, KEPT, ENDED = "phone said to be lost", "phone left linked", "phone lost"
"""The journal's words."""


def ask_whose(desk: Desk, person: Person) -> None:
    """``/lost`` alone says nothing: the phone in somebody's hand is not lost."""
    phone = desk.company.control_room_phone
    desk.owe(person, texts.whose(desk.reader(person), phone))


def lost(desk: Desk, person: Person, words: str) -> None:
    """``/lost E1001``: at once by a manager, by anybody else with a manager's yes."""
    whose = said.person(desk, words)
    to, phone = desk.reader(person), desk.company.control_room_phone
    if whose is None:
        desk.owe(person, texts.unknown(to, phone))
    elif whose.id == person.id:
        desk.owe(person, texts.in_your_hand(to, phone))
    elif whose.chat_id is None:
        desk.owe(person, texts.none_linked(to, whose.called))
    elif may(person, Action.END_ACCESS):
        breach = None if _word_of(desk, whose) else _report(desk, person, whose)
        end(desk, whose, person, breach)
    else:
        _ask(desk, person, whose)


def _word_of(desk: Desk, whose: Person) -> bool:
    """Somebody's word that this phone is lost waits for a yes."""
    heard, linked = _last(desk, SAID, whose), _last(desk, "linked", whose)
    return access.word_stands(heard, linked, desk.now)


def _last(desk: Desk, deed: str, whose: Person) -> datetime | None:
    row = desk.unit.journal.newest(deed, whose.id)
    return None if row is None else row.at


def _report(desk: Desk, by: Person, whose: Person) -> Breach:
    """In words of our own, for the record; its reporter is asked the rest. It is of the
    division of whoever lost the phone."""
    words = texts.what_happened(Reader(), whose.called)
    reporter = replace(by, division=whose.division or by.division)
    return report.report(desk, reporter, Kept(text=our_own(words)))


def _ask(desk: Desk, person: Person, whose: Person) -> None:
    """A colleague's word: managers are asked, and the colleague knows it."""
    to, phone = desk.reader(person), desk.company.control_room_phone
    if not desk.unit.tallies.count(person.id, limits.LOST_SAID, desk.now):
        raise Unusable(Unfit.AGAIN)
    managers = _managers(desk, but={whose.id, person.id})
    again = _word_of(desk, whose)
    desk.note(person.id, SAID, whose.id)
    if not again:
        _report(desk, person, whose)
    for manager in managers:
        asks = texts.asked(desk.reader(manager), whose, person.called, desk.now)
        notice.say(desk, manager, asks, whose.id)
    called = [manager.called for manager in managers]
    desk.owe(person, texts.asking(to, whose.called, called, phone))


def _managers(desk: Desk, but: Iterable[StaffId]) -> list[Person]:
    """Whoever runs the night and may do it; else anybody who may."""
    left_out = frozenset(but)
    running = [
        each
        for each in rota.running_the_night(desk)
        if each.id not in left_out and may(each, Action.END_ACCESS)
    ]
    return running or desk.in_reach(*COMMAND, *LINK_PHONES, but=left_out)


def press(desk: Desk, person: Person, staff_id: str, choice: str) -> None:
    """A manager's answer to a colleague's word; of a phone that has been linked since,
    the word says nothing."""
    allow(person, Action.END_ACCESS)
    whose = desk.unit.people.find(staff_id)
    if whose is None or not _word_of(desk, whose) or whose.id == person.id:
        raise Stale
    to = desk.reader(person)
    if whose.chat_id is None:
        desk.owe(person, texts.none_linked(to, whose.called))
        return
    match choice:
        case texts.YES:
            end(desk, whose, person, None)
        case texts.NO:
            desk.note(person.id, KEPT, whose.id)
            for each in _managers(desk, but={whose.id}):
                words = texts.left_linked(desk.reader(each), whose.called, person)
                notice.say(desk, each, words, whose.id)
        case _:
            raise Stale


def end(desk: Desk, whose: Person, by: Person, breach: Breach | None) -> None:
    """The one step: nobody's phone, no session, no link; and whoever runs the night
    knows."""
    assert whose.chat_id is not None
    shown = ending.empty_phone(desk, whose)
    desk.unit.people.lose_phone(whose.id)
    desk.note(by.id, ENDED, whose.id)
    ending.end_everywhere(desk, whose)
    without = desk.person(whose.id)
    ending.turn_elsewhere(desk, without, whose.chat_id)
    ending.tell_answerable(desk, without, shown, lost=True)
    _tell(desk, without, by, breach)


def _tell(desk: Desk, whose: Person, by: Person, breach: Breach | None) -> None:
    site = where.site_of(desk, whose)
    called = where.named(desk, site) if site else ""
    told = [by, *_managers(desk, but={whose.id, by.id}), *desk.in_reach(*LINK_PHONES)]
    for person in {each.id: each for each in told if each.id != whose.id}.values():
        to = desk.reader(person)
        message = texts.ended(
            to, whose, by.called, called, breach.ref if breach else None
        )
        notice.say(desk, person, message, whose.id)
    phone = desk.company.control_room_phone
    notice.say(desk, whose, texts.yours_ended(desk.reader(whose), phone), whose.id)
