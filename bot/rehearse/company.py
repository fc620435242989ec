"""The people of the room: who gets a phone, who leaves, what hangs on the walls, and
how somebody is signed in beside the phones."""

import asyncio
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from bot.desk.company.loading import load
from bot.desk.desk import Desk
from bot.desk.doorway import Unavailable
from bot.desk.patrols import signs
from bot.desk.people.away import mark_away
from bot.desk.people.reception import invite
from bot.domain.company import StaffRecord
from bot.domain.errors import Refused
from bot.domain.loads import Load
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Role
from bot.domain.refs import StaffId
from bot.process.wiring import House
from bot.rehearse.links import BOARD, REGISTER, sent_link
from rehearsal.phones.phone import Phone
from rehearsal.room import Newcomer, Screen, Sign
from rehearsal.standin import Standin

Result = TypeVar("Result")

NEW = (
    *("Grace Hartley", "Tomasz Wilk", "Ioana Dobre", "Beatriz Salgado"),
    *("Gwen Prosser", "Samir Haddad", "Lucy Tran", "Kofi Asante"),
)
"""All invented, given out in turn."""

NUMBERS = {
    Role.OFFICER: "E2",
    Role.CONTROLLER: "C",
    Role.DUTY_MANAGER: "D",
    Role.DPO: "P",
    Role.SIRO: "S",
    Role.DIRECTOR: "X",
    Role.ADMINISTRATOR: "A",
}
"""How staff numbers begin."""

TITLES = {
    "Officer": Role.OFFICER,
    "Controller": Role.CONTROLLER,
    "Duty manager": Role.DUTY_MANAGER,
    "Data Protection Officer": Role.DPO,
    "Senior Information Risk Owner": Role.SIRO,
    "Director": Role.DIRECTOR,
    "Administrator": Role.ADMINISTRATOR,
}
LANGUAGES = (
    ("en", "English"),
    ("pl", "Polski"),
    ("ro", "Română"),
    ("pt", "Português"),
    ("cy", "Cymraeg"),
)
MAY = {BOARD.name: Action.SEE_BOARD, REGISTER.name: Action.SEE_BREACHES}

AWAY_FOR = timedelta(days=7)


class SampleCompany:
    """Does it as the office does, and as the people themselves would."""

    roles: Sequence[str] = tuple(TITLES)
    languages: Sequence[tuple[str, str]] = LANGUAGES
    screens: Sequence[Screen] = (BOARD, REGISTER)

    def __init__(self, house: House, standin: Standin) -> None:
        self._house, self._standin = house, standin
        self.loop: asyncio.AbstractEventLoop | None = None
        """The product's, once it runs."""

    async def joins(
        self, role: str, language: str, phoned: Collection[str]
    ) -> Newcomer:
        """One of that role who has no phone yet; else somebody new."""
        if role not in TITLES or language not in dict(LANGUAGES):
            raise ValueError("choose one of the roles, and one of the languages")

        def joined(desk: Desk) -> Newcomer:
            who = _without_phone(desk, TITLES[role], language, phoned)
            who = who or _hired(desk, TITLES[role], language)
            return newcomer(desk, who, role)

        return await self._at_the_desk(joined)

    async def leaves(self, staff_id: str) -> None:
        """From today on they work there no longer."""

        def left(desk: Desk) -> None:
            known = desk.unit.people.find(staff_id)
            if known is None or not known.active:
                raise ValueError(f"{staff_id} does not work here")
            record = desk.unit.people.record_of(known.id)
            load(desk, Load(people=(replace(record, left=desk.today),)))

        await self._at_the_desk(left)

    async def is_away(self, role: str, *, on: bool) -> None:
        """From now on, for a week; as they would say it themselves."""

        def away(desk: Desk) -> None:
            for person in desk.unit.people.holding(TITLES[role]):
                if person.active:
                    until = desk.today + AWAY_FOR
                    words = f"until {until:%d/%m/%Y}" if on else "off"
                    mark_away(desk, person, words)

        await self._at_the_desk(away)

    async def signs(self) -> list[Sign]:
        """Each checkpoint's, as it would be printed."""
        chat = f"https://t.me/{self._standin.bot.username}"

        def hanging(desk: Desk) -> list[Sign]:
            return [
                Sign(
                    name=f"{site.name}: {each.point.name}",
                    link=f"{chat}?start={each.token}",
                )
                for site in desk.unit.sites.all()
                for each in signs.printed(desk, site)
            ]

        return await self._at_the_desk(hanging)

    async def opens(self, screen: str) -> str:
        """The link that somebody's phone is sent: they ask for it, nobody else."""
        if screen not in MAY:
            raise ValueError("there is no such page")
        if self._standin.is_down:
            raise ValueError("Telegram is down: no link comes through")
        phone = await self._phone_of(MAY[screen])
        try:
            return await sent_link(phone, screen)
        except (TimeoutError, LookupError, PermissionError):
            who = phone.person.role
            raise ValueError(f"no link came to the phone of {who}; try again") from None

    async def _phone_of(self, action: Action) -> Phone:
        """The first of those who may, and read English."""
        numbers = {
            phone.person.role.rpartition(" ")[2]: phone
            for phone in self._standin.phones
            if phone.person.language_code == "en" and not phone.person.blocked
        }

        def first(desk: Desk) -> str | None:
            found = ((number, desk.unit.people.find(number)) for number in numbers)
            return next((n for n, who in found if who and may(who, action)), None)

        number = await self._at_the_desk(first)
        if number is None:
            raise ValueError("nobody with a phone here may see it; add one who may")
        return numbers[number]

    async def _at_the_desk(self, deed: Callable[[Desk], Result]) -> Result:
        """In the product's own loop, whichever asks."""
        if self.loop is None:
            raise ValueError("the room is opening; try again")
        try:
            errand = asyncio.run_coroutine_threadsafe(
                self._house.doorway.run(deed), self.loop
            )
            return await asyncio.wrap_future(errand)
        except Refused as refused:
            raise ValueError(str(refused)) from None
        except Unavailable:
            raise ValueError("the database is away; try again") from None


def newcomer(desk: Desk, staff_id: str, role: str) -> Newcomer:
    """With a new invitation; their older phone ends when it is used."""
    person = desk.unit.people.get(staff_id)
    record = desk.unit.people.record_of(person.id)
    return Newcomer(
        staff_id=staff_id,
        name=person.initials,
        role=role,
        number=re.sub(r"^0", "+44", record.phone.replace(" ", "")),
        language=record.language,
        invitation=invite(desk, staff_id),
    )


def _without_phone(
    desk: Desk, role: Role, language: str, phoned: Collection[str]
) -> str | None:
    for person in desk.unit.people.holding(role):
        if person.active and person.id not in phoned and person.language == language:
            return person.id
    return None


def _hired(desk: Desk, role: Role, language: str) -> str:
    """Somebody new; their name and numbers are the next that are free."""
    known = [person.id for person in desk.unit.people.all()]
    begins = NUMBERS[role]
    number = next(
        each for n in range(2, 900) if (each := f"{begins}{n:03}") not in known
    )
    nth = len(known)
    record = StaffRecord(
        id=StaffId(number),
        name=NEW[nth % len(NEW)],
        roles=frozenset({role}),
        division="guarding",
        phone=f"07700 900{300 + nth % 600}",
        language=language,
    )
    load(desk, Load(people=(record,)))
    return number
