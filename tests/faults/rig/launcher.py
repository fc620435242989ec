"""Runs the real program with the bench listening; no line of the product is changed.

What is swapped, at the doors the product has for it: the clock, and the redactor's
model (a light one, for its loading is nine tenths of a start). The waits between two
looks are a tenth, so that a settled house is seen to be settled soon.
"""

import json
import os
import random
import signal
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event

import bot.process.engine_part
import bot.process.health
import bot.process.running
import bot.process.web_part
import handlers.telegram.intake.intake
import storage.database.engine
from bot.__main__ import app
from bot.domain.incidents.particulars import ReadsNothing
from tests.faults.rig import compiled
from tests.faults.rig.clock import ASKED, Shared
from tests.faults.rig.plain import Plain
from tests.faults.rig.points import Points

LOOK_AGAIN_S = 0.1
LEASE = timedelta(seconds=1)
"""Who polled and was killed is followed so soon."""


def before_births() -> None:
    """In the parent."""
    compiled.compile_all()


def launch(words: list[str]) -> None:
    """``checkcall …`` until it ends, or is ended."""
    asked = json.loads(os.environ.pop(ASKED))
    shared = Shared(Path(asked["shared"]))
    random.seed()
    compiled.at_hand()
    bot.process.running.open_house = partial(
        bot.process.running.open_house, clock=shared.now
    )
    parts: Any = bot.process.engine_part  # Any: a class is swapped for a partial of it
    parts.AlarmClock = partial(parts.AlarmClock, sweep_s=LOOK_AGAIN_S)
    parts.Delivery = partial(parts.Delivery, look_again_s=LOOK_AGAIN_S)
    web: Any = bot.process.web_part
    web.RedactionThread = partial(web.RedactionThread, load=Plain)
    web.IncidentReading = partial(web.IncidentReading, load=ReadsNothing)
    web.LEASE_LASTS = LEASE
    handlers.telegram.intake.intake.LONGEST_PAUSE_S = LOOK_AGAIN_S
    handlers.telegram.intake.intake.AWAY_S = LOOK_AGAIN_S
    bot.process.health.PATIENCE_S /= 10
    if stands_still := asked.get("stands_still_s"):
        held = f"-c idle_in_transaction_session_timeout={stands_still}s"
        storage.database.engine.FROZEN = held
    event.listen(Engine, "begin", partial(_leave_space, shared))
    ends_at = asked.get("ends_at")
    record = asked.get("record")
    Points(
        ends_at=(ends_at[0], ends_at[1]) if ends_at else None,
        record=Path(record) if record else None,
        by=asked.get("by", signal.SIGKILL),
    ).watches()
    app(words, prog_name="checkcall")


def _leave_space(shared: Shared, connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        most = shared.pages or 2**31
        connection.connection.cursor().execute(f"PRAGMA max_page_count = {most}")
