"""What of rosters can be taken out; and a load that stopped is heard."""

from bot.desk.entrances import Entrances
from bot.desk.roster import half_loaded
from bot.desk.roster.history import EXPORTS
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    exports=EXPORTS,
    deadlines={Subject.ROSTER: lambda desk, _: half_loaded.wake(desk)},
)
