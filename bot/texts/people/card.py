"""The card that somebody is invited with: a code to scan, and numbers to keep."""

from bot.texts import help
from bot.texts.paper import Sign
from bot.texts.reader import Reader


def card(
    to: Reader, called: str, phone: str, text_number: str, days: int, link: str
) -> Sign:
    """``text_number`` is empty where text messages are not heard."""
    how = to.say(
        "Scan with your phone's camera, then press Start. The code works once, for "
        "{days} days.",
        days=days,
    )
    numbers = [to.say("Control room: {phone}.", phone=phone)]
    if text_number:
        numbers.append(help.no_data(to, text_number))
    return Sign(
        point=f"Checkcall\n{called}", site="\n".join(numbers), how=how, link=link
    )
