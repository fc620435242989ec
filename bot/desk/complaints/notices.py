"""Who hears of a complaint, when it comes and as long as somebody waits for a word."""

from dataclasses import replace
from datetime import datetime, time

from bot.clock import from_wall
from bot.desk import notice
from bot.desk.desk import SYSTEM, Desk
from bot.desk.people.in_charge import called, deputies, in_charge, others
from bot.domain import limits
from bot.domain.complaints import complaint as rules
from bot.domain.complaints import reminders
from bot.domain.complaints.complaint import Complaint
from bot.domain.complaints.due_days import DAY
from bot.domain.people.permissions import Action
from bot.domain.people.person import Person, Role
from bot.texts.complaints import card as cards
from bot.texts.complaints import handler as texts
from bot.texts.complaints.letters import letter
from bot.texts.message import Message

HEARD_AT = time(9)
"""Reminders come by day, on the company's clock."""


def wake(desk: Desk, number: int) -> None:
    """A day has come: somebody must hear of it, or its contact is to be forgotten. Of
    several reminders that were missed, one is told."""
    complaint, day = desk.unit.complaints.get(number), desk.today
    if not complaint.is_open:
        _forget(desk, complaint)
        return
    due = reminders.remind_on(complaint)
    if due is None or due > day:
        keep(desk, complaint)
        return
    reminded = rules.decide(complaint, rules.Reminded(day), desk.now)
    keep(desk, reminded)
    told = hearers(desk, reminded)
    who = " ".join(person.id for person in told) or "nobody to tell"
    desk.note(SYSTEM, "complaint reminder", reminded.ref, after=who)
    for person in told:
        head = texts.reminder(desk.reader(person), reminded, day)
        notify(desk, person, reminded, head)


def _forget(desk: Desk, complaint: Complaint) -> None:
    """Somebody who holds the record may need it; it is looked at again tomorrow."""
    entry = desk.unit.due_dates.find(str(complaint.ref))
    is_held = entry is not None and entry.held_at is not None
    if not is_held:
        complaint = rules.decide(complaint, rules.Forgotten(), desk.now)
        desk.note(SYSTEM, "contact forgotten", complaint.ref)
    keep(desk, complaint)


def hearers(desk: Desk, complaint: Complaint) -> list[Person]:
    """Whoever answers for it, then deputies and the SIRO: each once."""
    day, told = desk.today, handlers(desk, complaint)
    if reminders.tells_deputies(complaint, day):
        told += deputies(desk, complaint.staff)
    if reminders.tells_siro(complaint, day):
        told += others(desk, Role.SIRO, complaint.staff)
    return list({person.id: person for person in told}.values())


def handlers(desk: Desk, complaint: Complaint) -> list[Person]:
    """Whoever answers for it now."""
    action = Action.HANDLE_COMPLAINTS
    return in_charge(desk, action, complaint.division, complaint.staff)


def announce(desk: Desk, complaint: Complaint) -> None:
    """It has come. What strangers send faster than anybody reads is told as a whole."""
    told = [
        each for each in handlers(desk, complaint) if each.id != complaint.logged_by
    ]
    if complaint.logged_by != SYSTEM or _is_told_each(desk):
        for person in told:
            notify(desk, person, complaint, texts.received(desk.reader(person)))
    elif desk.unit.tallies.count(SYSTEM, limits.MANY_COMPLAINTS_SAID, desk.now):
        for person in told:
            notice.say(desk, person, texts.many(desk.reader(person)), complaint.ref)


def _is_told_each(desk: Desk) -> bool:
    return desk.unit.tallies.count(SYSTEM, limits.COMPLAINTS_TOLD, desk.now)


def notify(desk: Desk, person: Person, complaint: Complaint, head: str) -> None:
    """In Telegram, or where else they can be reached: the law's clock runs."""
    shown = cards.card(desk.reader(person), facts(desk, complaint))
    told = Message(f"{head}\n{shown.text}", shown.buttons)
    notice.say(desk, person, told, complaint.ref)


def show(desk: Desk, person: Person, complaint: Complaint) -> None:
    """As it stands, with what can be done about it."""
    shown = cards.card(desk.reader(person), facts(desk, complaint))
    desk.owe(person, shown, about=complaint.ref)


def facts(desk: Desk, complaint: Complaint) -> cards.Facts:
    notes = desk.unit.complaints.notes(complaint.id)
    people = {complaint.acknowledged_by, complaint.authority_by, complaint.logged_by}
    people |= {note.by for note in notes}
    return cards.Facts(
        complaint=complaint,
        whose=called(desk, complaint.staff),
        on_the_bot=is_on_the_bot(desk, complaint),
        called={who: called(desk, who) for who in people if who},
        notes=notes,
        today=desk.today,
    )


def letter_to(desk: Desk, by: Person, complaint: Complaint) -> str:
    """Words for ``by`` to send, in the language of whoever complained."""
    to = replace(desk.reader(by), language=complaint.language)
    return letter(to, complaint, desk.company.name)


def is_on_the_bot(desk: Desk, complaint: Complaint) -> bool:
    """Whoever complained hears of it in the chat."""
    if complaint.staff is None:
        return False
    return desk.person(complaint.staff).chat_id is not None


def keep(desk: Desk, complaint: Complaint) -> None:
    """With the day on which it is looked at next."""
    desk.unit.complaints.save(complaint, wakes_at(desk, complaint))


def wakes_at(desk: Desk, complaint: Complaint) -> datetime | None:
    """To be heard of; or, when it has ended, to forget how to reach its author."""
    day = reminders.remind_on(complaint)
    if complaint.ended_at is not None:
        day = reminders.forget_on(complaint, desk.day_of(complaint.ended_at))
        if day is not None and day <= desk.today:
            day = desk.today + DAY
    if day is None:
        return None
    return from_wall(datetime.combine(day, HEARD_AT), desk.zone)
