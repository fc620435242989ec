"""Who is on call in the next days, for those who see who would be told."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.domain.on_call.duty import Duty
from bot.domain.on_call.gaps import Span
from bot.domain.people.person import Person, Role
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.on_call import notices
from bot.texts.people.roles import role_label
from bot.texts.reader import Reader

MOST = 4
"""Buttons of one's own duties: the next ones."""


def board(
    to: Reader,
    person: Person,
    listed: Sequence[tuple[Duty, str]],
    gaps: Sequence[tuple[Role, Span]],
    now: datetime,
) -> Message:
    """Role by role, who is on now first; then the gaps."""
    if not listed and not gaps:
        return Message(
            to.say(
                "There is no rota of who is on call: alarms ring everybody of a role. "
                "A rota is loaded with the company file, or as a table."
            )
        )
    lines = [to.say("On call in the next seven days:")]
    for duty, who in listed:
        lines.append(_line(to, duty, who, now))
    lines += [notices.gap_line(to, role, gap) for role, gap in gaps]
    return Message("\n".join(lines), column(*_buttons(to, person, listed, now)))


def _line(to: Reader, duty: Duty, who: str, now: datetime) -> str:
    values = {
        "role": role_label(to, duty.role),
        "who": who,
        "start": to.date_time(duty.start_at),
        "end": to.date_time(duty.end_at),
    }
    if duty.is_on(now):
        return to.say("▶ {role}: {who} NOW, until {end}", **values)
    return to.say("{role}: {who}, {start} to {end}", **values)


def _buttons(
    to: Reader, person: Person, listed: Sequence[tuple[Duty, str]], now: datetime
) -> Iterator[Button]:
    own = [duty for duty, _ in listed if duty.person == person.id]
    for duty in own[:MOST]:
        label = to.say("I cannot: {start}", start=to.date_time(duty.start_at))
        yield Button(label, Press(Verb.ON_CALL, str(duty.id), notices.CANNOT))
    for duty, who in listed:
        if duty.is_on(now) and duty.person != person.id and duty.role in person.roles:
            label = to.say("I take over from {who} now", who=who)
            yield Button(label, notices.take_press(duty))
