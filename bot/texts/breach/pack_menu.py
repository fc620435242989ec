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
from bot.texts.breach.seventy_two_hours import aware_button, clock, told_button
from bot.texts.clients.clock import client_button
from bot.texts.forms import ticked
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader


def caption(to: Reader, breach: Breach, form: str) -> Message:
    if form == "pdf":
        return Message(to.say("Notification pack of {ref}, to read.", ref=breach.ref))
    return Message(to.say("Notification pack of {ref}, to change.", ref=breach.ref))


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
    breach, notification = case.breach, case.notification
    buttons = [
        start_button(to, breach.ref),
        who_button(to, breach),
        told_button(to, breach),
        *([client_button(to, breach)] if breach.whose.matters else []),
    ]
    if seventy_two_hours.is_late(breach, now) and notification.delay is None:
        buttons.append(regulator_told.delay_button(to, breach))
    if not seventy_two_hours.is_settled(breach):
        buttons += [aware_button(to, breach), regulator_told.spare_button(to, breach)]
    return [
        *buttons,
        people_told.letter_button(to, breach),
        people_told.told_button(to, breach),
        people_told.not_button(to, breach),
    ]


def who_button(to: Reader, breach: Breach) -> Button:
    return Button(to.say("Whose data"), Press(Verb.WHO, str(breach.id)))


def ask_who(to: Reader, breach: Breach, notification: Notification) -> Message:
    """Ticks, of which any number may be set."""
    words = to.say("{ref}: whose data is it? Press all that apply.", ref=breach.ref)
    return Message(
        words,
        column(
            *(
                Button(
                    ticked(to, who_label(to, who), on=who in notification.who),
                    Press(Verb.WHO, str(breach.id), who),
                )
                for who in Who
            )
        ),
    )
