"""What the police are given: the people at an incident, and who took the paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.refs import Ref
from bot.domain.vault.named import Named
from bot.domain.vault.record import Entry
from bot.texts.paper import Facts, Heading, Paper, Paragraph, Part
from bot.texts.reader import Reader
from bot.texts.vault.labels import when, who_label


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing:
    """To whom, by whom, and under which reference of theirs."""

    incident: Ref
    site: str
    company: str
    by: str
    at: datetime
    taker: str
    reference: str


def paper(
    to: Reader,
    handing: Handing,
    people: Sequence[Entry],
    named: Mapping[int, Named],
    called: Mapping[str, str],
) -> Paper:
    """No name stands in its title, which viewers and file lists show."""
    return Paper(
        title=to.say("People at {ref}", ref=handing.incident),
        under=handing.company,
        language=to.language,
        parts=(
            _receipt(to, handing),
            *(
                part
                for number, each in enumerate(people, 1)
                for part in _person(to, number, each, named[each.id], called)
            ),
            Paragraph(
                to.say(
                    "Written down at the incident as they were told, and not checked. "
                    "{company} keeps no copy of this paper, only its fingerprint and "
                    "this receipt.",
                    company=handing.company,
                )
            ),
        ),
    )


def _receipt(to: Reader, handing: Handing) -> Facts:
    return Facts(
        (
            (to.say("Incident"), str(handing.incident)),
            (to.say("Site"), handing.site or to.say("not known")),
            (to.say("Given to"), handing.taker),
            (to.say("Their reference"), handing.reference),
            (to.say("Given by"), handing.by),
            (to.say("When"), when(to, handing.at)),
        )
    )


def _person(
    to: Reader, number: int, entry: Entry, named: Named, called: Mapping[str, str]
) -> tuple[Part, ...]:
    return (
        Heading(f"{number}. {who_label(to, entry.who)}"),
        Facts(facts(to, entry, named, called)),
    )


def facts(
    to: Reader, entry: Entry, named: Named, called: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """One person, line by line; a line that nobody filled in is left out."""
    lines = (
        (to.say("Name"), named.name),
        (to.say("Telephone"), named.phone),
        (to.say("Address, e-mail, looks"), named.more),
    )
    by = called.get(entry.by, entry.by)
    written = f"{by}, {when(to, entry.at)}"
    known = tuple((label, value) for label, value in lines if value)
    return (*known, (to.say("Written by"), written))
