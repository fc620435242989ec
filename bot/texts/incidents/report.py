"""What an officer reads about an incident that they report."""

from collections.abc import Sequence

from bot.domain.action_cards.cards import CARDS
from bot.domain.incidents.incident import Incident, Service
from bot.domain.incidents.particulars import Category
from bot.domain.names.redacted_text import Kept
from bot.domain.refs import Ref
from bot.texts.action_cards.card import start_button
from bot.texts.forms import cancel
from bot.texts.incidents import past_line
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader
from bot.texts.vault.chat import names_button, where_names_belong


def type_incident(to: Reader) -> Message:
    return Message(
        to.say(
            "What happened? Type it in one message. Danger to life: ring 999 first. "
            "Initials only."
        ),
        column(
            Button(
                to.say("Bomb, fire, somebody ill: what to do now"),
                Press(Verb.COMMAND, "cards"),
            ),
            Button(to.say("Nobody hurt: a near miss"), Press(Verb.COMMAND, "nearmiss")),
            Button(to.say("It is about personal data"), Press(Verb.START, "breach")),
            Button(to.say("A manager did it to me"), Press(Verb.START, "abuse")),
            cancel(to),
        ),
    )


def incident_reported(
    to: Reader, reported: Incident, kept: Kept, category: Category | None = None
) -> Message:
    """Where there is a card for it, what to do now comes first."""
    number = str(reported.id)
    text = to.say(
        "Incident recorded as {ref}. Your duty manager is being told.", ref=reported.ref
    )
    if reported.goes_past:
        text = past_line.recorded(to, reported.ref)
    asked = column(
        *(
            Button(_service_called(to, each), Press(Verb.SERVICE, number, each))
            for each in Service
        )
    )
    below = (*asked, (names_button(to, reported.id),))
    if category is not None and category in CARDS:
        below = (*column(start_button(to, category, reported.id)), *below)
    shown = with_what_was_kept(to, Message(text, below), kept)
    return shown.with_line(where_names_belong(to)) if kept.had_names else shown


def _service_called(to: Reader, service: Service) -> str:
    match service:
        case Service.POLICE:
            return to.say("Police called")
        case Service.AMBULANCE:
            return to.say("Ambulance called")
        case Service.FIRE:
            return to.say("Fire brigade called")
        case Service.NONE:
            return to.say("Nobody else needed")


def called(to: Reader, services: Sequence[Service]) -> str:
    """Who else is on the way, as whoever reported it said."""
    names = ", ".join(_name(to, each) for each in services)
    return to.say("Called: {services}.", services=names)


def _name(to: Reader, service: Service) -> str:
    """As a part of a sentence."""
    match service:
        case Service.POLICE:
            return to.say("police")
        case Service.AMBULANCE:
            return to.say("ambulance")
        case Service.FIRE:
            return to.say("fire brigade")
        case Service.NONE:
            return to.say("nobody else")


def service_noted(to: Reader, reference: Ref) -> Message:
    return Message(to.say("Noted for {ref}. Thank you.", ref=reference))
