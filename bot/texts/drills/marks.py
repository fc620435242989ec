"""DRILL, before each line and on each button: nobody takes it for something real."""

from dataclasses import replace

from bot.texts import paper as papers
from bot.texts.message import Button, Message, Press, Verb
from bot.texts.page import Clock, Fold, Form, Link, Listing, Page, Part, Quote, Section
from bot.texts.paper import Facts, Figure, Grid, Heading, Paper, Paragraph
from bot.texts.reader import Reader

Plain = Paragraph | Facts | Grid

ROOM = 32
"""Letters that are kept free for it, where a long text is cut within a line."""


def lines(to: Reader, text: str) -> str:
    """Each line that says something begins with it, once."""
    return "\n".join(_line(to, line) for line in text.split("\n"))


def _line(to: Reader, line: str) -> str:
    word = to.say("DRILL")
    mark = f"{word}: "
    return line if not line.strip() or line.startswith(mark) else f"{mark}{line}"


LEADS_OUTSIDE = {
    *(Verb.TAKE, Verb.REGULATOR, Verb.TOLD, Verb.PACK, Verb.LETTER, Verb.CLIENT)
}
"""Under what has such a button it is said that nobody outside is to be told."""


def nobody_outside(to: Reader) -> str:
    return to.say(
        "Nothing has happened: tell nobody outside. Write it down as if you had."
    )


def message(to: Reader, message: Message) -> Message:
    presses = [each.press for row in message.buttons for each in row]
    verbs = {press.verb for press in presses if isinstance(press, Press)}
    if verbs & LEADS_OUTSIDE:
        message = message.with_line(nobody_outside(to))
    rows = tuple(
        tuple(Button(_line(to, each.label), each.press) for each in row)
        for row in message.buttons
    )
    return Message(lines(to, message.text), rows, message.keyboard)


def paper(to: Reader, paper: Paper) -> Paper:
    """A file that somebody finds years later says it on each line, too."""
    warning = Paragraph(to.say("Nothing has happened: this is for nobody outside."))
    return replace(
        paper,
        title=_line(to, paper.title),
        under=lines(to, paper.under),
        parts=tuple(_of_paper(to, part) for part in (warning, *paper.parts)),
    )


def _of_paper(to: Reader, part: papers.Part) -> papers.Part:
    match part:
        case Heading(text):
            return Heading(_line(to, text))
        case Figure(content, under):
            return Figure(content, _line(to, under))
        case _:
            return _own(to, part)


def _own(to: Reader, part: Plain) -> Plain:
    """What papers and pages have in common."""
    match part:
        case Paragraph(text):
            return Paragraph(lines(to, text))
        case Facts(rows):
            return Facts(tuple((_line(to, name), value) for name, value in rows))
        case Grid(columns, rows):
            marked = tuple((_line(to, row[0]), *row[1:]) for row in rows)
            return Grid((_line(to, columns[0]), *columns[1:]), marked)


def page(to: Reader, page: Page) -> Page:
    """A record's page with its forms."""
    return replace(
        page,
        title=_line(to, page.title),
        said=tuple(_line(to, said) for said in page.said),
        tags=tuple((_line(to, words), tone) for words, tone in page.tags),
        clocks=tuple(_clock(to, clock) for clock in page.clocks),
        sections=tuple(_section(to, section) for section in page.sections),
        forms=tuple(_form(to, form) for form in page.forms),
    )


def _clock(to: Reader, clock: Clock) -> Clock:
    return replace(clock, label=_line(to, clock.label))


def _section(to: Reader, section: Section) -> Section:
    parts = tuple(_of_page(to, part) for part in section.parts)
    return replace(section, heading=_line(to, section.heading), parts=parts)


def _of_page(to: Reader, part: Part) -> Part:
    match part:
        case Quote(text):
            return Quote(lines(to, text))
        case Form():
            return _form(to, part)
        case Fold(label, grid):
            return Fold(_line(to, label), grid)
        case Link(label, href):
            return replace(part, label=_line(to, label), href=href)
        case Listing():
            return part
        case Paragraph() | Facts() | Grid():
            return _own(to, part)


def _form(to: Reader, form: Form) -> Form:
    fold = _line(to, form.fold) if form.fold else ""
    return replace(form, fold=fold, button=_line(to, form.button))
