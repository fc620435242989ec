"""The people at one incident on the web, for who may open the vault: how many they are,
who opened it when, and who they are once a reason was given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.people.person import Person
from bot.domain.refs import Ref
from bot.domain.vault.named import Named
from bot.domain.vault.record import Entry, Lock, Opening, standing
from bot.domain.web.deeds import VaultDeed
from bot.texts.page import Field, FieldKind, Form, Link, Page, Quote, Section
from bot.texts.page import Part as PagePart
from bot.texts.paper import Facts, Grid, Paragraph
from bot.texts.reader import Reader
from bot.texts.vault.labels import locked_lines, when, who_label
from bot.texts.vault.paper import facts
from bot.texts.web.frame import VAULT, frame

REASON, TAKER, REFERENCE = "reason", "taker", "reference"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """What is known of one incident's people without opening the vault."""

    incident: Ref
    entries: Sequence[Entry]
    openings: Sequence[Opening]
    called: Mapping[str, str]
    """Staff by their numbers: initials."""
    lock: Lock


def page(to: Reader, person: Person, shelved: Shelved) -> Page:
    """Numbers, kinds and times."""
    people = standing(shelved.entries)
    return Page(
        frame=frame(to, person, VAULT),
        title=_title(to, shelved.incident),
        back=Link(to.say("To the list of incidents"), VAULT),
        said=(
            *locked_lines(to, shelved.lock),
            to.say("People recorded: {count}.", count=len(people)),
        ),
        sections=(
            Section(
                anchor="people",
                heading=to.say("Who was written down"),
                parts=(_entries(to, shelved),),
            ),
            Section(
                anchor="open", heading=to.say("Read the names"), parts=(_open(to),)
            ),
            Section(
                anchor="police",
                heading=to.say("For the police"),
                parts=(_police(to),),
            ),
            Section(
                anchor="openings",
                heading=to.say("Who has read them"),
                parts=_openings(to, shelved),
            ),
        ),
    )


def _title(to: Reader, incident: Ref) -> str:
    return to.say("People at {ref}", ref=incident)


def _entries(to: Reader, shelved: Shelved) -> Grid:
    columns = (to.say("Number"), to.say("Who"), to.say("When"), to.say("Written by"))
    return Grid(
        columns,
        tuple(
            (
                str(number),
                _kind(to, each, shelved.entries),
                when(to, each.at),
                shelved.called.get(each.by, each.by),
            )
            for number, each in enumerate(shelved.entries, 1)
        ),
    )


def _kind(to: Reader, entry: Entry, entries: Sequence[Entry]) -> str:
    """And which number stands in its place."""
    label = who_label(to, entry.who)
    by = [n for n, each in enumerate(entries, 1) if each.instead_of == entry.id]
    if not by:
        return label
    return to.say("{who}; corrected, see {number}", who=label, number=by[-1])


def _open(to: Reader) -> Form:
    reason = Field(
        name=REASON,
        kind=FieldKind.WORDS,
        label=to.say("Why do you need to read them?"),
        hint=to.say(
            "Initials only. You and your reason are written down, and the others who "
            "may open the vault are told."
        ),
    )
    return Form(deed=VaultDeed.OPEN, button=to.say("Open"), fields=(reason,))


def _police(to: Reader) -> Form:
    taker = Field(
        name=TAKER,
        kind=FieldKind.LINE,
        label=to.say("Police officer who takes it: name, number, force"),
    )
    reference = Field(
        name=REFERENCE, kind=FieldKind.LINE, label=to.say("Their reference")
    )
    said = to.say(
        "A PDF with the names, once: it is not kept here, only its fingerprint and who "
        "took it. Give it to that officer alone, and delete your own copy."
    )
    return Form(
        deed=VaultDeed.POLICE,
        button=to.say("Take out the PDF"),
        said=(said,),
        fields=(taker, reference),
    )


def _openings(to: Reader, shelved: Shelved) -> tuple[PagePart, ...]:
    if not shelved.openings:
        return (Paragraph(to.say("Nobody yet.")),)
    parts: list[PagePart] = []
    for each in shelved.openings:
        who, at = shelved.called.get(each.by, each.by), when(to, each.at)
        if each.reason is None:
            parts.append(Paragraph(_for_police(to, who, at, each)))
        else:
            words = to.say(
                "{who}, {time}, people: {count}. Why:",
                who=who,
                time=at,
                count=each.people,
            )
            parts += (Paragraph(words), Quote(each.reason))
    return tuple(parts)


def _for_police(to: Reader, who: str, at: str, opening: Opening) -> str:
    return to.say(
        "{who}, {time}, people: {count}: taken out for the police. Fingerprint of the "
        "PDF (SHA-256): {sha256}",
        who=who,
        time=at,
        count=opening.people,
        sha256=opening.sha256,
    )


def opened_page(
    to: Reader,
    person: Person,
    shelved: Shelved,
    named: Mapping[int, Named],
    receipts: Sequence[tuple[Opening, str, str]],
) -> Page:
    """Shown once: to read it again is to open it again."""
    receipt_parts = tuple(
        Facts(
            (
                (to.say("Taken out"), when(to, opening.at)),
                (to.say("Police officer"), taker),
                (to.say("Their reference"), reference),
            )
        )
        for opening, taker, reference in receipts
    )
    handed = Section(
        anchor="receipts", heading=to.say("What the police took"), parts=receipt_parts
    )
    return Page(
        frame=frame(to, person, VAULT),
        title=_title(to, shelved.incident),
        back=Link(to.say("Close the vault"), f"{VAULT}/{shelved.incident.number}"),
        said=(to.say("That you read this is written down, and the others are told."),),
        sections=(
            *(
                Section(
                    anchor=f"person-{number}",
                    heading=f"{number}. {_kind(to, each, shelved.entries)}",
                    parts=(Facts(facts(to, each, named[each.id], shelved.called)),),
                )
                for number, each in enumerate(shelved.entries, 1)
            ),
            *((handed,) if receipts else ()),
        ),
    )
