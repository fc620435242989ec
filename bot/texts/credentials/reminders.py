"""A certificate ends soon: what its holder, and whoever plans, reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.credentials.certificate import Certificate, Kind
from bot.texts.credentials import labels
from bot.texts.message import Message, column
from bot.texts.reader import Reader

LISTED = 40
"""Of a large company so many are named; the export has all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """One that ends; ``who`` is initials and staff number."""

    who: str
    certificate: Certificate
    expires: date


def yours(to: Reader, found: Sequence[Ending], phone: str) -> Message:
    lines = [to.say("YOUR PAPERS END SOON.")]
    lines += [f"• {_line(to, each)}" for each in found]
    if any(each.certificate.kind is Kind.SIA for each in found):
        lines.append(
            to.say(
                "Renew your licence now: it takes weeks. Guards and door supervisors "
                "need a first aid certificate and a refresher course first. Without a "
                "licence you cannot book on."
            )
        )
    lines.append(to.say("Renewed? Ring the office: {phone}.", phone=phone))
    return Message("\n".join(lines), column(labels.file_button(to)))


def theirs(to: Reader, found: Sequence[Ending]) -> Message:
    lines = [to.say("CERTIFICATES THAT END SOON:")]
    lines += [f"• {each.who}: {_line(to, each)}" for each in found[:LISTED]]
    rest = len(found) - LISTED
    if rest > 0:
        lines.append(to.say("and {count} more.", count=rest))
    return Message("\n".join(lines))


def _line(to: Reader, each: Ending) -> str:
    return to.say(
        "{what} ends {day}",
        what=labels.certificate(to, each.certificate),
        day=to.date(each.expires),
    )
