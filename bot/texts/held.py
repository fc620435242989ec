"""What is held about somebody, said to themselves: in the chat, and as a file."""

from datetime import datetime

from bot.domain.company import StaffRecord
from bot.domain.people import Person
from bot.texts import rights_asker
from bot.texts.message import Message
from bot.texts.paper import Facts, Paper
from bot.texts.reader import Reader


def me(to: Reader, record: StaffRecord, person: Person) -> Message:
    """In initials even so: it goes through the chat."""
    lines = [f"{name}: {value}" for name, value in _facts(to, record, person)]
    also = to.say(
        "Also held: your shifts, check calls, reports and entries, with times. "
        "They are in the files that follow."
    )
    words = "\n".join([to.say("Held about you:"), *lines, also])
    return Message(words, rights_asker.wishes(to))


def caption(to: Reader) -> Message:
    return Message(to.say("The same as a file, to keep."))


def paper(to: Reader, record: StaffRecord, person: Person, now: datetime) -> Paper:
    """The file."""
    return Paper(
        title=to.say("What is held about you"),
        under=f"{person.called}, {to.date_time(now)}",
        parts=(Facts(_facts(to, record, person)),),
        language=to.language,
    )


def _facts(
    to: Reader, record: StaffRecord, person: Person
) -> tuple[tuple[str, str], ...]:
    held = to.say("held, sealed")
    none = to.say("none")
    name = to.say("{initials} (full name {held})", initials=person.initials, held=held)
    return (
        (to.say("Name"), name),
        (to.say("Staff number"), record.id),
        (to.say("Roles"), ", ".join(sorted(record.roles))),
        (to.say("Division"), record.division or none),
        (to.say("Phone"), held if record.phone else none),
        (to.say("E-mail"), held if record.email else none),
        (to.say("Channels"), ", ".join(record.channels) or none),
        (to.say("Licence"), record.licence or none),
        (to.say("Language"), record.language),
        (to.say("Rules accepted"), person.accepted_policy or none),
    )
