"""Corrective actions on the web: their list, and one of them with its forms."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.corrective_actions import CorrectiveAction, Status
from bot.domain.people.person import Person
from bot.domain.refs import BREACH, Ref
from bot.domain.web.deeds import ActionDeed
from bot.texts.corrective_actions import owner as actions
from bot.texts.page import Field, FieldKind, Form, Link, Listing, Page, Quote, Section
from bot.texts.paper import Paragraph
from bot.texts.reader import Reader
from bot.texts.web.breach.write_up import action_link, day
from bot.texts.web.frame import ACTIONS, frame, page_of


def list_page(
    to: Reader,
    person: Person,
    found: Sequence[tuple[CorrectiveAction, str]],
    now: datetime,
) -> Page:
    """What is overdue, what is open, what is done; then the first due first."""
    overdue = [each for each in found if each[0].is_overdue(now)]
    done = [each for each in found if each[0].status is Status.DONE]
    others = [each for each in found if each not in overdue and each not in done]
    groups = (
        ("overdue", to.say("Overdue"), overdue),
        ("open", to.say("Open"), others),
        ("done", to.say("Done, to be checked"), done),
    )
    columns = (to.say("Action"), to.say("Of what"), to.say("What, who and by when"))
    sections = tuple(
        Section(
            anchor=anchor,
            heading=heading,
            parts=(
                Listing(
                    columns, tuple(_row(to, action, who, now) for action, who in some)
                ),
            ),
        )
        for anchor, heading, some in groups
        if some
    )
    nothing = () if sections else (to.say("No corrective action is open."),)
    return Page(
        frame=frame(to, person, ACTIONS),
        title=to.say("Corrective actions"),
        said=nothing,
        sections=sections,
    )


def _row(
    to: Reader, action: CorrectiveAction, who: str, now: datetime
) -> tuple[Link, tuple[str, ...]]:
    said = actions.line(to, action, who, now)
    return action_link(action), (str(action.about), said)


def page(
    to: Reader,
    person: Person,
    action: CorrectiveAction,
    who: str,
    now: datetime,
    *,
    keeps: bool,
) -> Page:
    """How it stands; ``keeps``: the reader decides by whom, and whether at all."""
    reasons = (Quote(action.reasons),) if action.reasons else ()
    known = Section(
        anchor="known",
        heading=to.say("How it stands"),
        parts=(
            Paragraph(actions.line(to, action, who, now)),
            *reasons,
            _of_what(action.about),
        ),
    )
    deeds = Section(
        anchor="deeds",
        heading=to.say("What can be done"),
        parts=tuple(_forms(to, person, action, keeps=keeps)),
    )
    return Page(
        frame=frame(to, person, ACTIONS),
        title=str(action.ref),
        back=Link(to.say("To the list of actions"), ACTIONS),
        sections=(known, deeds) if deeds.parts else (known,),
    )


def _of_what(about: Ref) -> Link | Paragraph:
    """Only breaches have a page."""
    if about.prefix == BREACH:
        return Link(str(about), page_of(about.number))
    return Paragraph(str(about))


def _forms(
    to: Reader, person: Person, action: CorrectiveAction, *, keeps: bool
) -> list[Form]:
    forms = []
    if action.status is Status.OPEN:
        forms.append(Form(deed=ActionDeed.DONE, button=to.say("It is done")))
    if action.status is Status.DONE and keeps and action.ended_by != person.id:
        looked = to.say("I have looked: it is done")
        forms.append(Form(deed=ActionDeed.VERIFY, button=looked))
    if action.status in (Status.OPEN, Status.DONE):
        forms.append(_later(to))
    if action.status is Status.OPEN and keeps:
        forms.append(_assign(to))
    if action.status in (Status.OPEN, Status.DONE) and keeps:
        forms.append(_cancel(to))
    return forms


def _later(to: Reader) -> Form:
    new = day(to, to.say("Such as 20/11/2026."))
    return Form(
        deed=ActionDeed.LATER,
        fold=to.say("Choose a new day"),
        button=to.say("Save"),
        fields=(_why(to, to.say("Why does it need longer?")), new),
    )


def _assign(to: Reader) -> Form:
    owner = Field(
        name="owner",
        kind=FieldKind.LINE,
        label=to.say("Who does it?"),
        hint=to.say("A staff number, such as E1001."),
    )
    return Form(
        deed=ActionDeed.ASSIGN,
        fold=to.say("Give it to somebody else"),
        button=to.say("Save"),
        fields=(owner,),
    )


def _cancel(to: Reader) -> Form:
    return Form(
        deed=ActionDeed.CANCEL,
        fold=to.say("Do without it"),
        button=to.say("Do without it"),
        fields=(_why(to, to.say("Why need it not be done?")),),
    )


def _why(to: Reader, label: str) -> Field:
    hint = to.say("Initials only.")
    return Field(name="why", kind=FieldKind.WORDS, label=label, hint=hint)
