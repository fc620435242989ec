"""What a form of the register is answered with: it is done, or why it is not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain import errors
from bot.domain.times.moments import Moment
from bot.texts import refusals
from bot.texts import times as time_texts
from bot.texts.breach import assessment, questions
from bot.texts.page import Choice, Field, FieldKind, Form, Link, Page, Section
from bot.texts.reader import Reader
from bot.texts.vault.labels import locked

LONGEST = 2000
"""Characters of free text in one field."""

Given = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Sent:
    """A form as it came: it goes back to who sent it, and nowhere else."""

    deed: str
    given: Given
    words: tuple[str, ...] = ()
    """What was typed as free text."""


def done(to: Reader, page: Page, *, names: bool) -> Page:
    """The page after a deed; ``names`` were taken out of what was typed for it."""
    said = [to.say("Saved.")]
    if names:
        said.append(
            to.say(
                "Names and private details are not kept: initials stand in their "
                "place. Read below what was kept."
            )
        )
    return replace(page, notice=tuple(said))


def refused(
    to: Reader, page: Page, sent: Sent, why: errors.Refused, owner: str = ""
) -> Page:
    """The page as it is now, the form as it was sent, and what is the matter."""
    words = sentence(to, why, owner)
    field = why.field if isinstance(why, errors.Misfilled) else ""
    link = Link(words, f"#{sent.deed}-{field}" if field else "")
    refilled = [_refilled(to, each, sent, why, words) for each in page.sections]
    is_there = any(sent.deed in each.deeds for each in page.sections)
    return replace(
        page,
        errors=(link,),
        sections=tuple(refilled),
        typed=() if is_there else sent.words,
        typed_label=typed_label(to),
    )


def typed_label(to: Reader) -> str:
    return to.say("This is what you had typed. It was not saved; copy it first:")


def sentence(to: Reader, why: errors.Refused, owner: str = "") -> str:
    """One sentence, and what to do next."""
    match why:
        case errors.Misfilled(what="to come", times=(at, now)):
            return time_texts.not_past(to, Moment(to_come=at), now)
        case errors.Misfilled(what=what):
            return _field(to, what)
        case errors.ChangedMeanwhile():
            return to.say(
                "Somebody else saved this since you opened it. Look at what they "
                "saved; what you entered still stands in the form."
            )
        case errors.VaultLocked():
            return locked(to)
        case errors.Stale():
            return to.say(
                "This cannot be done any more: the record has moved on. Here it is "
                "as it stands now."
            )
        case _:
            return refusals.refused(to, why, owner).text


def _field(to: Reader, what: str) -> str:
    return {
        "choose": to.say("Choose one of the answers."),
        "why": to.say("You decide otherwise than proposed: say why."),
        "type": to.say("This cannot be empty."),
        "time": time_texts.not_understood(to),
        "twice": questions.twice(to),
        "late": to.say("That is past the 72 hours, and the law asks why: say it."),
        "early": to.say("That is before the breach was found, as far as is known."),
        "unfound": to.say(
            "Nobody is aware of a breach before it is found. If it was found earlier, "
            "correct the time of discovery."
        ),
        "day": to.say("That is not a day that fits here. Such as 20/11/2026."),
        "owner": to.say("Nobody on the books has that staff number."),
        "number": assessment.not_a_number(to).text,
        "long": to.say("That is too long: {most} characters at most.", most=LONGEST),
        "unread": to.say(
            "These words could not be checked for names, so nothing was saved. Send "
            "them again in a minute."
        ),
    }[what]


def which(name: str) -> str:
    """The field beside a time that came twice."""
    return f"{name}_which"


def _refilled(
    to: Reader, section: Section, sent: Sent, why: errors.Refused, words: str
) -> Section:
    if sent.deed not in section.deeds:
        return section
    misfilled = why if isinstance(why, errors.Misfilled) else None
    wrong = {misfilled.field: words} if misfilled else {}
    parts = tuple(
        _between(to, part.filled(sent.given, wrong), misfilled)
        if isinstance(part, Form) and part.deed == sent.deed
        else part
        for part in section.parts
    )
    return replace(section, parts=parts)


def _between(to: Reader, form: Form, why: errors.Misfilled | None) -> Form:
    """Asks which of two, where a time came twice."""
    if why is None or not why.times:
        return form
    times = tuple(Choice(at.isoformat(), to.time(at)) for at in why.times)
    asked = Field(
        name=which(why.field),
        kind=FieldKind.RADIOS,
        label=to.say("Which one?"),
        choices=times,
    )
    place = next(i for i, field in enumerate(form.fields) if field.name == why.field)
    fields = (*form.fields[: place + 1], asked, *form.fields[place + 1 :])
    return replace(form, fields=fields)
