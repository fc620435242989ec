"""Booking on without what the site asks for: what the officer and the manager read."""

from collections.abc import Sequence
from enum import StrEnum

from bot.domain.credentials.fitness import Unmet
from bot.texts.credentials import labels
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader
from bot.texts.shifts.shift_words import FIND


class Why(StrEnum):
    """Why a manager lets somebody work, as a button says it."""

    REGISTER = "register"
    PROOF = "proof"
    OTHER = "other"
    """In their own words."""


def stopped(
    to: Reader, site: str, found: Sequence[Unmet], managers: Sequence[str], phone: str
) -> Message:
    """One sentence on why, and what to do."""
    what = labels.all_unmet(to, [each for each in found if each.stops])
    if not managers:
        return Message(
            to.say(
                "You cannot book on at {site} yet: {what}. No manager can be reached "
                "here: ring {phone} and wait. In danger, SOS works as ever.",
                site=site,
                what=what,
                phone=phone,
            )
        )
    return Message(
        to.say(
            "You cannot book on at {site} yet: {what}. Rung to decide: {managers}. "
            "Wait, have your licence ready, and ring {phone} if you hear nothing in "
            "ten minutes. In danger, SOS works as ever.",
            site=site,
            what=what,
            managers=", ".join(managers),
            phone=phone,
        )
    )


def rings(
    to: Reader,
    who: str,
    site: str,
    found: Sequence[Unmet],
    officer: str,
    code: str,
    shift: int | None,
) -> Message:
    """To whoever runs the night: two taps, or somebody else."""
    words = to.say(
        "NOT FIT TO DEPLOY: {who} stands at {site} and cannot book on. {what}.\n"
        "Without a licence it is an offence to guard, and to send them. Let them work "
        "this shift only where you have seen that they are licensed.",
        who=who,
        site=site,
        what=labels.all_unmet(to, found),
    )
    return Message(words, column(*_choices(to, officer, code, shift)))


def _choices(
    to: Reader, officer: str, code: str, shift: int | None
) -> tuple[Button, ...]:
    """A planned shift is offered to others; of none it can be said who is free."""

    def press(choice: str) -> Press:
        return Press(Verb.FITNESS, officer, f"{code}.{choice}")

    other = Press(Verb.SHIFT, str(shift), FIND) if shift else press(FIND)
    return (
        Button(to.say("Works: SIA register checked"), press(Why.REGISTER)),
        Button(to.say("Works: new licence seen"), press(Why.PROOF)),
        Button(to.say("Works: another reason"), press(Why.OTHER)),
        Button(to.say("Find somebody else"), other),
    )


def type_why(to: Reader) -> Message:
    return Message(
        to.say(
            "Why may they work this shift? Type it in one message: it is kept with "
            "your initials. Initials only."
        ),
        column(cancel(to)),
    )


def why(to: Reader, reason: str) -> str:
    labels_ = {
        Why.REGISTER: to.say("SIA register checked"),
        Why.PROOF: to.say("new licence seen"),
        Why.OTHER: to.say("another reason"),
    }
    return labels_[Why(reason)]


def waived(to: Reader, who: str, site: str, by: str, reason: str) -> Message:
    return Message(
        to.say(
            "{who} may work at {site}, for this shift only: {reason}. By {by}, and "
            "written down.",
            who=who,
            site=site,
            reason=reason,
            by=by,
        )
    )


def may_now(to: Reader, site: str, code: str) -> Message:
    """To the officer, who waits."""
    words = to.say("You may book on at {site} now, for this shift.", site=site)
    return Message(
        words, column(Button(to.say("Book on at {code}", code=code), _site(code)))
    )


def _site(code: str) -> Press:
    return Press(Verb.SITE, code)


def said(to: Reader, found: Sequence[Unmet]) -> str:
    """A line under "Booked on": it stops nobody."""
    return to.say(
        "Your manager has been told what is missing: {what}.",
        what=labels.all_unmet(to, found),
    )


def works_without(to: Reader, who: str, site: str, found: Sequence[Unmet]) -> Message:
    return Message(
        to.say(
            "{who} has booked on at {site} without: {what}. You decide.",
            who=who,
            site=site,
            what=labels.all_unmet(to, found),
        )
    )


def somebody_else(to: Reader, who: str, site: str, free: Sequence[str]) -> Message:
    """Where no shift was planned, and so none can be offered."""
    head = to.say("{who} does not work at {site}. Free now:", who=who, site=site)
    if not free:
        head = to.say(
            "{who} does not work at {site}, and nobody on the books is free now. Ring "
            "round, or a partner company.",
            who=who,
            site=site,
        )
    return Message("\n".join([head, *(f"• {each}" for each in free)]))
