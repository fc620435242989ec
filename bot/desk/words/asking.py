"""What happened? Asked when a report begins, unless it was typed already."""

from bot.desk.breach import report as breaches
from bot.desk.desk import Desk
from bot.desk.forms import start_form
from bot.desk.incidents import incidents
from bot.desk.words import meaning
from bot.domain.forms import FormKind
from bot.domain.people.person import Person


def ask_incident(desk: Desk, person: Person) -> None:
    """What happened? Unless it was typed already, after a command that was nearly."""
    meant = meaning.words_meant(desk, person, FormKind.MEANT_INCIDENT)
    if meant is not None:
        incidents.report(desk, person, meant.kept)
        return
    start_form(desk, person, FormKind.INCIDENT)


def ask_breach(desk: Desk, person: Person) -> None:
    """What happened to the data? Likewise."""
    meant = meaning.words_meant(desk, person, FormKind.MEANT_BREACH)
    if meant is not None:
        breaches.report(desk, person, meant.kept, found_by=meant.typed_at)
        return
    start_form(desk, person, FormKind.BREACH)
