"""One complaint as it stands, with what can be done about it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.complaints.complaint import Complaint
from bot.domain.complaints.facts import (
    TOLD_BY,
    Authority,
    Outcome,
    Status,
    Way,
)
from bot.domain.complaints.note import Note, NoteKind
from bot.texts.complaints import labels
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

ACKNOWLEDGE, AUTHORITY, ENQUIRY, PROGRESS = "ack", "auth", "ask", "told"
END, WITHDRAW, FILE, ABOUT, CAME, LETTER = "end", "gone", "file", "about", "came", "say"
YESTERDAY, TYPED = "yesterday", "typed"
"""What the buttons say to the desk: a deed, a full stop, and a choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that a card shows of one; people as initials and staff number."""

    complaint: Complaint
    whose: str = ""
    """Empty for somebody who is not on the books."""
    on_the_bot: bool = False
    """They hear of it in the chat."""
    called: Mapping[str, str]
    notes: Sequence[Note] = ()
    today: date

    def name(self, who: str | None) -> str:
        return self.called.get(who or "", who or "")


def card(to: Reader, facts: Facts) -> Message:
    text = "\n".join([*lines(to, facts), *_reach(to, facts)])
    if not facts.complaint.is_open:
        return Message(text)
    return Message(text, column(*_deeds(to, facts)))


def lines(to: Reader, facts: Facts) -> list[str]:
    complaint = facts.complaint
    said = [
        to.say(
            "{ref}: complaint of {who} about their data, {way}, {day}.",
            ref=complaint.ref,
            who=facts.whose or labels.who(to, complaint.who),
            way=labels.way(to, complaint.way),
            day=to.date(complaint.received_on),
        ),
        *_authority(to, facts),
        _acknowledged(to, facts),
    ]
    if complaint.words:
        said.append(f"“{complaint.words}”")
    if complaint.file:
        said.append(to.say("Paper file: {mark}", mark=complaint.file))
    said += [_note(to, facts, note) for note in facts.notes]
    if not complaint.is_open:
        said.append(ending(to, complaint))
    return said


def _reach(to: Reader, facts: Facts) -> list[str]:
    """Where they can be reached is in no chat."""
    complaint = facts.complaint
    if facts.on_the_bot or complaint.way is not Way.WEB:
        return []
    if complaint.contact is None:
        return [to.say("They left no way to reach them, or it is not kept any more.")]
    return [to.say("How to reach them stands on the web: /register")]


def _authority(to: Reader, facts: Facts) -> list[str]:
    complaint = facts.complaint
    if complaint.proxy is None:
        return []
    speaker = labels.proxy(to, complaint.proxy)
    if complaint.authority is None or complaint.authority_at is None:
        words = to.say(
            "For them speaks {proxy}: authority NOT CHECKED. Acknowledge it, and say "
            "no more before it is.",
            proxy=speaker,
        )
        return [words]
    words = to.say(
        "For them speaks {proxy}, who may: {how} ({who}, {day}).",
        proxy=speaker,
        how=labels.authority(to, complaint.authority),
        who=facts.name(complaint.authority_by),
        day=to.day(complaint.authority_at),
    )
    return [words]


def _acknowledged(to: Reader, facts: Facts) -> str:
    complaint = facts.complaint
    if complaint.acknowledged_on and complaint.acknowledged_how:
        words = to.say(
            "Acknowledged {day}, {how} ({who}).",
            day=to.date(complaint.acknowledged_on),
            how=labels.way(to, complaint.acknowledged_how),
            who=facts.name(complaint.acknowledged_by),
        )
        if not complaint.is_late(facts.today):
            return words
        due = to.date(complaint.acknowledge_by)
        late = to.say("LATE: it was due {day}.", day=due)
        return f"{words} {late}"
    return due_line(to, complaint)


def due_line(to: Reader, complaint: Complaint) -> str:
    """Both counts; the earlier one leads."""
    return to.say(
        "Acknowledge by {day}: the law's 30 days begin with the day on which it came. "
        "The {regulator} counts until {other}.",
        day=to.date(complaint.acknowledge_by),
        regulator=to.regulator.short,
        other=to.date(complaint.regulators_day),
    )


def _note(to: Reader, facts: Facts, note: Note) -> str:
    values = {"day": to.day(note.at), "who": facts.name(note.by), "said": note.words}
    match note.kind:
        case NoteKind.ENQUIRY:
            return to.say("{day}, {who} found out: “{said}”", **values)
        case NoteKind.THEIRS:
            return to.say("{day}, added by them: “{said}”", **values)
        case NoteKind.PROGRESS:
            way = labels.way(to, note.way) if note.way else ""
            return to.say("{day}, {who} told them {way}: “{said}”", way=way, **values)


def ending(to: Reader, complaint: Complaint) -> str:
    """How it ended."""
    if complaint.outcome is None:
        return to.say("The complaint was withdrawn.")
    return to.say(
        "Outcome: {outcome}, {how}. “{finding}”",
        outcome=labels.outcome(to, complaint.outcome),
        how=labels.way(to, complaint.ended_how or Way.UNREACHABLE),
        finding=complaint.finding or "",
    )


def offered(complaint: Complaint) -> tuple[Outcome, ...]:
    """What may come of it, as far as it is."""
    if complaint.lacks_authority:
        return (Outcome.NO_AUTHORITY,)
    return tuple(each for each in Outcome if each is not Outcome.NO_AUTHORITY)


def _deeds(to: Reader, facts: Facts) -> list[Button]:
    complaint, deeds = facts.complaint, []
    how = f"{ACKNOWLEDGE}.{Way.CHAT}" if facts.on_the_bot else ACKNOWLEDGE
    if complaint.status is Status.RECEIVED:
        deeds.append(press(to.say("Acknowledge"), complaint, how))
    if complaint.lacks_authority:
        deeds.append(press(to.say("Authority checked"), complaint, AUTHORITY))
    deeds.append(press(to.say("Note what was found out"), complaint, ENQUIRY))
    known = facts.on_the_bot or complaint.status is Status.ACKNOWLEDGED
    reached = complaint.acknowledged_how is not Way.UNREACHABLE
    if known and reached and not complaint.lacks_authority:
        deeds.append(press(to.say("Tell them how it goes"), complaint, PROGRESS))
    if known:
        deeds.append(press(to.say("Tell the outcome"), complaint, END))
    deeds.append(press(to.say("Complaint withdrawn"), complaint, WITHDRAW))
    if not facts.on_the_bot:
        deeds.append(press(to.say("Words to send"), complaint, LETTER))
        deeds.append(press(to.say("Paper file"), complaint, FILE))
    return deeds


def how_acknowledged(to: Reader, complaint: Complaint) -> Message:
    words = to.say(
        "{ref}: how was it acknowledged today? Press it when it has been done.",
        ref=complaint.ref,
    )
    ways = ((way, labels.way(to, way)) for way in TOLD_BY)
    return _choose(words, complaint, ACKNOWLEDGE, ways)


def how_authorised(to: Reader, complaint: Complaint) -> Message:
    words = to.say(
        "{ref}: how is it known that they may speak for the person?", ref=complaint.ref
    )
    ways = ((each, labels.authority(to, each)) for each in Authority)
    return _choose(words, complaint, AUTHORITY, ways)


def which_outcome(to: Reader, complaint: Complaint) -> Message:
    words = to.say("{ref}: what came of it?", ref=complaint.ref)
    ways = ((each, labels.outcome(to, each)) for each in offered(complaint))
    return _choose(words, complaint, END, ways)


def _choose(
    words: str, complaint: Complaint, deed: str, ways: Iterable[tuple[str, str]]
) -> Message:
    buttons = (press(label, complaint, f"{deed}.{way}") for way, label in ways)
    return Message(words, column(*buttons))


def press(label: str, complaint: Complaint, choice: str) -> Button:
    return Button(label, Press(Verb.COMPLAINT, str(complaint.id), choice))
