"""What is said to somebody on the telephone, in a language that it can be said in."""

from dataclasses import replace

from bot.desk.desk import Desk
from bot.domain.telephone.call import Call
from bot.texts.reader import Reader, of_paper_and_voice


def voice(desk: Desk, call: Call) -> Reader:
    """Theirs, or English: a gateway that cannot say a language says nothing at all."""
    to = desk.reader(desk.person(call.person))
    return replace(to, language=of_paper_and_voice(to.language))
