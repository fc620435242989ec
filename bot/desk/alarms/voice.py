"""What is said to somebody on the telephone, in a language that it can be said in."""

from bot.desk.desk import Desk
from bot.domain.telephone.call import Call
from bot.texts.reader import Reader


def voice(desk: Desk, call: Call) -> Reader:
    """Theirs, or English: a gateway that cannot say a language says nothing at all."""
    return desk.reader(desk.person(call.person)).off_screen
