"""The desk: one transaction, one instant, and everything a use case may do in it."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.domain.company import Company
from bot.domain.people import Person
from bot.domain.refs import StaffId
from bot.texts.message import Keyboard, Message, in_parts, shortened
from bot.texts.reader import Reader
from storage.engine_tables import OutboxRow
from storage.messages import Deed, Lane, NewMessage, Purpose
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
    owed: bool = field(default=False, init=False)
    """Something was owed: the dispatcher is woken after the commit."""

    @cached_property
    def company(self) -> Company:
        return self.unit.companies.get()

    def person(self, staff_id: StaffId) -> Person:
        return self.unit.people.get(staff_id)

    def reader(self, person: Person) -> Reader:
        """How to speak to somebody."""
        return Reader(person.language, ZoneInfo(self.company.time_zone))

    def owe(
        self,
        to: Person,
        message: Message,
        *,
        lane: Lane = Lane.REPLY,
        purpose: Purpose = Purpose.ANSWER,
        about: str | None = None,
        alarm: int | None = None,
        silent: bool = False,
    ) -> None:
        """A message to somebody's phone, in parts if it is long."""
        if to.chat_id is None:
            return
        *first, last = in_parts(message.text)
        whole = NewMessage(
            lane=lane,
            chat_id=to.chat_id,
            person=to.id,
            purpose=purpose,
            about=about,
            alarm=alarm,
            text=last,
            buttons=_stored_buttons(message),
            keyboard=_stored_keyboard(message.keyboard),
            silent=silent,
            created_at=self.now,
        )
        for text in first:
            bare = replace(whole, purpose=Purpose.NOTICE, buttons=[], keyboard=None)
            self._put(replace(bare, text=text))
        self._put(whole)

    def owe_chat(self, chat_id: int, message: Message) -> None:
        """An answer to a chat that is nobody's on the books."""
        self._put(
            NewMessage(
                lane=Lane.REPLY,
                chat_id=chat_id,
                text=message.text,
                keyboard=_stored_keyboard(message.keyboard),
                created_at=self.now,
            )
        )

    def owe_edit(self, shown: OutboxRow, message: Message) -> None:
        """Change a message that was, or will be, delivered."""
        self._put(
            NewMessage(
                lane=Lane(shown.lane),
                chat_id=shown.chat_id,
                person=shown.person,
                deed=Deed.EDIT,
                purpose=Purpose(shown.purpose),
                text=shortened(message.text),
                buttons=_stored_buttons(message),
                target=shown.id,
                created_at=self.now,
            )
        )

    def owe_deletion(self, chat_id: int, message_id: int) -> None:
        """Take a person's own message out of the chat: there was a name in it."""
        self._put(
            NewMessage(
                lane=Lane.REPLY,
                chat_id=chat_id,
                deed=Deed.DELETE,
                target=message_id,
                created_at=self.now,
            )
        )

    def note(
        self, actor: str, deed: str, about: str, before: str = "", after: str = ""
    ) -> None:
        """One journal entry; never free text."""
        late_s = int(self.late.total_seconds()) if self.late > LATE_AFTER else 0
        self.unit.journal.write(
            at=self.now,
            actor=actor,
            deed=deed,
            about=about,
            before=before,
            after=after,
            late_s=late_s,
        )

    def _put(self, new: NewMessage) -> None:
        self.unit.outbox.owe(new)
        self.owed = True


SYSTEM = "checkcall"
"""The journal's name for what silence moved."""


def _stored_buttons(message: Message) -> list[object]:
    return [[[b.label, str(b.press)] for b in row] for row in message.buttons]


def _stored_keyboard(keyboard: Keyboard | None) -> list[object] | None:
    return None if keyboard is None else [list(row) for row in keyboard]
