"""A house with nothing in it, in memory, on a clock that is put where it is wanted."""

import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.desk.replay.playing import Played
    from bot.domain.loads import Load
    from bot.domain.replay.night import Night


def played(night: "Night", rules: "Load") -> "Played":
    """The night under these rules; nothing of it is kept."""
    from bot.desk.doorway import Doorway
    from bot.desk.replay.playing import NightClock, play
    from storage.database.engine import open_engine
    from storage.database.migrate import migrate
    from storage.database.sealing import Sealer
    from storage.store import Store

    engine = open_engine("sqlite://")
    migrate(engine)
    store = Store(engine, Sealer([secrets.token_urlsafe()]))
    clock = NightClock(night.begins)
    doorway = Doorway(store, clock)
    try:
        return play(doorway, clock, night, rules)
    finally:
        doorway.close()
        store.close()
