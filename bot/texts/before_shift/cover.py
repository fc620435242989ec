"""Somebody is needed for a shift: who could go, the offer, and how it ended."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.before_shift.open_shift import Answer
from bot.domain.before_shift.rest import DAILY_REST, WEEK_LIMIT, WEEKLY_REST, Rest
from bot.domain.credentials.fitness import Unmet
from bot.texts.before_shift.asking import COMES
from bot.texts.credentials import labels
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader
from bot.texts.shifts import board
from bot.texts.shifts.shift_words import FIND, Planned, hours, when

OFFER, MORE, OTHERWISE = "offer", "more", "otherwise"


@dataclass(frozen=True, slots=True, kw_only=True)
class Needed:
    """A shift that needs somebody, as its texts name it."""

    number: int
    """Of the search; the shift has a reference of its own."""
    shift: int
    ref: str
    officer: str
    planned: Planned
    cannot_at: datetime | None
    """When the officer said so; None where nothing was heard of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who is free."""

    id: str
    called: str
    rest: Rest
    knows_site: bool
    phoneless: bool
    answer: Answer | None
    """What they said to an offer of this shift."""
    lacks: tuple[Unmet, ...] = ()
    """What the site asks for, and they do not hold."""


def needed(
    to: Reader,
    need: Needed,
    free: Sequence[Candidate],
    rest_of: int,
    *,
    again: bool = False,
) -> Message:
    """``rest_of`` is how many more are free than are shown."""
    lines = [_head(to, need, again=again)]
    if free:
        lines.append(to.say("Free then, the rested first. Press whom to ask:"))
        lines += [line(to, each) for each in free]
        lines += law(to, free)
    else:
        lines.append(
            to.say(
                "Nobody on the books is free then. Ring round, or a partner company."
            )
        )
    return Message("\n".join(lines), column(*_buttons(to, need, free, rest_of)))


def _head(to: Reader, need: Needed, *, again: bool) -> str:
    values = {
        "shift": when(to, need.planned),
        "officer": need.officer,
        "ref": need.ref,
    }
    if need.cannot_at is None:
        return to.say(
            "WHO COULD GO: {shift}. {ref} is {officer}'s, who has it until somebody "
            "takes it.",
            **values,
        )
    said = to.say(
        "{officer} said {time} that they cannot. {ref}.",
        time=to.date_time(need.cannot_at),
        **values,
    )
    if again:
        head = to.say("STILL UNCOVERED: {shift}. Nobody has taken it.", **values)
    else:
        head = to.say("UNCOVERED: {shift}.", **values)
    return f"{head}\n{said}"


def line(to: Reader, each: Candidate) -> str:
    """Somebody with their hours of rest."""
    rest = each.rest
    words = to.say(
        "• {who}: rest {before} before, {after} after; {week} h that week, {average} h "
        "on average",
        who=each.called,
        before=_rest(to, rest.before),
        after=_rest(to, rest.after),
        week=hours(rest.week),
        average=hours(rest.average),
    )
    if each.knows_site:
        words += to.say("; knows the site")
    if each.lacks:
        words += to.say("; NOT FIT: {what}", what=labels.all_unmet(to, each.lacks))
    if each.phoneless:
        words += to.say("; no phone linked, ring them")
    match each.answer:
        case Answer.OFFERED:
            words += to.say("; asked, no answer yet")
        case Answer.DECLINED:
            words += to.say("; said no")
        case Answer.TAKEN | Answer.WITHDRAWN | None:
            pass
    return words if rest.is_enough else to.say("{what}; ⚠️ short of rest", what=words)


def _rest(to: Reader, span: timedelta | None) -> str:
    if span is None:
        return to.say("over a week")
    return to.say("{hours} h", hours=hours(span))


def law(to: Reader, free: Sequence[Candidate]) -> Iterator[str]:
    """What the mark means, where somebody has one."""
    if all(each.rest.is_enough for each in free):
        return
    yield to.say(
        "⚠️ Short of rest: less than the Working Time Regulations 1998 look for: "
        "{daily} h rest between shifts, {weekly} h in a row in seven days, {limit} h "
        "a week on average. It blocks nothing: you decide.",
        daily=hours(DAILY_REST),
        weekly=hours(WEEKLY_REST),
        limit=hours(WEEK_LIMIT),
    )


def _buttons(
    to: Reader, need: Needed, free: Sequence[Candidate], rest_of: int
) -> Iterator[Button]:
    for each in free:
        if not each.phoneless and each.answer is None:
            label = to.say("Ask {who}", who=each.called)
            yield Button(label, _press(need, f"{OFFER}.{each.id}"))
    if rest_of:
        label = to.say("{count} more who are free", count=rest_of)
        yield Button(label, _press(need, MORE))
    yield Button(to.say("Covered in another way"), _press(need, OTHERWISE))
    label = to.say("{officer} will be there", officer=need.officer)
    yield Button(label, Press(Verb.SHIFT, str(need.shift), COMES))


def _press(need: Needed, choice: str) -> Press:
    return Press(Verb.COVER, str(need.number), choice)


def uncovered(to: Reader, needs: Sequence[Needed]) -> Message:
    """All of them, for whoever plans."""
    if not needs:
        return Message(to.say("No shift needs anybody: all are covered."))
    lines = [_uncovered(to, need) for need in needs]
    buttons = [
        Button(
            to.say(
                "Who could go: {site} {start}?",
                site=need.planned.site.partition(" ")[0],
                start=to.date_time(need.planned.start_at),
            ),
            Press(Verb.SHIFT, str(need.shift), FIND),
        )
        for need in needs[:8]
    ]
    return Message("\n".join(lines), column(*buttons))


def _uncovered(to: Reader, need: Needed) -> str:
    if need.cannot_at is None:
        return to.say(
            "⚠️ {shift}: not confirmed by {officer}",
            shift=when(to, need.planned),
            officer=need.officer,
        )
    return board.uncovered_line(to, need.planned, need.officer)
