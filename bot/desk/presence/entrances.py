"""What lets presence be answered, and silence be one."""

from bot.desk.entrances import Command, Entrances
from bot.desk.presence import answering, asking
from bot.desk.presence.exports import EXPORTS
from bot.texts.keyboard import Key
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    commands={
        Key.HERE: Command(do=answering.not_sent, is_for=answering.is_asked),
        Key.INDOORS: Command(do=answering.decline, is_for=answering.is_asked),
    },
    deadlines={Subject.PRESENCE: asking.wake},
    exports=EXPORTS,
)
