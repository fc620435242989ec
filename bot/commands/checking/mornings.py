"""Will each client have the report of its night?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.commands.checking.points import Point, note, ok, wrong
from bot.domain.messages.channel import Channel
from bot.process.channels import set_up

if TYPE_CHECKING:
    from bot.desk.desk import Desk
    from bot.settings import Settings

ABOUT = "mornings"


def mornings(settings: "Settings", desk: "Desk") -> Iterator[Point]:
    """Nothing is said where no contract asks for one."""
    promised = [each for each in desk.company.clients if each.morning is not None]
    for client in promised:
        if not client.sites:
            says = f"client {client.called} has a morning and no sites; name them"
            yield wrong(ABOUT, says)
    if promised and Channel.EMAIL not in set_up(settings):
        names = ", ".join(client.code for client in promised)
        says = f"nothing can be sent to {names}: set CHECKCALL_SMTP_URL"
        yield wrong(ABOUT, says)
        return
    if promised:
        hours = ", ".join(f"{each.code} at {each.morning:%H:%M}" for each in promised)
        yield ok(ABOUT, f"sent by e-mail: {hours}")
    if promised and not (settings.public_url or "").startswith("https:"):
        says = "without CHECKCALL_PUBLIC_URL by https the e-mails carry no link"
        yield note(ABOUT, says)
