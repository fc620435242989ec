"""Taking or refusing a certificate that was filed: what the manager is asked, and what
everybody hears of it."""

from collections.abc import Sequence
from datetime import date

from bot.domain.credentials.certificate import Certificate, Kind
from bot.domain.credentials.filing import Refusal
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import Ref
from bot.texts.credentials import labels
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

OPEN, DAY, REFUSE, ENDLESS = "open", "day", "no", "endless"
"""What the buttons say to the desk; else it is a day, a kind, and what it is of."""
AS_DAY = "%Y%m%d"


def press(reference: Ref, *choice: str) -> Press:
    return Press(Verb.CERTIFICATE, str(reference.number), ".".join(choice))


def caption(to: Reader, reference: Ref, who: str) -> str:
    """Under the photo itself."""
    return to.say(
        "Certificate {ref}, from {who}. Delete it here when you are done.",
        ref=reference,
        who=who,
    )


def type_day(to: Reader, reference: Ref) -> Message:
    return Message(
        to.say(
            "{ref}: until when is it good? Type the last day, as it stands on it, such "
            "as 31/03/2027.",
            ref=reference,
        ),
        column(
            Button(to.say("No day on it"), press(reference, ENDLESS)),
            Button(to.say("Refuse it"), press(reference, REFUSE)),
            cancel(to),
        ),
    )


def no_day(to: Reader, reference: Ref) -> Message:
    return Message(
        to.say(
            "That is no day on which a certificate ends, so nothing was changed. Type "
            "day, month and year, such as 31/03/2027."
        ),
        _once_more(to, reference),
    )


def has_ended(to: Reader, reference: Ref, day: date) -> Message:
    return Message(
        to.say(
            "A certificate that ended on {day} is good for nothing, so nothing was "
            "changed. Is that the day? Then refuse it.",
            day=to.date(day),
        ),
        _once_more(to, reference),
    )


def _once_more(to: Reader, reference: Ref) -> tuple[tuple[Button, ...], ...]:
    return column(
        Button(to.say("Type the day"), press(reference, DAY)),
        Button(to.say("Refuse it"), press(reference, REFUSE)),
    )


def _good(to: Reader, reference: Ref, expires: date | None) -> str:
    if expires is None:
        return to.say("{ref}, good without an end.", ref=reference)
    return to.say("{ref}, good until {day}.", ref=reference, day=to.date(expires))


def which(
    to: Reader, reference: Ref, who: str, expires: date | None, kinds: Sequence[Kind]
) -> Message:
    ask = to.say("What is it that {who} holds?", who=who)
    day = _as_said(expires)
    return Message(
        f"{_good(to, reference, expires)} {ask}",
        column(
            *(Button(labels.kind(to, k), press(reference, day, k)) for k in kinds),
            Button(to.say("Another day"), press(reference, DAY)),
            Button(to.say("Refuse it"), press(reference, REFUSE)),
        ),
    )


def of_what(
    to: Reader, reference: Ref, expires: date | None, kind: Kind, all_: Sequence[str]
) -> Message:
    """The last tap: it says what will be written down."""
    what = labels.kind(to, kind)
    ask = to.say("{what}: which one? One tap, and it is taken.", what=what)
    day = _as_said(expires)
    return Message(
        f"{_good(to, reference, expires)} {ask}",
        column(
            *(Button(labels.of(to, o), press(reference, day, kind, o)) for o in all_),
            Button(to.say("Another day"), press(reference, DAY)),
            Button(to.say("Refuse it"), press(reference, REFUSE)),
        ),
    )


def _as_said(expires: date | None) -> str:
    return ENDLESS if expires is None else f"{expires:{AS_DAY}}"


def why_not(to: Reader, reference: Ref) -> Message:
    return Message(
        to.say("Why is {ref} refused? Its officer reads it.", ref=reference),
        column(
            *(Button(why(to, each), press(reference, REFUSE, each)) for each in Refusal)
        ),
    )


def why(to: Reader, reason: Refusal) -> str:
    match reason:
        case Refusal.BLURRED:
            return to.say("It is blurred")
        case Refusal.CUT_OFF:
            return to.say("Part of it cannot be seen")
        case Refusal.ENDED:
            return to.say("It has ended")
        case Refusal.NOT_THEIRS:
            return to.say("It is somebody else's")
        case Refusal.NONE:
            return to.say("The photo shows no certificate")
        case Refusal.OTHER:
            return to.say("Another reason")


def type_why_not(to: Reader) -> Message:
    return Message(
        to.say(
            "Why is it refused? Type it in one message: its officer reads it. Initials "
            "only."
        ),
        column(cancel(to)),
    )


def taken(to: Reader, reference: Ref, who: str, by: str, found: Certificate) -> Message:
    """To whoever decided, and the others who might have."""
    return Message(
        to.say(
            "{ref} is taken by {by}: {what} of {who}, {until}. The photo is deleted.",
            ref=reference,
            by=by,
            what=labels.certificate(to, found),
            who=who,
            until=_until(to, found),
        )
    )


def refused(
    to: Reader, reference: Ref, who: str, by: str, reason: str | RedactedText
) -> Message:
    return Message(
        to.say(
            "{ref} of {who} is refused by {by}: {reason}. The photo is deleted.",
            ref=reference,
            who=who,
            by=by,
            reason=reason,
        )
    )


def yours_taken(to: Reader, reference: Ref, found: Certificate) -> Message:
    return Message(
        to.say(
            "Your certificate {ref} is taken: {what}, {until}. The photo is deleted.",
            ref=reference,
            what=labels.certificate(to, found),
            until=_until(to, found),
        )
    )


def yours_refused(to: Reader, reference: Ref, reason: str | RedactedText) -> Message:
    return Message(
        to.say(
            "Your certificate {ref} is refused: {reason}. The photo is deleted. Press "
            "“File a certificate” to send another.",
            ref=reference,
            reason=reason,
        ),
        column(labels.file_button(to)),
    )


def _until(to: Reader, found: Certificate) -> str:
    if found.expires is None:
        return to.say("without an end")
    return to.say("until {day}", day=to.date(found.expires))
