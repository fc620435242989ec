"""What lets the people at an incident be written down."""

from bot.desk.entrances import Command, Entrances, numbered
from bot.desk.vault import asking
from bot.domain.forms import FormKind
from bot.texts.message import Verb

ENTRANCES = Entrances(
    buttons={Verb.VAULT: numbered(asking.press)},
    commands={
        "people": Command(do=asking.show, words=FormKind.VAULT, is_for=asking.can_name)
    },
    forms={FormKind.VAULT: asking.take},
)
