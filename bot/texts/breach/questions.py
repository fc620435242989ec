"""What whoever reported a breach is asked, one tap each; and what is known of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.domain.breach.breach import Breach
from bot.domain.breach.facts import (
    ADULT,
    CHILD,
    DPO_OFFICE,
    STEPS,
    Kind,
    LateReason,
    Question,
    systems_of,
)
from bot.domain.breach.open_questions import missing
from bot.domain.clients.client import Client
from bot.domain.company import Site
from bot.texts.breach.risk_labels import (
    device_label,
    kind_label,
    late_label,
    question_label,
    service_label,
    step_label,
    system_label,
)
from bot.texts.clients import clock, whose
from bot.texts.forms import ticked
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

UNKNOWN, OFF_SITE, AS_FOUND, TYPED = "unknown", "off", "as_found", "time"
ABOUT_AN_HOUR = "hour"
"""Answers that are no value of their own."""


def noted(to: Reader, breach: Breach) -> str:
    return to.say("Noted for {ref}. Thank you.", ref=breach.ref)


def that_is_all(to: Reader, breach: Breach) -> str:
    return to.say("That is all for {ref}; nothing more is needed now.", ref=breach.ref)


def still_missing(to: Reader, breach: Breach) -> str:
    return to.say(
        "Something about {ref} is not known yet. If you know it by now, press it; "
        "if not, that is all right.",
        ref=breach.ref,
    )


def happened_noted(to: Reader, breach: Breach, at: str) -> str:
    return to.say("{ref}: happened at {time}. Thank you.", ref=breach.ref, time=at)


def came_twice(
    to: Reader, breach: Breach, question: Question, times: Sequence[datetime]
) -> Message:
    """The night the clocks go back."""
    minutes = [
        (at, int((breach.reported_at - at).total_seconds() // 60)) for at in times
    ]
    answers = {f"{m}": to.time(at) for at, m in minutes}
    return Message(twice(to), _buttons(breach, question, answers))


def twice(to: Reader) -> str:
    return to.say("The clocks went back, so that time came twice. Which one was it?")


def ask(
    to: Reader,
    breach: Breach,
    question: Question,
    *,
    lead: str,
    sites: Sequence[Site] = (),
    divisions: Sequence[str] = (),
    clients: Sequence[Client] = (),
) -> Message:
    """One question, after a word about what was said before."""
    match question:
        case Question.FOUND:
            words, answers = _when_found(to, breach)
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
        case Question.DATA:
            words = f"{whose.question(to)} {whose.examples(to)}"
            answers = whose.answers(to, breach.whose, clients)
        case Question.SYSTEM:
            words, answers = _where(to, breach.kind)
        case Question.SERVICE:
            words = to.say("Whose work is it about?")
            services = (ADULT, CHILD, *divisions, DPO_OFFICE)
            answers = {each: service_label(to, each) for each in services}
        case Question.LATE:
            words = to.say(
                "The record wants to know what held the report up. Nobody is blamed."
            )
            answers = {why: late_label(to, why) for why in LateReason}
    answers = {**answers, UNKNOWN: to.say("Not known")}
    return Message(f"{lead}\n{words}", _buttons(breach, question, answers))


def _when_found(to: Reader, breach: Breach) -> tuple[str, Mapping[str, str]]:
    """An hour ago or more can be three days: then it is asked how many."""
    if breach.discovered_at == breach.reported_at or breach.is_dated:
        return to.say("When was it found?"), {
            "0": to.say("When it was reported"),
            "30": to.say("Half an hour before"),
            "60": to.say("An hour before, or more"),
            TYPED: to.say("Another time"),
        }
    words = to.say(
        "How long before the report was it found? The time to tell the regulator runs "
        "from then, so please say it as well as you can. Nobody is blamed."
    )
    return words, {
        ABOUT_AN_HOUR: to.say("About an hour"),
        f"{3 * 60}": to.say("About 3 hours"),
        f"{12 * 60}": to.say("About 12 hours"),
        f"{24 * 60}": to.say("A day"),
        f"{48 * 60}": to.say("Two days"),
        f"{72 * 60}": to.say("Three days"),
        TYPED: to.say("Another time"),
    }


def _where(to: Reader, kind: Kind | None) -> tuple[str, Mapping[str, str]]:
    """Of a device that was lost it is asked which one it is."""
    if kind is Kind.LOST_DEVICE:
        words = to.say("Which device is it?")
        return words, {each: device_label(to, each) for each in systems_of(kind)}
    words = to.say("Where was the data?")
    return words, {each: system_label(to, each) for each in systems_of(kind)}


def _buttons(
    breach: Breach, question: Question, answers: Mapping[str, str]
) -> tuple[tuple[Button, ...], ...]:
    return column(
        *(
            Button(label, Press(Verb.FACT, str(breach.id), f"{question}.{answer}"))
            for answer, label in answers.items()
        )
    )


def checklist(to: Reader, breach: Breach) -> Message:
    """What keeps it from getting worse; each step is ticked when it is done."""
    assert breach.kind is not None
    words = to.say(
        "To keep it from getting worse, if you safely can. Press what is done:"
    )
    return Message(
        words,
        column(
            *(
                Button(
                    ticked(to, step_label(to, step), on=step in breach.done),
                    Press(Verb.STEP, str(breach.id), step),
                )
                for step in STEPS[breach.kind]
            )
        ),
    )


def known(to: Reader, breach: Breach) -> list[str]:
    """The facts, a line each, and what is still unknown: for those told."""
    lines = []
    if breach.kind:
        lines.append(to.say("What: {what}.", what=kind_label(to, breach.kind)))
    if breach.system:
        data = system_label(to, breach.system)
        lines.append(to.say("The data was: {where}.", where=data))
    if whose_it_is := clock.known(to, breach):
        lines.append(whose_it_is)
    if breach.service:
        about = service_label(to, breach.service)
        lines.append(to.say("It is about: {service}.", service=about))
    if breach.happened_at:
        happened = to.date_time(breach.happened_at)
        lines.append(to.say("Happened: {time}.", time=happened))
    if breach.done:
        done = "; ".join(step_label(to, step) for step in breach.done)
        lines.append(to.say("Done at once: {steps}.", steps=done))
    if breach.was_late:
        lines.append(_late(to, breach))
    if breach.answered and missing(breach):
        unknown = ", ".join(
            question_label(to, question) for question in missing(breach)
        )
        lines.append(to.say("Not known yet: {facts}.", facts=unknown))
    return lines


def _late(to: Reader, breach: Breach) -> str:
    if breach.late_reason is None:
        return to.say("Reported after the hour.")
    why = late_label(to, breach.late_reason)
    return to.say("Reported after the hour: {why}.", why=why)
