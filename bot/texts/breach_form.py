"""What whoever reported a breach is asked, one tap each; and what is known of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.domain.breach import Breach
from bot.domain.breach_facts import (
    ADULT,
    CHILD,
    DPO_OFFICE,
    STEPS,
    Kind,
    LateReason,
    Question,
    Step,
    System,
)
from bot.domain.breach_form import missing
from bot.domain.company import Site
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

UNKNOWN, OFF_SITE, AS_FOUND, TYPED = "unknown", "off", "as_found", "time"
"""Answers that are no value of their own."""


def noted(to: Reader, one: Breach) -> str:
    return to.say("Noted for {ref}. Thank you.", ref=one.ref)


def that_is_all(to: Reader, one: Breach) -> str:
    return to.say("That is all for {ref}; nothing more is needed now.", ref=one.ref)


def still_missing(to: Reader, one: Breach) -> str:
    return to.say(
        "Something about {ref} is not known yet. If you know it by now, press it; "
        "if not, that is all right.",
        ref=one.ref,
    )


def not_a_time(to: Reader) -> str:
    return to.say("That is not a time that has passed. Nothing was changed.")


def came_twice(
    to: Reader, one: Breach, question: Question, times: Sequence[datetime]
) -> Message:
    """The night the clocks go back."""
    minutes = [(at, int((one.reported_at - at).total_seconds() // 60)) for at in times]
    answers = {f"{m}": to.time(at) for at, m in minutes}
    return Message(twice(to), _buttons(one, question, answers))


def twice(to: Reader) -> str:
    return to.say("The clocks went back, so that time came twice. Which one was it?")


def ask(
    to: Reader,
    one: Breach,
    question: Question,
    *,
    lead: str,
    sites: Sequence[Site] = (),
    divisions: Sequence[str] = (),
) -> Message:
    """One question, after a word about what was said before."""
    match question:
        case Question.FOUND:
            words, answers = to.say("When was it found?"), _found(to)
        case Question.KIND:
            words = to.say("What happened to the data?")
            answers = {kind: kind_label(to, kind) for kind in Kind}
        case Question.HAPPENED:
            words = to.say("When did it happen?")
            answers = {
                AS_FOUND: to.say("About when it was found"),
                TYPED: to.say("Another time"),
            }
        case Question.PLACE:
            words = to.say("Where did it happen?")
            answers = {site.code: f"{site.code} · {site.name}" for site in sites}
            answers[OFF_SITE] = to.say("Away from any site")
        case Question.SYSTEM:
            words = to.say("Where was the data?")
            answers = {system: system_label(to, system) for system in System}
        case Question.SERVICE:
            words = to.say("Whose work is it about?")
            services = (ADULT, CHILD, *divisions, DPO_OFFICE)
            answers = {each: service_label(to, each) for each in services}
        case Question.LATE:
            words = to.say(
                "The record wants to know what held the report up. Nobody is blamed."
            )
            answers = {why: late_label(to, why) for why in LateReason}
    if question is not Question.FOUND:
        answers = {**answers, UNKNOWN: to.say("Not known")}
    return Message(f"{lead}\n{words}", _buttons(one, question, answers))


def _found(to: Reader) -> Mapping[str, str]:
    return {
        "0": to.say("When it was reported"),
        "30": to.say("Half an hour before"),
        "60": to.say("An hour before, or more"),
        TYPED: to.say("Another time"),
    }


def _buttons(
    one: Breach, question: Question, answers: Mapping[str, str]
) -> tuple[tuple[Button, ...], ...]:
    return column(
        *(
            Button(label, Press(Verb.FACT, str(one.id), f"{question}.{answer}"))
            for answer, label in answers.items()
        )
    )


def checklist(to: Reader, one: Breach) -> Message:
    """What keeps it from getting worse; each step is ticked when it is done."""
    assert one.kind is not None
    words = to.say(
        "To keep it from getting worse, if you safely can. Press what is done:"
    )
    return Message(
        words,
        column(
            *(
                Button(
                    f"{'✅' if step in one.done else '☐'} {step_label(to, step)}",
                    Press(Verb.STEP, str(one.id), step),
                )
                for step in STEPS[one.kind]
            )
        ),
    )


def known(to: Reader, one: Breach) -> list[str]:
    """The facts, a line each, and what is still unknown: for those told."""
    lines = []
    if one.kind:
        lines.append(to.say("What: {what}.", what=kind_label(to, one.kind)))
    if one.system:
        data = system_label(to, one.system)
        lines.append(to.say("The data was: {where}.", where=data))
    if one.service:
        about = service_label(to, one.service)
        lines.append(to.say("It is about: {service}.", service=about))
    if one.happened_at:
        happened = to.date_time(one.happened_at)
        lines.append(to.say("Happened: {time}.", time=happened))
    if one.done:
        done = "; ".join(step_label(to, step) for step in one.done)
        lines.append(to.say("Done at once: {steps}.", steps=done))
    if one.was_late:
        lines.append(_late(to, one))
    if one.answered and missing(one):
        unknown = ", ".join(question_label(to, question) for question in missing(one))
        lines.append(to.say("Not known yet: {facts}.", facts=unknown))
    return lines


def _late(to: Reader, one: Breach) -> str:
    if one.late_reason is None:
        return to.say("Reported after the hour.")
    why = late_label(to, one.late_reason)
    return to.say("Reported after the hour: {why}.", why=why)


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
        Kind.OTHER: to.say("Something else"),
    }[kind]


def system_label(to: Reader, system: System) -> str:
    return {
        System.PHONE: to.say("On a phone"),
        System.EMAIL: to.say("In e-mail"),
        System.MESSAGES: to.say("In chat messages"),
        System.COMPUTER: to.say("On a computer"),
        System.PAPER: to.say("On paper"),
    }[system]


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
        Step.RING: to.say("Control room rung"),
    }[step]
