"""Handing over and taking over: what both of them see, and the taps for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.handover.handover_events import Part
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import Ref
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

TOLD, TAKE, COUNT, LACKS = "told", "take", "count", "lacks"
LONGEST = 120
"""Letters of an entry that are shown; the whole of it is in the book."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """What there is to hand over."""

    number: int
    site: str
    outgoing: str
    incoming: str
    entries: int
    last: Sequence[tuple[Ref, datetime, RedactedText]]
    """The newest entries of the shift, the oldest first."""
    incidents: Sequence[tuple[Ref, datetime]]
    """Open ones of the site."""
    equipment: Sequence[str]
    handed: Sequence[Part]
    missing: Sequence[str]

    @property
    def parts(self) -> tuple[Part, ...]:
        """What has to be told: the notes always, the others where there are any."""
        there = {
            Part.NOTES: True,
            Part.INCIDENTS: bool(self.incidents),
            Part.EQUIPMENT: bool(self.equipment),
        }
        return tuple(part for part in Part if there[part])


def hand_over(to: Reader, night: Night) -> Message:
    """To whoever goes: one tap for each part."""
    head = to.say(
        "HAND OVER {site} to {who}, who is booked on. Tell them, and press each part.",
        site=night.site,
        who=night.incoming,
    )
    left = [part for part in night.parts if part not in night.handed]
    if not left:
        head = to.say(
            "HANDED OVER {site}. You can go as soon as {who} presses “I take over”.",
            site=night.site,
            who=night.incoming,
        )
    number = str(night.number)
    buttons = [
        Button(_tick(to, part), Press(Verb.HANDOVER, number, f"{TOLD}.{part}"))
        for part in left
    ]
    return Message(
        "\n".join([head, *_contents(to, night)]),
        column(*buttons, *_lacking(to, night)),
    )


def take_over(to: Reader, night: Night) -> Message:
    """To whoever comes: the same, and the tap that makes it theirs."""
    head = to.say(
        "TAKE OVER {site} from {who}. Count the keys and equipment, then press "
        "“I take over”: from then on you are responsible.",
        site=night.site,
        who=night.outgoing,
    )
    take = Button(to.say("I take over"), Press(Verb.HANDOVER, str(night.number), TAKE))
    return Message(
        "\n".join([head, *_contents(to, night)]), column(take, *_lacking(to, night))
    )


def _tick(to: Reader, part: Part) -> str:
    match part:
        case Part.NOTES:
            return to.say("✅ Notes: told")
        case Part.INCIDENTS:
            return to.say("✅ Open incidents: told")
        case Part.EQUIPMENT:
            return to.say("✅ Keys and equipment: all there")


def _lacking(to: Reader, night: Night) -> list[Button]:
    if not set(night.equipment) - set(night.missing):
        return []
    label = to.say("Something is missing")
    return [Button(label, Press(Verb.HANDOVER, str(night.number), COUNT))]


def _contents(to: Reader, night: Night) -> list[str]:
    lines = [
        _ticked(to, night, Part.NOTES)
        + to.say("Entries in this shift: {count}.", count=night.entries)
    ]
    lines += [f"  {ref} {to.time(at)} “{_short(text)}”" for ref, at, text in night.last]
    if night.incidents:
        named = ", ".join(f"{ref} {to.time(at)}" for ref, at in night.incidents)
        lines.append(
            _ticked(to, night, Part.INCIDENTS)
            + to.say("Open incidents: {incidents}.", incidents=named)
        )
    else:
        lines.append(to.say("No open incidents."))
    if night.equipment:
        things = ", ".join(
            to.say("{thing} (missing)", thing=each) if each in night.missing else each
            for each in night.equipment
        )
        lines.append(
            _ticked(to, night, Part.EQUIPMENT)
            + to.say("Keys and equipment: {things}.", things=things)
        )
    return lines


def _ticked(to: Reader, night: Night, part: Part) -> str:
    return to.say("✅ Told.") + " " if part in night.handed else ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def what_is_missing(
    to: Reader, number: int, things: Sequence[tuple[int, str]]
) -> Message:
    """``things`` with their place in the site's list."""
    return Message(
        to.say("What is missing? Press each. Your duty manager hears of it."),
        column(
            *(
                Button(f"❌ {thing}", Press(Verb.HANDOVER, str(number), f"{LACKS}.{n}"))
                for n, thing in things
            )
        ),
    )


def missing_noted(to: Reader, thing: str, entry: Ref) -> Message:
    return Message(
        to.say(
            "Noted as missing: {thing}. It is in the book as {entry}, and your duty "
            "manager is told. Go on with the handover.",
            thing=thing,
            entry=entry,
        )
    )


def missing_told(
    to: Reader, ref: Ref, site: str, thing: str, who: str, entry: Ref
) -> Message:
    """To whoever runs the night."""
    return Message(
        to.say(
            "MISSING at the handover of {site}: {thing}. {who} says so. {ref}, "
            "{entry}.",
            site=site,
            thing=thing,
            who=who,
            ref=ref,
            entry=entry,
        )
    )


def taken_over(to: Reader, site: str, who: str, at: datetime) -> Message:
    """To whoever took over."""
    return Message(
        to.say(
            "You have {site} from {who}, {time}. You are responsible now.",
            site=site,
            who=who,
            time=to.time(at),
        )
    )


def over(to: Reader, site: str, at: datetime) -> Message:
    """What the messages of a handover turn into."""
    return Message(
        to.say("Handover of {site}: over, {time}.", site=site, time=to.time(at))
    )


def waits(to: Reader, who: str, site: str) -> Message:
    """The outgoing one has told all of it."""
    return Message(
        to.say("{who} has handed over {site}. Press “I take over”.", who=who, site=site)
    )


def take_it_from_here(to: Reader) -> Message:
    """Pressed by somebody who is not booked on there."""
    return Message(to.say("Book on at that site first: whoever takes over is there."))


def missing_entry(to: Reader, thing: str) -> str:
    return to.say("Missing at the handover: {thing}.", thing=thing)


def handed_entry(
    to: Reader,
    outgoing: str,
    incoming: str,
    asked_at: datetime | None,
    handed_over_at: datetime | None,
    at: datetime,
) -> str:
    """An entry of the book, with all that is known of its times."""
    words = to.say(
        "Handover from {outgoing} to {incoming}: taken over {time}.",
        outgoing=outgoing,
        incoming=incoming,
        time=to.time(at),
    )
    if asked_at is not None:
        words += " " + to.say("Asked to go {time}.", time=to.time(asked_at))
    if handed_over_at is not None:
        words += " " + to.say("Handed over {time}.", time=to.time(handed_over_at))
    return words


def left_entry(to: Reader, outgoing: str, at: datetime) -> str:
    return to.say(
        "{outgoing} left at {time}: the site was uncovered.",
        outgoing=outgoing,
        time=to.time(at),
    )
