"""The full report of an incident: reminded of, looked at, released."""

from bot.domain.incidents.full_report import FullReport, Status
from bot.domain.refs import INCIDENT, Ref
from bot.texts.corrective_actions.keeper import add_button
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader


def reminder(to: Reader, report: FullReport) -> Message:
    """To its officer."""
    text = to.say(
        "{ref} still needs its full report, by {due}. Type what is missing, or say "
        "that it is complete.",
        ref=report.ref,
        due=to.date_time(report.due_at),
    )
    more = Press(Verb.INCIDENT, str(report.incident), "type.done")
    return Message(
        text, column(complete_button(to, report), Button(to.say("Type more"), more))
    ).with_deadline(to.date_time(report.due_at), report.due_at)


def overdue(to: Reader, report: FullReport, officer: str) -> Message:
    """To the duty managers."""
    text = to.say(
        "{ref} has no full report. {officer} was to finish it by {due}. Ring them, or "
        "say where it is on paper.",
        ref=report.ref,
        officer=officer,
        due=to.date_time(report.due_at),
    )
    return Message(text, column(_paper(to, report), _look(to, report)))


def to_review(to: Reader, report: FullReport, officer: str) -> Message:
    text = to.say(
        "{ref} from {officer} is complete. Look at it, and release it.",
        ref=report.ref,
        officer=officer,
    )
    return Message(text, column(_look(to, report)))


def state(to: Reader, report: FullReport) -> str:
    match report.status:
        case Status.OPEN:
            return to.say("due {due}", due=to.date_time(report.due_at))
        case Status.COMPLETE:
            return to.say("complete, to be looked at")
        case Status.ON_PAPER:
            return to.say("on paper, to be released")
        case Status.RELEASED:
            return to.say("report released")


def complete_button(to: Reader, report: FullReport) -> Button:
    return Button(to.say("It is complete"), press(report, "done"))


def completed(to: Reader, ref: Ref) -> Message:
    return Message(to.say("{ref} is complete. Your duty manager looks at it.", ref=ref))


def released(to: Reader, ref: Ref) -> Message:
    """And what is learnt of it?"""
    words = to.say("{ref} is released as it is. A change needs a reason.", ref=ref)
    return Message(words, column(add_button(to, ref)))


def is_fixed(to: Reader, report: FullReport) -> Message:
    """Somebody wants to change what is released."""
    text = to.say("{ref} is released. To change it, say why first.", ref=report.ref)
    return Message(text, column(_amend(to, report)))


def amended(to: Reader, ref: Ref) -> Message:
    return Message(
        to.say(
            "Noted for {ref}. It is looked at and released again; what was released "
            "before is kept.",
            ref=ref,
        )
    )


def on_paper(to: Reader, ref: Ref) -> Message:
    return Message(to.say("Noted: the report of {ref} is on paper.", ref=ref))


def sent_back(to: Reader, report: FullReport) -> Message:
    """To its officer."""
    text = to.say(
        "{ref} is not complete yet: “{note}” Type it, and say that it is complete.",
        ref=report.ref,
        note=report.note or "",
    )
    more = Press(Verb.INCIDENT, str(report.incident), "type.done")
    return Message(
        text, column(Button(to.say("Type more"), more), complete_button(to, report))
    )


def is_sent_back(to: Reader, ref: Ref) -> Message:
    return Message(to.say("{ref} goes back to its officer.", ref=ref))


def type_where(to: Reader, number: int | None) -> Message:
    ref = Ref(INCIDENT, number or 0)
    words = to.say("Where is the report of {ref}? Type it: which book, page.", ref=ref)
    return Message(words, column(cancel(to)))


def type_what_is_missing(to: Reader, number: int | None) -> Message:
    ref = Ref(INCIDENT, number or 0)
    words = to.say("What does {ref} still have to say? Type it.", ref=ref)
    return Message(words, column(cancel(to)))


def type_why(to: Reader, number: int | None) -> Message:
    ref = Ref(INCIDENT, number or 0)
    words = to.say("What was wrong in {ref}, or is new? Type it.", ref=ref)
    return Message(words, column(cancel(to)))


def deeds(to: Reader, report: FullReport) -> list[Button]:
    release = Button(to.say("Release it"), press(report, "release"))
    back = Button(to.say("Not complete: send it back"), press(report, "back"))
    match report.status:
        case Status.OPEN:
            return [_paper(to, report)]
        case Status.COMPLETE:
            return [release, back, _paper(to, report)]
        case Status.ON_PAPER:
            return [release]
        case Status.RELEASED:
            return [_amend(to, report)]


def _paper(to: Reader, report: FullReport) -> Button:
    return Button(to.say("On paper, in the site's book"), press(report, "paper"))


def _look(to: Reader, report: FullReport) -> Button:
    return Button(to.say("Look at it"), press(report, "look"))


def _amend(to: Reader, report: FullReport) -> Button:
    return Button(to.say("Change it, with a reason"), press(report, "amend"))


def press(report: FullReport, choice: str) -> Press:
    return Press(Verb.REPORT, str(report.incident), choice)
