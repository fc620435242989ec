"""Whom, and which site, somebody means who types a number or a code."""

from bot.desk.desk import Desk
from bot.domain.company import Site
from bot.domain.people.person import Person
from bot.domain.words import called


def site(desk: Desk, words: str) -> tuple[Site | None, str]:
    """The site that the words begin or end with, by its code or its name, and the rest
    of them: the longest name that is there."""
    said = called.read(words)
    found = [
        (len(name), each, left)
        for each in desk.unit.sites.all()
        for name in (each.code, each.name)
        if (left := called.rest(said, name)) is not None
    ]
    if not found:
        return None, " ".join(said.tokens)
    _, meant, left = max(found, key=lambda each: each[0])
    return meant, left


def site_alone(desk: Desk, words: str) -> Site | None:
    """The site that the words are, and nothing else."""
    exact = desk.unit.sites.find(words.strip().upper())
    if exact is not None:
        return exact
    found, more = site(desk, words)
    return None if more else found


def person(desk: Desk, words: str) -> Person | None:
    """By the staff number that stands among the words; a name is never looked for.
    None, too, where there are several."""
    there = called.numbers(called.read(words))
    people = desk.unit.people.all()
    found = [each for each in people if called.plain(each.id) in there]
    return found[0] if len(found) == 1 else None
