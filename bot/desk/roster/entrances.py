"""What of rosters can be taken out."""

from bot.desk.entrances import Entrances
from bot.desk.roster.history import EXPORTS

ENTRANCES = Entrances(exports=EXPORTS)
