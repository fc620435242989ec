"""The desk: one transaction, one instant, and everything a use case may do in it.

``owe`` answers in somebody's chat; ``notice.say`` reaches somebody who has not just
asked; ``telling.say`` tells about an alarm; ``note`` is for the journal.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from random import SystemRandom
from zoneinfo import ZoneInfo

from bot.domain.company import Company
from bot.domain.incidents.particulars import ReadsIncidents, ReadsNothing
from bot.domain.messages.channel import ACCEPTED_WITHIN, Channel
from bot.domain.outage import Held
from bot.domain.people.person import Person, Role
from bot.domain.refs import About, Ref, StaffId, is_drill
from bot.texts.drills import marks
from bot.texts.message import Message, in_parts, shortened
from bot.texts.reader import Reader
from storage.messages.message import Deed, Lane, NewMessage, Owed, Purpose
from storage.unit_of_work import UnitOfWork

LATE_AFTER = timedelta(seconds=5)
"""A deadline acted on later than this was late: the product was down."""


@dataclass(kw_only=True)
class Desk:
    """Every use case gets one; it lives as long as its transaction."""

    unit: UnitOfWork
    now: datetime
    late: timedelta = timedelta()
    """How long after its due time this is done, for a deadline."""
    channels: frozenset[Channel] = frozenset({Channel.TELEGRAM})  # that are set up
    held: Held | None = None  # what is done here came late by an outage of ours
    sent_at: datetime | None = None  # what is handled, by Telegram; a press: None
    update: int | None = None  # Telegram's number of what is handled; later, higher
    album: str = ""  # the photo that came with it is one of it
    web_address: str = ""
    """Where people's browsers find us."""
    reaches_phones: bool = True  # what stands there
    text_number: str = ""  # that officers send text messages to; empty without one
    texter: StaffId | None = None  # whose text message is handled
    said: list[Message] = field(default_factory=list)  # to them, so far
    reads_incidents: ReadsIncidents = field(default_factory=ReadsNothing)
    covers_faces: bool = False  # in copies of photos: the model is installed
    chance: Callable[[], float] = SystemRandom().random  # drawn by lot, 0 up to 1
    drill: Ref | None = field(default=None, init=False)
    """What is done here is part of it, and what is owed, unless it is about another."""
    owed: bool = field(default=False, init=False)
    """Something was owed: the dispatcher is woken after the commit."""
    calls: bool = field(default=False, init=False)  # one is to ring, or a line is free

    @cached_property
    def company(self) -> Company:
        return self.unit.companies.get()

    @property
    def made_at(self) -> datetime:
        """When the person did it: now, unless we got it late and know better."""
        return (self.held and self.held.sent_at) or self.now

    @property
    def received_late_at(self) -> datetime | None:
        return self.now if self.held else None

    @property
    def zone(self) -> ZoneInfo:
        """The company's clock."""
        return ZoneInfo(self.company.time_zone)

    @property
    def today(self) -> date:
        """By the company's calendar."""
        return self.day_of(self.now)

    def day_of(self, moment: datetime) -> date:
        """On which day of that calendar it was."""
        return moment.astimezone(self.zone).date()

    def person(self, staff_id: StaffId) -> Person:
        return self.unit.people.get(staff_id)

    def channels_after(
        self, person: Person, channel: Channel | None
    ) -> tuple[Channel, ...]:
        """Where somebody can be reached after this channel, or None for the first."""
        order = person.channels or (Channel.TELEGRAM,)
        if channel is not None:
            order = order[order.index(channel) + 1 :] if channel in order else ()
        linked = person.chat_id is not None
        return tuple(
            each
            for each in order
            if each in self.channels and (linked or each is not Channel.TELEGRAM)
        )

    def can_be_told(self, person: Person) -> bool:
        """Works here, is not away, and can be reached in some way."""
        here = person.active and not person.is_away(self.now)
        return here and bool(self.channels_after(person, None))

    def in_reach(self, *roles: Role, but: Collection[StaffId] = ()) -> list[Person]:
        """Who holds one of the roles and can be told, in the roles' order and then by
        staff number; without those of ``but``."""
        holders = [
            p for role in Role if role in roles for p in self.unit.people.holding(role)
        ]
        people = {person.id: person for person in holders if person.id not in but}
        return [person for person in people.values() if self.can_be_told(person)]

    def reader(self, person: Person) -> Reader:
        """How to speak to somebody."""
        return Reader(person.language, self.zone, self.company.regulator)

    def owe(
        self,
        to: Person,
        message: Message,
        *,
        lane: Lane = Lane.REPLY,
        purpose: Purpose = Purpose.ANSWER,
        about: About | None = None,
        alarm: int | None = None,
        silent: bool = False,
        urgent: bool = False,
        enclosure: str | None = None,
    ) -> None:
        """A message to somebody's chat, in parts if it is long; nothing where none is
        linked, which is for answers and prompts: a notice goes by ``second.say``.

        An urgent one goes out on their next channel too unless it is soon accepted.
        """
        if to.id == self.texter and purpose not in (Purpose.ALARM, Purpose.PLACE):
            self.said.append(message)
        if to.chat_id is None:
            return
        about = about or self.drill
        message = self.marked(about, to.id, message)
        *first, last = in_parts(message.text, marks.ROOM if is_drill(about) else 0)
        whole = NewMessage(
            lane=lane,
            chat_id=to.chat_id,
            person=to.id,
            purpose=purpose,
            about=about,
            alarm=alarm,
            text=last,
            buttons=message.stored_buttons,
            keyboard=message.stored_keyboard,
            times=message.stored_times,
            silent=silent,
            enclosure=enclosure,
            created_at=self.now,
        )
        for text in first:
            bare = replace(whole, buttons=[], keyboard=None, enclosure=None)
            if not purpose.goes_stale:  # parts are let go together, and never found
                bare = replace(bare, purpose=Purpose.NOTICE)
            self.put(replace(bare, text=text))
        second = urgent and self.channels_after(to, Channel.TELEGRAM)
        self.put(replace(whole, second_at=self.soon if second else None))

    def owe_chat(self, chat_id: int, message: Message) -> None:
        """An answer to a chat that is nobody's on the books: after all others."""
        self.put(
            NewMessage(
                lane=Lane.DIGEST,
                chat_id=chat_id,
                text=message.text,
                keyboard=message.stored_keyboard,
                created_at=self.now,
            )
        )

    def owe_edit(self, shown: Owed, message: Message) -> None:
        """Change a message that was, or will be, delivered; mostly it is an answer."""
        message = self.marked(shown.about, shown.person, message)
        self.put(
            NewMessage(
                lane=min(shown.lane, Lane.REPLY),
                chat_id=shown.chat_id,
                person=shown.person,
                deed=Deed.EDIT,
                purpose=shown.purpose,
                text=shortened(message.text),
                buttons=message.stored_buttons,
                times=message.stored_times,
                target=shown.id,
                created_at=self.now,
            )
        )

    def owe_deletion(self, chat_id: int, message_id: int) -> None:
        """Take a person's own message out of the chat: there was a name in it."""
        self.put(
            NewMessage(
                lane=Lane.REPLY,
                chat_id=chat_id,
                deed=Deed.DELETE,
                target=message_id,
                created_at=self.now,
            )
        )

    def note(
        self, actor: str, deed: str, about: About, before: str = "", after: str = ""
    ) -> None:
        """One journal entry; never free text."""
        late = self.late or self.now - self.made_at
        late_s = int(late.total_seconds()) if late > LATE_AFTER else 0
        self.unit.journal.write(
            at=self.now,
            actor=actor,
            deed=deed,
            about=about,
            before=before,
            after=after,
            late_s=late_s,
        )

    def marked(self, about: About | None, who: str | None, said: Message) -> Message:
        """Of a drill each line says so, in the language of whoever gets it."""
        if not is_drill(about):
            return said
        to = self.reader(self.person(StaffId(who))) if who else Reader()
        return marks.message(to, said)

    @property
    def soon(self) -> datetime:
        """When an alarm that is owed now should have been accepted."""
        return self.now + ACCEPTED_WITHIN

    def put(self, new: NewMessage) -> None:
        """Owe it, whatever it is. A drill keeps no alarm waiting, and stays inside."""
        if is_drill(new.about):
            if new.person is None:
                return
            text = self.marked(new.about, new.person, Message(new.text or "")).text
            new = replace(new, text=text, lane=max(new.lane, Lane.REPLY))
        self.unit.outbox.owe(new)
        self.owed = True


SYSTEM = "checkcall"
"""The journal's name for what silence moved."""
