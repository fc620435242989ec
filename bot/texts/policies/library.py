"""The library of policies, a policy in parts, and what people say of a draft."""

from collections.abc import Sequence

from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.policies.policy import Policy, Status
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.policies.choices import Choice, button
from bot.texts.reader import Reader


def library(to: Reader, policies: Sequence[Policy], mine: Sequence[Policy]) -> Message:
    """``mine`` are drafts whose comments the reader may see."""
    if not policies:
        return Message(to.say("No policy is in the library yet."))
    buttons = [button(_label(to, each), each, Choice.PART, 0) for each in policies]
    buttons += [
        button(to.say("Comments on {title}", title=each.title), each, Choice.COMMENTS)
        for each in mine
    ]
    return Message(to.say("The company's policies. Which one?"), column(*buttons))


def _label(to: Reader, policy: Policy) -> str:
    if policy.status is Status.DRAFT:
        return to.say("Draft: {title}", title=policy.title)
    return policy.title


def part(to: Reader, policy: Policy, words: str, place: int, parts: int) -> Message:
    """``place`` counts from 0."""
    head = to.say(
        "{title}, part {part} of {parts}.",
        title=policy.title,
        part=place + 1,
        parts=parts,
    )
    if policy.status is Status.REPLACED:
        head += " " + to.say("It is not in force any more.")
    turns: list[Button] = []
    if place > 0:
        turns.append(button(to.say("◀ Back"), policy, Choice.PART, place - 1))
    if place + 1 < parts:
        turns.append(button(to.say("Next ▶"), policy, Choice.PART, place + 1))
    return Message(f"{head}\n\n{words}", (tuple(turns),) if turns else ())


def type_comment(to: Reader) -> Message:
    return Message(
        to.say(
            "What do you say of it? Type it in one message; initials only. Whoever "
            "wrote the draft reads it."
        ),
        column(cancel(to)),
    )


def comment_kept(to: Reader, policy: Policy, kept: Kept) -> Message:
    text = to.say(
        "Kept with the draft {title}. Thank you. “Comment” adds more.",
        title=policy.title,
    )
    return with_what_was_kept(to, Message(text), kept)


def closed(to: Reader, policy: Policy) -> Message:
    text = to.say(
        "Comments on {title} are closed. Speak to your manager.", title=policy.title
    )
    return Message(text)


def comments(
    to: Reader, policy: Policy, said: Sequence[tuple[str, RedactedText]]
) -> Message:
    """By initials and staff number."""
    if not said:
        text = to.say("Nobody has commented on {title} yet.", title=policy.title)
        return Message(text)
    head = to.say("What people say of {title}:", title=policy.title)
    return Message("\n".join([head, *(f"{who}: “{words}”" for who, words in said)]))
