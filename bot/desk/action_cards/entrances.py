"""What lets an action card begin and be answered, and what is read to 999."""

from bot.desk.action_cards import methane, running, starting
from bot.desk.action_cards.exports import EXPORTS
from bot.desk.desk import Desk
from bot.desk.entrances import Button, Command, Entrances, chosen, numbered, words
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.domain.refs import Ref
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject


def _take(desk: Desk, person: Person, number: int, kept: Kept) -> Ref | None:
    """Without a card's number they are what it began with."""
    if not number:
        return starting.first_words(desk, person, kept)
    return running.typed(desk, person, number, kept)


ENTRANCES = Entrances(
    buttons={
        Verb.CARD: chosen(running.press),
        Verb.CARD_START: Button(do=starting.press),
        Verb.METHANE: numbered(methane.show),
    },
    commands={"cards": Command(do=starting.show_list)},
    forms={FormKind.ACTION_CARD: words(_take)},
    deadlines={Subject.ACTION_CARD: running.wake},
    exports=EXPORTS,
)
