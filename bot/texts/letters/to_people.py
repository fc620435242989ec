"""The letter to the people whose data a breach concerns, in each language.

What is not known yet stands in it in square brackets, to be seen and written in.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain import letters
from bot.domain.breach.assessment import Ask
from bot.domain.breach.breach import Breach
from bot.domain.breach.case import Case, Field
from bot.domain.breach.facts import Kind
from bot.domain.company import Company
from bot.domain.letters import Advice
from bot.domain.people.person import Person, Role
from bot.texts.breach import assessment
from bot.texts.breach.labels import field_label
from bot.texts.breach.pack_contents import moment
from bot.texts.breach.people_told import told_button
from bot.texts.breach.risk_labels import step_label, system_label
from bot.texts.complaints.complainant import beyond_us
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.paper import Heading, Paper, Paragraph, Part
from bot.texts.people.languages import of_letters
from bot.texts.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """All that the letter says."""

    case: Case
    company: Company
    contact: Person | None
    now: datetime


def paper(to: Reader, contents: Contents) -> Paper:
    """In the language of whoever will read it."""
    case = contents.case
    return Paper(
        title=to.say("Your data: what happened, and what you can do"),
        under=f"{contents.company.name}. {case.breach.ref}. {to.day(contents.now)}.",
        language=to.language,
        parts=(
            Paragraph(_by_hand(to.say("name and address"))),
            Paragraph(
                to.say(
                    "We are writing to you because data about you got, or may have "
                    "got, into the wrong hands, was lost or was changed. We are sorry."
                )
            ),
            Heading(to.say("What happened")),
            *_what_happened(to, case),
            Heading(to.say("Which data about you")),
            *_bullets(to, case, (Ask.DATA, Ask.SPECIAL), Field.DATA),
            Heading(to.say("What may come of it")),
            *_bullets(to, case, (Ask.HARM,), Field.CONSEQUENCES),
            Heading(to.say("What we have done")),
            *_done(to, case),
            Heading(to.say("What you can do")),
            *_advice(to, case),
            Heading(to.say("Whom you can ask")),
            *_contact(to, contents),
        ),
    )


def _by_hand(what: str) -> str:
    return f"[{what}]"


def _unknown(to: Reader, field: Field) -> Paragraph:
    not_yet = to.say("not known yet: {what}", what=field_label(to, field))
    return Paragraph(_by_hand(not_yet))


def _what_happened(to: Reader, case: Case) -> Iterable[Part]:
    breach = case.breach
    if breach.kind is None:
        yield _unknown(to, Field.NATURE)
    else:
        said = _kind(to, breach.kind)
        where = f" {system_label(to, breach.system)}." if breach.system else ""
        yield Paragraph(f"{said}{where}")
    if breach.happened_at is None:
        yield _unknown(to, Field.HAPPENED)
    else:
        at = moment(to, breach.happened_at)
        yield Paragraph(to.say("It happened on {time}.", time=at))
    found = moment(to, breach.discovered_at)
    yield Paragraph(to.say("We found out on {time}.", time=found))


def _kind(to: Reader, kind: Kind) -> str:
    match kind:
        case Kind.LOST_DEVICE:
            return to.say("A device that had data on it was lost.")
        case Kind.WRONG_RECIPIENT:
            return to.say("Data was sent to somebody who should not have had it.")
        case Kind.PAPER:
            return to.say("Papers were lost, or left where others could read them.")
        case Kind.INTRUDER:
            return to.say("Somebody got in where data is kept.")
        case Kind.SCREENSHOT:
            return to.say("A picture of data was passed on.")
        case Kind.INSIDER:
            return to.say(
                "Somebody who works for us looked at data, or took it, without a "
                "reason in their work."
            )
        case Kind.CALLER:
            return to.say("Data was told to somebody who was not who they said.")
        case Kind.OTHER:
            return _by_hand(to.say("say in one sentence what happened"))


def _bullets(
    to: Reader, case: Case, asks: Sequence[Ask], field: Field
) -> Iterable[Part]:
    found = case.assessment
    ticks = [tick for ask in asks for tick in found.of(ask)]
    if ticks:
        yield from (Paragraph(f"• {assessment.label(to, tick)}") for tick in ticks)
    elif not found.answered >= set(asks):
        yield _unknown(to, field)
    elif field is Field.CONSEQUENCES:
        yield Paragraph(to.say("We do not expect that anything comes of it."))
    else:
        yield Paragraph(_by_hand(to.say("say which data it was")))


def _done(to: Reader, case: Case) -> Iterable[Part]:
    done = [step_label(to, step) for step in case.breach.done]
    done += [assessment.label(to, tick) for tick in case.assessment.of(Ask.MEASURES)]
    if not done:
        yield _unknown(to, Field.MEASURES)
    yield from (Paragraph(f"• {each}") for each in done)


def _advice(to: Reader, case: Case) -> Iterable[Part]:
    found = letters.advice(case.assessment)
    if not found:
        yield Paragraph(_by_hand(to.say("say what they can do, if anything")))
    yield from (Paragraph(f"• {advice_of(to, each)}") for each in found)


def advice_of(to: Reader, advice: Advice) -> str:
    match advice:
        case Advice.BANK:
            return to.say(
                "Tell your bank. Watch your account, and question what you do not know."
            )
        case Advice.IDENTITY:
            return to.say(
                "Tell whoever issued the paper and ask about a new one. Look at your "
                "credit report for accounts that you did not open."
            )
        case Advice.PASSWORDS:
            return to.say(
                "Change passwords and codes that may be known, wherever you use them."
            )
        case Advice.CALLERS:
            return to.say(
                "Be careful with calls, messages and letters that seem to know you. We "
                "will never ask you for a password or a payment."
            )
        case Advice.SAFETY:
            return to.say(
                "If you do not feel safe because somebody may know where you are, tell "
                "us at once. In danger ring 999."
            )
        case Advice.PICTURES:
            return to.say(
                "If you see the pictures anywhere, tell us where: we ask for them to "
                "be taken down."
            )
        case Advice.TALK:
            return to.say(
                "If you want to talk to somebody about what this means for you, tell "
                "us."
            )


def _contact(to: Reader, contents: Contents) -> Iterable[Part]:
    who, company = contents.contact, contents.company
    office = (
        to.say("our Data Protection Officer")
        if who is not None and Role.DPO in who.roles
        else to.say("whoever decides about data here")
    )
    yield Paragraph(
        to.say(
            "Ask {office}, {company}, telephone {phone}, day and night.",
            office=office,
            company=company.name,
            phone=company.control_room_phone,
        )
    )
    yield Paragraph(_by_hand(to.say("full name and e-mail of whom to ask")))
    yield Paragraph(
        to.say(
            "You may complain to us about what we did with your data: we tell you "
            "within 30 days that your complaint has come, look into it, and tell you "
            "what came of it. {beyond}",
            beyond=beyond_us(to),
        )
    )


def ask_language(to: Reader, breach: Breach) -> Message:
    words = to.say("{ref}: in which language is the letter?", ref=breach.ref)
    return Message(
        words,
        column(
            *(
                Button(name, Press(Verb.LETTER, str(breach.id), code))
                for code, name in of_letters().items()
            )
        ),
    )


def caption(to: Reader, breach: Breach, form: str) -> Message:
    if form == "pdf":
        return Message(to.say("Letter to the people, {ref}, to read.", ref=breach.ref))
    return Message(to.say("Letter to the people, {ref}, to change.", ref=breach.ref))


def next_steps(to: Reader, breach: Breach, lacking: Sequence[Field]) -> Message:
    """What it lacks, and that it went out is recorded by whoever sends it."""
    lines = [to.say("Write in what stands in square brackets, then send it.")]
    if lacking:
        names = ", ".join(field_label(to, field) for field in lacking)
        lines.append(to.say("Still missing: {fields}.", fields=names))
    lines.append(to.say("Then record that the people were told."))
    return Message("\n".join(lines), column(told_button(to, breach)))
