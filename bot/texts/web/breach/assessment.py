"""The assessment of a breach on its page: all facts in one form, and two decisions."""

from bot.domain.breach.advice import Advice
from bot.domain.breach.assessment import TICKS, Ask, Assessment, Count, Likelihood
from bot.domain.web.deeds import Deed
from bot.texts.breach import assessment
from bot.texts.page import Field, FieldKind, Form
from bot.texts.reader import Reader
from bot.texts.web.fields import choices, one_of

AS_OF = "as_of"
"""The hidden field that says which state of the assessment the form was made from."""

YES, NO = assessment.YES, assessment.NO
WHY = {Ask.RISK: "risk_why", Ask.HIGH: "high_why"}


def assess(to: Reader, assessed: Assessment) -> Form:
    """All questions of fact; the proposal comes when they are saved."""
    likely = {each.value: assessment.label(to, each) for each in Likelihood}
    fields = (
        _ticks(to, assessed, Ask.DATA, to.say("What kinds of data?")),
        _ticks(to, assessed, Ask.SPECIAL, to.say("Any special category?")),
        _number(to, Ask.PEOPLE, to.say("How many people?"), assessed.people),
        _number(to, Ask.RECORDS, to.say("How many records?"), assessed.records),
        _ticks(to, assessed, Ask.HARM, to.say("What may come of it for people?")),
        _ticks(
            to,
            assessed,
            Ask.MEASURES,
            to.say("What protects the data, or has been done?"),
        ),
        one_of(
            to,
            Ask.LIKELY,
            to.say("How likely is it that somebody comes to harm?"),
            likely,
            assessed.likelihood,
            stays_known=False,
        ),
    )
    return Form(
        deed=Deed.ASSESS,
        fold=to.say("Assess the facts"),
        button=to.say("Save and see the proposal"),
        fields=fields,
        hidden=as_of(assessed),
    )


def decide(to: Reader, assessed: Assessment, advice: Advice) -> Form:
    """The two decisions, each beside what is proposed."""
    risk = to.say("Is a risk to people likely? If so, the regulator is told.")
    high = to.say("Is a high risk likely? If so, the people themselves are told.")
    why = to.say("Only where you decide otherwise than proposed. Initials only.")
    fields: list[Field] = []
    risk_why = to.say("Risk: why otherwise than proposed?")
    high_why = to.say("High risk: why otherwise than proposed?")
    for ask, label, asked, proposed, ruling in (
        (Ask.RISK, risk, risk_why, advice.risk, assessed.risk),
        (Ask.HIGH, high, high_why, advice.high, assessed.high),
    ):
        answers = {YES: to.say("Yes"), NO: to.say("No")}
        chosen = () if ruling is None else (YES if ruling.decision else NO,)
        fields.append(
            Field(
                name=ask,
                kind=FieldKind.RADIOS,
                label=label,
                hint=assessment.proposal(to, advice, proposed=proposed),
                choices=choices(answers, chosen),
            )
        )
        fields.append(
            Field(
                name=WHY[ask],
                kind=FieldKind.WORDS,
                label=asked,
                hint=why,
                value=(ruling.reason or "") if ruling else "",
            )
        )
    return Form(
        deed=Deed.DECIDE,
        button=to.say("Decide"),
        fields=tuple(fields),
        hidden=as_of(assessed),
        fold=to.say("Decide about the risks"),
        is_open=assessed.risk is None or assessed.high is None,
    )


def as_of(assessed: Assessment) -> tuple[tuple[str, str], ...]:
    return ((AS_OF, assessed.at.isoformat() if assessed.at else ""),)


def _ticks(to: Reader, assessed: Assessment, ask: Ask, label: str) -> Field:
    answers = {tick: assessment.label(to, tick) for tick in TICKS[ask]}
    return Field(
        name=ask,
        kind=FieldKind.TICKS,
        label=label,
        hint=to.say("Tick all that apply, or none."),
        choices=choices(answers, assessed.of(ask)),
    )


def _number(to: Reader, name: str, label: str, known: Count | None) -> Field:
    typed = "" if known is None else f"{'~' if known.about else ''}{known.number}"
    hint = to.say("A number, such as 12; about 40 as ~40. Empty: not known.")
    return Field(name=name, kind=FieldKind.LINE, label=label, hint=hint, value=typed)
