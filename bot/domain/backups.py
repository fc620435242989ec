"""Backups: when the daily one is due and gone, and what a restored database leaves out.

made ──▶ kept ── the last night before its time is up ──▶ gone, but never the newest
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from bot.domain.retention.periods import Period

OVERDUE_AFTER = timedelta(hours=26)
"""A night late by two hours: somebody should look."""

ONE_A_NIGHT = timedelta(hours=12)
"""Made more lately, by whichever process, it is this night's."""

TOLD_AGAIN_AFTER = timedelta(hours=20)
"""A failure is said once a night, however often it is tried again."""

LEAST_SKIPPED = 1_000
"""Numbers a day that are not given out again; a small company needs far fewer."""

SHARE_SKIPPED = 10
"""And a tenth of all that were ever given out, for a large one that is weeks old."""

ENDING = ".backup"
NAME = re.compile(rf"checkcall-(\d{{8}}T\d{{6}}Z){re.escape(ENDING)}")
STAMP = "%Y%m%dT%H%M%SZ"


class Failure(StrEnum):
    """Why there is no backup of tonight."""

    NO_FOLDER = "no folder"
    NOT_ALLOWED = "not allowed"
    NO_ROOM = "no room"
    OTHER = "other"


def is_overdue(newest_at: datetime | None, now: datetime) -> bool:
    """The newest is too old, or there is none."""
    return newest_at is None or now - newest_at > OVERDUE_AFTER


def name_of(made_at: datetime) -> str:
    """The file's name, such as ``checkcall-20261129T051500Z.backup``."""
    return f"checkcall-{made_at.astimezone(UTC):{STAMP}}{ENDING}"


def made_at(name: str) -> datetime | None:
    """When a file was made, by its name; None for one that is not of ours."""
    found = NAME.fullmatch(name)
    if found is None:
        return None
    try:
        return datetime.strptime(found[1], STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def over(names: Iterable[str], keep: Period, now: datetime) -> list[str]:
    """The files whose time is up before the next night, the newest never among them.

    So what was deleted today is in no backup any more when ``keep`` has passed, as the
    certificate of its deletion says.
    """
    dated = sorted((at, name) for name in names if (at := made_at(name)) is not None)
    tomorrow = now + timedelta(days=1)
    return [name for at, name in dated[:-1] if keep.after(at) < tomorrow]


def skipped(given_out: int, backed_up_at: datetime, now: datetime) -> int:
    """How many numbers are passed over after a restore.

    What was given out since the backup stands on buttons, in messages and on paper, and
    must never come to mean something else. How many those were nobody knows any more.
    """
    days = max(now - backed_up_at, timedelta()) // timedelta(days=1) + 1
    return days * max(LEAST_SKIPPED, given_out // SHARE_SKIPPED)
