"""What lets a report begin, and sealed words be opened."""

from bot.desk.desk import Desk
from bot.desk.entrances import Button, Command, Entrances, bare
from bot.desk.shown import Shown
from bot.desk.words import asking, sealed
from bot.domain.forms import FormKind
from bot.domain.people.person import Person
from bot.texts.keyboard import Key
from bot.texts.message import Press, Verb


def _unseal(desk: Desk, person: Person, press: Press) -> Shown | None:
    """The first press asks for the reason."""
    if press.choice:
        return sealed.open_words(desk, person, press.subject, press.choice)
    sealed.ask_why(desk, person, press.subject)
    return None


ENTRANCES = Entrances(
    buttons={Verb.UNSEAL: Button(do=_unseal)},
    starts={"breach": bare(asking.ask_breach, always=True)},
    commands={
        Key.INCIDENT: Command(do=asking.ask_incident, words=FormKind.INCIDENT),
        Key.BREACH: Command(do=asking.ask_breach, words=FormKind.BREACH, always=True),
    },
)
