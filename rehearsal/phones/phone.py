"""A phone: what one person sees of the bot, and all that they can do to it."""

from datetime import timedelta

from rehearsal.calls.refusal import Json
from rehearsal.chats import attachments
from rehearsal.chats.chat import Alert, Chat, Person, Standing
from rehearsal.exchange import Exchange
from rehearsal.phones.pressing import find_inline, find_reply, press
from rehearsal.phones.saying import edit, forwarded_from, move, say
from rehearsal.phones.screen import Screen
from rehearsal.phones.standing import standing_changed

ORIGINAL_AUTHOR = "Somebody else"
"""Who wrote a forwarded message first."""


class Phone(Screen):
    """Somebody's phone, open at their private chat with the bot.

    Every act may be called from any thread. One that Telegram's own client does not
    offer at that moment raises ``LookupError`` or ``PermissionError``.
    """

    def __init__(self, exchange: Exchange, chat: Chat, person: Person) -> None:
        super().__init__(exchange, chat)
        self.person = person

    @property
    def user_id(self) -> int:
        """The person's identifier, which is also the chat's."""
        return self.person.user_id

    @property
    def started(self) -> bool:
        """Whether the person ever wrote to the bot."""
        return self.person.started

    @property
    def alerts(self) -> list[str]:
        """Texts that presses were answered with, oldest first."""
        return [alert.text for alert in self.alerts_shown]

    @property
    def alerts_shown(self) -> list[Alert]:
        """The same with the time, and whether it was a box to be closed."""
        with self.exchange.lock:
            return list(self.person.alerts)

    def says(self, text: str, *, reply_to: int | None = None) -> int:
        """Sends a text and gives its message_id."""
        return self._sends(text=text, reply_to=reply_to)

    def starts(self, payload: str | None = None) -> int:
        """Presses Start, as a deep link does; unblocks a blocked bot first. Without
        ``payload`` the one the phone was registered with is used."""
        if self.person.blocked:
            self.unblocks_bot()
        payload = self.person.start_payload if payload is None else payload
        return self.says(f"/start {payload}".strip())

    def presses(self, label: str, message_id: int | None = None) -> str:
        """Presses the newest inline button of that label; gives the query's id.

        Raises ``LookupError`` that lists the buttons there are.
        """
        with self.exchange.change():
            message, button = find_inline(self.chat, label, message_id)
            if "callback_data" in button:
                return self.presses_data(button["callback_data"], message.message_id)
            raise LookupError(f"button {button['text']!r} opens a link")

    def presses_data(self, data: str, message_id: int) -> str:
        """Sends a press that need not match any button, as a forger would."""
        with self.exchange.change() as now:
            self._needs_bot()
            return press(
                self.exchange,
                self.chat,
                self.person,
                message_id=message_id,
                data=data,
                at=now,
            )

    def taps(self, label: str) -> int:
        """Taps a key of the reply keyboard: its text, or what it asks for, is sent.

        Raises ``LookupError`` that lists the keys there are.
        """
        with self.exchange.change():
            key = find_reply(self.chat, label)
            if (self.chat.keyboard or {}).get("one_time_keyboard"):
                self.chat.keyboard = None
            if key.get("request_contact"):
                return self._sends_own_contact()
            if key.get("request_location"):
                return self.sends_location(self.person.latitude, self.person.longitude)
            return self.says(key["text"])

    def edits(self, message_id: int, text: str) -> None:
        """Changes an own message. Raises ``LookupError`` if there is none."""
        with self.exchange.change() as now:
            self._needs_bot()
            edit(self.exchange, self.chat, message_id, text, now)

    def forwards(self, text: str, author: str = ORIGINAL_AUTHOR) -> int:
        """Forwards a text that somebody else wrote."""
        return self._sends(text=text, forwarded=True, author=author)

    def sends_odd(self, kind: str, caption: str = "") -> int:
        """Sends a ``video_note``, ``audio``, ``video``, ``animation`` or ``dice``."""
        odd = attachments.odd(self.exchange.files, kind)
        return self._sends(content=attachments.captioned(odd, caption))

    def sends_photo(
        self,
        caption: str = "",
        forwarded: bool = False,
        content: bytes = attachments.JPEG,
        album: str = "",
    ) -> int:
        """Sends a photo, or one of an album; Telegram makes two sizes of it."""
        group = {"media_group_id": album} if album else {}
        photo = attachments.photo(self.exchange.files, content, caption) | group
        return self._sends(content=photo, forwarded=forwarded)

    def sends_document(
        self,
        file_name: str,
        caption: str = "",
        forwarded: bool = False,
        content: bytes = b"rehearsal",
        media_type: str = "application/octet-stream",
    ) -> int:
        """Sends a file as it is."""
        document = attachments.document(
            self.exchange.files,
            content,
            name=file_name,
            media_type=media_type,
            caption=caption,
        )
        return self._sends(content=document, forwarded=forwarded)

    def sends_voice(
        self, length: timedelta = timedelta(seconds=3), caption: str = ""
    ) -> int:
        """Sends a voice message."""
        voice = attachments.voice(self.exchange.files, length)
        return self._sends(content=attachments.captioned(voice, caption))

    def sends_sticker(self, emoji: str = "👍") -> int:
        """Sends a sticker."""
        return self._sends(content=attachments.sticker(self.exchange.files, emoji))

    def sends_contact(
        self,
        first_name: str,
        last_name: str,
        phone_number: str,
        user_id: int | None = None,
    ) -> int:
        """Sends somebody's contact; it is one's own if ``user_id`` is."""
        contact: Json = {"phone_number": phone_number, "first_name": first_name}
        contact |= {"last_name": last_name, "user_id": user_id}
        kept = {name: value for name, value in contact.items() if value}
        return self._sends(content={"contact": kept})

    def sends_location(
        self,
        latitude: float,
        longitude: float,
        *,
        live: bool = False,
        accuracy: float | None = None,
        forwarded: bool = False,
    ) -> int:
        """Sends a place in degrees, exact to so many metres; a live one moves."""
        place = attachments.place(latitude, longitude, live=live, accuracy=accuracy)
        return self._sends(content={"location": place}, forwarded=forwarded)

    def moves(
        self, message_id: int, latitude: float, longitude: float, *, live: bool = True
    ) -> None:
        """A live location follows its sender, until it is live no more."""
        with self.exchange.change() as now:
            place = attachments.place(latitude, longitude, live=live)
            move(self.exchange, self.chat, message_id, place, now)

    def sends_venue(self, latitude: float, longitude: float, title: str) -> int:
        """Sends a place with a name, picked from the map."""
        place = attachments.place(latitude, longitude)
        venue = {"location": place, "title": title, "address": "-"}
        return self._sends(content={"location": place, "venue": venue})

    def blocks_bot(self) -> None:
        """Blocks the bot, of which it is told by ``my_chat_member``."""
        self._changes_standing(blocked=True)

    def unblocks_bot(self) -> None:
        """Lets the bot write again."""
        self._changes_standing(blocked=False)

    def _sends_own_contact(self) -> int:
        person, last = self.person, self.person.last_name or ""
        return self.sends_contact(person.first_name, last, person.number, self.user_id)

    def _sends(
        self,
        *,
        text: str | None = None,
        content: Json | None = None,
        reply_to: int | None = None,
        forwarded: bool = False,
        author: str = ORIGINAL_AUTHOR,
    ) -> int:
        with self.exchange.change() as now:
            self._needs_bot()
            self.person.started = True
            marks = forwarded_from(author, now) if forwarded else {}
            return say(
                self.exchange,
                self.chat,
                self.person,
                at=now,
                text=text,
                content={**(content or {}), **marks},
                reply_to=reply_to,
            )

    def _needs_bot(self) -> None:
        if self.person.deactivated:
            raise PermissionError("the account is deactivated")
        if self.person.blocked:
            raise PermissionError("the bot is blocked; unblock it first")

    def _changes_standing(self, *, blocked: bool) -> None:
        with self.exchange.change() as now:
            if self.person.blocked == blocked:
                return
            self.person.blocked = blocked
            before, after = Standing.KICKED, Standing.MEMBER
            if blocked:
                before, after = after, before
            update = standing_changed(
                self.exchange, self.chat, self.person, before, after, now.timestamp()
            )
            self.exchange.queue("my_chat_member", update)
