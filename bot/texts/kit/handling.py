"""Uniform and equipment for whoever sees to it."""

from collections.abc import Sequence

from bot.domain.kit.request import KitRequest, Status, may_move_to
from bot.texts.forms import cancel
from bot.texts.kit.labels import Choice, button, line, status_label
from bot.texts.message import Button, Message, column
from bot.texts.reader import Reader


def asked(to: Reader, request: KitRequest, who: str, *, again: bool = False) -> Message:
    head = to.say(
        "REQUEST {ref} from {who}: {kind}", ref=request.ref, who=who, kind=request.kind
    )
    lines = [head, f"“{request.text}”"]
    if again:
        lines.insert(0, to.say("Nothing has been done about this for a week."))
    return Message("\n".join(lines), _buttons(to, request))


def card(to: Reader, request: KitRequest, who: str) -> Message:
    """How far it is, and what comes next."""
    words = to.say("{line}. For {who}.", line=line(to, request), who=who)
    return Message(f"{words}\n“{request.text}”", _buttons(to, request))


def withdrawn(to: Reader, request: KitRequest, who: str) -> Message:
    return Message(
        to.say(
            "{ref}, {kind}: {who} does not need it any more.",
            ref=request.ref,
            kind=request.kind,
            who=who,
        )
    )


def type_why_not(to: Reader) -> Message:
    return Message(
        to.say(
            "Why can it not be given, and what can they do instead? Type it in one "
            "message: they read it. Initials only."
        ),
        column(cancel(to)),
    )


def open_ones(to: Reader, requests: Sequence[tuple[KitRequest, str]]) -> list[str]:
    """Each with who asked; the oldest first."""
    if not requests:
        return [to.say("No request waits for you.")]
    said = [f"• {line(to, each)}, {who}: “{each.text}”" for each, who in requests]
    return [to.say("Requests that wait for you, the oldest first:"), *said]


def overview(
    to: Reader, parts: Sequence[Sequence[str]], buttons: Sequence[Button]
) -> Message:
    text = "\n\n".join("\n".join(part) for part in parts)
    return Message(text, column(*buttons))


def show(request: KitRequest) -> Button:
    return button(f"{request.ref} · {request.kind}", request, Choice.SHOW)


def withdraw(to: Reader, request: KitRequest) -> Button:
    label = to.say("I do not need {ref}", ref=request.ref)
    return button(label, request, Choice.WITHDRAW)


def _buttons(to: Reader, request: KitRequest) -> tuple[tuple[Button, ...], ...]:
    if not request.is_open:
        return ()
    onward = [
        button(_as_deed(to, status), request, Choice.MOVE, status)
        for status in may_move_to(request)
    ]
    cannot = button(to.say("Cannot be given"), request, Choice.REFUSE)
    return column(*onward, cannot)


def _as_deed(to: Reader, status: Status) -> str:
    label = status_label(to, status)
    return label[:1].upper() + label[1:]
