"""An edited message: the same words change nothing, and no command is obeyed twice."""

from bot.desk.desk import Desk
from bot.desk.incoming import inbox
from bot.desk.incoming.inbox import Sender


def is_repeat(desk: Desk, sender: Sender) -> bool:
    """The words are those that the message had: Telegram sends it again when somebody
    reacts to it, or a link in it is looked up. The update is done with then."""
    person = desk.unit.people.by_chat(sender.chat_id)
    if person is None or not sender.digest:
        return False
    same = desk.unit.marks.is_same(person.id, sender.message_id, sender.digest)
    if same:
        inbox.ignore(desk, sender)
    return same
