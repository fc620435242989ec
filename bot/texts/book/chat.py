"""The book in the chat, and the taps that count."""

from collections.abc import Sequence

from bot.domain.book.line import Reported
from bot.domain.book.standing import Standing
from bot.domain.company import Site
from bot.domain.refs import Ref
from bot.texts.book.lines import Book, counted, happening, number
from bot.texts.incidents.photos import open_buttons
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.paper import Grid, Heading, Paper, Paragraph, Part
from bot.texts.reader import Reader

FILE, CAME, WENT, MOVED = "pdf", "came", "went", "moved"
NO_NUMBER = "–"
COLUMNS = (2, 4, 14)
"""Time, number, what happened."""


def shown(to: Reader, book: Book, day: str) -> Message:
    """The whole of it; Telegram may need several messages for it."""
    lines = [
        to.say(
            "OCCURRENCE BOOK of {site}, {start} to {end}.",
            site=book.site,
            start=to.date_time(book.start),
            end=to.date_time(book.end),
        )
    ]
    today = ""
    for line in book.lines:
        if (named := to.day(line.at)) != today:
            lines.append(f"— {named} —")
            today = named
        quoted = f"{each} · " if (each := number(line.what)) else ""
        lines.append(f"{to.time(line.at)} {quoted}{happening(to, book, line)}")
    if not book.lines:
        lines.append(to.say("Nothing was recorded."))
    lines += counted(to, book.standing)
    press = Press(Verb.BOOK, book.standing.site, f"{FILE}.{day}")
    button = Button(to.say("As a file (PDF)"), press)
    photos = [
        number
        for line in book.lines
        if isinstance(line.what, Reported)
        for number in line.what.shown
    ]
    return Message("\n".join(lines), column(button, *open_buttons(to, photos)))


def paper(to: Reader, book: Book, name: str) -> Paper:
    """The same to print: a table for each day."""
    days: dict[str, list[tuple[str, str, str]]] = {}
    for line in book.lines:
        quoted = number(line.what) or NO_NUMBER
        row = to.time(line.at), quoted, happening(to, book, line)
        days.setdefault(to.day(line.at), []).append(row)
    head = (to.say("Time"), to.say("Number"), to.say("What happened"))
    parts: list[Part] = []
    for day, rows in days.items():
        parts += [Heading(day), Grid(head, rows, COLUMNS)]
    if not days:
        parts.append(Paragraph(to.say("Nothing was recorded.")))
    now = " ".join(counted(to, book.standing))
    parts += [Heading(to.say("Counted when this was printed")), Paragraph(now)]
    return Paper(
        title=to.say("Occurrence book, {site}", site=book.site),
        under=to.say(
            "{start} to {end}. An entry has its own number in this book. People are "
            "initials and staff number.",
            start=to.date_time(book.start),
            end=to.date_time(book.end),
        ),
        parts=tuple(parts),
        language=to.language,
        name=name,
    )


def caption(to: Reader, site: str) -> Message:
    return Message(to.say("The occurrence book of {site}.", site=site))


def pick_site(to: Reader, sites: Sequence[Site]) -> Message:
    words = to.say(
        "The occurrence book of which site? For one day send /book CODE and the day, "
        "such as /book RIV yesterday or /book RIV 27/11."
    )
    return Message(words, _sites(sites))


def not_understood(to: Reader, sites: Sequence[Site]) -> Message:
    words = to.say(
        "There is no such site, or no such day. Send /book CODE, or with a day: "
        "/book RIV yesterday, /book RIV 27/11."
    )
    return Message(words, _sites(sites))


def _sites(sites: Sequence[Site]) -> tuple[tuple[Button, ...], ...]:
    return column(
        *(Button(f"{s.code} {s.name}", Press(Verb.BOOK, s.code)) for s in sites)
    )


def not_on_this_site(to: Reader) -> Message:
    """Whoever meant to start a shift reads how."""
    return Message(
        to.say(
            "You read the book of the site where you are booked on. To start a shift, "
            "send /bookon and the site's code."
        )
    )


def counts(
    to: Reader, site: str, standing: Standing, equipment: Sequence[str]
) -> Message:
    """How it stands, and a tap for each change."""
    head = to.say("{site}: tap what comes in or goes out.", site=site)
    code = standing.site
    buttons = [Button(to.say("+1 visitor"), Press(Verb.COUNT, code, CAME))]
    if standing.visitors:
        buttons.append(Button(to.say("−1 visitor"), Press(Verb.COUNT, code, WENT)))
    for place, thing in enumerate(equipment):
        label = moved(to, thing, is_here=not standing.is_here(thing))
        buttons.append(Button(label, Press(Verb.COUNT, code, f"{MOVED}.{place}")))
    buttons.append(Button(to.say("The book"), Press(Verb.BOOK, code)))
    return Message("\n".join([head, *counted(to, standing)]), column(*buttons))


def noted(to: Reader, ref: Ref, entry: str, counts: Message) -> Message:
    """A tap is an entry like any other."""
    line = to.say("{ref} is in the book: {entry}", ref=ref, entry=entry)
    return Message(f"{line}\n{counts.text}", counts.buttons)


def came(to: Reader, now: int) -> str:
    return to.say("Visitor in. Inside now: {count}.", count=now)


def went(to: Reader, now: int) -> str:
    return to.say("Visitor out. Inside now: {count}.", count=now)


def moved(to: Reader, thing: str, *, is_here: bool) -> str:
    """As an entry, and on the button that makes it."""
    if is_here:
        return to.say("Back: {thing}", thing=thing)
    return to.say("Taken out: {thing}", thing=thing)
