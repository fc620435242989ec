"""The notification pack: what the regulator is told, as files to send and to change."""

from collections.abc import Set

from bot.desk.breach import account, deciders, dpo_system
from bot.desk.desk import Desk
from bot.domain.breach import notification
from bot.domain.breach.breach import Breach
from bot.domain.breach.case import missing
from bot.domain.breach.notification import Notification, Who
from bot.domain.errors import Stale
from bot.domain.messages.enclosure import Enclosure
from bot.domain.people.person import Person
from bot.texts.breach import pack_menu as texts
from bot.texts.message import Message, Verb
from storage.messages.message import Owed, Purpose

FILES = (Enclosure.PACK, Enclosure.PACK_TO_CHANGE)


def send(desk: Desk, person: Person, number: int) -> None:
    """Both files, and what can be added to them."""
    breach = deciders.allowed(desk, person, number)
    to = desk.reader(person)
    for file in FILES:
        named = texts.caption(to, breach, file.form)
        desk.owe(person, named, about=breach.ref, enclosure=file)
    desk.owe(person, _next_steps(desk, person, breach), about=breach.ref)
    desk.note(person.id, "pack", breach.ref)


def _next_steps(desk: Desk, person: Person, breach: Breach) -> Message:
    case = account.case_of(desk, breach)
    somebody = deciders.contact(desk, breach) is not None
    unknown = missing(case, desk.now, contact=somebody)
    return texts.next_steps(desk.reader(person), case, unknown, desk.now)


def tick(desk: Desk, person: Person, number: int, choice: str) -> None:
    """Whose data it is: asked, or a tick set or taken away."""
    breach = deciders.allowed(desk, person, number)
    to, before = desk.reader(person), desk.unit.notifications.of(number)
    if not choice:
        asked = texts.ask_who(to, breach, before)
        desk.owe(person, asked, purpose=Purpose.PROMPT, about=breach.ref)
        return
    if choice not in set(Who):
        raise Stale
    after = _keep(desk, person, breach, notification.Ticked(Who(choice)))
    shown = desk.unit.outbox.shown(breach.ref, Purpose.PROMPT, person.id)
    for each in [row for row in shown if _asks_who(row)][-1:]:
        desk.owe_edit(each, texts.ask_who(to, breach, after))


def concern(desk: Desk, person: Person, number: int, who: Set[Who]) -> None:
    """Whose data it is, all at once; nobody hears of what was known."""
    breach = deciders.allowed(desk, person, number)
    if who != {*desk.unit.notifications.of(number).who}:
        _keep(desk, person, breach, notification.Concerns(frozenset(who)))


def _keep(
    desk: Desk, person: Person, breach: Breach, event: notification.Event
) -> Notification:
    before = desk.unit.notifications.of(breach.id)
    after = notification.decide(before, event, person.id, desk.now)
    desk.unit.notifications.save(after)
    was, now = " ".join(before.who), " ".join(after.who)
    desk.note(person.id, "whose data", breach.ref, was, now)
    dpo_system.tell(desk, dpo_system.Event.UPDATED, breach)
    return after


def _asks_who(shown: Owed) -> bool:
    """There may be questions of an assessment beside it."""
    presses = [press for line in shown.buttons for _, press in line]
    return any(press.startswith(f"{Verb.WHO}:") for press in presses)
