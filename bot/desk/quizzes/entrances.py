"""What lets the questions of the year be asked and answered."""

from bot.desk.entrances import Command, Entrances, chosen
from bot.desk.quizzes import answering, asking
from bot.desk.quizzes.exports import EXPORTS
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    buttons={Verb.QUIZ: chosen(answering.press)},
    commands={"quiz": Command(do=answering.show)},
    deadlines={Subject.QUIZ: asking.wake},
    exports=EXPORTS,
)
