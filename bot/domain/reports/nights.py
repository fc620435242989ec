"""What nights come to: check calls, alarms and shifts."""

from collections.abc import Iterable, Sequence

from bot.domain.alarms.alarm import Alarm
from bot.domain.alarms.history import Handled, is_false
from bot.domain.reports.figure import (
    Figure,
    Row,
    Section,
    Topic,
    What,
    elapsed,
    figure,
    row_of,
)
from bot.domain.shifts.outcome import Came, Outcome, outcome
from bot.domain.shifts.punctuality import Arrival, arrival
from bot.domain.shifts.shift import Shift
from bot.domain.shifts.why_late import OFFERED, UNTIMELY


def check_calls(calls: Iterable[Came]) -> tuple[Section, Section]:
    """Those that were due, for an extra contact is none; and what officers say of those
    that came late or were missed. Gone through once: a year has a million."""
    came: dict[Outcome | None, list[Row]] = {each: [] for each in (*Outcome, None)}
    untimely = []
    for call in calls:
        how = outcome(call)
        if how is not Outcome.EXTRA:
            came[how].append(row_of(call))
        if how in UNTIMELY:
            untimely.append(call)
    section = Section(
        topic=Topic.CHECK_CALLS,
        figures=tuple(
            Figure(what=what, rows=tuple(came[of])) for what, of in CAME.items()
        ),
    )
    return section, _why(untimely)


CAME = {
    What.ON_TIME: Outcome.ON_TIME,
    What.LATE: Outcome.LATE,
    What.MISSED: Outcome.MISSED,
    What.UNSETTLED: None,
}


def _why(untimely: Sequence[Came]) -> Section:
    asked = [each for each in untimely if each.asked_why_at is not None]
    return Section(
        topic=Topic.WHY,
        figures=(
            *(
                figure(
                    What.WHY, (each for each in asked if each.why is why), row_of, why
                )
                for why in OFFERED
            ),
            figure(
                What.NOT_SAID,
                (each for each in asked if each.why not in OFFERED),
                row_of,
            ),
            figure(
                What.NOT_ASKED,
                (each for each in untimely if each.asked_why_at is None),
                row_of,
            ),
        ),
    )


def alarms(handled: Iterable[Handled]) -> Section:
    """From raised to first taken up, of those that somebody may be hurt in."""
    safety = [each for each in handled if each.alarm.kind.is_about_safety]
    taken = [each for each in safety if each.taken_up_at is not None]
    rungs = sorted({each.rung for each in taken if each.rung is not None})
    return Section(
        topic=Topic.ALARMS,
        figures=(
            figure(What.TAKEN_UP, taken, _until_taken_up),
            *(
                figure(
                    What.TAKEN_UP_ON_RUNG,
                    (each for each in taken if each.rung == rung),
                    _until_taken_up,
                    of=str(rung),
                )
                for rung in rungs
            ),
            figure(
                What.NOT_TAKEN_UP,
                (each for each in safety if each.taken_up_at is None),
                lambda each: Row(quoted=str(each.alarm.about)),
            ),
        ),
    )


def false_alarms(handled: Iterable[Handled]) -> Section:
    """Nobody needed help; and what that cost: time, people told, telephones rung."""
    known = [each for each in handled if is_false(each.alarm)]
    false = [each.alarm for each in known]
    return Section(
        topic=Topic.FALSE_ALARMS,
        figures=(
            figure(What.FALSE_ALARMS, false, _until_closed),
            figure(
                What.HANDLED_FOR_NOTHING,
                (each for each in known if each.taken_up_at is not None),
                _in_hand,
            ),
            figure(
                What.TOLD_FOR_NOTHING,
                false,
                lambda each: Row(quoted=str(each.about), count=len(each.told)),
            ),
            figure(
                What.RUNG_FOR_NOTHING,
                (each for each in known if each.calls),
                lambda each: Row(quoted=str(each.alarm.about), count=each.calls),
            ),
        ),
    )


def shifts(planned: Iterable[Shift]) -> Section:
    """By their planned start; what nobody planned is neither early nor late."""
    known = [each for each in planned if each.start_at is not None]

    def began(what: What, *of: Arrival) -> Figure:
        return figure(what, (each for each in known if arrival(each) in of), row_of)

    return Section(
        topic=Topic.SHIFTS,
        figures=(
            began(What.BEGUN_ON_TIME, Arrival.EARLY, Arrival.ON_TIME),
            began(What.BEGUN_LATE, Arrival.LATE),
            began(What.NO_SHOWS, Arrival.NO_SHOW),
        ),
    )


def _until_taken_up(each: Handled) -> Row:
    assert each.taken_up_at is not None
    span = elapsed(each.alarm.raised_at, each.taken_up_at)
    return Row(quoted=str(each.alarm.about), span=span)


def _in_hand(each: Handled) -> Row:
    """Somebody's time: from first taken up until closed."""
    assert each.taken_up_at is not None
    assert each.alarm.closed_at is not None
    span = elapsed(each.taken_up_at, each.alarm.closed_at)
    return Row(quoted=str(each.alarm.about), span=span)


def _until_closed(alarm: Alarm) -> Row:
    assert alarm.closed_at is not None
    span = elapsed(alarm.raised_at, alarm.closed_at)
    return Row(quoted=str(alarm.about), span=span)
