"""The management information as text and on paper: every number with its rows."""

from collections.abc import Iterator, Sequence

from bot.domain.refs import SiteCode
from bot.domain.reports.days import Days
from bot.domain.reports.figure import ALL_DAYS, SOURCES, Figure, Section, What
from bot.texts.paper import Grid, Heading, Paper, Paragraph, Part
from bot.texts.reader import Reader
from bot.texts.reports.labels import heading, label, nothing

SHOWN = 10
"""Rows that are quoted of a number; the others are counted."""

LONGEST_BAR = 20
BLOCK, NONE = "▇", "–"
WIDTHS = (8, 3, 5, 7, 10)
"""What, number, bar, minutes, rows."""

MINUTES_A_DAY = 24 * 60


def text(to: Reader, company: str, days: Days, sections: Sequence[Section]) -> str:
    """For a terminal, or a message."""
    lines = [title(to, company), under(to, days)]
    for section in sections:
        lines += ["", heading(to, section.topic), f"  {source(to, section, days)}"]
        lines += _lines(to, section)
    return "\n".join(lines) + "\n"


def paper(
    to: Reader,
    company: str,
    days: Days,
    sections: Sequence[Section],
    site: SiteCode | None = None,
) -> Paper:
    """The same to print: a table for each section."""
    head = (
        *(to.say("What"), to.say("Number"), to.say("Chart")),
        *(to.say("Minutes"), to.say("Rows")),
    )
    parts: list[Part] = []
    for section in sections:
        parts += [
            Heading(heading(to, section.topic)),
            Paragraph(source(to, section, days, site)),
        ]
        cells = _cells(to, section)
        if cells:
            filled = (tuple(cell or NONE for cell in row) for row in cells)
            parts.append(Grid(head, tuple(filled), WIDTHS))
        else:
            parts.append(Paragraph(nothing(to)))
    return Paper(
        title=title(to, company),
        under=under(to, days),
        parts=tuple(parts),
        language=to.language,
        name=file_name(days, site),
    )


def file_name(days: Days, site: SiteCode | None = None) -> str:
    of = f"-{site}" if site else ""
    return f"report{of}-{days.first}-{days.last}.pdf"


def title(to: Reader, company: str) -> str:
    return to.say("Management information, {company}", company=company)


def under(to: Reader, days: Days) -> str:
    return to.say(
        "{first} to {last}, {zone}. What has been deleted since is not counted. A call "
        "for help in secret stands in the journal alone.",
        first=to.date(days.first),
        last=to.date(days.last),
        zone=to.zone,
    )


def source(
    to: Reader, section: Section, days: Days, site: SiteCode | None = None
) -> str:
    """How anybody counts it again."""
    span = f" --from {days.first} --to {days.last}"
    of = "" if section.topic in ALL_DAYS else span
    commands = ", ".join(f"checkcall export {kind}{of}" for kind in _kinds(section))
    if site is None:
        return to.say("Count again: {commands}", commands=commands)
    return to.say(
        "Count again: {commands}; the rows of {site}", commands=commands, site=site
    )


def _kinds(section: Section) -> tuple[str, ...]:
    return tuple(str(kind) for kind in SOURCES[section.topic])


def _lines(to: Reader, section: Section) -> Iterator[str]:
    cells = _cells(to, section)
    if not cells:
        yield f"  {nothing(to)}"
    name, number, bar = (
        max((len(row[place]) for row in cells), default=0) for place in range(3)
    )
    for what, count, chart, minutes, rows in cells:
        words = " · ".join(each for each in (minutes, rows) if each)
        line = f"  {what:<{name}}  {count:>{number}}  {chart:<{bar}}  {words}"
        yield line.rstrip()


def _cells(to: Reader, section: Section) -> list[tuple[str, str, str, str, str]]:
    most = max((figure.number for figure in section.figures), default=0)
    return [
        (
            label(to, figure),
            str(figure.number),
            bar(figure.number, most),
            span(to, figure),
            quoted(to, figure),
        )
        for figure in section.figures
    ]


def bar(number: int, most: int) -> str:
    """One block a unit while all fit; what is not zero is always seen."""
    if number == 0:
        return ""
    blocks = number if most <= LONGEST_BAR else round(LONGEST_BAR * number / most)
    return BLOCK * max(blocks, 1)


def quoted(to: Reader, figure: Figure, most: int = SHOWN) -> str:
    """The rows, of which one that adds more than one says how many."""
    names = [
        row.quoted if row.count == 1 else f"{row.quoted} ×{row.count}"
        for row in figure.rows[:most]
    ]
    shown = ", ".join(names)
    if len(figure.rows) > most:
        more = len(figure.rows) - most
        return to.say("{named} and {count} more", named=shown, count=more)
    return shown


def span(to: Reader, figure: Figure) -> str:
    """In minutes; of what waits, how old the oldest is."""
    minutes = figure.minutes
    if not minutes:
        return ""
    shortest, longest = minutes[0], minutes[-1]
    if figure.what is What.WAITING:
        return to.say("days of the oldest: {days}", days=longest // MINUTES_A_DAY)
    if figure.what in (What.FALSE_ALARMS, What.HANDLED_FOR_NOTHING):
        return to.say("{minutes} min in all", minutes=sum(minutes))
    if shortest == longest and figure.middle is None:
        return to.say("{minutes} min, too few to judge", minutes=longest)
    if figure.middle is None:
        return to.say(
            "{shortest} to {longest} min, too few to judge",
            shortest=shortest,
            longest=longest,
        )
    return to.say(
        "half within {middle} min, longest {longest} min",
        middle=figure.middle,
        longest=longest,
    )
