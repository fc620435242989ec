"""What managers, the DPO and anyone who asks about themselves read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.alarms.alarm import Alarm
from bot.domain.breach.breach import Breach, Status
from bot.domain.people.person import Person
from bot.texts import moments
from bot.texts.breach import seventy_two_hours
from bot.texts.breach.assessment import start_button
from bot.texts.message import Button, Message, column
from bot.texts.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class OnSite:
    """One line of the board."""

    officer: str
    since: datetime
    next_due_at: datetime | None
    alarm: bool
    voice_at: datetime | None = None
    """A voice note, the newest sign of life."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteLines:
    """One site of the board."""

    code: str
    name: str
    people: Sequence[OnSite]


def board(
    to: Reader, sites: Sequence[SiteLines], alarms: Sequence[tuple[Alarm, str]]
) -> Message:
    """Each site with who is on and when the next call is due; then open alarms."""
    lines = [line for site in sites for line in _site(to, site)]
    if not sites:
        lines.append(to.say("No sites have been loaded."))
    if alarms:
        lines.append("")
        lines.append(to.say("Open alarms:"))
        lines += [
            to.say(
                "{ref} since {time}: {owner}",
                ref=alarm.about,
                time=to.time(alarm.raised_at),
                owner=owner or to.say("nobody has it"),
            )
            for alarm, owner in alarms
        ]
    return Message("\n".join(lines))


def _site(to: Reader, site: SiteLines) -> list[str]:
    head = f"{site.code} {site.name}"
    if not site.people:
        return [f"{head}: " + to.say("nobody on")]
    return [head, *(f"  {_on_site(to, one)}" for one in site.people)]


def _on_site(to: Reader, one: OnSite) -> str:
    words = to.say("{who} on since {time}", who=one.officer, time=to.time(one.since))
    if one.next_due_at is not None:
        words += to.say(", next call {due}", due=to.time(one.next_due_at))
    if one.voice_at is not None:
        words += to.say(", voice note {time}", time=to.time(one.voice_at))
    return f"{words} ⚠️" if one.alarm else words


def breaches(to: Reader, found: Sequence[Breach], now: datetime) -> Message:
    """The open ones, with both clocks."""
    if not found:
        return Message(to.say("No open data breaches."))
    words = "\n\n".join(_breach(to, one, now) for one in found)
    return Message(words, tuple(row for one in found for row in _to_do(to, one)))


def _to_do(to: Reader, one: Breach) -> tuple[tuple[Button, ...], ...]:
    buttons = (
        seventy_two_hours.told_button(to, one),
        seventy_two_hours.pack_button(to, one),
    )
    return column(start_button(to, one.ref), *buttons)


def _breach(to: Reader, one: Breach, now: datetime) -> str:
    if one.status is Status.REPORTED and one.acknowledged_at:
        state = to.say("NOBODY HAS IT NOW")
    elif one.status is Status.REPORTED:
        state = to.say("NOT ACKNOWLEDGED, hour ends {by}", by=to.time(one.dpo_by))
    else:
        state = to.say("acknowledged by {who}", who=one.acknowledged_by)
    if one.status is Status.CLOSED:
        state = to.say("closed, but the regulator's question is open")
    clock = seventy_two_hours.clock(to, one, now)
    return f"{one.ref}: {state}; {clock}\n“{one.text}”"


def help_text(to: Reader, person: Person) -> Message:
    lines = [
        to.say("/bookon CODE – start at a site"),
        to.say("/ok – check call"),
        to.say("/incident WORDS – report an incident"),
        to.say("/breach WORDS – report a data breach"),
        to.say("/bookoff – go home"),
        to.say("/sos – help, now"),
        to.say("/me – what is held about you"),
        to.say("/language – the language you read here"),
        to.say("/board – who is on (managers)"),
        to.say("/away FROM TO – not to be told (managers, DPO)"),
        to.say("/cover – who would be told (managers, DPO)"),
        to.say("/breaches – open breaches (DPO, SIRO)"),
        to.say("/register – the breach register on the web (DPO, SIRO)"),
        to.say("/actions – corrective actions: yours, or all of them (DPO, SIRO)"),
        to.say("/retention – records that end soon (DPO, SIRO)"),
        to.say("/rights – requests about people's own data (DPO, SIRO)"),
        to.say("On shift, anything else you type goes into the occurrence book."),
    ]
    return Message("\n".join(lines))


def away(to: Reader, start: datetime, end: datetime, now: datetime) -> Message:
    return Message(
        to.say(
            "You are away from {start} to {end}: alarms pass you over. Back before "
            "that? Send /away off.",
            start=moments.in_full(to, start, now),
            end=moments.in_full(to, end, now),
        )
    )


def is_back(to: Reader) -> Message:
    return Message(to.say("You are back: alarms come to you again."))


def cover(to: Reader, ladders: Sequence[tuple[str, Sequence[str]]]) -> Message:
    """Each ladder, rung by rung, with who would be told now."""
    lines = []
    for kind, rungs in ladders:
        who = " → ".join(rungs) or to.say("nobody")
        lines.append(f"{kind}: {who}")
    return Message("\n".join([to.say("Who would be told now:"), *lines]))


def not_delivered(to: Reader, person: Person) -> Message:
    return Message(
        to.say(
            "Telegram no longer delivers to {who}: they blocked the bot, or the "
            "account is gone. Ring them. A new link: checkcall invite {id}",
            who=person.called,
            id=person.id,
        )
    )


def not_reached(to: Reader, person: Person) -> Message:
    """Nobody will hear of it otherwise: there was no other way."""
    return Message(
        to.say(
            "A message to {who} was refused, and we know no other way to reach them. "
            "Ring them, and mend their address in the company file.",
            who=person.called,
        )
    )


def dpo_system_refused(to: Reader, reference: str, why: str) -> Message:
    return Message(
        to.say(
            "Your own system refused what it was told of {ref}: {why}. "
            "Enter it there by hand.",
            ref=reference,
            why=why,
        )
    )
