"""A corrective action in a site's book: set, done, checked, or dropped."""

from collections.abc import Mapping

from bot.domain.book.line import Acted, Step
from bot.texts.reader import Reader


def acted(to: Reader, line: Acted, called: Mapping[str, str]) -> str:
    """Whose it is, and by when, as it stands now."""
    action, about = line.action, line.action.about
    match line.step:
        case Step.SET:
            head = to.say(
                "ACTION after {about}: {who}, by {day}",
                about=about,
                who=called.get(action.owner, action.owner),
                day=to.day(action.due_at),
            )
            return f"{head}. “{action.text}”"
        case Step.DONE:
            who = _who(called, action.ended_by)
            return to.say("Action after {about} done: {who}", about=about, who=who)
        case Step.CHECKED:
            who = _who(called, action.verified_by)
            return to.say("Action after {about} checked: {who}", about=about, who=who)
        case Step.DROPPED:
            who = _who(called, action.ended_by)
            return to.say(
                "Action after {about} not to be done any more: {who}",
                about=about,
                who=who,
            )


def _who(called: Mapping[str, str], number: str | None) -> str:
    return called.get(number or "", number or "")
