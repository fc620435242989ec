"""Uniform and equipment for whoever asks for it."""

from collections.abc import Sequence

from bot.domain.kit.request import KitKind, KitRequest, Status
from bot.domain.names.redacted_text import Kept
from bot.texts.forms import cancel
from bot.texts.kit.labels import Choice, button, line
from bot.texts.message import Message, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader


def none_here(to: Reader, phone: str) -> Message:
    return Message(
        to.say(
            "You cannot ask for uniform or kit here. Nobody at your company is named "
            "for it: ring {phone}.",
            phone=phone,
        )
    )


def type_request(to: Reader) -> Message:
    return Message(
        to.say(
            "What do you need? Type it in one message: what, which size, how many, and "
            "where you are next on shift."
        ),
        column(cancel(to)),
    )


def which_kind(
    to: Reader, request: KitRequest, kinds: Sequence[KitKind], kept: Kept
) -> Message:
    buttons = [button(each.kind, request, Choice.KIND, each.kind) for each in kinds]
    drop = button(to.say("I do not need it"), request, Choice.WITHDRAW)
    message = Message(
        to.say("{ref} is not sent yet. What is it?", ref=request.ref),
        column(*buttons, drop),
    )
    return with_what_was_kept(to, message, kept)


def sent(to: Reader, request: KitRequest, whom: Sequence[str]) -> Message:
    values = {"ref": request.ref, "kind": request.kind}
    if whom:
        words = to.say(
            "{ref}, {kind}: {people} has it, and you are told of each step. /requests "
            "shows how far it is.",
            people=", ".join(whom),
            **values,
        )
    else:
        words = to.say(
            "{ref}, {kind}: it is kept, and nobody who sees to it can be told now. Ask "
            "your manager, too.",
            **values,
        )
    return Message(words)


def sent_with_words(
    to: Reader, request: KitRequest, whom: Sequence[str], kept: Kept
) -> Message:
    return with_what_was_kept(to, sent(to, request, whom), kept)


def moved(to: Reader, request: KitRequest, by: str) -> Message:
    """To whoever asked."""
    lines = [to.say("{line}. By {by}.", line=line(to, request), by=by)]
    if request.status is Status.REFUSED and request.why:
        lines.append(f"“{request.why}”")
    return Message("\n".join(lines))


def withdrawn(to: Reader, request: KitRequest) -> Message:
    return Message(to.say("{ref} is withdrawn.", ref=request.ref))


def mine(to: Reader, requests: Sequence[KitRequest]) -> list[str]:
    """The newest first."""
    if not requests:
        return [to.say("You have asked for nothing yet. /request does it.")]
    said = [f"• {line(to, each)}: “{each.text}”" for each in requests]
    return [to.say("What you asked for:"), *said]
