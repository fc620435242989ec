"""What records come to: reports, breaches, names, licences, deletions; what waits."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from bot.domain.alarms.alarm import Alarm
from bot.domain.breach.breach import TELL_DPO_WITHIN, Breach
from bot.domain.corrective_actions import CorrectiveAction
from bot.domain.incidents.full_report import FullReport
from bot.domain.incidents.incident import Incident
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

LICENCE_ENDS_SOON = timedelta(days=30)
"""After the last day of the report. Our own choice: a renewal takes weeks."""


def reports(chased: Iterable[tuple[Incident, FullReport]]) -> Section:
    """From the first words to the full report; one that was sent back is not there."""
    known = list(chased)
    complete = [pair for pair in known if not pair[1].is_waited_for]
    waited_for = [pair for pair in known if pair[1].is_waited_for]

    def written(pair: tuple[Incident, FullReport]) -> Row:
        first, report = pair
        at = report.completed_at
        span = None if at is None else elapsed(first.reported_at, at)
        return Row(quoted=str(first.ref), span=span)

    return Section(
        topic=Topic.REPORTS,
        figures=(
            figure(What.REPORTS_COMPLETE, complete, written),
            figure(What.REPORTS_WAITED_FOR, waited_for, lambda pair: row_of(pair[0])),
        ),
    )


def breaches(reported: Iterable[Breach]) -> Section:
    """From the discovery until a DPO, or whoever stands in, had it."""
    known = list(reported)
    seen = [(each, at) for each in known if (at := each.acknowledged_at)]

    def row(pair: tuple[Breach, datetime]) -> Row:
        return Row(quoted=str(pair[0].ref), span=_to_dpo(*pair))

    in_time = [pair for pair in seen if _to_dpo(*pair) <= TELL_DPO_WITHIN]
    late = [pair for pair in seen if _to_dpo(*pair) > TELL_DPO_WITHIN]
    unseen = [each for each in known if each.acknowledged_at is None]
    return Section(
        topic=Topic.BREACHES,
        figures=(
            figure(What.WITHIN_THE_HOUR, in_time, row),
            figure(What.AFTER_THE_HOUR, late, row),
            figure(What.UNACKNOWLEDGED, unseen, row_of),
        ),
    )


def name_slips(counted: Iterable[tuple[date, str, int]]) -> Section:
    """Day, site and how many: names that were typed, and never kept."""
    return Section(
        topic=Topic.NAME_SLIPS,
        figures=(
            figure(
                What.NAME_SLIPS,
                counted,
                lambda each: Row(quoted=f"{each[0]} {each[1]}".strip(), count=each[2]),
            ),
        ),
    )


def licences(ends: Iterable[tuple[str, date]], last: date) -> Section:
    """Of whom, and the last day on which it is good."""
    known = list(ends)
    over = [each for each in known if each[1] <= last]
    soon = [each for each in known if last < each[1] <= last + LICENCE_ENDS_SOON]

    def row(each: tuple[str, date]) -> Row:
        return Row(quoted=f"{each[0]} {each[1]}")

    return Section(
        topic=Topic.LICENCES,
        figures=(
            figure(What.LICENCES_OVER, over, row),
            figure(What.LICENCES_ENDING, soon, row),
        ),
    )


def deletions(certified: Iterable[tuple[str, int, int]]) -> Section:
    """The certificate, how many records it is of, and how many nobody decided on."""
    known = list(certified)
    return Section(
        topic=Topic.DELETIONS,
        figures=(
            figure(
                What.DELETED, known, lambda each: Row(quoted=each[0], count=each[1])
            ),
            figure(
                What.DELETED_UNDECIDED,
                (each for each in known if each[2]),
                lambda each: Row(quoted=each[0], count=each[2]),
            ),
        ),
    )


def waiting(
    running: Iterable[Alarm],
    chased: Iterable[tuple[Incident, FullReport]],
    reported: Iterable[Breach],
    corrective: Iterable[CorrectiveAction],
    called: Mapping[str, str],
    now: datetime,
) -> Section:
    """What is open, by whom it waits for; first whoever has most."""
    found: dict[str, list[Row]] = {}
    for owner, quoted, since in (
        *((each.owner or "", str(each.about), each.raised_at) for each in running),
        *((each.officer, str(each.ref), report.opened_at) for each, report in chased),
        *(
            (each.acknowledged_by or "", str(each.ref), each.reported_at)
            for each in reported
        ),
        *((each.owner, str(each.ref), each.added_at) for each in corrective),
    ):
        row = Row(quoted=quoted, span=elapsed(since, now))
        found.setdefault(called.get(owner, owner), []).append(row)
    owners = sorted(found, key=lambda owner: (-len(found[owner]), owner))
    return Section(
        topic=Topic.WAITING,
        figures=tuple(
            Figure(what=What.WAITING, of=owner, rows=tuple(found[owner]))
            for owner in owners
        ),
    )


def _to_dpo(breach: Breach, at: datetime) -> timedelta:
    return elapsed(breach.discovered_at, at)
