"""Plays a scenario on the phones; what is not heard ends it."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from rehearsal.phones.phone import Phone
from rehearsal.scenarios.script import Act, Script, Step
from rehearsal.standin import Standin


class Time(Protocol):
    """Whoever keeps it."""

    async def goes_on(self, until: datetime, seen: Callable[[], bool]) -> bool:
        """Up to ``until``, or to where ``seen`` is true; whether it was."""

    async def settles(self) -> None:
        """Until nothing is due or on its way."""


Office = Callable[[str, str], str]
"""Loads a file of that name and content; what the office is told."""


class NotSo(Exception):
    """The scenario says what did not happen: by its line, and what did."""


class Player:
    """One for one playing."""

    def __init__(
        self, script: Script, standin: Standin, time: Time, office: Office
    ) -> None:
        self.script = script
        self._standin, self._time, self._office = standin, time, office
        self._read: dict[str, int] = {}

    async def gathers(self) -> None:
        """Everybody with a phone joins; what they heard so far is read."""
        for phone in self._standin.phones:
            phone.starts()
            await self._time.settles()
            phone.presses("I accept")
        await self._time.settles()
        for phone in self._standin.phones:
            self._read[_number(phone)] = len(phone.inbox)

    async def plays(self, step: Step) -> None:
        """Raises :class:`NotSo`."""
        match step.act:
            case Act.NARRATOR:
                return
            case Act.SAYS | Act.PRESSES | Act.TAPS:
                self._acts(step)
                await self._time.settles()
            case Act.HEARS:
                await self._hears(step)
            case Act.HEARS_NOTHING:
                await self._time.settles()
                if self._unread(step) is not None:
                    raise NotSo(f"line {step.line}: {step.who} did hear “{step.words}”")
            case Act.PASSES:
                await self._time.goes_on(self._standin.clock() + step.span, _never)
            case Act.LOADS:
                self._loads(step)
                await self._time.settles()
            case Act.NOBODY_HEARS:
                await self._time.settles()
                self._nobody_hears(step)

    def _acts(self, step: Step) -> None:
        phone = self._phone(step)
        try:
            if step.act is Act.SAYS:
                phone.says(step.words)
            elif step.act is Act.PRESSES:
                phone.presses(step.words)
            else:
                phone.taps(step.words)
        except (LookupError, PermissionError) as impossible:
            raise NotSo(f"line {step.line}: {impossible}") from None

    async def _hears(self, step: Step) -> None:
        until = self._standin.clock() + step.span
        await self._time.goes_on(until, lambda: self._unread(step) is not None)
        place = self._unread(step)
        if place is None:
            heard = [m.text for m in self._phone(step).inbox[self._read[step.who] :]]
            told = f"{step.who} did not hear “{step.words}”, but {heard}"
            raise NotSo(f"line {step.line}: {told}")
        self._read[step.who] = place + 1

    def _unread(self, step: Step) -> int | None:
        """Where the words stand in what was not read yet."""
        inbox, read = self._phone(step).inbox, self._read[step.who]
        unread = range(read, len(inbox))
        return next((at for at in unread if step.words in inbox[at].text), None)

    def _loads(self, step: Step) -> None:
        told = self._office(step.words, step.holding)
        if step.answer not in told:
            raise NotSo(f"line {step.line}: the office was told “{told}”")

    def _nobody_hears(self, step: Step) -> None:
        for phone in self._standin.phones:
            if any(step.words in message.text for message in phone.visible):
                who = _number(phone)
                raise NotSo(f"line {step.line}: “{step.words}” stands at {who}")

    def _phone(self, step: Step) -> Phone:
        for phone in self._standin.phones:
            if _number(phone) == step.who:
                return phone
        there = ", ".join(map(_number, self._standin.phones))
        raise NotSo(
            f"line {step.line}: {step.who} has no phone here; there are: {there}"
        )


def _number(phone: Phone) -> str:
    """The staff number, with which a caption ends."""
    return phone.person.role.rpartition(" ")[2]


def _never() -> bool:
    return False
