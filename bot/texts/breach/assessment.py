"""What whoever assesses a breach is asked, and what is proposed beside it."""

from collections.abc import Mapping
from typing import Literal

from bot.domain.breach.advice import Advice
from bot.domain.breach.assessment import (
    TICKS,
    Ask,
    Assessment,
    Count,
    Likelihood,
    Ruling,
)
from bot.domain.refs import BREACH, Ref
from bot.texts.forms import cancel, ticked
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

START, AGAIN, ON, TYPED = "start", "again", "on", "typed"
UNKNOWN, YES, NO = "unknown", "yes", "no"
Ticked = Literal[Ask.DATA, Ask.SPECIAL, Ask.HARM, Ask.MEASURES]
ABOUT = (1, 10, 100, 1_000, 10_000)
"""Numbers offered; all but the first are approximate."""


def start_button(to: Reader, reference: Ref) -> Button:
    label = to.say("Assess {ref}", ref=reference)
    number = str(reference.number)
    return Button(label, Press(Verb.ASSESS, number, START))


def ask(to: Reader, assessment: Assessment, question: Ask, advice: Advice) -> Message:
    """One question; ``advice`` stands beside the two that decide."""
    match question:
        case Ask.DATA | Ask.SPECIAL | Ask.HARM | Ask.MEASURES:
            return _ticks(to, assessment, question)
        case Ask.PEOPLE | Ask.RECORDS:
            return _number(to, assessment, question)
        case Ask.LIKELY:
            answers = {each.value: label(to, each) for each in Likelihood}
            answers[UNKNOWN] = to.say("Not known")
            words = to.say("How likely is it that somebody comes to harm?")
        case Ask.RISK | Ask.HIGH:
            answers = {YES: to.say("Yes"), NO: to.say("No")}
            words = _decision(to, question, advice)
    return Message(
        _headed(to, assessment, words), _buttons(assessment, question, answers)
    )


def _ticks(to: Reader, assessment: Assessment, question: Ticked) -> Message:
    on = assessment.of(question)
    answers = {
        tick: ticked(to, label(to, tick), on=tick in on) for tick in TICKS[question]
    }
    answers[ON] = to.say("Go on") if on else to.say("None of these")
    return Message(
        _headed(to, assessment, _what_applies(to, question)),
        _buttons(assessment, question, answers),
    )


def _what_applies(to: Reader, question: Ticked) -> str:
    match question:
        case Ask.DATA:
            return to.say("What kinds of data? Press all that apply.")
        case Ask.SPECIAL:
            return to.say("Any special category? Press all that apply.")
        case Ask.HARM:
            return to.say("What may come of it for people? Press all that apply.")
        case Ask.MEASURES:
            return to.say(
                "What protects the data, or has been done? Press all that apply."
            )


def _number(to: Reader, assessment: Assessment, question: Ask) -> Message:
    people = question is Ask.PEOPLE
    words = to.say("How many people?") if people else to.say("How many records?")
    answers = {str(n): count(to, Count(number=n, about=n > 1)) for n in ABOUT}
    answers[TYPED] = to.say("Type the number")
    answers[UNKNOWN] = to.say("Not known")
    return Message(
        _headed(to, assessment, words), _buttons(assessment, question, answers)
    )


def _decision(to: Reader, question: Ask, advice: Advice) -> str:
    if question is Ask.RISK:
        words = to.say("Is a risk to people likely? If so, the regulator is told.")
        proposed = advice.risk
    else:
        words = to.say("Is a high risk likely? If so, the people themselves are told.")
        proposed = advice.high
    return f"{words}\n{proposal(to, advice, proposed=proposed)}"


def proposal(to: Reader, advice: Advice, *, proposed: bool) -> str:
    """What is advised for one of the two, and on what it rests."""
    grounds = "; ".join(label(to, ground) for ground in advice.grounds)
    said = (
        to.say("Proposed: yes ({grounds}).", grounds=grounds)
        if proposed
        else to.say("Proposed: no ({grounds}).", grounds=grounds)
    )
    return f"{said} " + to.say("You decide.")


def _headed(to: Reader, assessment: Assessment, words: str) -> str:
    head = to.say("Assessment of {ref}.", ref=Ref(BREACH, assessment.breach))
    return f"{head} {words}"


def _buttons(
    assessment: Assessment, question: Ask, answers: Mapping[str, str]
) -> tuple[tuple[Button, ...], ...]:
    number = str(assessment.breach)
    return column(
        *(
            Button(words, Press(Verb.ASSESS, number, f"{question}.{answer}"))
            for answer, words in answers.items()
        )
    )


def type_number(to: Reader) -> Message:
    words = to.say("Type the number, such as 12, or about 40 as ~40.")
    return Message(words, _cancel(to))


def not_a_number(to: Reader) -> Message:
    return Message(to.say("That is no number. Nothing was changed."))


def type_reason(to: Reader) -> Message:
    words = to.say(
        "You decide otherwise than proposed. Type why, in one message, initials only: "
        "your decision counts once the reason is there."
    )
    return Message(words, _cancel(to))


def _cancel(to: Reader) -> tuple[tuple[Button, ...], ...]:
    return column(cancel(to))


def summary(to: Reader, assessment: Assessment, by: str) -> Message:
    """All of it: to its author, and to those who must know."""
    head = to.say(
        "{ref} assessed by {who}.", ref=Ref(BREACH, assessment.breach), who=by
    )
    lines = [head, *_facts(to, assessment)]
    if assessment.risk:
        told = to.say(
            "Tell the regulator: {answer}.", answer=_ruled(to, assessment.risk)
        )
        lines.append(told)
    if assessment.high:
        told = to.say("Tell the people: {answer}.", answer=_ruled(to, assessment.high))
        lines.append(told)
    return Message("\n".join(lines))


def with_another_go(to: Reader, assessment: Assessment, message: Message) -> Message:
    press = Press(Verb.ASSESS, str(assessment.breach), AGAIN)
    return Message(message.text, column(Button(to.say("Go through it again"), press)))


def open_again(to: Reader, assessment: Assessment) -> Message:
    """A fact was changed under decisions that rested on it."""
    ref = Ref(BREACH, assessment.breach)
    words = to.say("{ref}: the facts have changed, so decide again.", ref=ref)
    return Message(words, column(start_button(to, ref)))


def _facts(to: Reader, assessment: Assessment) -> list[str]:
    none = to.say("none")
    special = _listed(to, assessment, Ask.SPECIAL)
    people = count(to, assessment.people) if assessment.people else to.say("Not known")
    records = (
        count(to, assessment.records) if assessment.records else to.say("Not known")
    )
    return [
        to.say("Data: {kinds}.", kinds=_listed(to, assessment, Ask.DATA) or none),
        to.say("Special categories: {kinds}.", kinds=special or none),
        to.say("People: {people}. Records: {records}.", people=people, records=records),
        to.say(
            "May come of it: {harm}.", harm=_listed(to, assessment, Ask.HARM) or none
        ),
        to.say("Done: {steps}.", steps=_listed(to, assessment, Ask.MEASURES) or none),
    ]


def _listed(to: Reader, assessment: Assessment, question: Ask) -> str:
    return "; ".join(label(to, tick) for tick in assessment.of(question))


def _ruled(to: Reader, ruling: Ruling) -> str:
    answer = to.say("Yes") if ruling.decision else to.say("No")
    if ruling.reason:
        return to.say("{answer}, because “{why}”", answer=answer, why=ruling.reason)
    grounds = "; ".join(label(to, ground) for ground in ruling.grounds)
    return to.say("{answer}, as proposed ({why})", answer=answer, why=grounds)


def count(to: Reader, number: Count) -> str:
    if number.about:
        return to.say("about {number}", number=number.number)
    return str(number.number)


def label(to: Reader, tick: str) -> str:
    """A tick, or a ground of the advice."""
    return {
        "contact": to.say("Names, contact details"),
        "identity": to.say("Identity papers"),
        "money": to.say("Bank or pay details"),
        "whereabouts": to.say("Rotas, homes, movements"),
        "security": to.say("Keys, codes, passwords"),
        "images": to.say("Pictures or video"),
        "health": to.say("Health"),
        "origin": to.say("Origin, religion or views"),
        "biometric": to.say("Biometrics, genetics"),
        "sex": to.say("Sex life or orientation"),
        "criminal": to.say("Crimes or allegations"),
        "distress": to.say("Worry or distress"),
        "reputation": to.say("Embarrassment"),
        "loss": to.say("Loss of money"),
        "fraud": to.say("Identity theft or fraud"),
        "discrimination": to.say("Discrimination"),
        "danger": to.say("Danger to life or limb"),
        "unavailable": to.say("No access to the data"),
        "encrypted": to.say("Encrypted to today’s standard, key safe"),
        "backup": to.say("Backup put back in time"),
        "recovered": to.say("Got back unread"),
        "deleted": to.say("Recipient confirms deletion"),
        "locked": to.say("Device locked or wiped"),
        "access": to.say("Access and passwords changed"),
        "warned": to.say("People warned"),
        "many": to.say("More than 1000 people, or not known how many"),
        Likelihood.UNLIKELY: to.say("Harm unlikely"),
        Likelihood.POSSIBLE: to.say("Harm possible"),
        Likelihood.LIKELY: to.say("Harm likely"),
    }[tick]
