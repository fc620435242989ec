"""What an officer reads who is on a round."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.names.redacted_text import Kept
from bot.domain.patrols.plan import Checkpoint
from bot.domain.patrols.round import Visit
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader

ANSWER, CANNOT = "a", "cannot"
"""What a press is about: an answer by its place, and a point that is out of reach."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """A round as far as it has come."""

    number: int
    route: str
    start_at: datetime
    end_at: datetime
    points: int
    left: Sequence[Checkpoint]


def named(point: Checkpoint) -> str:
    return f"{point.code} {point.name}"


def scanned(
    to: Reader,
    point: Checkpoint,
    visit: Visit,
    ahead: Ahead | None,
    call_due_at: datetime | None,
) -> Message:
    """``ahead`` is the round that it counts for, if it does."""
    lines = [
        to.say(
            "✅ {point} recorded, {time}.",
            point=named(point),
            time=_when(to, visit),
        )
    ]
    if ahead is None:
        lines.append(to.say("No round goes there now: it is kept without one."))
    else:
        lines += _progress(to, ahead)
    if call_due_at is not None:
        lines.append(
            to.say(
                "This is no check call: your next one is due at {time}.",
                time=to.time(call_due_at),
            )
        )
    if not point.ask:
        return Message("\n".join(lines))
    lines += ["", point.ask]
    buttons = (
        Button(answer, Press(Verb.PATROL, str(visit.id), f"{ANSWER}.{place}"))
        for place, answer in enumerate(point.answers)
    )
    return Message("\n".join(lines), column(*buttons))


def _when(to: Reader, visit: Visit) -> str:
    """Where there was no signal, its own time, and when it reached us."""
    if visit.received_late_at is None:
        return to.time(visit.at)
    return to.say(
        "{time}, received late, at {at}",
        time=to.time(visit.at),
        at=to.time(visit.received_late_at),
    )


def _progress(to: Reader, ahead: Ahead) -> list[str]:
    if not ahead.left:
        return [to.say("{route} is complete.", route=ahead.route)]
    done = to.say(
        "{route}: {done} of {all}, until {end}.",
        route=ahead.route,
        done=ahead.points - len(ahead.left),
        all=ahead.points,
        end=to.time(ahead.end_at),
    )
    return [done, to.say("Next: {point}", point=named(ahead.left[0]))]


def scanned_already(to: Reader, point: Checkpoint, at: datetime) -> Message:
    words = to.say(
        "{point} is recorded already, {time}.", point=named(point), time=to.time(at)
    )
    return Message(words)


def unknown_sign(to: Reader) -> Message:
    return Message(
        to.say(
            "Nothing was recorded: this sign does not count, or not any more. Tell "
            "your duty manager which one it is."
        )
    )


def has_a_tag(to: Reader, point: Checkpoint) -> Message:
    return Message(
        to.say(
            "{point} is not recorded: it has a tag. Hold your phone to it.",
            point=named(point),
        )
    )


def reading_is_over(to: Reader) -> Message:
    return Message(
        to.say(
            "Nothing was recorded: that took too long. Hold your phone to the tag once "
            "more, and press Start at once."
        )
    )


def not_on_site(to: Reader, site: str) -> Message:
    return Message(
        to.say(
            "Nothing was recorded: you are not booked on at {site}. Book on there, "
            "then scan again.",
            site=site,
        )
    )


def answered(to: Reader, point: Checkpoint, answer: str, *, is_told: bool) -> Message:
    words = f"{named(point)}: {point.ask} {answer}."
    if is_told:
        words += " " + to.say("Your duty manager hears of it.")
    return Message(words)


def rounds(to: Reader, found: Sequence[Ahead]) -> Message:
    """What is left, point by point."""
    if not found:
        return Message(to.say("No round is due at your site now."))
    lines: list[str] = []
    buttons: list[Button] = []
    for ahead in found:
        span = f"{to.time(ahead.start_at)}–{to.time(ahead.end_at)}"
        lines.append(f"{ahead.route}, {span}:")
        lines += [f"  ▫️ {named(point)}" for point in ahead.left]
        if ahead.left:
            press = Press(Verb.PATROL, str(ahead.number), CANNOT)
            label = to.say("Cannot reach a point: {route}", route=ahead.route)
            buttons.append(Button(label, press))
        else:
            lines.append("  ✅ " + to.say("complete"))
    lines.append(to.say("Scan each sign with your phone's camera."))
    return Message("\n".join(lines), column(*buttons))


def remind(to: Reader, ahead: Ahead) -> Message:
    left = ", ".join(named(point) for point in ahead.left)
    words = to.say(
        "{route} ends at {end}. Left: {points}.",
        route=ahead.route,
        end=to.time(ahead.end_at),
        points=left,
    )
    button = Button(
        to.say("Cannot reach a point: {route}", route=ahead.route),
        Press(Verb.PATROL, str(ahead.number), CANNOT),
    )
    return Message(words, column(button))


def which_point(to: Reader, ahead: Ahead) -> Message:
    """Which of those that are left?"""
    buttons = (
        Button(
            named(point),
            Press(Verb.PATROL, str(ahead.number), f"{CANNOT}.{point.code}"),
        )
        for point in ahead.left
    )
    return Message(to.say("Which one can you not reach?"), column(*buttons))


def type_why(to: Reader) -> Message:
    return Message(
        to.say(
            "Noted. What keeps you from it? Type it in one message. Initials only. In "
            "danger: SOS."
        ),
        column(cancel(to)),
    )


def noted_without_words(to: Reader) -> Message:
    return Message(
        to.say("Kept without a reason: the point counts as one that you cannot reach.")
    )


def why_kept(to: Reader, point: Checkpoint, kept: Kept) -> Message:
    words = to.say(
        "Kept: {point} cannot be reached. Your duty manager hears of it.",
        point=named(point),
    )
    return with_what_was_kept(to, Message(words), kept)
