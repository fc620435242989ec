"""What certificates let in: a manager's answer, a reason, and the morning's look."""

from bot.desk.credentials import at_book_on, daily
from bot.desk.credentials.exports import EXPORTS
from bot.desk.entrances import Button, Entrances, words
from bot.domain.forms import FormKind
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={
        Verb.FITNESS: Button(
            do=lambda desk, who, press: at_book_on.press(
                desk, who, press.subject, press.choice
            )
        ),
    },
    forms={FormKind.WAIVER: words(at_book_on.type_why)},
    deadlines={Subject.CREDENTIAL: daily.wake},
    exports=EXPORTS,
)
