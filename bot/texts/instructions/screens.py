"""Assignment Instructions on a phone: a screen at a time, and what to ring first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.instructions.document import Screen, sections
from bot.domain.instructions.version import Version
from bot.texts.forms import where_crowded
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.paper import Heading, Paper, Paragraph, Part
from bot.texts.reader import Reader

OPEN, PART, CONTENTS = "open", "part", "contents"
EMERGENCY, FILE, READ = "emergency", "file", "read"

LABEL = 48
"""Letters of a button: more of them are cut off by a phone."""
BUTTONS = 40
"""Screens that the contents lead to: a long document has twelve."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A version as it is looked at."""

    site: str
    """Code and name."""
    version: Version
    screens: Sequence[Screen]
    to_confirm: bool = False
    """Whoever looks at it has not confirmed it yet."""


def screen(to: Reader, shown: Shown, place: int) -> Message:
    """``place`` counts from 0."""
    head = to.say(
        "{site}, Assignment Instructions, version {number}. Part {part} of {parts}.",
        site=shown.site,
        number=shown.version.number,
        part=place + 1,
        parts=len(shown.screens),
    )
    return Message(
        f"{head}\n\n{shown.screens[place].text}", tuple(_under(to, shown, place))
    )


def _under(to: Reader, shown: Shown, place: int) -> Iterator[tuple[Button, ...]]:
    yield (_emergency_button(to, shown.version),)
    turns = []
    if place > 0:
        turns.append(_button(to.say("◀ Back"), shown.version, f"{PART}.{place - 1}"))
    if place + 1 < len(shown.screens):
        turns.append(_button(to.say("Next ▶"), shown.version, f"{PART}.{place + 1}"))
    if turns:
        yield tuple(turns)
    if shown.to_confirm and place + 1 == len(shown.screens):
        yield (read_button(to, shown.version),)
    more = [_button(to.say("The file"), shown.version, FILE)]
    if len(shown.screens) > 1:
        more.insert(0, _button(to.say("Contents"), shown.version, CONTENTS))
    yield tuple(more)


def contents(to: Reader, shown: Shown) -> Message:
    """A button for each screen, by the headings in it."""
    words = to.say(
        "{site}, Assignment Instructions, version {number}: contents.",
        site=shown.site,
        number=shown.version.number,
    )
    parts = [
        _button(_label(to, place, each), shown.version, f"{PART}.{place}")
        for place, each in enumerate(shown.screens[:BUTTONS])
    ]
    return Message(words, column(_emergency_button(to, shown.version), *parts))


def _label(to: Reader, place: int, each: Screen) -> str:
    words = ", ".join(each.headings)
    if each.goes_on:
        words = to.say("{part}, continued", part=each.goes_on)
    elif not words:
        words = to.say("Beginning") if place == 0 else to.say("continued")
    label = f"{place + 1}. {words}"
    return label if len(label) <= LABEL else f"{label[: LABEL - 1].rstrip()}…"


def emergency(to: Reader, shown: Shown, words: str, phone: str) -> Message:
    """What the instructions say of it, below what is always true."""
    lines = [
        to.say("EMERGENCY NUMBERS, {site}", site=shown.site),
        to.say("Life in danger: 999 or 112. Control room: {phone}.", phone=phone),
    ]
    lines += ["", words] if words else []
    if not words:
        lines.append(to.say("The instructions have no part of that name."))
    back = _button(to.say("The instructions"), shown.version, f"{PART}.0")
    return Message("\n".join(lines), column(back))


def caption(to: Reader, shown: Shown) -> Message:
    """Beside the file."""
    return Message(
        to.say(
            "{site}, Assignment Instructions, version {number}. Confidential: do not "
            "pass it on. It leaves this chat after your shift.",
            site=shown.site,
            number=shown.version.number,
        )
    )


def choose(to: Reader, kept: Sequence[tuple[str, Version]], without: str) -> Message:
    """To whoever may read those of all sites; ``without`` are the codes of sites that
    have none."""
    words = to.say("Assignment Instructions: of which site?")
    if not kept:
        words = to.say("No site has Assignment Instructions here yet.")
    if kept and without:
        none_yet = to.say("None yet: {sites}", sites=without)
        words = f"{words}\n{none_yet}"
    buttons = [_button(site, version, OPEN) for site, version in kept]
    return where_crowded(to, Message(words, column(*buttons)), "/instructions")


def none_there(to: Reader, site: str, phone: str) -> Message:
    return Message(
        to.say(
            "There are no Assignment Instructions for {site} here. Ask your duty "
            "manager, or ring the control room: {phone}.",
            site=site,
            phone=phone,
        )
    )


def not_for_you(to: Reader, phone: str) -> Message:
    return Message(
        to.say(
            "Assignment Instructions are shown to officers who are booked on at the "
            "site, and to duty managers and controllers. Book on there first; for "
            "anything urgent ring the control room: {phone}.",
            phone=phone,
        )
    )


def paper(to: Reader, shown: Shown) -> Paper:
    """The file of those that were written as text."""
    version = shown.version
    parts: list[Part] = []
    for each in sections(version.text):
        parts += [Heading(each.heading)] if each.heading else []
        parts += [Paragraph("\n".join(each.lines))] if any(each.lines) else []
    under = to.say(
        "Version {number} of {day}. Confidential: not to be copied or passed on.",
        number=version.number,
        day=to.day(version.loaded_at),
    )
    return Paper(
        title=to.say("{site}: Assignment Instructions", site=shown.site),
        under=under,
        parts=tuple(parts),
        language=to.language,
        name=file_name(version),
    )


def file_name(version: Version) -> str:
    return f"{version.site}-instructions-{version.number}.pdf"


def read_button(to: Reader, version: Version) -> Button:
    return _button(to.say("I have read them"), version, READ)


def open_button(to: Reader, version: Version) -> Button:
    return _button(to.say("Read them"), version, OPEN)


def _emergency_button(to: Reader, version: Version) -> Button:
    return _button(to.say("☎ Emergency numbers"), version, EMERGENCY)


def _button(label: str, version: Version, choice: str) -> Button:
    return Button(label, Press(Verb.INSTRUCTIONS, str(version.id), choice))
