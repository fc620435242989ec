"""Photos with covered faces, as whoever may open them reads of it."""

from bot.domain.incidents.covered import MISSED, TRIED, CoveredCopy, Status, Why
from bot.domain.refs import Ref
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

ORIGINAL, LET_OUT, KEEP_IN = "original", "out", "in"


def caption(
    to: Reader, about: Ref, who: str, copy: CoveredCopy, *, may_let_out: bool
) -> Message:
    """Under the copy itself."""
    lines = [
        to.say(
            "Photo with {ref}, from {who}. Faces covered by a program: {count}. It "
            "misses some, so look. Delete it here when you are done.",
            ref=about,
            who=who,
            count=copy.faces,
        )
    ]
    buttons = []
    if may_let_out and copy.is_let_out:
        lines.append(to.say("The client gets it."))
        buttons.append(_keep_in(to, copy.photo))
    elif may_let_out:
        buttons.append(
            Button(to.say("The client may see it"), _press(copy.photo, LET_OUT))
        )
    buttons.append(Button(to.say("See the original"), _press(copy.photo, ORIGINAL)))
    return Message("\n".join(lines), column(*buttons))


def no_copy(to: Reader, number: int, copy: CoveredCopy | None) -> Message:
    """It was pressed, and there is none to be shown."""
    why = _whys(to, number)
    if copy is not None and copy.status is Status.WAITS:
        text = to.say(
            "The faces in photo {number} are still being covered: press again in a "
            "minute. If it cannot wait, say why you need the original. That is "
            "written down.",
            number=number,
        )
        again = Button(to.say("Open photo"), _press(number))
        return Message(text, column(again, *why))
    text = to.say(
        "There is no copy of photo {number} with the faces covered. Say why you need "
        "the original. That is written down.",
        number=number,
    )
    return Message(text, column(*why))


def ask_why(to: Reader, number: int) -> Message:
    text = to.say(
        "Why do you need the original of photo {number}? That is written down.",
        number=number,
    )
    return Message(text, column(*_whys(to, number)))


def let_out(to: Reader, about: Ref, number: int) -> Message:
    text = to.say(
        "Photo {number} goes to the client with the morning report that tells of "
        "{ref}, once that is released. {missed}",
        number=number,
        ref=about,
        missed=measured(to),
    )
    return Message(text, column(_keep_in(to, number)))


def kept_in(to: Reader, about: Ref, number: int) -> Message:
    text = to.say(
        "The client does not get photo {number} of {ref}. A report that has gone out "
        "already stays as it was sent.",
        number=number,
        ref=about,
    )
    return Message(text)


def measured(to: Reader) -> str:
    """What a program cannot do, for whoever lets its work out."""
    return to.say(
        "In our test pictures {missed} of {tried} faces were missed: look before you "
        "release.",
        missed=MISSED,
        tried=TRIED,
    )


def clients(to: Reader, let_out: int, of: int) -> str:
    """On the card of a report that is to be released."""
    counted = to.say(
        "The client gets those that you let out, with the faces covered: {count} of "
        "{of}.",
        count=let_out,
        of=of,
    )
    return f"{counted} {measured(to)}"


def _whys(to: Reader, number: int) -> list[Button]:
    return [Button(_label(to, why), _press(number, why)) for why in Why]


def _label(to: Reader, why: Why) -> str:
    match why:
        case Why.DANGER:
            return to.say("Danger: I must know the face")
        case Why.POLICE:
            return to.say("The police ask for it")
        case Why.HIDES:
            return to.say("I cannot judge it without")
        case Why.ASKED:
            return to.say("Somebody asks for their data")


def _keep_in(to: Reader, number: int) -> Button:
    return Button(to.say("Keep it from the client"), _press(number, KEEP_IN))


def _press(number: int, choice: str = "") -> Press:
    return Press(Verb.PHOTO, str(number), choice)
