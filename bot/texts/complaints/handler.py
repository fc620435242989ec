"""What whoever answers for complaints reads: list, new ones, reminders, questions."""

from collections.abc import Sequence
from datetime import date

from bot.domain.complaints import due_days
from bot.domain.complaints.complaint import Complaint
from bot.domain.complaints.facts import TAKEN_DOWN, Proxy, Status, Way, Who
from bot.domain.names.redacted_text import Kept
from bot.texts.complaints import labels
from bot.texts.complaints.card import ABOUT, CAME, TYPED, YESTERDAY, press
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader

NEW, SHOW = "new", "show"
THEMSELVES = "self"
"""What buttons say to the desk beside the deeds of a card."""

SHOWN = 20
"""Of the open ones, in one message; all of them stand on the web."""


def received(to: Reader) -> str:
    return to.say(
        "NEW COMPLAINT about personal data. Acknowledge it, and look into it."
    )


def more(to: Reader) -> str:
    return to.say("COMPLAINT: more is known.")


def gone(to: Reader) -> str:
    return to.say("COMPLAINT withdrawn by whoever complained.")


def many(to: Reader) -> Message:
    """They came by the web faster than anybody can be told of each."""
    return Message(
        to.say(
            "COMPLAINTS come by the web faster than you can be told of each. Every one "
            "is recorded: /complaints"
        )
    )


def reminder(to: Reader, complaint: Complaint, today: date) -> str:
    if complaint.status is not Status.RECEIVED:
        told = complaint.told_on or complaint.received_on
        return to.say(
            "COMPLAINT: they have heard nothing for days: {days}. Tell them how it "
            "goes, or what came of it.",
            days=(today - told).days,
        )
    left = (complaint.acknowledge_by - today).days
    if left > 0:
        return to.say(
            "COMPLAINT not acknowledged. Day {day} of {all}; days left: {left}.",
            day=due_days.day_number(complaint.received_on, today),
            all=due_days.ACKNOWLEDGE_WITHIN,
            left=left,
        )
    if left == 0:
        return to.say("COMPLAINT TO BE ACKNOWLEDGED TODAY: it is the last day.")
    return to.say(
        "COMPLAINT OVERDUE: not acknowledged. Days over: {days}. Acknowledge it now, "
        "and say that it is late.",
        days=-left,
    )


def listed(to: Reader, found: Sequence[tuple[Complaint, str]]) -> Message:
    """The open ones, the most urgent first, each with the name of who complains."""
    log_one = Button(to.say("Log a new complaint"), Press(Verb.COMPLAINT, NEW))
    if not found:
        return Message(to.say("No open complaints about data."), column(log_one))
    said = [to.say("Open complaints about data, the most urgent first:")]
    said += [_line(to, complaint, whose) for complaint, whose in found[:SHOWN]]
    if len(found) > SHOWN:
        said.append(to.say("And {count} more: /register", count=len(found) - SHOWN))
    buttons = [
        press(to.say("Open {ref}", ref=complaint.ref), complaint, SHOW)
        for complaint, _ in found[:SHOWN]
    ]
    return Message("\n".join(said), column(*buttons, log_one))


def _line(to: Reader, complaint: Complaint, whose: str) -> str:
    who = whose or labels.who(to, complaint.who)
    if complaint.status is Status.RECEIVED:
        return to.say(
            "{ref}, acknowledge by {day}: {who}",
            ref=complaint.ref,
            day=to.date(complaint.acknowledge_by),
            who=who,
        )
    return to.say(
        "{ref}, acknowledged, last told {day}: {who}",
        ref=complaint.ref,
        day=to.date(complaint.told_on or complaint.received_on),
        who=who,
    )


def how_it_came(to: Reader, newest: int) -> Message:
    """``newest`` is the number of the last one: a second press logs no second."""
    ways = {way: labels.way(to, way) for way in TAKEN_DOWN}
    buttons = [_next(label, newest, way) for way, label in ways.items()]
    return Message(to.say("How did the complaint come?"), column(*buttons))


def whose_data(to: Reader, newest: int, way: Way) -> Message:
    buttons = [_next(labels.who(to, who), newest, way, who) for who in Who]
    return Message(to.say("Whose data is it about?"), column(*buttons))


def who_speaks(to: Reader, newest: int, way: Way, who: Who) -> Message:
    themselves = _next(to.say("they themselves"), newest, way, who, THEMSELVES)
    others = [_next(labels.proxy(to, each), newest, way, who, each) for each in Proxy]
    return Message(
        to.say(
            "Who complains for them? With the next press it is logged, as received "
            "today."
        ),
        column(themselves, *others),
    )


def _next(label: str, newest: int, *chosen: str) -> Button:
    said = ".".join((str(newest), *chosen))
    return Button(label, Press(Verb.COMPLAINT, NEW, said))


def came_earlier(to: Reader, complaint: Complaint) -> Message:
    """Asked of whoever logged it: the days count from when it came."""
    words = to.say(
        "{ref} is logged as received today, to be acknowledged by {day}. Did it come "
        "earlier?",
        ref=complaint.ref,
        day=to.date(complaint.acknowledge_by),
    )
    yesterday = to.say("The complaint came yesterday")
    other = to.say("The complaint came on another day")
    return Message(
        words,
        column(
            press(yesterday, complaint, f"{CAME}.{YESTERDAY}"),
            press(other, complaint, f"{CAME}.{TYPED}"),
            press(to.say("Type what it is about"), complaint, ABOUT),
        ),
    )


def added(to: Reader, complaint: Complaint, kept: Kept) -> Message:
    words = to.say("Added to {ref}.", ref=complaint.ref)
    return with_what_was_kept(to, Message(words), kept)


def tell_them(to: Reader, complaint: Complaint) -> Message:
    """Whoever is not on the bot hears of it from its handler alone."""
    return Message(
        to.say(
            "{ref}: recorded. The person hears it from you alone: send it today. "
            "“Words to send” has it in their language.",
            ref=complaint.ref,
        )
    )


def type_about(to: Reader) -> Message:
    return _asked(
        to, to.say("What is it about? Type it in a few words; names become initials.")
    )


def type_file(to: Reader) -> Message:
    return _asked(
        to,
        to.say(
            "The person's name is not kept here, only initials. So that you find them "
            "again: type the mark of your own paper file, such as DPC 2026/3."
        ),
    )


def type_day(to: Reader) -> Message:
    return _asked(
        to, to.say("Type the day on which it came, such as 20/11 or 20/11/2026.")
    )


def type_enquiry(to: Reader) -> Message:
    return _asked(
        to,
        to.say(
            "What was asked, or found? Type it; names become initials. It stays in the "
            "house."
        ),
    )


def type_progress(to: Reader) -> Message:
    return _asked(
        to,
        to.say(
            "How does it go? Type it as they are told it; names become initials. "
            "Whoever is on this bot hears it here, anybody else from you: in the way "
            "in which it was acknowledged. Another way? Record it on the web: /register"
        ),
    )


def type_finding(to: Reader) -> Message:
    return _asked(
        to,
        to.say(
            "What did you find, and what was done? Type it as they are told it; names "
            "become initials. With that the complaint is closed. Whoever is on this "
            "bot hears it here, anybody else from you."
        ),
    )


def _asked(to: Reader, words: str) -> Message:
    return Message(words, column(Button(to.say("Nothing to add"), Press(Verb.DROP))))
