"""Reviews of the register on the web: their list, and one of them to be signed."""

from collections.abc import Sequence

from bot.domain.people.person import Person
from bot.domain.register.review import Review, Signature
from bot.domain.web.deeds import ReviewDeed
from bot.texts.page import Field, FieldKind, Form, Link, Listing, Page, Quote, Section
from bot.texts.page import Part as PagePart
from bot.texts.paper import Paragraph
from bot.texts.reader import Reader
from bot.texts.register import reviews
from bot.texts.web.frame import REVIEWS, frame


def list_page(to: Reader, person: Person, found: Sequence[Review]) -> Page:
    said = () if found else (to.say("No review is due yet."),)
    columns = (to.say("Review"), to.say("Due"), to.say("State"))
    rows = tuple(
        (
            Link(review.called, f"{REVIEWS}/{review.id}"),
            (
                to.day(review.due_at),
                to.say("Signed") if review.is_signed else to.say("To be signed"),
            ),
        )
        for review in found
    )
    listed = Section(
        anchor="due", heading=to.say("Due"), parts=(Listing(columns, rows),)
    )
    return Page(
        frame=frame(to, person, REVIEWS),
        title=to.say("Reviews"),
        said=said,
        sections=(listed,) if found else (),
    )


def page(
    to: Reader,
    person: Person,
    agenda: reviews.Agenda,
    signed: Sequence[tuple[str, Signature]],
    *,
    may_sign: bool,
) -> Page:
    """What it looks at, as it stands now; who has signed; and the signature."""
    lines = reviews.due(to, agenda).text.split("\n")
    parts: list[PagePart] = [Paragraph(line) for line in lines]
    for who, signature in signed:
        parts.append(Paragraph(to.say("Signed by {who}:", who=who)))
        parts.append(Quote(signature.note))
    if may_sign:
        parts.append(_sign(to))
    seen = Section(
        anchor="agenda", heading=to.say("What it looks at"), parts=tuple(parts)
    )
    return Page(
        frame=frame(to, person, REVIEWS),
        title=agenda.review.called,
        back=Link(to.say("To the list of reviews"), REVIEWS),
        sections=(seen,),
    )


def _sign(to: Reader) -> Form:
    note = Field(
        name="note",
        kind=FieldKind.WORDS,
        label=to.say("What did you see, and what follows from it?"),
        hint=to.say("Initials only. With it the review is signed."),
    )
    return Form(deed=ReviewDeed.SIGN, button=to.say("Sign off"), fields=(note,))
