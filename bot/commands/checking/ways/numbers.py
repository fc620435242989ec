"""Telephone numbers that two people have: a text message from one is nobody's."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.commands.checking.points import Point, listed, note, ok
from bot.desk.text_messages import numbers
from scheduler.couriers.sms.numbers import dialled

if TYPE_CHECKING:
    from bot.desk.desk import Desk
    from bot.settings import Settings

ABOUT = "text messages"


def text_messages(settings: "Settings", desk: "Desk") -> Iterator[Point]:
    """Nothing is said where none come in."""
    if settings.inbound_secret is None and settings.modem is None:
        return
    if not settings.sms_url and settings.modem is None:
        says = "they are heard at /sms and not answered; set CHECKCALL_SMS_URL"
        yield note(ABOUT, says)
    shared = [" and ".join(each) for each in numbers.shared(desk, dialled)]
    if shared:
        says = "have one number, so what is sent from it is nobody's; give each their"
        yield note(ABOUT, f"{listed(shared)} {says} own in the company file")
    else:
        yield ok(ABOUT, "each number that is known is one person's")
