"""What lets uniform and equipment be asked for, and seen to."""

from bot.desk.entrances import Command, Entrances, chosen, words
from bot.desk.kit import asking, handling, telling
from bot.desk.kit.exports import EXPORTS
from bot.domain.forms import FormKind
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={Verb.KIT: chosen(handling.press)},
    commands={
        "request": Command(do=asking.ask, words=FormKind.KIT_REQUEST),
        "requests": Command(do=handling.show),
    },
    forms={
        FormKind.KIT_REQUEST: words(asking.take),
        FormKind.KIT_REFUSED: words(handling.refuse),
    },
    deadlines={Subject.KIT: telling.wake},
    exports=EXPORTS,
)
