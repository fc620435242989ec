"""A phone is lost: what whoever says so, decides, and lost it reads."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.people.person import Person
from bot.domain.refs import Ref
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

YES, NO = "yes", "no"


def whose(to: Reader, phone: str) -> Message:
    return Message(
        to.say(
            "Whose phone is lost? Send /lost and their staff number, such as /lost "
            "E1001. You do not know it? Ring the control room: {phone}.",
            phone=phone,
        )
    )


def unknown(to: Reader, phone: str) -> Message:
    return Message(
        to.say(
            "Nobody has that staff number, so nothing was done. Send /lost and the "
            "number on their badge, such as /lost E1001, or ring the control room: "
            "{phone}.",
            phone=phone,
        )
    )


def in_your_hand(to: Reader, phone: str) -> Message:
    return Message(
        to.say(
            "That is your own number, and this phone is the one that is linked to it. "
            "Lost another one with company data? Send /breach. This one is about to go "
            "out of your hands? Ring the control room: {phone}.",
            phone=phone,
        )
    )


def none_linked(to: Reader, who: str) -> Message:
    return Message(
        to.say(
            "No phone is linked to {who}: there is no access to end. Does a phone with "
            "company data lie about? Send /breach.",
            who=who,
        )
    )


def what_happened(to: Reader, who: str) -> str:
    return to.say("The phone of {who} is said to be lost or stolen.", who=who)


def asked(to: Reader, lost: Person, by: str, at: datetime) -> Message:
    words = to.say(
        "PHONE LOST? {by} says at {time} that the phone of {who} is lost or stolen. "
        "Until you say yes, whoever has it can read and answer. Ring {by} if you doubt "
        "it; an invitation undoes it.",
        by=by,
        time=to.time(at),
        who=lost.called,
    )
    return Message(
        words,
        column(
            Button(to.say("Yes, end its access now"), _press(lost, YES)),
            Button(to.say("No, leave it linked"), _press(lost, NO)),
        ),
    )


def _press(lost: Person, choice: str) -> Press:
    return Press(Verb.LOST, lost.id, choice)


def asking(to: Reader, who: str, managers: Sequence[str], phone: str) -> Message:
    """To whoever said so, on their own phone."""
    if not managers:
        return Message(
            to.say(
                "No manager can be reached here, so the phone of {who} is still "
                "linked. Ring the control room now: {phone}.",
                who=who,
                phone=phone,
            )
        )
    return Message(
        to.say(
            "Noted. {managers} must say yes before the access of {who}'s phone ends. "
            "No word in five minutes? Ring the control room: {phone}.",
            managers=", ".join(managers),
            who=who,
            phone=phone,
        )
    )


def left_linked(to: Reader, who: str, by: Person) -> Message:
    return Message(
        to.say(
            "{by} says that the phone of {who} is not lost: it stays linked. The "
            "breach report stands until whoever has it closes it.",
            by=by.called,
            who=who,
        )
    )


def ended(to: Reader, lost: Person, by: str, site: str, ref: Ref | None) -> Message:
    lines = [
        to.say(
            "ACCESS ENDED: the phone of {who}, by {by}. It can read nothing new and "
            "press nothing; an SOS from it still rings.",
            who=lost.called,
            by=by,
        )
    ]
    if site:
        lines.append(
            to.say(
                "{who} is booked on at {site} and cannot answer here: ring the site "
                "for each check call, or relieve them.",
                who=lost.called,
                site=site,
            )
        )
    if ref is not None:
        lines.append(to.say("{ref} is open as a data breach.", ref=ref))
    lines.append(
        to.say(
            "A phone again, or found: checkcall invite {id} gives a new link.",
            id=lost.id,
        )
    )
    return Message("\n".join(lines))


def yours_ended(to: Reader, phone: str) -> Message:
    return Message(
        to.say(
            "Your phone was reported lost: its access to the duty line has ended. Is "
            "it in your hand? Ring the control room for a new link: {phone}.",
            phone=phone,
        )
    )
