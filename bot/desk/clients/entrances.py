"""What lets somebody say whose data a breach concerns, and tell the client."""

from bot.desk.clients import chat, morning_post, mornings, reminders
from bot.desk.clients.exports import EXPORTS
from bot.desk.entrances import Entrances, chosen, value
from bot.domain.forms import FormKind
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={
        Verb.CLIENT: chosen(chat.press),
        Verb.MORNING: chosen(morning_post.press),
    },
    forms={FormKind.CLIENT_TOLD_AT: value(chat.take_time)},
    deadlines={Subject.CLIENT: reminders.act, Subject.MORNING: mornings.wake},
    exports=EXPORTS,
)
