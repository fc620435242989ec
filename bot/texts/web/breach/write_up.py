"""A breach in the register, on its page: the write-up, actions, board, closing."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.corrective_actions import CorrectiveAction
from bot.domain.register.entry import Part, RegisterEntry
from bot.domain.web.deeds import Deed
from bot.texts.corrective_actions import owner as actions
from bot.texts.page import Field, FieldKind, Form, Link, Listing, Quote, Section
from bot.texts.page import Part as PagePart
from bot.texts.paper import Paragraph
from bot.texts.reader import Reader
from bot.texts.register import card as register
from bot.texts.register.card import Card
from bot.texts.web.breach.assessment import AS_OF
from bot.texts.web.frame import ACTIONS


def newest(entry: RegisterEntry) -> datetime | None:
    """When any of its texts was last written."""
    return max((written.at for written in entry.written.values()), default=None)


def sections(to: Reader, card: Card) -> list[Section]:
    return [_write_up(to, card), _actions(to, card), _closing(to, card)]


def _write_up(to: Reader, card: Card) -> Section:
    parts: list[PagePart] = []
    for part, written in sorted(
        card.entry.written.items(), key=lambda i: [*Part].index(i[0])
    ):
        label = register.part_label(to, part)
        who, day = card.called.get(written.by, written.by), to.day(written.at)
        parts += [Paragraph(f"{label} ({who}, {day})"), Quote(written.text)]
    missing = [register.part_label(to, part) for part in card.entry.missing]
    if missing:
        said = to.say("Not written yet: {parts}.", parts=", ".join(missing))
        parts.append(Paragraph(said))
    fields = tuple(_text(to, card.entry, part) for part in Part)
    at = newest(card.entry)
    form = Form(
        deed=Deed.WRITE,
        fold=to.say("Write up"),
        button=to.say("Save"),
        said=(to.say("Initials only. Older versions are kept."),),
        fields=fields,
        hidden=((AS_OF, at.isoformat() if at else ""),),
    )
    return Section(
        anchor="write-up", heading=to.say("The write-up"), parts=(*parts, form)
    )


def _text(to: Reader, entry: RegisterEntry, part: Part) -> Field:
    known = entry.written.get(part)
    return Field(
        name=part,
        kind=FieldKind.WORDS,
        label=register.part_label(to, part),
        value=known.text if known else "",
    )


def _actions(to: Reader, card: Card) -> Section:
    parts: list[PagePart] = [Paragraph(to.say("There is none."))]
    if card.actions:
        parts = [_listing(to, card)]
    return Section(
        anchor="actions",
        heading=to.say("Corrective actions"),
        parts=(*parts, _add(to)),
    )


def _listing(to: Reader, card: Card) -> Listing:
    rows = tuple(_row(to, action, card.called, card.now) for action in card.actions)
    return Listing((to.say("Action"), to.say("What, who and by when")), rows)


def _row(
    to: Reader, action: CorrectiveAction, called: Mapping[str, str], now: datetime
) -> tuple[Link, tuple[str, ...]]:
    who = called.get(action.owner, action.owner)
    return action_link(action), (actions.line(to, action, who, now),)


def action_link(action: CorrectiveAction) -> Link:
    return Link(str(action.ref), f"{ACTIONS}/{action.id}")


def _add(to: Reader) -> Form:
    fields = (
        Field(
            name="text",
            kind=FieldKind.WORDS,
            label=to.say("What is to be done?"),
            hint=to.say("Initials only."),
        ),
        Field(
            name="owner",
            kind=FieldKind.LINE,
            label=to.say("Who does it?"),
            hint=to.say("A staff number, such as E1001. Empty: you."),
        ),
        day(to, to.say("Such as 20/11/2026. Empty: in 30 days.")),
    )
    return Form(
        deed=Deed.ACTION,
        fold=to.say("Add a corrective action"),
        button=to.say("Add it"),
        fields=fields,
    )


def day(to: Reader, hint: str) -> Field:
    label = to.say("By which day?")
    return Field(name="day", kind=FieldKind.LINE, label=label, hint=hint)


def _closing(to: Reader, card: Card) -> Section:
    """By the SIRO; and the board's report beside it."""
    said = (register.board(to, card), register.standing(to, card))
    return Section(
        anchor="register",
        heading=to.say("Board, and closing by the SIRO"),
        parts=(*map(Paragraph, said), _board(to), _approve(to, card), _reopen(to)),
    )


def _board(to: Reader) -> Form:
    fields = (
        Field(
            name="day",
            kind=FieldKind.LINE,
            label=to.say("On which day did the board hear of it?"),
            hint=to.say("Such as 20/11/2026. Empty: today."),
        ),
        Field(
            name="minute",
            kind=FieldKind.WORDS,
            label=to.say("Where do the minutes say so?"),
        ),
    )
    return Form(
        deed=Deed.BOARD,
        fold=to.say("Report to the board"),
        button=to.say("Save"),
        fields=fields,
    )


def _approve(to: Reader, card: Card) -> Form:
    despite = Field(
        name="despite",
        kind=FieldKind.WORDS,
        label=to.say("Why is it closed with actions open?"),
        hint=to.say("Initials only."),
    )
    is_open = any(action.status == "open" for action in card.actions)
    return Form(
        deed=Deed.APPROVE,
        fold=to.say("Close in the register"),
        button=to.say("Close in the register"),
        fields=(despite,) if is_open else (),
    )


def _reopen(to: Reader) -> Form:
    why = Field(
        name="reason",
        kind=FieldKind.WORDS,
        label=to.say("Why is it opened again?"),
        hint=to.say("Initials only."),
    )
    return Form(
        deed=Deed.REOPEN,
        fold=to.say("Reopen in the register"),
        button=to.say("Reopen in the register"),
        fields=(why,),
    )
