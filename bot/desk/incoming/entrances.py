"""What people do to a running ladder; whatever it is about follows."""

from bot.desk.desk import Desk
from bot.desk.entrances import Button, Entrances, bare, named, numbered, words
from bot.desk.incoming import alarm_presses, saying_again, taking_back, telephone
from bot.domain.alarms.kinds import Reason
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.people.person import Person
from bot.texts.message import Press, Verb
from storage.deadlines.deadlines import Subject


def _close(desk: Desk, person: Person, press: Press) -> None:
    """With the reason that the button says."""
    if press.choice not in set(Reason):
        raise Stale
    alarm_presses.close(desk, person, press.number, Reason(press.choice))


ENTRANCES = Entrances(
    buttons={
        Verb.TAKE: numbered(alarm_presses.take_up),
        Verb.CANNOT: numbered(alarm_presses.cannot_reach),
        Verb.WORDS: numbered(alarm_presses.ask_reason),
        Verb.CLOSE: Button(do=_close),
        Verb.MISTAKE: bare(taking_back.press, always=True),
        Verb.AGAIN: named(saying_again.press, always=True),
    },
    forms={
        FormKind.MORE_INCIDENT: words(saying_again.of_incident),
        FormKind.MORE_BREACH: words(saying_again.of_breach),
    },
    deadlines={
        Subject.ALARM: alarm_presses.wake,
        Subject.TELEPHONE: telephone.wake,
    },
)
