"""What whoever tells the regulator is asked, and what others hear of it."""

from bot.domain.breach.breach import Breach
from bot.domain.breach.notification import Notification, Submission, Way
from bot.domain.names.redacted_text import RedactedText
from bot.texts.breach.labels import way_label
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

WHEN, DELAY, SPARE, NOT_SENT = "when", "delay", "spare", "not"


def recorded(to: Reader, breach: Breach, notification: Notification) -> Message:
    """The newest submission as it stands, and what can still be said of it."""
    newest = notification.submissions[-1]
    buttons = [
        _button(breach, f"{newest.phase}.{way}", way_label(to, way)) for way in Way
    ]
    more = [
        _button(breach, f"{newest.phase}.{WHEN}", to.say("Sent at another time")),
        _button(breach, f"{newest.phase}.{NOT_SENT}", to.say("It was not sent")),
    ]
    words = f"{breach.ref}: {sent(to, newest)}."
    if newest.way is None:
        words += "\n" + to.say("How was it sent?")
        return Message(words, column(*buttons, *more))
    return Message(words, column(*more))


def sent(to: Reader, submission: Submission) -> str:
    """Such as ``Regulator told Sat 10 Jan 22:00, reference “IC-1”, by phone``."""
    time, way = to.date_time(submission.sent_at), submission.way
    parts = [
        to.say("Regulator told {time}", time=time)
        if submission.phase == 0
        else to.say(
            "Follow-up {number} sent {time}", number=submission.phase, time=time
        ),
        to.say("reference “{reference}”", reference=submission.reference)
        if submission.reference
        else to.say("no reference yet"),
    ]
    if way is not None:
        parts.append(way_label(to, way))
    return ", ".join(parts)


def told(to: Reader, breach: Breach, notification: Notification, by: str) -> Message:
    """To the SIRO, and to who was told of the breach."""
    newest = sent(to, notification.submissions[-1])
    return Message(f"{breach.ref}: {newest}. " + to.say("Recorded by {who}.", who=by))


def no_such_time(to: Reader, breach: Breach) -> Message:
    return Message(
        to.say(
            "That is no time between the discovery of {ref} and now. Nothing was "
            "changed.",
            ref=breach.ref,
        )
    )


def no_figure(to: Reader) -> Message:
    """In what was typed as the regulator's reference."""
    return Message(
        to.say("That is no reference: it has no number. Nothing was recorded.")
    )


def type_delay(to: Reader) -> Message:
    words = to.say(
        "That is past the 72 hours, and the law asks why. Type it in one message, "
        "initials only: it goes into the pack and the register."
    )
    return Message(words, _cancel(to))


def delay_noted(to: Reader, breach: Breach) -> Message:
    words = to.say("The reason for the delay of {ref} is recorded.", ref=breach.ref)
    return Message(words)


def type_spared(to: Reader) -> Message:
    words = to.say(
        "Type why the regulator need not be told, in one message, initials only. "
        "It is decided once the reason is there."
    )
    return Message(words, _cancel(to))


def spared(to: Reader, breach: Breach, by: str, why: RedactedText) -> Message:
    return Message(
        to.say(
            "{ref}: the regulator need not be told, decided by {who}: “{why}”",
            ref=breach.ref,
            who=by,
            why=why,
        )
    )


def delay_button(to: Reader, breach: Breach) -> Button:
    return _button(breach, DELAY, to.say("Why past the 72 hours"))


def spare_button(to: Reader, breach: Breach) -> Button:
    return _button(breach, SPARE, to.say("Regulator need not be told"))


def _button(breach: Breach, choice: str, label: str) -> Button:
    return Button(label, Press(Verb.REGULATOR, str(breach.id), choice))


def _cancel(to: Reader) -> tuple[tuple[Button, ...], ...]:
    return column(cancel(to))
