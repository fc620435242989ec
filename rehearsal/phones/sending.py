"""What people send besides words: pictures, places, files, contacts."""

from datetime import timedelta

from rehearsal.calls.refusal import Json
from rehearsal.chats import attachments
from rehearsal.chats.chat import Chat, Person, Signal
from rehearsal.exchange import Exchange
from rehearsal.phones.saying import forwarded_from, move, say
from rehearsal.phones.screen import Screen

ORIGINAL_AUTHOR = "Somebody else"
"""Who wrote a forwarded message first."""


class Sender(Screen):
    """Somebody's private chat, and all that they can put into it."""

    def __init__(self, exchange: Exchange, chat: Chat, person: Person) -> None:
        super().__init__(exchange, chat)
        self.person = person

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
            self._needs_bot()
            place = attachments.place(latitude, longitude, live=live)
            move(self.exchange, self.chat, message_id, place, now)

    def sends_venue(self, latitude: float, longitude: float, title: str) -> int:
        """Sends a place with a name, picked from the map."""
        place = attachments.place(latitude, longitude)
        venue = {"location": place, "title": title, "address": "-"}
        return self._sends(content={"location": place, "venue": venue})

    def _sends_own_contact(self) -> int:
        person, last = self.person, self.person.last_name or ""
        return self.sends_contact(
            person.first_name, last, person.number, self.person.user_id
        )

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
        if self.person.signal is Signal.OFF:
            raise PermissionError("this phone is off")
        if self.person.signal is Signal.NO_DATA:
            raise PermissionError("this phone has no data; Texts still get through")
        if self.person.blocked:
            raise PermissionError("the bot is blocked; unblock it first")
