"""A briefing for whoever is to read it, and who has, for whoever sent it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.briefings.briefing import Briefing
from bot.domain.briefings.receipt import Status
from bot.texts.briefings.choices import Sent, of_sent
from bot.texts.message import Message, column
from bot.texts.reader import Reader

SHOWN = 40
"""People of one list; the others are counted."""


People = Mapping[Status, Sequence[str]]
"""Initials and staff numbers by how far they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One briefing in the list of those that were sent."""

    sent: Briefing
    audience: str
    people: People

    @property
    def all(self) -> int:
        return sum(map(len, self.people.values()))


def briefing(
    to: Reader, sent: Briefing, sender: str, *, again: bool = False
) -> Message:
    lines = _words(to, sent, sender)
    if again:
        lines.insert(0, to.say("You have not said yet that you have read this."))
    return Message("\n".join(lines), column(of_sent(to.say("Read"), sent, Sent.READ)))


def read(to: Reader, sent: Briefing, sender: str, at: datetime) -> Message:
    """It stays in the chat."""
    said = to.say("You read it: {time}.", time=to.date_time(at))
    return Message("\n".join([*_words(to, sent, sender), said]))


def noted(to: Reader, sent: Briefing, at: datetime) -> Message:
    return Message(
        to.say("Noted {time}: you have read {ref}.", time=to.time(at), ref=sent.ref)
    )


def nothing_unread(to: Reader) -> Message:
    return Message(to.say("You have read every briefing that was for you."))


def overview(to: Reader, sent: Sequence[Line]) -> Message:
    """Of the last ones: for whom, and how many have read it."""
    if not sent:
        return Message(to.say("No briefing was sent yet. /brief writes one."))
    lines = [to.say("Briefings that were sent, the newest first:")]
    lines += [
        to.say(
            "• {ref}, {time}, {audience}: read by {read} of {all}",
            ref=each.sent.ref,
            time=to.date_time(_at(each.sent)),
            audience=each.audience,
            read=len(each.people.get(Status.READ, ())),
            all=each.all,
        )
        for each in sent
    ]
    buttons = [
        of_sent(to.say("Who has read {ref}?", ref=each.sent.ref), each.sent, Sent.WHO)
        for each in sent
    ]
    return Message("\n".join(lines), column(*buttons))


def who(to: Reader, sent: Briefing, people: People) -> Message:
    """Those first who are to be spoken to."""
    headings = {
        Status.REMINDED: to.say("Asked twice, not read:"),
        Status.GIVEN: to.say("Given, not read:"),
        Status.WAITING: to.say("Not given yet: off shift, or no phone is linked:"),
        Status.READ: to.say("Read:"),
    }
    lines = [to.say("{ref}: “{said}”", ref=sent.ref, said=_beginning(sent.text))]
    for status, heading in headings.items():
        if people.get(status):
            lines += ["", f"{heading} {len(people[status])}"]
            lines.append(_listed(to, people[status]))
    return Message("\n".join(lines))


def _words(to: Reader, sent: Briefing, sender: str) -> list[str]:
    values = {"ref": sent.ref, "sender": sender, "time": to.date_time(_at(sent))}
    if sent.urgent:
        head = to.say("URGENT BRIEFING {ref} from {sender}, {time}:", **values)
    else:
        head = to.say("BRIEFING {ref} from {sender}, {time}:", **values)
    return [head, sent.text]


def _at(sent: Briefing) -> datetime:
    return sent.sent_at or sent.written_at


def _beginning(words: str) -> str:
    return words if len(words) <= SHOWN else f"{words[:SHOWN].rstrip()}…"


def _listed(to: Reader, people: Sequence[str]) -> str:
    shown = ", ".join(people[:SHOWN])
    more = len(people) - SHOWN
    if more <= 0:
        return shown
    return to.say("{people} and {count} more", people=shown, count=more)
