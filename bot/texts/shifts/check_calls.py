"""What an officer reads: enrolment, booking on and off, check calls, the book."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.company import Company, Site
from bot.domain.people.person import Person
from bot.texts.message import Button, Keyboard, Message, Press, Verb, column
from bot.texts.reader import Reader
from bot.texts.received_late import when


def welcome(to: Reader, person: Person, company: Company) -> Message:
    return Message(
        to.say(
            "Welcome, {who}. This is the duty line of {company}.\n\n"
            "Before you start, please accept the rules (version {version}):\n"
            "• Work only. What you write is kept and may be read by your managers.\n"
            "• Never write a full name: initials only. No screenshots.\n"
            "• Sensitive news: ring {phone} instead.\n"
            "• Lost phone, wrong message, data gone astray: report it at once. "
            "Nobody is blamed for reporting.\n\n"
            "In danger? Send /sos at any time, or ring 999.",
            who=person.called,
            company=company.name,
            version=company.policy_version,
            phone=company.control_room_phone,
        ),
        column(Button(to.say("I accept"), Press(Verb.ACCEPT, company.policy_version))),
    )


def accepted(to: Reader, keyboard: Keyboard) -> Message:
    return Message(
        to.say("Thank you. You are set up. Use the keys below; /help shows more."),
        keyboard=keyboard,
    )


def policy_first(to: Reader, person: Person, company: Company) -> Message:
    rules = welcome(to, person, company)
    first = to.say("Please accept the rules first. Nothing was recorded.")
    return Message(f"{first}\n\n{rules.text}", rules.buttons)


def pick_site(to: Reader, sites: Sequence[Site]) -> Message:
    return Message(
        to.say("Where are you? Pick your site, or send /bookon CODE."),
        column(
            *(Button(f"{s.code} · {s.name}", Press(Verb.SITE, s.code)) for s in sites)
        ),
    )


def booked_on(
    to: Reader,
    site: Site,
    at: datetime,
    due_at: datetime,
    keyboard: Keyboard,
    received_late_at: datetime | None = None,
) -> Message:
    lines = [
        to.say(
            "Booked on at {code} {name}, {time}.\nNext check call: {due}.",
            code=site.code,
            name=site.name,
            time=when(to, at, received_late_at),
            due=to.time(due_at),
        )
    ]
    if site.instructions:
        lines.append(site.instructions)
    return Message("\n".join(lines), keyboard=keyboard)


def booked_off(
    to: Reader,
    site: str,
    at: datetime,
    keyboard: Keyboard,
    received_late_at: datetime | None = None,
) -> Message:
    return Message(
        to.say(
            "Booked off from {site}, {time}. Safe journey.",
            site=site,
            time=when(to, at, received_late_at),
        ),
        keyboard=keyboard,
    )


def book_off_with_form(to: Reader) -> Message:
    return Message(
        to.say(
            "You started a report and have not typed it yet. Type it now, "
            "or book off without it."
        ),
        column(Button(to.say("Book off without it"), Press(Verb.START, "bookoff"))),
    )


def booked_off_by_manager(to: Reader, site: str, keyboard: Keyboard) -> Message:
    return Message(
        to.say("Booked off from {site} by your duty manager.", site=site),
        keyboard=keyboard,
    )


def _ok_button(to: Reader, call_id: int) -> tuple[tuple[Button, ...], ...]:
    return column(Button(to.say("✅ I am OK"), Press(Verb.OK, str(call_id))))


def prompt(to: Reader, call_id: int, due_at: datetime, site: str) -> Message:
    return Message(
        to.say("Check call due {due} at {site}.", due=to.time(due_at), site=site),
        _ok_button(to, call_id),
    )


def nudge(
    to: Reader, call_id: int, due_at: datetime, miss_at: datetime, site: str
) -> Message:
    return Message(
        to.say(
            "Check call at {site} was due {due}. Press the button now. "
            "At {missed} your duty manager is told.",
            site=site,
            due=to.time(due_at),
            missed=to.time(miss_at),
        ),
        _ok_button(to, call_id),
    )


def settled(
    to: Reader, at: datetime, received_late_at: datetime | None = None
) -> Message:
    return Message(to.say("OK {time}", time=when(to, at, received_late_at)))


def stood_down(to: Reader) -> Message:
    return Message(to.say("No longer needed: you have booked off."))


def recorded(
    to: Reader,
    at: datetime,
    due_at: datetime | None,
    received_late_at: datetime | None = None,
) -> Message:
    text = to.say("Check call recorded {time}.", time=when(to, at, received_late_at))
    if due_at is not None:
        text += " " + to.say("Next one: {due}.", due=to.time(due_at))
    return Message(text)


def recorded_late(
    to: Reader,
    at: datetime,
    due_at: datetime | None,
    received_late_at: datetime | None = None,
) -> Message:
    late = to.say("It came after the alarm: your duty manager will ring you.")
    if received_late_at is not None:
        late = to.say(
            "It reached us after the alarm, by no fault of yours: your duty manager "
            "will ring you."
        )
    return recorded(to, at, due_at, received_late_at).with_line(late)


def voice_heard(to: Reader, phone: str) -> Message:
    return Message(
        to.say(
            "Voice notes are not played here. Type it, or ring the control room: "
            "{phone}. The board shows that you were heard, but it is not an OK: "
            "a check call still needs its button.",
            phone=phone,
        )
    )


def unlinked(to: Reader) -> Message:
    return Message(
        to.say(
            "Your account was opened on another phone; this one is unlinked. "
            "Was that not you? Ring the control room now."
        ),
        keyboard=(),
    )
