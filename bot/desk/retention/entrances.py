"""What lets a record be kept longer, or go."""

from bot.desk.desk import Desk
from bot.desk.entrances import Button, Command, Entrances, named, whoever_may
from bot.desk.retention import decisions
from bot.desk.retention.exports import EXPORTS
from bot.domain.people.permissions import Action
from bot.domain.people.person import Person
from bot.texts.message import Press, Verb


def _hold(desk: Desk, person: Person, press: Press) -> None:
    """The first press asks for the reason."""
    if press.choice:
        decisions.hold(desk, person, press.subject, press.choice)
    else:
        decisions.ask_why(desk, person, press.subject)


def _release(desk: Desk, person: Person, press: Press) -> None:
    """Likewise."""
    if press.choice:
        decisions.release(desk, person, press.subject, press.choice)
    else:
        decisions.ask_release(desk, person, press.subject)


ENTRANCES = Entrances(
    buttons={
        Verb.HOLD: Button(do=_hold),
        Verb.RELEASE: Button(do=_release),
        Verb.SERIOUS: named(decisions.mark_serious),
        Verb.LET_GO: named(decisions.let_go),
    },
    commands={
        "retention": Command(
            do=lambda desk, who: decisions.show(desk, who, ""),
            typed=decisions.show,
            is_for=whoever_may(Action.SEE_RETENTION),
        ),
    },
    exports=EXPORTS,
)
