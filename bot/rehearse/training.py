"""A trainee's run in the room, and the papers that it ends in: one to read, and one for
the company's training record, signed where the room has the training key."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import LONDON, utc_now
from bot.company_file.runs.signed import written
from bot.domain.credentials.run import Run, Task
from bot.domain.refs import StaffId
from bot.papers.files import to_pdf
from bot.rehearse.timekeeper import Timekeeper
from bot.texts.credentials import runs as texts
from bot.texts.reader import Reader
from rehearsal.room import Trainee
from rehearsal.scenarios.playing import Player
from rehearsal.scenarios.script import Script, Step
from rehearsal.scenarios.training import Judged, Training

ANOTHER_WAY = (
    "This run went another way than the scenario, so it is not judged ({why}). Nothing "
    "is held against you: begin again."
)

TO = Reader()
"""The room is in English, and so is its paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """What comes of a run."""

    outcome: str
    next_time: tuple[str, ...]
    papers: Mapping[str, bytes]


class School:
    """One for one run."""

    def __init__(
        self,
        trainee: Trainee,
        keys: Sequence[str] = (),
        today: Callable[[], datetime] = utc_now,
    ) -> None:
        """``today`` is the real one: what the room's clock shows is a scenario's."""
        self._trainee, self._keys, self._today = trainee, tuple(keys), today
        self._training: Training | None = None
        self._began: datetime | None = None
        self._clock: Callable[[], datetime] = utc_now

    def begins(self, player: Player, keeper: Timekeeper) -> None:
        self._clock = keeper.room.clock
        self._training = Training(
            player, self._clock, lambda: keeper.room.anew is not None
        )

    async def plays(self, step: Step) -> None:
        """The time of the run begins with its first step."""
        assert self._training is not None
        self._began = self._began or self._clock()
        await self._training.plays(step)

    def ends(self, script: Script) -> Ended:
        """In papers, whatever was missed."""
        run = self._run(script)
        signed, name = bool(self._keys), f"rehearsal-{run.person}-{run.course}"
        on = run.ran_at.astimezone(LONDON).date()
        paper = texts.certificate(TO, run, on, signed=signed)
        papers = {f"{name}.pdf": to_pdf(paper)}
        if signed:
            papers[f"{name}.json"] = written(run, self._keys[0])
        return Ended(
            outcome=texts.outcome(TO, run, signed=signed),
            next_time=tuple(texts.better(TO, task) for task in run.missed),
            papers=papers,
        )

    def _run(self, script: Script) -> Run:
        assert self._training is not None
        now = self._clock()
        return Run(
            number=secrets.token_hex(8),
            scenario=script.name,
            person=StaffId(self._trainee.number),
            initials=self._trainee.initials,
            ran_at=self._today().replace(microsecond=0),
            took=whole(now - (self._began or now)),
            tasks=tuple(map(_task, self._training.judged)),
        )


def _task(judged: Judged) -> Task:
    step, took = judged.step, judged.took
    return Task(
        what=step.task,
        within=step.span,
        took=None if took is None else whole(took),
        next_time=step.next_time,
    )


def whole(span: timedelta) -> timedelta:
    """Seconds: nobody is judged by less."""
    return timedelta(seconds=int(span.total_seconds()))
