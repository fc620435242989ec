"""What the company file has done by text message or telephone, and cannot be."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.commands.checking.points import Point, listed, note, wrong
from bot.domain.messages.channel import Channel
from bot.domain.people.person import Role

if TYPE_CHECKING:
    from bot.desk.desk import Desk
    from bot.settings import Settings

BY_TEXT, BY_CALL = "asked by text", "telephoned"


def promised(settings: "Settings", desk: "Desk") -> Iterator[Point]:
    """Nothing is said where the file promises nothing."""
    yield from _by_text(settings, desk)
    yield from _by_telephone(desk)


def _by_text(settings: "Settings", desk: "Desk") -> Iterator[Point]:
    """Officers while Telegram is away: who would be asked only then finds out."""
    sites = [s.code for s in desk.unit.sites.all() if desk.company.texts_officers(s)]
    if not sites:
        return
    carried = Channel.SMS in desk.channels
    missing = [] if carried else ["CHECKCALL_SMS_URL or CHECKCALL_MODEM"]
    if not settings.sms_number:
        missing.append("CHECKCALL_SMS_NUMBER, to which they answer")
    if missing:
        says = "the company file has officers asked by text while Telegram is away"
        todo = f"nobody is; set {' and '.join(missing)}"
        yield wrong(BY_TEXT, f"{says} ({listed(sites)}), and {todo}")
        return
    officers = desk.unit.people.holding(Role.OFFICER)
    alone = [
        p.called for p in officers if Channel.SMS not in desk.channels_after(p, None)
    ]
    if alone:
        says = "have no mobile number: a duty manager has to ring them while Telegram"
        todo = "is away; give them a phone in the company file"
        yield note(BY_TEXT, f"{listed(alone)} {says} {todo}")


def _by_telephone(desk: "Desk") -> Iterator[Point]:
    if Channel.CALL in desk.channels:
        return
    sites = desk.unit.sites.all()
    asks = [
        *(
            f"officers at {s.code}"
            for s in sites
            if desk.company.telephones_officers(s)
        ),
        *(
            f"rungs of {kind}"
            for kind, rungs in desk.company.ladders.items()
            if any(rung.rings_at_once for rung in rungs)
        ),
    ]
    if asks:
        says = "and nobody's telephone rings; set CHECKCALL_CALL_URL"
        yield wrong(BY_CALL, f"the company file has it for {listed(asks)}, {says}")
