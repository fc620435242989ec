"""A group or channel that the bot is in, as its members see it."""

from rehearsal.chats import wire
from rehearsal.chats.chat import Chat, Kind, Standing
from rehearsal.phones.phone import Phone
from rehearsal.phones.pressing import find_inline, press
from rehearsal.phones.saying import edit, say
from rehearsal.phones.screen import Screen
from rehearsal.phones.standing import standing_changed

SUPERGROUPS_BELOW = -1_000_000_000_000
"""Identifiers from here downwards are supergroups and channels."""


class Group(Screen):
    """A chat of several people. The bot reads everything that is said there."""

    def says(self, who: Phone, text: str, *, reply_to: int | None = None) -> int:
        """A member writes; gives the message_id."""
        with self.exchange.change() as now:
            return say(
                self.exchange,
                self.chat,
                who.person,
                at=now,
                text=text,
                reply_to=reply_to,
            )

    def edits(self, message_id: int, text: str) -> None:
        """The author changes a message. Raises ``LookupError`` if there is none."""
        with self.exchange.change() as now:
            edit(self.exchange, self.chat, message_id, text, now)

    def presses(self, who: Phone, label: str, message_id: int | None = None) -> str:
        """A member presses an inline button; gives the query's id.

        Raises ``LookupError`` that lists the buttons there are.
        """
        with self.exchange.change() as now:
            message, button = find_inline(self.chat, label, message_id)
            return press(
                self.exchange,
                self.chat,
                who.person,
                message_id=message.message_id,
                data=button["callback_data"],
                at=now,
            )

    def upgrades(self) -> "Group":
        """Becomes a supergroup with a new id, which is given; the old one is shut.

        Raises ``ValueError`` unless this is a basic group that still exists.
        """
        with self.exchange.change() as now:
            if self.chat.kind is not Kind.GROUP or self.chat.migrated_to:
                raise ValueError(f"{self.chat_id} is no basic group")
            new_id = SUPERGROUPS_BELOW + self.chat_id
            after = Chat(chat_id=new_id, kind=Kind.SUPERGROUP, title=self.chat.title)
            self.exchange.chats[new_id] = after
            self._announce(self.chat, {"migrate_to_chat_id": new_id}, now.timestamp())
            self._announce(
                after, {"migrate_from_chat_id": self.chat_id}, now.timestamp()
            )
            self.chat.migrated_to = new_id
            return Group(self.exchange, after)

    def removes_bot(self, who: Phone) -> None:
        """A member throws the bot out."""
        self._changes_standing(who, Standing.KICKED)

    def adds_bot(self, who: Phone) -> None:
        """A member takes the bot in again."""
        self._changes_standing(who, Standing.MEMBER)

    def lets_bot_delete(self, allowed: bool = True) -> None:
        """Gives or takes the right ``can_delete_messages``."""
        with self.exchange.change():
            self.chat.bot_may_delete = allowed

    def _changes_standing(self, who: Phone, after: Standing) -> None:
        with self.exchange.change() as now:
            before, self.chat.bot_is = self.chat.bot_is, after
            update = standing_changed(
                self.exchange, self.chat, who.person, before, after, now.timestamp()
            )
            self.exchange.queue("my_chat_member", update)

    def _announce(self, chat: Chat, what: dict[str, int], at: float) -> None:
        service = {
            "message_id": chat.next_id(),
            "date": int(at),
            "chat": wire.chat(chat, None),
            **what,
        }
        self.exchange.queue("message", service)
