"""What is done with a modem that is set up, step by step."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import cycle

from bot.domain.messages.modem import Trouble
from bot.ports import Unknown
from scheduler.modem.arrivals import Arrivals
from scheduler.modem.conversation import Said
from scheduler.modem.jobs import Job, Jobs
from scheduler.modem.modem import Modem
from scheduler.modem.pdu.delivered import Report, read
from scheduler.modem.pdu.octets import Unreadable
from scheduler.modem.sending import CutShort, send

LOOK_EVERY = timedelta(seconds=10)
PARTS_EVERY = timedelta(seconds=1)
"""How often the card is looked at without a word of the modem's; the second while parts
wait for others."""

COMES_IN = ("+CMTI:", "+CDSI:", "^SMMEMFULL")
"""Something lies on the card, or it is full."""


class Work:
    """Of one opening; raises whatever breaks."""

    def __init__(
        self,
        modem: Modem,
        jobs: Jobs,
        arrivals: Arrivals,
        now: Callable[[], datetime],
        tell: Callable[[Trouble | None], None],
    ) -> None:
        self._modem, self._jobs, self._arrivals = modem, jobs, arrivals
        self._now, self._tell = now, tell
        self._references = cycle(range(256))
        self._looked_at: datetime | None = None

    def step(self) -> None:
        """What lies on the card goes before what is to be sent: somebody may call for
        help."""
        if self._arrivals.clear(self._modem) or self._is_time:
            self._look()
        job = self._jobs.take()
        if job is not None:
            self._send(job)
        else:
            self._modem.listen()
        for said in self._modem.heard():
            self._hear(said)

    @property
    def _is_time(self) -> bool:
        """A clock that was set back makes nobody wait."""
        if self._looked_at is None:
            return True
        every = PARTS_EVERY if self._arrivals.waits_for_parts else LOOK_EVERY
        return not timedelta() <= self._now() - self._looked_at < every

    def _look(self) -> None:
        self._looked_at = self._now()
        self._modem.see_the_card()
        self._tell(None if self._modem.has_network() else Trouble.NO_NETWORK)
        self._arrivals.look(self._modem)

    def _send(self, job: Job) -> None:
        reference = next(self._references)
        try:
            outcome = send(self._modem, job.number, job.text, reference)
        except CutShort as cut:
            job.done.set_result(cut.outcome)
            raise cut.broken from None
        except BaseException:
            job.done.set_result(Unknown("it failed"))
            raise
        job.done.set_result(outcome)

    def _hear(self, said: Said) -> None:
        if said.line.startswith(COMES_IN):
            self._looked_at = None
        elif said.line.startswith("+CDS:") and said.body:
            report = _report(said.body)
            if report is not None:
                self._arrivals.report(report)


def _report(octets: str) -> Report | None:
    try:
        found = read(octets)
    except Unreadable:
        return None
    return found if isinstance(found, Report) else None
