"""Plays a scenario on the phones; what is not heard ends it."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from rehearsal.chats.chat import Signal
from rehearsal.network.network import State
from rehearsal.phones.phone import Phone
from rehearsal.room import Company
from rehearsal.scenarios.acting import acts
from rehearsal.scenarios.script import WEATHERS, Act, Script, Step
from rehearsal.sky import Weather
from rehearsal.standin import Standin
from rehearsal.weather import has_signal, turns


class Time(Protocol):
    """Whoever keeps it."""

    async def goes_on(self, until: datetime, seen: Callable[[], bool]) -> bool:
        """Up to ``until``, or to where ``seen`` is true; whether it was."""

    async def settles(self) -> None:
        """Until nothing is due or on its way."""


Office = Callable[[str, str], str]
"""Loads a file of that name and content; what the office is told."""


BY_NETWORK = (Act.TEXTS, Act.PRESSES_KEY)
LOOK_S = 0.1
STARTS_WITHIN_S = 120.0
"""Of real time: a process that starts needs some, however far the clock is pushed."""


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
        self._texts_read: dict[str, int] = {}

    async def gathers(self) -> None:
        """Everybody with a phone joins; what they heard before that is read."""
        for phone in self._standin.phones:
            await self._joins(phone)

    async def plays(self, step: Step) -> None:
        """Raises :class:`NotSo`."""
        match step.act:
            case Act.NARRATOR:
                return
            case Act.HEARS:
                await self._hears(step)
            case Act.READS:
                await self._reads(step)
            case Act.IS_RUNG:
                await self._is_rung(step)
            case Act.PASSES:
                await self._time.goes_on(self._standin.clock() + step.span, _never)
            case Act.HEARS_NOTHING:
                await self._time.settles()
                if self._unread(step) is not None:
                    raise NotSo(f"line {step.line}: {step.who} did hear “{step.words}”")
            case Act.NOBODY_HEARS:
                await self._time.settles()
                self._nobody_hears(step)
            case _:
                await self._does(step)
                await self._time.settles()

    async def _does(self, step: Step) -> None:
        """What cannot be done ends it."""
        try:
            if step.act is Act.LOADS:
                self._loads(step)
            elif step.act is Act.PHONE_FOR:
                await self._hands_over(step)
            elif step.act in BY_NETWORK:
                await self._calls_or_texts(step)
            elif step.act is Act.WEATHER:
                weather, on = WEATHERS[step.words]
                await turns(self._standin, weather, on=on)
                if weather is Weather.BOT and not on:
                    await self._all_is_taken()
            elif step.act is Act.PHONE_IS:
                signal = Signal(step.words)
                await has_signal(self._standin, self._phone(step), signal)
            elif step.act is Act.SCANS:
                await self._scans(step)
            else:
                acts(self._phone(step), step)
        except (LookupError, PermissionError, ValueError) as impossible:
            raise NotSo(f"line {step.line}: {impossible}") from None

    async def _calls_or_texts(self, step: Step) -> None:
        person, network = self._phone(step).person, self._standin.network
        if step.act is Act.TEXTS:
            await network.texts_in(person, step.words)
        else:
            await network.presses(person, step.words)

    async def _hands_over(self, step: Step) -> None:
        """They join at once."""
        phoned = [_number(phone) for phone in self._standin.phones]
        newcomer = await self._company().joins(step.words, "en", phoned)
        phone = self._standin.hands_over(newcomer)
        await self._joins(phone)

    async def _joins(self, phone: Phone) -> None:
        """Presses Start, and accepts the rules once they have come."""
        phone.starts()
        await phone.until(lambda here: any(each.buttons for each in here.inbox))
        self._read[_number(phone)] = len(phone.inbox)
        phone.presses("I accept")
        await self._time.settles()

    async def _scans(self, step: Step) -> None:
        signs = await self._company().signs()
        found = next((sign for sign in signs if step.words in sign.name), None)
        if found is None:
            hanging = "; ".join(sign.name for sign in signs)
            raise LookupError(
                f"no sign “{step.words}” hangs here; there are: {hanging}"
            )
        self._phone(step).scans(found.link)

    def _company(self) -> Company:
        room = self._standin.room
        if room is None or room.company is None:
            raise LookupError("there is no company here")
        return room.company

    async def _reads(self, step: Step) -> None:
        """A text message that was not read yet."""
        person, read = self._phone(step).person, self._texts_read

        def place() -> int | None:
            texts = self._standin.network.texts_of(person)
            unread = range(read.get(step.who, 0), len(texts))
            return next((at for at in unread if step.words in texts[at].words), None)

        until = self._standin.clock() + step.span
        await self._time.goes_on(until, lambda: place() is not None)
        found = place()
        if found is None:
            texts = [text.words for text in self._standin.network.texts_of(person)]
            told = f"{step.who} was not texted “{step.words}”, but {texts}"
            raise NotSo(f"line {step.line}: {told}")
        read[step.who] = found + 1

    async def _is_rung(self, step: Step) -> None:
        """Their telephone rings, they pick up, and these words are said."""
        person, network = self._phone(step).person, self._standin.network

        def rings() -> bool:
            call = network.call_of(person)
            return call is not None and call.state is State.RINGS

        if not await self._time.goes_on(self._standin.clock() + step.span, rings):
            raise NotSo(f"line {step.line}: {step.who}'s telephone did not ring")
        await network.answers(person)
        await self._time.settles()
        call = network.call_of(person)
        said = call.said if call is not None else ""
        if step.words not in said:
            raise NotSo(f"line {step.line}: {step.who} was told “{said}”")

    async def _all_is_taken(self) -> None:
        """What was said while the bot was dead."""
        async with asyncio.timeout(STARTS_WITHIN_S):
            while self._standin.pending:
                await asyncio.sleep(LOOK_S)

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
