"""Coming on the books, accepting the rules, being away."""

from datetime import datetime

from bot.domain.company import Company
from bot.domain.people.person import Person
from bot.texts import times
from bot.texts.message import Button, Keyboard, Message, Press, Verb, column
from bot.texts.reader import Reader


def away(to: Reader, start: datetime, end: datetime, now: datetime) -> Message:
    return Message(
        to.say(
            "You are away from {start} to {end}: alarms pass you over. Back before "
            "that? Send /away off.",
            start=times.in_full(to, start, now),
            end=times.in_full(to, end, now),
        )
    )


def is_back(to: Reader) -> Message:
    return Message(to.say("You are back: alarms come to you again."))


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


def unlinked(to: Reader) -> Message:
    return Message(
        to.say(
            "Your account was opened on another phone; this one is unlinked. "
            "Was that not you? Ring the control room now."
        ),
        keyboard=(),
    )
