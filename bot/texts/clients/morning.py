"""A client's morning: the report, and the e-mail that brings it.

In English, whoever guards there: the client reads it. It names nobody.
"""

from datetime import datetime

from bot.domain.clients.morning import Morning
from bot.domain.corrective_actions import Status
from bot.texts.clients.night import Missed, Night, ToDo, Told, Walk
from bot.texts.paper import Facts, Figure, Grid, Heading, Paper, Paragraph, Part
from bot.texts.reader import Reader

NO_ANSWER = "A machine sends this, and nobody reads an answer to it."


def subject(to: Reader, night: Night) -> str:
    """The first line of the e-mail."""
    return f"Morning report, {night.site}, {to.day(night.end_at)}: {_in_short(night)}"


def _in_short(night: Night) -> str:
    if night.is_quiet:
        return "nothing to report"
    parts = (
        _counted(len(night.incidents) + night.withheld, "incident"),
        _counted(len(night.missed), "missed check call"),
        _counted(night.odd_rounds, "patrol not complete", "patrols not complete"),
        _counted(night.open_actions, "action open", "actions open"),
        _counted(
            len(night.actions) - night.open_actions, "action closed", "actions closed"
        ),
        "no officer booked on" if night.unwatched else "",
    )
    return ", ".join(part for part in parts if part)


def _counted(number: int, one: str, more: str = "") -> str:
    if number == 0:
        return ""
    return f"1 {one}" if number == 1 else f"{number} {more or one + 's'}"


def body(to: Reader, night: Night, link: str, until: datetime) -> str:
    """The e-mail; a quiet night is one line."""
    lines = [subject(to, night), ""]
    lines.append(_in_a_line(night) if night.is_quiet else "The report is attached.")
    if link:
        lines.append(f"It can be opened here until {to.date_time(until)}: {link}")
    return "\n".join([*lines, "", NO_ANSWER])


def body_again(
    to: Reader, morning: Morning, site: str, link: str, until: datetime
) -> str:
    """The same file once more, and it says so."""
    lines = [
        f"Sent again: morning report, {site}, {to.day(morning.end_at)}",
        "",
        "The report is attached, exactly as it was sent before.",
    ]
    if link:
        lines.append(f"It can be opened here until {to.date_time(until)}: {link}")
    return "\n".join([*lines, "", NO_ANSWER])


def _in_a_line(night: Night) -> str:
    calls = _calls(night)
    return f"Nothing to report. Check calls: {calls}. Patrols: {_rounds(night)}."


def _calls(night: Night) -> str:
    if night.calls == 0:
        return "none was due"
    if night.on_time == night.calls:
        return f"{night.calls}, all on time"
    missed = len(night.missed)
    return f"{night.calls}: {night.on_time} on time, {night.late} late, {missed} missed"


def _rounds(night: Night) -> str:
    if not night.rounds:
        return "none was due"
    whole = len(night.rounds) - night.odd_rounds
    if whole == len(night.rounds):
        return f"{whole}, all complete"
    return f"{len(night.rounds)}: {whole} complete, {night.odd_rounds} not"


def paper(to: Reader, night: Night) -> Paper:
    span = f"{to.date_time(night.start_at)} to {to.date_time(night.end_at)}"
    parts: list[Part] = []
    if night.is_quiet:
        parts.append(Paragraph(_in_a_line(night)))
    elif night.unwatched:
        parts.append(Paragraph("No officer was booked on at the site in this time."))
    parts.append(Facts(_numbers(night)))
    if not night.is_quiet:
        parts += [*_incidents(to, night), *_actions(to, night)]
        parts += [*_missed(to, night), *_walks(to, night)]
    parts.append(Paragraph(_what_words_mean(night)))
    return Paper(
        title=f"Morning report: {night.site}",
        under=f"{night.company} to {night.client}. {span}.",
        parts=tuple(parts),
    )


def _numbers(night: Night) -> tuple[tuple[str, str], ...]:
    incidents = str(len(night.incidents))
    if night.withheld:
        more = f"{night.withheld} more being looked at: you read it when that is done"
        if night.held_photos:
            more += f" (photos held with it: {night.held_photos})"
        incidents = f"{incidents} below; {more}"
    return (
        ("Officers on site", str(night.officers)),
        ("Check calls", _calls(night)),
        ("Patrols", _rounds(night)),
        ("Incidents", incidents),
    )


def _incidents(to: Reader, night: Night) -> list[Part]:
    if not night.incidents:
        return []
    rows = [
        (
            f"{_called(each)}\n{to.date_time(each.reported_at)}",
            str(each.text or "-"),
            f"Called: {each.called or 'nobody else was needed, or it was not said'}. "
            f"Report of {to.date_time(each.released_at)}.{_photos(each)}",
        )
        for each in night.incidents
    ]
    head = ("Reported", "What happened", "What was done")
    return [Heading("Incidents"), Grid(head, rows, (4, 9, 7)), *_figures(night)]


def _figures(night: Night) -> list[Part]:
    """Whoever sees a face all the same must know whom to tell."""
    figures: list[Part] = [
        Figure(picture.content, f"Photo {picture.photo}, with {_called(each)}")
        for each in night.incidents
        for picture in each.pictures
    ]
    if not figures:
        return []
    says = (
        "A program covered the faces in these photos, and one of us looked at each. If "
        f"you can still recognise somebody, do not pass it on: ring {night.phone}."
    )
    return [Heading("Photos"), Paragraph(says), *figures]


def _actions(to: Reader, night: Night) -> list[Part]:
    """By whom each is done is not the client's to read."""
    if not night.actions:
        return []
    rows = [
        (f"{each.ref}\nafter {each.about}", str(each.text), _stands(to, each))
        for each in night.actions
    ]
    head = ("Action", "So that it does not happen again", "How it stands")
    return [Heading("Actions after incidents"), Grid(head, rows, (4, 9, 7))]


def _stands(to: Reader, todo: ToDo) -> str:
    by, day = to.day(todo.due_at), to.day(todo.ended_at) if todo.ended_at else ""
    match todo.status:
        case Status.OPEN if todo.is_overdue:
            return f"OVERDUE: it was due by {by}"
        case Status.OPEN:
            return f"open, due by {by}"
        case Status.DONE:
            return f"done on {day}, and being checked"
        case Status.VERIFIED:
            return f"done, and checked on {day}"
        case Status.CANCELLED:
            return f"given up on {day}: ask us why"


def _called(told: Told) -> str:
    return f"{told.ref}, {told.number}" if told.number else str(told.ref)


def _photos(told: Told) -> str:
    """How many there are, beside those that can be seen here."""
    kept, shown = told.photos - len(told.pictures), len(told.pictures)
    below = f" Photos below: {shown}." if shown else ""
    more = "More photos" if shown else "Photos"
    return f"{below} {more}: {kept}, kept by us: ask for them." if kept else below


def _missed(to: Reader, night: Night) -> list[Part]:
    if not night.missed:
        return []
    rows = [(to.date_time(each.due_at), _heard(to, each)) for each in night.missed]
    head = ("Check call due", "Officer heard again")
    return [Heading("Check calls that were missed"), Grid(head, rows)]


def _heard(to: Reader, missed: Missed) -> str:
    if missed.heard_at is not None:
        return to.date_time(missed.heard_at)
    return "our duty manager saw to it" if missed.is_over else "not yet"


def _walks(to: Reader, night: Night) -> list[Part]:
    if not night.rounds:
        return []
    rows = [
        (
            each.route,
            f"{to.time(each.start_at)} to {to.time(each.end_at)}",
            f"{each.done} of {each.points}",
            _how(each),
        )
        for each in night.rounds
    ]
    head = ("Patrol", "Due", "Points", "Result")
    return [Heading("Patrols"), Grid(head, rows)]


def _how(walk: Walk) -> str:
    if walk.is_whole:
        return "complete"
    return "not complete" if walk.manned else "nobody was on site"


def _what_words_mean(night: Night) -> str:
    return (
        "A check call is late when the officer had to be reminded, and missed when our "
        "duty manager had to look for them. People are written as initials. Questions: "
        f"{night.phone}, day and night."
    )
