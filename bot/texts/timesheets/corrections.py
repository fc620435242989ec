"""A manager corrects what was booked: how, what is asked, and what is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.refs import Ref
from bot.domain.timesheets.correction import LONGEST, Why, Wrong
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

PLANNED = "planned"
MINUTE = timedelta(minutes=1)
EPOCH = datetime.fromisoformat("2020-01-01T00:00:00+00:00")
"""Instants on a button are minutes since then: 64 bytes are all there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """One shift, as it is to be paid now."""

    shift: Ref
    officer: str
    site: str
    on_at: datetime | None
    off_at: datetime | None
    break_taken: timedelta
    worked: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """What was typed, or is planned, and is not kept yet."""

    on_at: datetime
    off_at: datetime
    break_taken: timedelta | None

    def on_a_button(self, why: Why) -> str:
        on, off = ((each - EPOCH) // MINUTE for each in (self.on_at, self.off_at))
        pause = "" if self.break_taken is None else str(self.break_taken // MINUTE)
        return f"{on}.{off}.{pause}.{why}"


def how_to(to: Reader) -> str:
    return to.say(
        "To correct a timesheet, send the shift and the times on the site clock: "
        "/timesheet SH-12 22:00 06:00\n"
        "With the unpaid break in minutes, if that was wrong: "
        "/timesheet SH-12 22:00 06:00 break 20\n"
        "What was booked stays beside it."
    )


def not_understood(to: Reader) -> Message:
    """No shift, or not its two times."""
    words = to.say("That is no shift with its two times, so nothing was changed.")
    return Message(f"{words}\n{how_to(to)}")


def newest(to: Reader, shifts: Sequence[Hours]) -> Message:
    """The shifts that ended last, one line each."""
    lines = [_one(to, each) for each in shifts]
    return Message("\n".join([*lines, how_to(to)] if lines else [how_to(to)]))


def card(
    to: Reader, hours: Hours, planned: tuple[datetime, datetime] | None
) -> Message:
    """One shift; the planned times are one tap away."""
    buttons = []
    if planned is not None:
        label = to.say(
            "It was as planned: {start} to {end}",
            start=to.time(planned[0]),
            end=to.time(planned[1]),
        )
        press = Press(Verb.HOURS, str(hours.shift.number), PLANNED)
        buttons.append(Button(label, press))
    return Message(f"{_one(to, hours)}\n{how_to(to)}", column(*buttons))


def _one(to: Reader, hours: Hours) -> str:
    if hours.on_at is None:
        times = to.say("never booked on")
    elif hours.off_at is None:
        times = to.say(
            "booked on {start}, still running", start=to.date_time(hours.on_at)
        )
    else:
        times = _span(to, hours.on_at, hours.off_at, hours.break_taken)
    return f"{hours.shift} {hours.officer}, {hours.site}: {times}"


def _span(
    to: Reader, on_at: datetime, off_at: datetime, pause: timedelta | None
) -> str:
    """With how long it was: on the night the clocks change no clock says it."""
    words = to.say(
        "{start} to {end}, {hours} h",
        start=to.date_time(on_at),
        end=to.time(off_at),
        hours=f"{(off_at - on_at) / timedelta(hours=1):.2f}",
    )
    if pause is None:
        return words
    return words + to.say(", break {minutes} min", minutes=pause // MINUTE)


def why(to: Reader, hours: Hours, proposed: Proposed) -> Message:
    """Nothing is kept before a reason is tapped."""
    times = _span(to, proposed.on_at, proposed.off_at, proposed.break_taken)
    return Message(
        to.say(
            "{now}\nCorrect it to {times}? Tap why, and it is kept.",
            now=_one(to, hours),
            times=times,
        ),
        column(
            *(
                Button(
                    reason(to, each),
                    Press(
                        Verb.HOURS,
                        str(hours.shift.number),
                        proposed.on_a_button(each),
                    ),
                )
                for each in Why
            )
        ),
    )


def reason(to: Reader, why: Why) -> str:
    match why:
        case Why.FORGOT_ON:
            return to.say("Forgot to book on")
        case Why.FORGOT_OFF:
            return to.say("Forgot to book off")
        case Why.PHONE:
            return to.say("Phone, battery or signal")
        case Why.BREAK:
            return to.say("The break was otherwise")
        case Why.AGREED:
            return to.say("Other times, agreed with the officer")


def kept(to: Reader, hours: Hours) -> Message:
    return Message(
        to.say(
            "Timesheet corrected: {hours}. What was booked stays beside it, and the "
            "officer is told.",
            hours=_one(to, hours),
        )
    )


def told_officer(to: Reader, hours: Hours, by: str, why: Why) -> Message:
    """Whose hours they are hears of it, and can say that it is wrong."""
    assert hours.on_at is not None
    assert hours.off_at is not None
    return Message(
        to.say(
            "Your hours for {shift} at {site} were corrected by {who}: {times}. "
            "Reason: {why}. If that is not right, tell your duty manager.",
            shift=hours.shift,
            site=hours.site,
            who=by,
            times=_span(to, hours.on_at, hours.off_at, hours.break_taken),
            why=reason(to, why),
        )
    )


def kept_already(to: Reader, hours: Hours) -> Message:
    return Message(
        to.say(
            "It says so already: {hours}. Nothing was changed.", hours=_one(to, hours)
        )
    )


def no_such_shift(to: Reader, shift: Ref) -> Message:
    words = to.say("There is no shift {shift}.", shift=shift)
    return Message(f"{words}\n{how_to(to)}")


def came_twice(to: Reader, times: Sequence[datetime]) -> Message:
    return Message(
        to.say(
            "That time came twice that night. Send it again with its clock behind it: "
            "{choices}.",
            choices=to.say(" or ").join(to.time(each) for each in times),
        )
    )


def cannot_be(to: Reader, shift: Ref, wrong: Wrong) -> Message:
    match wrong:
        case Wrong.RUNNING:
            words = to.say(
                "{shift} is not over, or is not planned any more: there are no hours "
                "to correct.",
                shift=shift,
            )
        case Wrong.TO_COME:
            words = to.say("Those times have not passed yet. Nothing was changed.")
        case Wrong.TOO_LONG:
            words = to.say(
                "That is longer than {hours} hours. Nothing was changed: send both "
                "times again.",
                hours=LONGEST // timedelta(hours=1),
            )
        case Wrong.ELSEWHEN:
            words = to.say(
                "That is more than a day from when {shift} was. Nothing was changed: "
                "look at its number.",
                shift=shift,
            )
        case Wrong.BREAK_TOO_LONG:
            words = to.say("The break is longer than the shift. Nothing was changed.")
    return Message(words)
