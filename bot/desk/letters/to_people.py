"""The letter to the people whose data a breach concerns: files to read and change."""

from bot.desk.breach import account, deciders
from bot.desk.desk import Desk
from bot.domain import letters
from bot.domain.breach.breach import Breach
from bot.domain.errors import Stale
from bot.domain.messages.enclosure import Enclosure
from bot.domain.people.person import Person
from bot.domain.refs import Ref
from bot.texts.drills import marks
from bot.texts.letters import to_people as texts
from bot.texts.letters.to_people import Contents
from bot.texts.paper import Paper
from bot.texts.people.languages import of_letters
from bot.texts.reader import Reader


def press(desk: Desk, person: Person, number: int, language: str) -> None:
    """In which language is asked first; then both files come, and what they lack."""
    breach = deciders.allowed(desk, person, number)
    to = desk.reader(person)
    if not language:
        desk.owe(person, texts.ask_language(to, breach), about=breach.ref)
        return
    if language not in of_letters():
        raise Stale
    for file in Enclosure.letters(language):
        named = texts.caption(to, breach, file.form)
        desk.owe(person, named, about=breach.ref, enclosure=file)
    contact = deciders.contact(desk, breach)
    case = account.case_of(desk, breach)
    lacking = letters.lacking(case, desk.now, contact=contact is not None)
    desk.owe(person, texts.next_steps(to, breach, lacking), about=breach.ref)
    desk.note(person.id, "letter", breach.ref, after=language)


def taken_out(desk: Desk, person: Person, number: int, language: str) -> Paper:
    """The letter as it stands now, from its page; who takes it is written down."""
    breach = deciders.allowed(desk, person, number)
    if language not in of_letters():
        raise Stale
    desk.note(person.id, "letter", breach.ref, after=language)
    return _letter(desk, breach, language)


def enclosed(desk: Desk, about: Ref | None, language: str) -> Paper:
    assert about is not None
    return _letter(desk, desk.unit.breaches.get(about.number), language)


def _letter(desk: Desk, breach: Breach, language: str) -> Paper:
    contents = Contents(
        case=account.case_of(desk, breach),
        company=desk.company,
        contact=deciders.contact(desk, breach),
        now=desk.now,
    )
    to = Reader(language, desk.zone, desk.company.regulator)
    paper = texts.paper(to, contents)
    return marks.paper(to, paper) if breach.is_drill else paper
