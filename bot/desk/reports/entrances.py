"""When the digest is told."""

from bot.desk.entrances import Entrances
from bot.desk.reports import digests
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(deadlines={Subject.DIGEST: digests.wake})
