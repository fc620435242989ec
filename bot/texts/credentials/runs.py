"""A run in the rehearsal room: what whoever trained reads, there and on paper."""

from datetime import date, timedelta

from bot.domain.credentials.run import Run, Task, good_until
from bot.texts.paper import Facts, Grid, Heading, Paper, Paragraph, Part
from bot.texts.reader import Reader


def outcome(to: Reader, run: Run, *, signed: bool) -> str:
    """At the end of it."""
    done = to.say("{met} of {all} done in time.", met=run.met, all=len(run.tasks))
    return f"{done} {_what_now(to, run, signed=signed)}"


def _what_now(to: Reader, run: Run, *, signed: bool) -> str:
    if not signed:
        return to.say(
            "This room has no training key, so this run cannot enter a training record."
        )
    if run.passed:
        return to.say(
            "Give the file to your manager: it counts as training, for a year."
        )
    return to.say(
        "Missing one here harms nobody: read what to do next time, and try again."
    )


def better(to: Reader, task: Task) -> str:
    """What was missed, and what to do next time."""
    return to.say(
        "{task}: not done within {span} min. {next_time}",
        task=task.what,
        span=span(task.within),
        next_time=task.next_time,
    )


def certificate(to: Reader, run: Run, on: date, *, signed: bool) -> Paper:
    """With initials only."""
    return Paper(
        title=_title(to, run),
        under=f"{run.initials} {run.person}, {to.date(on)}",
        parts=(
            _facts(to, run, on),
            Paragraph(outcome(to, run, signed=signed)),
            Heading(to.say("What was to be done")),
            _tasks(to, run),
            *_next_time(to, run),
        ),
        language=to.language,
    )


def _title(to: Reader, run: Run) -> str:
    if run.passed:
        return to.say("Certificate: {scenario}", scenario=run.scenario)
    return to.say("A run to learn from: {scenario}", scenario=run.scenario)


def _facts(to: Reader, run: Run, on: date) -> Facts:
    rows = [
        (to.say("Who trained"), f"{run.initials} {run.person}"),
        (to.say("Rehearsed on"), to.date(on)),
        (to.say("Minutes in all"), span(run.took)),
        (to.say("Number of the run"), run.number),
    ]
    if run.passed:
        rows.append((to.say("Good until"), to.date(good_until(on))))
    return Facts(tuple(rows))


def _tasks(to: Reader, run: Run) -> Grid:
    return Grid(
        (to.say("Task"), to.say("Within (min)"), to.say("Done after (min)")),
        [_row(to, task) for task in run.tasks],
        (4, 1, 2),
    )


def _row(to: Reader, task: Task) -> tuple[str, ...]:
    missed = to.say("not in time")
    took = missed if task.took is None else span(task.took)
    return task.what, span(task.within), took


def _next_time(to: Reader, run: Run) -> list[Part]:
    if not run.missed:
        return []
    return [
        Heading(to.say("Next time")),
        *(Paragraph(f"{task.what}: {task.next_time}") for task in run.missed),
    ]


def span(length: timedelta) -> str:
    """Minutes and seconds, such as ``2:05``."""
    minutes, seconds = divmod(int(length.total_seconds()), 60)
    return f"{minutes}:{seconds:02}"
