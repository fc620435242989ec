"""What certificates let in: one that is filed, a manager's answers, reasons, and the
morning's look."""

from bot.desk.credentials import at_book_on, daily, filing, taking
from bot.desk.credentials.exports import EXPORTS
from bot.desk.entrances import Button, Command, Entrances, value, words
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
        Verb.CERTIFICATE: Button(
            do=lambda desk, who, press: taking.press(
                desk, who, press.number, press.choice
            )
        ),
    },
    commands={"certificate": Command(do=filing.ask)},
    forms={
        FormKind.WAIVER: words(at_book_on.type_why),
        FormKind.CERTIFICATE_ENDS: value(taking.type_day),
        FormKind.CERTIFICATE_REFUSED: words(taking.type_why_not),
    },
    deadlines={Subject.CREDENTIAL: daily.wake, Subject.PHOTO: filing.wake},
    exports=EXPORTS,
)
