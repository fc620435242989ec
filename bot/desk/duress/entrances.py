"""What lets somebody choose how to call for help in secret."""

from bot.desk.duress import setting
from bot.desk.entrances import Button, Command, Entrances
from bot.domain.forms import FormKind
from bot.texts.message import Verb

ENTRANCES = Entrances(
    buttons={Verb.DURESS: Button(do=setting.pressed)},
    commands={"duress": Command(do=setting.show)},
    forms={FormKind.DURESS: setting.typed},
)
