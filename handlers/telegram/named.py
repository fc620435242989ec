"""Presses about what has a name and no number: a site, a language, a report."""

from bot.desk.incidents import adding
from bot.desk.incoming import saying_again
from bot.desk.incoming.inbox import UseCase
from bot.desk.people import languages, reception
from bot.desk.rights import chat
from bot.desk.shifts import booking
from bot.desk.words import sealed
from bot.texts.message import Press, Verb


def named_use_case(press: Press) -> UseCase:
    """What the desk does about it."""
    subject, choice = press.subject, press.choice
    match press.verb:
        case Verb.ACCEPT:
            return lambda desk, who: reception.accept(desk, who, subject)
        case Verb.SITE:
            return lambda desk, who: booking.book_on(desk, who, subject)
        case Verb.LANGUAGE:
            return lambda desk, who: languages.choose(desk, who, subject)
        case Verb.UNSEAL:
            return lambda desk, who: sealed.ask_why(desk, who, subject)
        case Verb.ADD:
            return lambda desk, who: adding.add(desk, who, subject, choice)
        case Verb.AGAIN:
            return lambda desk, who: saying_again.press(desk, who, subject)
        case Verb.ASK_RIGHT:
            return lambda desk, who: chat.ask(desk, who, subject, choice)
        case _:
            return lambda desk, who: chat.press(desk, who, subject, choice)
