"""The bot is let in or thrown out, and is told so."""

from rehearsal.calls.refusal import Json
from rehearsal.chats import wire
from rehearsal.chats.chat import Chat, Person, Standing
from rehearsal.exchange import Exchange


def standing_changed(
    exchange: Exchange,
    chat: Chat,
    by: Person,
    before: Standing,
    after: Standing,
    at: float,
) -> Json:
    """The bot's place in a chat changed. Source: ``ChatMemberUpdated``."""
    return {
        "chat": wire.chat(chat, exchange.people.get(chat.chat_id)),
        "from": wire.user(by),
        "date": int(at),
        "old_chat_member": _member(exchange, before),
        "new_chat_member": _member(exchange, after),
    }


def _member(exchange: Exchange, standing: Standing) -> Json:
    member: Json = {"user": wire.user(exchange.bot), "status": standing.value}
    if standing is Standing.KICKED:
        member["until_date"] = 0
    return member
