"""A policy is put to people: to accept a version, or to comment on a draft."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.briefings.briefing import Briefing
from bot.domain.policies.policy import Policy
from bot.texts.briefings.choices import Sent, of_sent
from bot.texts.message import Message, column
from bot.texts.policies.choices import Choice, button
from bot.texts.reader import Reader


def put(
    to: Reader,
    sent: Briefing,
    policy: Policy,
    sender: str,
    changed: Sequence[str] | None,
    *,
    again: bool = False,
) -> Message:
    """``changed`` since the one that they accepted last; None where there is none."""
    lines = _lines(to, policy, sender, changed)
    if again:
        lines.insert(0, to.say("You have not answered this yet."))
    read = button(to.say("Open it"), policy, Choice.PART, 0)
    if policy.is_draft:
        comment = button(to.say("Comment"), policy, Choice.COMMENT)
        seen = of_sent(to.say("No comment"), sent, Sent.READ)
        return Message("\n".join(lines), column(read, comment, seen))
    accept = of_sent(to.say("I accept it"), sent, Sent.READ)
    return Message("\n".join(lines), column(read, accept))


def answered(to: Reader, policy: Policy, at: datetime) -> Message:
    """It stays in the chat, and can be opened again."""
    read = button(to.say("Open it"), policy, Choice.PART, 0)
    return Message(noted(to, policy, at).text, column(read))


def noted(to: Reader, policy: Policy, at: datetime) -> Message:
    values = {"time": to.date_time(at), "title": policy.title}
    if policy.is_draft:
        return Message(
            to.say("Noted {time}: you have seen the draft {title}.", **values)
        )
    return Message(to.say("Noted {time}: you accept {title}.", **values))


def _lines(
    to: Reader, policy: Policy, sender: str, changed: Sequence[str] | None
) -> list[str]:
    values = {"title": policy.title, "sender": sender}
    if policy.is_draft:
        assert policy.until is not None
        head = to.say(
            "DRAFT for you to comment on: {title}, from {sender}, until {day}. "
            "Initials only.",
            day=to.date(policy.until),
            **values,
        )
    elif changed is None:
        head = to.say(
            "POLICY: {title}, from {sender}. Read it and accept it.", **values
        )
    else:
        head = to.say(
            "POLICY CHANGED: {title}, from {sender}. New since the one you accepted:",
            **values,
        )
    return [head, *(f"• {line}" for line in changed or ())]
