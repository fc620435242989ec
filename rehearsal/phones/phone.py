"""A phone: what one person sees of the bot, and all that they can do to it."""

from rehearsal.chats.chat import Alert, Signal, Standing
from rehearsal.phones.links import payload_of
from rehearsal.phones.pressing import find_inline, find_reply, press
from rehearsal.phones.saying import edit
from rehearsal.phones.sending import Sender
from rehearsal.phones.standing import standing_changed


class Phone(Sender):
    """Somebody's phone, open at their private chat with the bot.

    Every act may be called from any thread. One that Telegram's own client does not
    offer at that moment raises ``LookupError`` or ``PermissionError``.
    """

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

    def deletes(self, message_id: int) -> None:
        """Takes a message off the chat, for both sides. Telegram tells no bot of it.

        Raises ``LookupError`` if it is not there.
        """
        with self.exchange.change() as now:
            if self.chat.find(message_id) is None:
                raise LookupError(f"no message {message_id} in {self.chat_id}")
            self.chat.delete(message_id, now)

    def scans(self, link: str) -> int:
        """Opens a link to the bot, from a printed code, a tag or a message, and
        presses Start. Raises ``ValueError`` for any other link."""
        return self.starts(payload_of(link, self.exchange.bot.username or ""))

    def has_signal(self, signal: Signal) -> None:
        """Without data it shows what came until then, and sends nothing."""
        with self.exchange.change() as now:
            if self.person.signal is signal:
                return
            self.person.signal, self.person.signal_since = signal, now
            if signal is Signal.FULL:
                self.chat.gets_data()
            else:
                self.chat.loses_data()

    def blocks_bot(self) -> None:
        """Blocks the bot, of which it is told by ``my_chat_member``."""
        self._changes_standing(blocked=True)

    def unblocks_bot(self) -> None:
        """Lets the bot write again."""
        self._changes_standing(blocked=False)

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
