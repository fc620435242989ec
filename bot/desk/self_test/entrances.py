"""What lets the daily self-test go on, and its silence be heard."""

from bot.desk.entrances import Entrances
from bot.desk.self_test import testing
from storage.deadlines.deadlines import Subject

ENTRANCES = Entrances(
    deadlines={Subject.SELF_TEST: lambda desk, _: testing.wake(desk)},
)
