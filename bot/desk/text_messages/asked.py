"""What a text message asks that a button does elsewhere: on, off, the rules."""

from functools import partial

from bot.desk.alarms.channels import in_words
from bot.desk.desk import Desk
from bot.desk.entrances import UseCase
from bot.desk.handover import arriving, leaving
from bot.desk.people import reception, said
from bot.desk.text_messages import answers
from bot.domain.errors import UnknownSite
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from bot.texts.text_messages import answers as texts
from bot.texts.words.spoken.texted import Asks, Texted


def use_case(desk: Desk, who: StaffId, texted: Texted) -> UseCase | None:
    """None: these are words after all."""
    person, site = desk.person(who), said.site_alone(desk, texted.where)
    on_shift = desk.unit.shifts.open_of(who) is not None
    match texted.asks:
        case Asks.RULES:
            return None if reception.has_accepted(desk, person) else _accept
        case Asks.OFF:
            return _off if site is not None or not texted.where else None
        case Asks.ON if site is not None:
            return partial(arriving.book_on, code=site.code)
        case Asks.ON if on_shift or not texted.is_sure:
            return None
        case Asks.ON if in_words.is_meant(desk, person):
            return None  # "on it"
        case Asks.ON:
            return _unknown if texted.where else _which


def _off(desk: Desk, person: Person) -> None:
    """A report that was begun and not typed keeps nobody: there is no button to say
    so."""
    leaving.book_off(desk, person, anyway=True)


def _which(desk: Desk, person: Person) -> None:
    to = desk.reader(person)
    desk.owe(person, texts.which_site(to, answers.example(desk, person)))


def _unknown(desk: Desk, person: Person) -> None:
    raise UnknownSite


def _accept(desk: Desk, person: Person) -> None:
    """Of the version in force, whose rules they were told."""
    reception.accept(desk, person, desk.company.policy_version)
    answers.instead(desk, texts.accepted(desk.reader(person)))


def ways(desk: Desk, person: Person) -> None:
    """What can be done by text."""
    desk.owe(person, texts.ways(desk.reader(person)))


def not_by_text(desk: Desk, person: Person) -> None:
    """A number can be made up by whoever sends: what decides for others, or shows what
    is held, is asked for in Telegram."""
    desk.owe(person, texts.not_by_text(desk.reader(person)))
