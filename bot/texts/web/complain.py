"""The form by which anybody complains about how their data is used.

Plain words for somebody who is afraid, in a hurry, or a child.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.domain.complaints.facts import Proxy
from bot.domain.regulator import Regulator
from bot.texts.complaints import labels
from bot.texts.complaints.complainant import beyond_us
from bot.texts.complaints.handler import THEMSELVES
from bot.texts.page import Field, FieldKind, Form, Frame, Link, Page, Section
from bot.texts.paper import Paragraph
from bot.texts.reader import Reader
from bot.texts.web.answers import Given
from bot.texts.web.fields import choices
from bot.texts.web.frame import frame

LONGEST, LONGEST_CONTACT = 4_000, 300
"""Characters: of what is told, as much as one message in a chat holds."""

LONGEST_NUMBER = 64
NUMBER = "form"
"""Another one each time that the form is shown: pressed twice, it is sent once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """To whom one complains; nothing is known before a company was loaded."""

    company: str = ""
    phone: str = ""
    regulator: Regulator = field(default_factory=Regulator)


def form_page(to: Reader, house: House) -> Page:
    said = (
        to.say(
            "You may complain to {company} if you think that it uses information "
            "about you wrongly: a picture, a list, a recording, a letter. It costs "
            "nothing, and you need not give your name.",
            company=house.company,
        ),
        to.say(
            "The Data Protection Officer reads it, tells you within 30 days that it "
            "has come, looks into it, and tells you what came of it."
        ),
        to.say("Is somebody in danger now? Ring 999."),
    )
    form = Form(deed="", button=to.say("Send the complaint"), fields=_fields(to))
    other = (
        Paragraph(_otherwise(to, house)),
        Paragraph(beyond_us(to)),
    )
    return Page(
        frame=house_frame(to, house),
        title=to.say("Complain about how your data is used"),
        said=said,
        sections=(
            Section(anchor="form", heading=to.say("Your complaint"), parts=(form,)),
            Section(
                anchor="other",
                heading=to.say("Other ways"),
                parts=other,
            ),
        ),
    )


def _fields(to: Reader) -> tuple[Field, ...]:
    speakers = {THEMSELVES: to.say("the person whose data it is")}
    speakers |= {str(each): labels.proxy(to, each) for each in Proxy}
    return (
        Field(
            name="words",
            kind=FieldKind.WORDS,
            label=to.say("What is wrong?"),
            hint=to.say(
                "What happened, where and when, and what you want us to do. Names are "
                "not kept: they become initials."
            ),
        ),
        Field(
            name="contact",
            kind=FieldKind.LINE,
            label=to.say("How can we reach you?"),
            hint=to.say(
                "E-mail, telephone or address. It is used to answer you, kept sealed, "
                "and erased 13 weeks after the end. Without it we cannot answer you."
            ),
        ),
        Field(
            name="speaker",
            kind=FieldKind.RADIOS,
            label=to.say("Who are you?"),
            choices=choices(speakers, (THEMSELVES,)),
        ),
    )


def _otherwise(to: Reader, house: House) -> str:
    return to.say(
        "You can also ring {phone}, write a letter or tell anybody who works for "
        "{company}: it is the same complaint.",
        phone=house.phone,
        company=house.company,
    )


def house_frame(to: Reader, house: House) -> Frame:
    return replace(frame(to), brand=house.company or to.say("Complaints"))


def numbered(page: Page, number: str) -> Page:
    """What it sends is one complaint; one that comes back keeps its number."""
    new = ((NUMBER, number),)
    return _with_form(page, lambda form: replace(form, hidden=form.hidden or new))


def refilled(page: Page, given: Given) -> Page:
    """As it was sent: nothing that was typed is lost."""
    sent = tuple((NUMBER, each[:LONGEST_NUMBER]) for each in given.get(NUMBER, ())[:1])
    return _with_form(page, lambda form: replace(form.filled(given, {}), hidden=sent))


def marked(page: Page, name: str, words: str) -> Page:
    """What is the matter, beside the field and above the page."""

    def mark(form: Form) -> Form:
        fields = (
            replace(field, error=words) if field.name == name else field
            for field in form.fields
        )
        return replace(form, fields=tuple(fields))

    link = Link(words, f"#-{name}")
    return replace(_with_form(page, mark), errors=(link,))


def _with_form(page: Page, change: Callable[[Form], Form]) -> Page:
    def changed(section: Section) -> Section:
        parts = (
            change(part) if isinstance(part, Form) else part for part in section.parts
        )
        return replace(section, parts=tuple(parts))

    return replace(page, sections=tuple(map(changed, page.sections)))
