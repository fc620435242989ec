"""At which incidents people were written down, and whether somebody is among them."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.people.person import Person
from bot.domain.refs import Ref
from bot.domain.vault.record import Lock
from bot.domain.web.deeds import VaultDeed
from bot.texts.page import Field, FieldKind, Form, Link, Listing, Page, Section
from bot.texts.page import Part as PagePart
from bot.texts.paper import Paragraph
from bot.texts.reader import Reader
from bot.texts.vault.labels import locked_lines, when
from bot.texts.web.frame import VAULT, frame

WHOM = "whom"
Found = Sequence[tuple[Ref, int, datetime]]
"""Incidents, with how many people, and when the last of them was written down."""


def list_page(
    to: Reader,
    person: Person,
    found: Found,
    lock: Lock,
) -> Page:
    said = () if found else (to.say("Nobody has been written down at any incident."),)
    return Page(
        frame=frame(to, person, VAULT),
        title=to.say("People at incidents"),
        said=(*locked_lines(to, lock), *said),
        sections=(
            *((_incidents(to, found),) if found else ()),
            Section(
                anchor="find",
                heading=to.say("Somebody asks what is held about them"),
                parts=(_find(to),),
            ),
        ),
    )


def found_page(to: Reader, person: Person, found: Found) -> Page:
    """Where somebody stands; to read it, the vault is opened there."""
    said = (
        to.say(
            "Somebody by these words is recorded at the incidents below. Open each "
            "with a reason to see whether it is them."
        )
        if found
        else to.say(
            "Nobody by these words is recorded. Whole words are looked for, without "
            "accents: try the family name alone, or the telephone number."
        )
    )
    parts: tuple[PagePart, ...] = (Paragraph(said),)
    if found:
        parts = (*parts, _listing(to, found))
    return Page(
        frame=frame(to, person, VAULT),
        title=to.say("People at incidents"),
        back=Link(to.say("To the list of incidents"), VAULT),
        sections=(Section(anchor="found", heading=to.say("Found"), parts=parts),),
    )


def _incidents(to: Reader, found: Found) -> Section:
    return Section(
        anchor="incidents",
        heading=to.say("Incidents with people"),
        parts=(_listing(to, found),),
    )


def _listing(to: Reader, found: Found) -> Listing:
    columns = (to.say("Incident"), to.say("People"), to.say("Last recorded"))
    rows = tuple(
        (
            Link(str(incident), f"{VAULT}/{incident.number}"),
            (str(count), when(to, at)),
        )
        for incident, count, at in found
    )
    return Listing(columns, rows)


def _find(to: Reader) -> Form:
    whom = Field(
        name=WHOM,
        kind=FieldKind.LINE,
        label=to.say("Name, telephone or e-mail"),
        hint=to.say(
            "It is looked for and not kept. That you looked is written down; for whom, "
            "is not."
        ),
    )
    return Form(deed=VaultDeed.FIND, button=to.say("Find"), fields=(whom,))
