"""What whoever tells the people concerned is asked, one tap each."""

from bot.domain.breach.assessment import Count
from bot.domain.breach.breach import Breach
from bot.domain.breach.notification import Exemption, Means, Notification, Telling
from bot.texts.breach.assessment import ABOUT, TYPED, UNKNOWN, count
from bot.texts.breach.labels import exemption_label, means_label
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

WHEN, WHAT, NOT = "when", "what", "not"


def ask_means(to: Reader, breach: Breach) -> Message:
    words = to.say("{ref}: how were the people told?", ref=breach.ref)
    return Message(
        words,
        column(*(_button(breach, each, means_label(to, each)) for each in Means)),
    )


def ask_number(to: Reader, breach: Breach, notification: Notification) -> Message:
    """Recorded by now; how many is asked."""
    place = len(notification.tellings) - 1
    answers = {str(n): count(to, Count(number=n, about=n > 1)) for n in ABOUT}
    answers[TYPED] = to.say("Type the number")
    answers[UNKNOWN] = to.say("Not known")
    buttons = [
        _button(breach, f"{place}.{said}", label) for said, label in answers.items()
    ]
    words = to.say("{ref}: how many people were told?", ref=breach.ref)
    return Message(words, column(*buttons))


def recorded(to: Reader, breach: Breach, notification: Notification) -> Message:
    """The newest telling as it stands, and what can still be said of it."""
    place = len(notification.tellings) - 1
    buttons = (
        _button(breach, f"{place}.{WHEN}", to.say("Told at another time")),
        _button(breach, f"{place}.{WHAT}", to.say("What they were told")),
    )
    return Message(
        f"{breach.ref}: {telling(to, notification.tellings[-1])}.", column(*buttons)
    )


def telling(to: Reader, one: Telling) -> str:
    """Such as ``People told Sat 10 Jan 22:00: Letter, 12 people, “…”``."""
    number = count(to, one.number) if one.number else to.say("Not known")
    said = to.say(
        "People told {time}: {how}, how many: {number}",
        time=to.date_time(one.told_at),
        how=means_label(to, one.means),
        number=number,
    )
    return f"{said}, “{one.what}”" if one.what else said


def type_what(to: Reader) -> Message:
    words = to.say("Type what they were told, in one message, initials only.")
    return Message(words, _cancel(to))


def ask_exemption(to: Reader, breach: Breach) -> Message:
    words = to.say("{ref}: why need the people not be told?", ref=breach.ref)
    return Message(
        words,
        column(
            *(_button(breach, each, exemption_label(to, each)) for each in Exemption)
        ),
    )


def type_exempt(to: Reader) -> Message:
    words = to.say(
        "Type what that rests on, in one message, initials only. "
        "It is decided once the reason is there."
    )
    return Message(words, _cancel(to))


def exempted(to: Reader, breach: Breach, notification: Notification) -> Message:
    assert notification.exemption is not None
    return Message(
        to.say(
            "{ref}: the people need not be told. {why}: “{reason}”",
            ref=breach.ref,
            why=exemption_label(to, notification.exemption),
            reason=notification.exempt_because,
        )
    )


def told_button(to: Reader, breach: Breach) -> Button:
    return _button(breach, "", to.say("People told"))


def letter_button(to: Reader, breach: Breach) -> Button:
    """Written from what is known, in any language."""
    return Button(to.say("Letter to the people"), Press(Verb.LETTER, str(breach.id)))


def not_button(to: Reader, breach: Breach) -> Button:
    return _button(breach, NOT, to.say("People need not be told"))


def _button(breach: Breach, choice: str, label: str) -> Button:
    return Button(label, Press(Verb.TOLD, str(breach.id), choice))


def _cancel(to: Reader) -> tuple[tuple[Button, ...], ...]:
    return column(cancel(to))
