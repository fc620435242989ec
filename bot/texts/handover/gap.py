"""Nobody has taken over: what those who are told of it read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.before_shift.rest import Rest
from bot.domain.handover.handover_events import Why
from bot.domain.refs import Ref
from bot.texts.message import Button, Message, Press, Verb
from bot.texts.reader import Reader
from bot.texts.shifts.shift_words import find_button, hours


class Phone(StrEnum):
    """Whether somebody's phone can be reached, as far as we know."""

    LINKED = "linked"
    NOT_LINKED = "not_linked"
    OUT_OF_REACH = "out_of_reach"
    """Telegram would not deliver, today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """Who should have come."""

    shift: int
    officer: str
    start_at: datetime
    phone: Phone
    cannot: bool
    """They said so."""
    is_late: bool = True
    """Else they are planned next, and nobody expects them yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeNow:
    called: str
    rest: Rest


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One site at which nobody has taken over."""

    number: int
    """Of the handover that the alarm is about."""
    waiting: tuple[tuple[str, datetime], ...]
    """Who stays, and since when they should have been relieved."""
    coming: Coming | None
    there: tuple[str, datetime] | None
    """The relief is booked on since then, and has not taken over."""
    free: tuple[FreeNow, ...]
    cannot_at: datetime | None = None
    """When the officer said that they cannot stay."""
    left_at: datetime | None = None
    """They have gone, and nobody is there."""


def headline(to: Reader, where: str, gap: Gap | None) -> str:
    if gap is not None and gap.left_at is not None:
        return to.say("SITE UNCOVERED: {site}.", site=where)
    return to.say("NOT RELIEVED at {site}.", site=where)


def body(to: Reader, officer: str, ref: Ref, gap: Gap | None) -> list[str]:
    """Who stays and since when, who should have come, who could."""
    if gap is None:
        return [f"{officer}. {ref}."]
    return [*_who(to, officer, ref, gap), *_others(to, gap), _do(to, gap)]


def _who(to: Reader, officer: str, ref: Ref, gap: Gap) -> Iterator[str]:
    if gap.left_at is not None:
        yield to.say(
            "{officer} had to go at {time}, and nobody has taken over. {ref}.",
            officer=officer,
            time=to.time(gap.left_at),
            ref=ref,
        )
    if gap.cannot_at is not None:
        yield to.say(
            "{officer} said at {time} that they cannot stay. {ref}.",
            officer=officer,
            time=to.time(gap.cannot_at),
            ref=ref,
        )
    for called, since in gap.waiting:
        yield stays(to, called, since)
    if gap.left_at is None and gap.cannot_at is None:
        yield f"{ref}."


def stays(to: Reader, officer: str, since: datetime) -> str:
    return to.say(
        "{officer} waits for relief since {time}; check calls go on.",
        officer=officer,
        time=to.time(since),
    )


def _others(to: Reader, gap: Gap) -> Iterator[str]:
    if gap.there is not None:
        who, since = gap.there
        yield to.say(
            "{who} is booked on there since {time} and has not taken over: ring them.",
            who=who,
            time=to.time(since),
        )
    elif gap.coming is not None:
        yield _coming(to, gap.coming)
    else:
        yield to.say("Nobody is planned there next.")
    if gap.free:
        yield to.say("Free now, the rested first: {who}.", who=_free(to, gap.free))
    else:
        yield to.say("Nobody on the books is free now.")


def _coming(to: Reader, coming: Coming) -> str:
    values = {"officer": coming.officer, "start": to.time(coming.start_at)}
    if not coming.is_late:
        return to.say("Planned next: {officer}, {start}.", **values)
    if coming.cannot:
        return to.say(
            "{officer} should have come at {start} and said that they cannot.", **values
        )
    match coming.phone:
        case Phone.LINKED:
            return to.say(
                "{officer} should have come at {start}: not booked on, phone linked. "
                "Ring them.",
                **values,
            )
        case Phone.NOT_LINKED:
            return to.say(
                "{officer} should have come at {start}: not booked on, no phone "
                "linked. Ring them: they may be there.",
                **values,
            )
        case Phone.OUT_OF_REACH:
            return to.say(
                "{officer} should have come at {start}: not booked on, phone out of "
                "Telegram's reach. Ring them: they may be there.",
                **values,
            )


def _free(to: Reader, free: Sequence[FreeNow]) -> str:
    return ", ".join(_rested(to, each) for each in free)


def _rested(to: Reader, each: FreeNow) -> str:
    if each.rest.before is None:
        words = each.called
    else:
        words = to.say(
            "{who} ({hours} h rest)",
            who=each.called,
            hours=hours(each.rest.before),
        )
    return (
        words if each.rest.is_enough else to.say("{what}; ⚠️ short of rest", what=words)
    )


def _do(to: Reader, gap: Gap) -> str:
    if gap.left_at is not None:
        return to.say("Send somebody now, and tell the client if you must.")
    return to.say(
        "Ring the officer and send somebody. Press “I have this” to take the site over "
        "in their stead."
    )


def in_stead_buttons(to: Reader, gap: Gap | None) -> list[Button]:
    """A manager answers for the site from now on; not where the officer has gone."""
    if gap is None:
        return []
    find = []
    if gap.coming is not None:
        find = [find_button(to, gap.coming.shift, gap.coming.officer)]
    if gap.left_at is not None:
        return find
    return [*find, *in_stead(to, gap.number)]


def in_stead(to: Reader, number: int) -> list[Button]:
    return [
        Button(in_stead_label(to, why), Press(Verb.HANDOVER, str(number), why))
        for why in Why
    ]


def in_stead_label(to: Reader, why: Why) -> str:
    match why:
        case Why.SITE_CLOSED:
            return to.say("Let them go: site closed tonight")
        case Why.MYSELF:
            return to.say("Let them go: I relieve them myself")
        case Why.OTHER:
            return to.say("Let them go: other reason")


def relieved(
    to: Reader, site: str, officer: str, ref: Ref, at: datetime, gap: Gap | None
) -> str:
    """Those who were told hear that it is over; a person closes the alarm."""
    if gap is not None and gap.left_at is not None:
        return to.say(
            "COVERED AGAIN: {site}, {time}. Somebody is booked on there. {ref}.\n"
            "Make sure who is there, then close the alarm.",
            site=site,
            time=to.time(at),
            ref=ref,
        )
    return to.say(
        "RELIEVED at {site}, {time}: {officer} is free to go. {ref}.\n"
        "Make sure who is there, then close the alarm.",
        site=site,
        time=to.time(at),
        officer=officer,
        ref=ref,
    )


def too_late(to: Reader) -> Message:
    """A second press, or a press on an old message."""
    return Message(to.say("That handover is over already. Nothing was changed."))
