"""M/ETHANE: what 999 asks for, line by line, to be read to them as it stands.

It is English whatever its reader speaks: whoever answers 999 does. What is not known is
said to be not known, for a line left out would be asked for. Source: JESIP, Joint
Doctrine: M/ETHANE; a control room declares a major incident, and no officer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.action_cards.card import ActionCard
from bot.domain.action_cards.steps import Letter
from bot.domain.incidents.form import IncidentForm
from bot.domain.incidents.incident import Incident, Service
from bot.domain.incidents.particulars import Category
from bot.domain.incidents.wanted import Answer, Field
from bot.texts.action_cards.card import dialled
from bot.texts.action_cards.labels import ask_label, tap_label, title
from bot.texts.message import Message
from bot.texts.reader import ENGLISH, Reader

WANTED_BY = {
    Category.BOMB_THREAT: Service.POLICE,
    Category.SUSPICIOUS_ITEM: Service.POLICE,
    Category.FIRE: Service.FIRE,
    Category.FLOOD: Service.FIRE,
    Category.MEDICAL: Service.AMBULANCE,
    Category.MISSING_PERSON: Service.POLICE,
    Category.SAFEGUARDING: Service.POLICE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """All that is known of one incident."""

    incident: Incident
    form: IncidentForm | None
    cards: Sequence[ActionCard]
    site: str
    """Code and name; empty where it is not known."""
    address: str
    site_phone: str
    officer: str
    """Initials and staff number."""
    company: str
    phone: str
    """The control room's."""
    now: datetime


def methane(to: Reader, known: Known) -> Message:
    english = replace(to, language=ENGLISH)
    return Message("\n".join((to.say("Read this to 999:"), *_lines(english, known))))


def _lines(to: Reader, known: Known) -> Iterator[str]:
    unknown = to.say("not known")
    yield to.say(
        "This is {officer}, security, {company}. Our reference {ref}, {time}.",
        officer=known.officer,
        company=known.company,
        ref=known.incident.ref,
        time=to.time(known.now),
    )
    yield to.say("M: major incident not declared.")
    yield to.say("E, exact location: {what}", what=_exact(to, known) or unknown)
    yield to.say("T, type: {what}", what=_type(to, known) or unknown)
    for letter in (Letter.HAZARDS, Letter.ACCESS, Letter.NUMBER):
        words = _said(to, known, letter)
        if letter is Letter.NUMBER:
            words = "; ".join(filter(None, (_people(to, known), words)))
        yield _named(to, letter, words or unknown)
    yield to.say("E, emergency services: {what}", what=_services(to, known))
    phones = ", ".join(dialled(p) for p in (known.site_phone, known.phone) if p)
    yield to.say("Ring us back: {phones}", phones=phones)


def _named(to: Reader, letter: Letter, words: str) -> str:
    match letter:
        case Letter.HAZARDS:
            return to.say("H, hazards: {what}", what=words)
        case Letter.ACCESS:
            return to.say("A, access: {what}", what=words)
        case _:
            return to.say("N, number of people: {what}", what=words)


def _exact(to: Reader, known: Known) -> str:
    place = known.form.words.get(Field.PLACE, ()) if known.form else ()
    said = _said(to, known, Letter.EXACT)
    parts = (known.site, known.address, said or ", ".join(place))
    return ", ".join(filter(None, parts))


def _type(to: Reader, known: Known) -> str:
    kinds = [card.category for card in known.cards]
    return ", ".join(title(to, each) for each in dict.fromkeys(kinds)) or (
        f"“{known.incident.text}”" if known.incident.text else ""
    )


def _said(to: Reader, known: Known, letter: Letter) -> str:
    """The answers that hold, of all its cards."""
    said: list[str] = []
    for card in known.cards:
        for step in card.steps:
            given = card.last(step.ask) if step.letter is letter else None
            if given is None or not (given.words or given.tap):
                continue
            answer = given.words or (given.tap and tap_label(to, given.tap))
            said.append(f"{ask_label(to, step.ask)}: {answer}")
    return "; ".join(said)


def _people(to: Reader, known: Known) -> str:
    people = known.form.people if known.form else None
    return to.say("{number} involved", number=people) if people is not None else ""


CAME = (Answer.CALLED, Answer.ATTENDED)
LINES = {
    Field.POLICE: Service.POLICE,
    Field.AMBULANCE: Service.AMBULANCE,
    Field.FIRE: Service.FIRE,
}


def _services(to: Reader, known: Known) -> str:
    """Who is on the way, and who is wanted."""
    answers = known.form.answers if known.form else {}
    called = {LINES[f] for f in LINES if answers.get(f) in CAME}
    called |= set(known.incident.called) - {Service.NONE}
    wanted = {WANTED_BY[card.category] for card in known.cards} - called
    says = [to.say("{service} called", service=_service(to, s)) for s in sorted(called)]
    says += [
        to.say("{service} wanted", service=_service(to, s)) for s in sorted(wanted)
    ]
    return ", ".join(says) or to.say("not known")


def _service(to: Reader, service: Service) -> str:
    match service:
        case Service.POLICE:
            return to.say("police")
        case Service.AMBULANCE:
            return to.say("ambulance")
        case _:
            return to.say("fire brigade")
