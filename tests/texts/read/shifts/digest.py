"""The digest, quiet and with everything."""

from collections.abc import Iterator

from bot.domain.reports.digest import Digest
from bot.texts.message import Message
from bot.texts.reader import Reader
from bot.texts.reports import digest as texts
from tests.domain.builders import NIGHT, after


def about_digests(to: Reader) -> Iterator[Message]:
    yield texts.digest(to, Digest(start_at=NIGHT, end_at=after(540)))
    yield texts.digest(
        to,
        Digest(
            start_at=NIGHT,
            end_at=after(540),
            alarms=("CC-3",),
            missed_calls=tuple(f"CC-{n}" for n in range(12)),
            no_shows=("SH-4",),
            uncovered=("SH-5",),
            incidents=("INC-6",),
            actions=("ACT-7",),
            unchecked=("ACT-8",),
            certificates=("A.O. E1001",),
            undelivered=("HAR RIV",),
        ),
    )
