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
    return {
        Question.FOUND: to.say("when it was found"),
        Question.KIND: to.say("what kind it is"),
        Question.HAPPENED: to.say("when it happened"),
        Question.PLACE: to.say("where it happened"),
        Question.SYSTEM: to.say("where the data was"),
        Question.SERVICE: to.say("whose work it is about"),
        Question.LATE: to.say("what held the report up"),
    }[question]


def kind_label(to: Reader, kind: Kind) -> str:
    return {
        Kind.LOST_DEVICE: to.say("Phone or device lost"),
        Kind.WRONG_RECIPIENT: to.say("Sent to the wrong person"),
        Kind.PAPER: to.say("Paper lost or left behind"),
        Kind.INTRUDER: to.say("Somebody got in"),
        Kind.SCREENSHOT: to.say("Screenshot or photo shared"),
        Kind.INSIDER: to.say("Looked up or taken by one of us"),
        Kind.CALLER: to.say("Told to a caller who lied"),
        Kind.OTHER: to.say("Something else"),
    }[kind]


def system_label(to: Reader, system: System) -> str:
    return {
        System.PHONE: to.say("On a phone"),
        System.TABLET: to.say("On a tablet"),
        System.LAPTOP: to.say("On a laptop"),
        System.RADIO: to.say("On a radio"),
        System.CAMERA: to.say("On a body-worn camera"),
        System.STICK: to.say("On a memory stick or disk"),
        System.DEVICE: to.say("On another device"),
        System.EMAIL: to.say("In e-mail"),
        System.MESSAGES: to.say("In chat messages"),
        System.COMPUTER: to.say("On a computer"),
        System.PAPER: to.say("On paper"),
    }[system]


def device_label(to: Reader, device: System) -> str:
    """As an answer to which one was lost."""
    labels = {
        System.PHONE: to.say("Phone"),
        System.TABLET: to.say("Tablet"),
        System.LAPTOP: to.say("Laptop"),
        System.RADIO: to.say("Radio"),
        System.CAMERA: to.say("Body-worn camera"),
        System.STICK: to.say("Memory stick or disk"),
        System.DEVICE: to.say("Another device"),
    }
    return labels[device]


def service_label(to: Reader, service: str) -> str:
    """A division of the company keeps its own name."""
    own = {
        ADULT: to.say("Adult services"),
        CHILD: to.say("Child services"),
        DPO_OFFICE: to.say("The Data Protection Officers' own office"),
    }
    return own.get(service, service)


def late_label(to: Reader, why: LateReason) -> str:
    return {
        LateReason.NO_SIGNAL: to.say("No signal or battery"),
        LateReason.NOT_SURE: to.say("Not clear what it was"),
        LateReason.BUSY: to.say("Something more urgent"),
    }[why]


def step_label(to: Reader, step: Step) -> str:
    return {
        Step.LOOK: to.say("Looked where it was last"),
        Step.LOCK: to.say("Locked it from another device"),
        Step.PASSWORDS: to.say("Passwords changed"),
        Step.RECALL: to.say("Message recalled or deleted"),
        Step.ASK_DELETE: to.say("Asked them to delete it unread"),
        Step.COLLECT: to.say("Papers taken back, locked away"),
        Step.DISCONNECT: to.say("Off the network, left switched on"),
        Step.DELETE: to.say("Deleted wherever it was shared"),
        Step.KEEP: to.say("Kept what shows it, told nobody else"),
        Step.CALL_BACK: to.say("Rang the real person on the number on file"),
        Step.RING: to.say("Control room rung"),
    }[step]
