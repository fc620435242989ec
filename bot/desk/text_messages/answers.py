"""Whoever sends a text message is answered by one, where Telegram is linked, too.

What is owed in their chat is owed there all the same: its buttons and its keys are true
when their phone has data again.
"""

from bot.desk import notice
from bot.desk.desk import Desk
from bot.desk.people import upcoming
from bot.desk.telephone import ring_tests
from bot.domain import limits
from bot.domain.errors import NotOnShift, Refused, UnknownSite
from bot.domain.people.person import Person
from bot.domain.refs import SiteCode
from bot.texts.message import Message
from bot.texts.telephone import ring_test
from bot.texts.text_messages import answers as texts


def owe(desk: Desk) -> None:
    """The first thing that was said to them says what became of it. A phone that
    answers by itself does not keep us talking for ever."""
    who, tallies = desk.texter, desk.unit.tallies
    if who is None:
        return
    ring_tests.heard_by_text(desk, who)
    tallies.count_anew(who, limits.TEXTED)
    tallies.count(who, limits.TEXTED, desk.now)
    said = desk.said[:1]
    desk.said.clear()
    if said and tallies.count(who, limits.TEXTS_ANSWERED, desk.now):
        words = said[0].by_text or said[0].text
        notice.by_text(desk, desk.person(who), words)


def instead(desk: Desk, message: Message) -> None:
    """In the text message; in the chat stands what was said there."""
    if desk.texter is not None:
        desk.said[:] = [message]


def rules_first(desk: Desk, person: Person) -> None:
    """There is no button to press."""
    to, version = desk.reader(person), desk.company.policy_version
    instead(desk, texts.rules_first(to, version))


def refused(desk: Desk, person: Person, why: Refused) -> None:
    """What to send instead, where a button would have been pressed."""
    to = desk.reader(person)
    if isinstance(why, NotOnShift) and ring_tests.heard_by_text(desk, person.id):
        instead(desk, Message(ring_test.replied(to)))
        return
    match why:
        case NotOnShift() if person.active:
            instead(desk, texts.not_on_shift(to, example(desk, person)))
        case UnknownSite():
            instead(desk, texts.no_such_site(to, example(desk, person)))


def example(desk: Desk, person: Person) -> SiteCode:
    """Where they are expected, or any site."""
    planned = upcoming.next_soon(desk, person)
    sites = desk.unit.sites.all()
    first = sites[0].code if sites else SiteCode("CODE")
    return planned.site if planned is not None else first
