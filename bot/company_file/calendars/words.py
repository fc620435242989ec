"""Who is to be where, in the words of an event, as calendars and tools write it."""

from collections.abc import Iterator

from icalendar import Calendar

from bot.company_file.calendars.events import Entry
from bot.company_file.calendars.outline import Block
from bot.domain.loads import Said

CALENDAR = "X-WR-CALNAME"
MAIL = "mailto:"

Words = tuple[Said, ...]


def who_and_where(
    calendar: Calendar, outer: Block, entry: Entry, core: Entry
) -> tuple[Words, Words, list[str]]:
    """In the order in which they are believed, and what is to be known besides. What an
    exception to a series leaves out, the series (``core``) says."""
    invited, notes = _invited(entry if "ATTENDEE" in entry.event else core)
    text = {name: list(_text(name, entry, core)) for name in ("SUMMARY", "DESCRIPTION")}
    prose = [*text["SUMMARY"], *text["DESCRIPTION"], *_calendars_own(calendar, outer)]
    where = [*_text("LOCATION", entry, core), *prose]
    nothing = Said("", "property SUMMARY", entry.block.line)
    return tuple([*invited, *prose] or [nothing]), tuple(where or [nothing]), notes


def _text(name: str, entry: Entry, core: Entry) -> Iterator[Said]:
    for each in dict.fromkeys((entry.block.line, core.block.line)):
        own = entry if each == entry.block.line else core
        if words := str(own.event.get(name, "")).strip():
            yield Said(words, f"property {name}", own.block.line_of(name))
            return


def _calendars_own(calendar: Calendar, outer: Block) -> Iterator[Said]:
    if words := str(calendar.get(CALENDAR, "")).strip():
        yield Said(words, f"property {CALENDAR}", outer.line_of(CALENDAR))


def _invited(entry: Entry) -> tuple[list[Said], list[str]]:
    """By their addresses, and by what they are called beside them."""
    found = entry.event.get("ATTENDEE", [])
    said, notes = [], []
    line = entry.block.line_of("ATTENDEE")
    for each in found if isinstance(found, list) else [found]:
        address = str(each).strip()
        mail = address[len(MAIL) :] if address.lower().startswith(MAIL) else address
        names = (mail.strip(), str(each.params.get("CN", "")).strip())
        said += [Said(name, "property ATTENDEE", line) for name in names if name]
        if str(each.params.get("PARTSTAT", "")).upper() == "DECLINED":
            notes.append(
                f"line {line}: somebody who is invited has declined; it is planned all "
                "the same"
            )
    return said, notes
