"""What lets somebody have a letter written."""

from bot.desk.entrances import Entrances, chosen
from bot.desk.letters import to_people
from bot.texts.message import Verb

ENTRANCES = Entrances(buttons={Verb.LETTER: chosen(to_people.press)})
