"""What comes with the notification pack: the files' captions, and the next steps."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.breach import seventy_two_hours
from bot.domain.breach.breach import Breach
from bot.domain.breach.case import Case, Field
from bot.domain.breach.notification import Notification, Who
from bot.texts.breach import people_told, regulator_told
from bot.texts.breach.assessment import start_button
from bot.texts.breach.labels import field_label, who_label
from bot.texts.breach.seventy_two_hours import clock, told_button
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader


def caption(to: Reader, one: Breach, form: str) -> Message:
    if form == "pdf":
        return Message(to.say("Notification pack of {ref}, to read.", ref=one.ref))
    return Message(to.say("Notification pack of {ref}, to change.", ref=one.ref))


def next_steps(
    to: Reader, case: Case, missing: Sequence[Field], now: datetime
) -> Message:
    """Where it stands, what the pack lacks, and what can be recorded."""
    lines = [f"{case.breach.ref}: {clock(to, case.breach, now)}."]
    if missing:
        names = ", ".join(field_label(to, field) for field in missing)
        lines.append(to.say("Still missing: {fields}.", fields=names))
        lines.append(to.say("Send it even so, and the rest as a follow-up."))
    else:
        lines.append(to.say("Nothing is missing."))
    return Message("\n".join(lines), column(*_buttons(to, case, now)))


def _buttons(to: Reader, case: Case, now: datetime) -> list[Button]:
    one, told = case.breach, case.notification
    buttons = [start_button(to, one.ref), who_button(to, one), told_button(to, one)]
    if seventy_two_hours.is_late(one, now) and told.delay is None:
        buttons.append(regulator_told.delay_button(to, one))
    if not seventy_two_hours.is_settled(one):
        buttons.append(regulator_told.spare_button(to, one))
    return [
        *buttons,
        people_told.letter_button(to, one),
        people_told.told_button(to, one),
        people_told.not_button(to, one),
    ]


def who_button(to: Reader, one: Breach) -> Button:
    return Button(to.say("Whose data"), Press(Verb.WHO, str(one.id)))


def ask_who(to: Reader, one: Breach, told: Notification) -> Message:
    """Ticks, of which any number may be set."""
    words = to.say("{ref}: whose data is it? Press all that apply.", ref=one.ref)
    return Message(
        words,
        column(
            *(
                Button(
                    f"{'✅' if who in told.who else '☐'} {who_label(to, who)}",
                    Press(Verb.WHO, str(one.id), who),
                )
                for who in Who
            )
        ),
    )
