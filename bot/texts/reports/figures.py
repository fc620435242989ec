"""The figures in the chat: asked for with a tap, and read on a phone."""

from collections.abc import Sequence

from bot.domain.company import Site
from bot.domain.refs import SiteCode
from bot.domain.reports.days import Days, before
from bot.domain.reports.figure import Figure, Section, What
from bot.domain.reports.said import spelt
from bot.texts.forms import where_crowded
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader
from bot.texts.reports.labels import heading, label
from bot.texts.reports.management import quoted, span

WEEK, MONTH, THIS_WEEK, THIS_MONTH = "week", "month", "this.week", "this.month"
SITES, FILE = "sites", "pdf"
"""What a button may ask for, beside days that are spelt."""

ALL = "-"
"""In place of a site's code."""

QUOTED = 3
"""Rows that are named of a number; the file names more."""

ALWAYS = frozenset(
    {What.ON_TIME, What.LATE, What.MISSED, What.BEGUN_ON_TIME, What.NO_SHOWS}
)
"""Said when they are zero, too: that is news."""


def pick_days(to: Reader, site: SiteCode | None) -> Message:
    words = to.say("The figures of which days, of {of}?", of=_of(to, site))
    return Message(f"{words}\n{how(to)}", _choices(to, site))


def pick_site(to: Reader, sites: Sequence[Site]) -> Message:
    buttons = [Button(f"{s.code} {s.name}", _press(s.code)) for s in sites]
    everything = Button(to.say("All sites"), _press(None))
    asks = Message(to.say("The figures of which site?"), column(everything, *buttons))
    return where_crowded(to, asks, "/figures")


def how(to: Reader) -> str:
    return to.say(
        "You can also send /figures with the days, and a site if you want one: "
        "/figures last week, /figures November, /figures 11/2026 RIV."
    )


def not_understood(to: Reader, site: SiteCode | None) -> Message:
    words = to.say("I do not know which days or which site you mean.")
    return Message(f"{words} {how(to)}", _choices(to, site))


def still_to_come(to: Reader, days: Days) -> Message:
    words = to.say("{day} is still to come.", day=to.date(days.first))
    return Message(f"{words} {how(to)}", _choices(to, None))


def counting(to: Reader, days: Days, site: SiteCode | None) -> Message:
    return Message(
        to.say(
            "I am counting {days}, {of}. The figures come here by themselves; a year "
            "may take some minutes.",
            days=span_of(to, days),
            of=_of(to, site),
        )
    )


def still_counting(to: Reader, days: Days, site: SiteCode | None) -> Message:
    return Message(
        to.say(
            "I am still counting {days}, {of}. Ask for more when those figures are "
            "here.",
            days=span_of(to, days),
            of=_of(to, site),
        )
    )


def not_counted(to: Reader, days: Days, site: SiteCode | None) -> Message:
    """It was tried several times."""
    return Message(
        to.say(
            "The figures of {days}, {of}, could not be counted. Tell whoever looks "
            "after the server; checkcall report writes them there.",
            days=span_of(to, days),
            of=_of(to, site),
        ),
        _choices(to, site),
    )


def shown(
    to: Reader,
    number: int,
    days: Days,
    site: SiteCode | None,
    sections: Sequence[Section],
    *,
    with_breaches: bool,
) -> Message:
    """Each number with the first of the rows that it counts; what is nothing is left
    out where nobody looks for it."""
    head = to.say("FIGURES, {days}, {of}.", days=span_of(to, days), of=_of(to, site))
    lines = [head]
    empty = []
    for section in sections:
        said = [f for f in section.figures if f.number or f.what in ALWAYS]
        if said:
            lines += ["", heading(to, section.topic), *(_line(to, f) for f in said)]
        else:
            empty.append(heading(to, section.topic))
    if empty:
        lines += ["", to.say("Nothing of: {headings}.", headings="; ".join(empty))]
    if not with_breaches:
        lines += ["", to.say("Data breaches are for DPO, SIRO and directors.")]
    if site is not None:
        lines += ["", to.say("Licences, deletions and actions are of no one site.")]
    code, earlier = site or ALL, before(days)
    return Message(
        "\n".join(lines),
        column(
            Button(
                to.say("With charts, as a file (PDF)"),
                Press(Verb.FIGURES, str(number), FILE),
            ),
            Button(
                to.say("Before: {days}", days=span_of(to, earlier)),
                Press(Verb.FIGURES, code, spelt(earlier)),
            ),
            Button(to.say("Other days"), _press(site)),
            Button(to.say("Another site"), Press(Verb.FIGURES, ALL, SITES)),
        ),
    )


def caption(to: Reader, days: Days, site: SiteCode | None) -> Message:
    return Message(
        to.say("The figures, {days}, {of}.", days=span_of(to, days), of=_of(to, site))
    )


def gone(to: Reader) -> Message:
    """The file of an answer is kept for a day."""
    words = to.say("That file is kept no more. Ask for the figures again.")
    return Message(words, _choices(to, None))


def span_of(to: Reader, days: Days) -> str:
    if days.first == days.last:
        return to.date(days.first)
    return to.say(
        "{first} to {last}", first=to.date(days.first), last=to.date(days.last)
    )


def _line(to: Reader, figure: Figure) -> str:
    words = (f"{label(to, figure)}: {figure.number}", span(to, figure))
    line = ", ".join(each for each in words if each)
    rows = quoted(to, figure, QUOTED)
    return f"• {line} ({rows})" if rows else f"• {line}"


def _choices(to: Reader, site: SiteCode | None) -> tuple[tuple[Button, ...], ...]:
    """Whole weeks and months, and how the ones that run have gone so far."""
    return (
        (
            Button(to.say("Last week"), _press(site, WEEK)),
            Button(to.say("Last month"), _press(site, MONTH)),
        ),
        (
            Button(to.say("This week so far"), _press(site, THIS_WEEK)),
            Button(to.say("This month so far"), _press(site, THIS_MONTH)),
        ),
        (
            Button(to.say("One site"), Press(Verb.FIGURES, ALL, SITES))
            if site is None
            else Button(to.say("All sites"), _press(None)),
        ),
    )


def _press(site: SiteCode | None, choice: str = "") -> Press:
    return Press(Verb.FIGURES, site or ALL, choice)


def _of(to: Reader, site: SiteCode | None) -> str:
    return to.say("all sites") if site is None else site
