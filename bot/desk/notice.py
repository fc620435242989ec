"""Tells somebody who has not just asked, wherever they can be reached."""

from bot.desk.desk import Desk
from bot.domain import limits
from bot.domain.messages.channel import Channel
from bot.domain.people.person import Person
from bot.domain.refs import About
from bot.texts.alarms import by_email, by_sms
from bot.texts.message import Message
from bot.texts.text_messages import answers
from storage.messages.message import Lane, NewMessage, Purpose


def say(
    desk: Desk,
    person: Person,
    message: Message,
    about: About | None = None,
    *,
    lane: Lane = Lane.URGENT,
    purpose: Purpose = Purpose.NOTICE,
    silent: bool = False,
) -> None:
    """The way to tell somebody who has not just asked: in Telegram, or where else they
    can be reached. An urgent notice goes on unless it is soon accepted."""
    if person.chat_id is None:
        words = _without_buttons(desk, person, message)
        pass_on(desk, person, words, about, None, lane)
        return
    desk.owe(
        person,
        message,
        lane=lane,
        purpose=purpose,
        about=about,
        silent=silent,
        urgent=lane is Lane.URGENT,
    )


def _without_buttons(desk: Desk, person: Person, message: Message) -> str:
    if not message.buttons:
        return message.text
    phone = desk.company.control_room_phone
    return by_email.without_buttons(desk.reader(person), message.text, phone)


def pass_on(
    desk: Desk,
    person: Person,
    words: str,
    about: About | None,
    after: Channel | None,
    lane: Lane = Lane.URGENT,
) -> bool:
    """A notice on the first channel after this one; False when there is none."""
    channel, *more = desk.channels_after(person, after) or (None,)
    if channel is None:
        return False
    goes_on = bool(more) and lane is Lane.URGENT
    desk.put(
        NewMessage(
            lane=lane,
            channel=channel,
            person=person.id,
            purpose=Purpose.NOTICE,
            about=about,
            text=in_words_of(channel, words),
            created_at=desk.now,
            second_at=desk.soon if goes_on else None,
        )
    )
    return True


def by_text(desk: Desk, person: Person, words: str, *, lane: Lane = Lane.REPLY) -> None:
    """In one text message to their own number; nothing where there is no gateway."""
    if Channel.SMS not in desk.channels:
        return
    phone, linked = desk.company.control_room_phone, person.chat_id is not None
    desk.put(
        NewMessage(
            lane=lane,
            channel=Channel.SMS,
            person=person.id,
            about=desk.drill,
            text=answers.in_one(desk.reader(person), words, phone, linked=linked),
            created_at=desk.now,
        )
    )


def has_texted(desk: Desk, person: Person) -> bool:
    """They do now, or did lately, and are told there what concerns them."""
    if desk.texter == person.id:
        return True
    return desk.unit.tallies.since(person.id, limits.TEXTED, desk.now) is not None


def in_words_of(channel: Channel, words: str) -> str:
    """A text message says what became of it; an e-mail has room for the rest."""
    return words if channel is Channel.EMAIL else by_sms.notice(words)
