"""Scripted faults: what goes wrong with a call, said in advance by a test."""

from dataclasses import dataclass

from rehearsal.calls.refusal import Refusal, too_many_requests


@dataclass(frozen=True, kw_only=True)
class Refuses:
    """The call is refused and nothing was done."""

    refusal: Refusal


@dataclass(frozen=True, kw_only=True)
class Drops:
    """The connection closes without an answer; ``accepted`` if it was done first."""

    accepted: bool


@dataclass(frozen=True, kw_only=True)
class Hangs:
    """The answer is ``seconds`` of real time late; ``accepted`` if done at once."""

    seconds: float
    accepted: bool


Fault = Refuses | Drops | Hangs


def flood(retry_after: int) -> Fault:
    """Telegram answers 429 and asks for ``retry_after`` seconds of silence."""
    return Refuses(refusal=too_many_requests(retry_after))


def status(code: int, description: str) -> Fault:
    """Telegram answers with this HTTP status and description."""
    return Refuses(refusal=Refusal(code, description))


def drop_before() -> Fault:
    """The connection closes before anything was done."""
    return Drops(accepted=False)


def drop_after() -> Fault:
    """The call was carried out, then the connection closes without an answer."""
    return Drops(accepted=True)


def hang(seconds: float, *, accepted: bool = True) -> Fault:
    """The answer comes late; with ``accepted`` the call was carried out at once."""
    return Hangs(seconds=seconds, accepted=accepted)


@dataclass(kw_only=True)
class _Planned:
    method: str | None
    chat_id: int | None
    times: int
    fault: Fault


class Faults:
    """The faults still to come, taken in the order they were planned."""

    def __init__(self) -> None:
        self._planned: list[_Planned] = []

    def next(
        self,
        *,
        fault: Fault,
        method: str | None = None,
        chat_id: int | None = None,
        times: int = 1,
    ) -> None:
        """Plans ``fault`` for the next ``times`` calls that match.

        ``method`` and ``chat_id`` narrow it down; ``None`` matches every call.
        """
        self._planned.append(
            _Planned(method=method, chat_id=chat_id, times=times, fault=fault)
        )

    def clear(self) -> None:
        """Forgets every fault that has not happened yet."""
        self._planned.clear()

    def take(self, method: str, chat_id: int) -> Fault | None:
        """The fault for this call, used up by asking; ``None`` if all goes well."""
        for planned in self._planned:
            if planned.method not in (None, method):
                continue
            if planned.chat_id not in (None, chat_id):
                continue
            planned.times -= 1
            if planned.times < 1:
                self._planned.remove(planned)
            return planned.fault
        return None
