"""What the command line says of a rota; English, times on the company's clock."""

from zoneinfo import ZoneInfo

from bot.domain.loads import OnCallLine
from bot.domain.on_call.gaps import Span
from bot.domain.people.person import Role
from bot.texts.roster.lines import at


def _span(planned: OnCallLine | Span, zone: ZoneInfo) -> str:
    return f"{at(planned.start_at, zone)} to {at(planned.end_at, zone)}"


def new(line: OnCallLine, zone: ZoneInfo) -> str:
    return f"new: {line.person} on call as {line.role} {_span(line, zone)}"


def dropped(line: OnCallLine, zone: ZoneInfo) -> str:
    return f"cancelled: {line.person} on call as {line.role} {_span(line, zone)}"


def gap(role: Role, span: Span, zone: ZoneInfo) -> str:
    """What happens then is said too: nobody needs to be afraid for the night."""
    return (
        f"note: nobody is on call as {role} {_span(span, zone)}; "
        f"a ladder that asks for them rings every {role} then"
    )
