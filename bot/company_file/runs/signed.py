"""The file that a run in the rehearsal room ends in, signed with the training key.

The room writes it and the company's machine reads it; they share that key, and no
database. Whoever has only the file can change nothing in it.
"""

import hmac
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from bot.domain.credentials.run import Run, Task
from bot.domain.refs import StaffId
from bot.papers.evidence.canonical import Json, canonical, read
from bot.settings import BadFile

KIND = "checkcall rehearsal 1"
LARGEST = 200_000
"""Bytes."""

WANTED = "wanted the file that the rehearsal room offered at the end of a run"


def written(run: Run, key: str) -> bytes:
    content = _content(run)
    return canonical({"run": content, "signature": _signature(content, key)})


def read_run(path: Path, keys: Sequence[str]) -> Run:
    """Raises :class:`BadFile`."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        why = (error.strerror or "it cannot be read").lower()
        raise BadFile(path, None, f"{why}; {WANTED}") from None
    try:
        found: Any = read(raw.strip()) if len(raw) <= LARGEST else None
        content, signature = found["run"], found["signature"]
        if content["kind"] != KIND:
            raise ValueError
        signed = _is_signed(content, str(signature), keys)
        run = _run(content)
    except (ValueError, TypeError, KeyError, OverflowError):
        raise BadFile(path, None, f"no run of a rehearsal room; {WANTED}") from None
    if not signed:
        problem = (
            "it was changed, or comes from a room with another key than "
            "CHECKCALL_TRAINING_KEY; wanted the file as the room wrote it"
        )
        raise BadFile(path, None, problem)
    return run


def _is_signed(content: Json, signature: str, keys: Iterable[str]) -> bool:
    given = signature.encode()
    fits = [hmac.compare_digest(_signature(content, k).encode(), given) for k in keys]
    return any(fits)


def _signature(content: Json, key: str) -> str:
    return hmac.new(key.encode(), canonical(content), sha256).hexdigest()


def _content(run: Run) -> dict[str, Json]:
    return {
        "kind": KIND,
        "number": run.number,
        "scenario": run.scenario,
        "person": run.person,
        "initials": run.initials,
        "ran_at": run.ran_at.isoformat(),
        "took_s": _seconds(run.took),
        "tasks": [_task(each) for each in run.tasks],
    }


def _task(task: Task) -> dict[str, Json]:
    return {
        "what": task.what,
        "within_s": _seconds(task.within),
        "took_s": None if task.took is None else _seconds(task.took),
        "next_time": task.next_time,
    }


def _run(content: dict[str, Any]) -> Run:  # Any: as it was read
    """Whatever does not fit is raised by what it is put into."""
    return Run(
        number=str(content["number"]),
        scenario=str(content["scenario"]),
        person=StaffId(str(content["person"])),
        initials=str(content["initials"]),
        ran_at=datetime.fromisoformat(content["ran_at"]),
        took=timedelta(seconds=content["took_s"]),
        tasks=tuple(
            Task(
                what=str(each["what"]),
                within=timedelta(seconds=each["within_s"]),
                took=_span(each["took_s"]),
                next_time=str(each["next_time"]),
            )
            for each in content["tasks"]
        ),
    )


def _span(seconds: int | None) -> timedelta | None:
    return None if seconds is None else timedelta(seconds=seconds)


def _seconds(span: timedelta) -> int:
    return int(span.total_seconds())
