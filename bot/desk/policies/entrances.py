"""What lets policies be read, and drafts be commented on."""

from bot.desk.entrances import Command, Entrances, chosen, words
from bot.desk.policies import library
from bot.desk.policies.exports import EXPORTS
from bot.domain.forms import FormKind
from bot.texts.message import Verb

ENTRANCES = Entrances(
    buttons={Verb.POLICY: chosen(library.press)},
    commands={"policies": Command(do=library.show)},
    forms={FormKind.POLICY_COMMENT: words(library.comment)},
    exports=EXPORTS,
)
