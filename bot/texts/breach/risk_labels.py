"""What the facts of a breach are called: kinds, places, steps and reasons."""

from bot.domain.breach.facts import (
    ADULT,
    CHILD,
    DPO_OFFICE,
    Kind,
    LateReason,
    Question,
    Step,
    System,
)
from bot.texts.reader import Reader


def question_label(to: Reader, question: Question) -> str:
    match question:
        case Question.FOUND:
            return to.say("when it was found")
        case Question.KIND:
            return to.say("what kind it is")
        case Question.HAPPENED:
            return to.say("when it happened")
        case Question.PLACE:
            return to.say("where it happened")
        case Question.DATA:
            return to.say("whether it is our data or a client's")
        case Question.SYSTEM:
            return to.say("where the data was")
        case Question.SERVICE:
            return to.say("whose work it is about")
        case Question.LATE:
            return to.say("what held the report up")


def kind_label(to: Reader, kind: Kind) -> str:
    match kind:
        case Kind.LOST_DEVICE:
            return to.say("Phone or device lost")
        case Kind.WRONG_RECIPIENT:
            return to.say("Sent to the wrong person")
        case Kind.PAPER:
            return to.say("Paper lost or left behind")
        case Kind.INTRUDER:
            return to.say("Somebody got in")
        case Kind.SCREENSHOT:
            return to.say("Screenshot or photo shared")
        case Kind.INSIDER:
            return to.say("Looked up or taken by one of us")
        case Kind.CALLER:
            return to.say("Told to a caller who lied")
        case Kind.OTHER:
            return to.say("Something else")


def system_label(to: Reader, system: System) -> str:  # noqa: C901 - a flat list
    match system:
        case System.PHONE:
            return to.say("On a phone")
        case System.TABLET:
            return to.say("On a tablet")
        case System.LAPTOP:
            return to.say("On a laptop")
        case System.RADIO:
            return to.say("On a radio")
        case System.CAMERA:
            return to.say("On a body-worn camera")
        case System.STICK:
            return to.say("On a memory stick or disk")
        case System.DEVICE:
            return to.say("On another device")
        case System.EMAIL:
            return to.say("In e-mail")
        case System.MESSAGES:
            return to.say("In chat messages")
        case System.COMPUTER:
            return to.say("On a computer")
        case System.PAPER:
            return to.say("On paper")


def device_label(to: Reader, device: System) -> str:
    """As an answer to which one was lost; what is none reads as everywhere else."""
    match device:
        case System.PHONE:
            return to.say("Phone")
        case System.TABLET:
            return to.say("Tablet")
        case System.LAPTOP:
            return to.say("Laptop")
        case System.RADIO:
            return to.say("Radio")
        case System.CAMERA:
            return to.say("Body-worn camera")
        case System.STICK:
            return to.say("Memory stick or disk")
        case System.DEVICE:
            return to.say("Another device")
        case System.EMAIL | System.MESSAGES | System.COMPUTER | System.PAPER:
            return system_label(to, device)


def service_label(to: Reader, service: str) -> str:
    """A division of the company keeps its own name."""
    own = {
        ADULT: to.say("Adult services"),
        CHILD: to.say("Child services"),
        DPO_OFFICE: to.say("The Data Protection Officers' own office"),
    }
    return own.get(service, service)


def late_label(to: Reader, why: LateReason) -> str:
    match why:
        case LateReason.NO_SIGNAL:
            return to.say("No signal or battery")
        case LateReason.NOT_SURE:
            return to.say("Not clear what it was")
        case LateReason.BUSY:
            return to.say("Something more urgent")


def step_label(to: Reader, step: Step) -> str:  # noqa: C901 - a flat list
    match step:
        case Step.LOOK:
            return to.say("Looked where it was last")
        case Step.LOCK:
            return to.say("Locked it from another device")
        case Step.PASSWORDS:
            return to.say("Passwords changed")
        case Step.RECALL:
            return to.say("Message recalled or deleted")
        case Step.ASK_DELETE:
            return to.say("Asked them to delete it unread")
        case Step.COLLECT:
            return to.say("Papers taken back, locked away")
        case Step.DISCONNECT:
            return to.say("Off the network, left switched on")
        case Step.DELETE:
            return to.say("Deleted wherever it was shared")
        case Step.KEEP:
            return to.say("Kept what shows it, told nobody else")
        case Step.CALL_BACK:
            return to.say("Rang the real person on the number on file")
        case Step.RING:
            return to.say("Control room rung")
