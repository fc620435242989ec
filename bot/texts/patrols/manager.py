"""What a duty manager is told of rounds, and what the board shows of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.names.redacted_text import RedactedText
from bot.domain.patrols.round import Proof, Visit
from bot.texts.message import Message
from bot.texts.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A round that was missed, or in which something is odd; points by their names."""

    site: str
    route: str
    start_at: datetime
    end_at: datetime
    points: int
    left: Sequence[str]
    unreached: Sequence[str] = ()
    out_of_order: Sequence[str] = ()
    too_quick: Sequence[tuple[str, str]] = ()
    officers: Sequence[str] = ()
    is_late: bool = False
    """What was missed has come in since."""


def round_told(to: Reader, told: Told) -> Message:
    """One message a round, whatever there is to say of it."""
    return Message("\n".join([headline(to, told), *body(to, told)]))


def headline(to: Reader, told: Told) -> str:
    values = {
        "site": told.site,
        "route": told.route,
        "start": to.time(told.start_at),
        "end": to.time(told.end_at),
    }
    if told.left:
        return to.say("PATROL MISSED at {site}: {route}, {start}–{end}.", **values)
    if told.is_late:
        return to.say(
            "Patrol at {site}, {route}, {start}–{end}: what was missed has come in. It "
            "was scanned in time and received late.",
            **values,
        )
    return to.say("PATROL TO LOOK AT, {site}: {route}, {start}–{end}.", **values)


def body(to: Reader, told: Told) -> list[str]:
    lines = []
    if told.left:
        scanned = told.points - len(told.left) - len(told.unreached)
        lines.append(to.say("Not scanned: {points}.", points=", ".join(told.left)))
        lines.append(to.say("Scanned: {done} of {all}.", done=scanned, all=told.points))
    if told.unreached:
        points = ", ".join(told.unreached)
        lines.append(to.say("Could not be reached: {points}.", points=points))
    if told.out_of_order:
        points = ", ".join(told.out_of_order)
        lines.append(to.say("Out of order: {points}.", points=points))
    lines += [
        to.say("Too quick to be true: {one} to {other}.", one=one, other=other)
        for one, other in told.too_quick
    ]
    if told.officers:
        lines.append(to.say("On site: {people}.", people=", ".join(told.officers)))
    return lines


def not_as_wanted(
    to: Reader, site: str, point: str, question: str, answer: str, officer: str
) -> Message:
    return Message(
        to.say(
            "PATROL at {site}, {point}: {question} {answer}. {officer} answered; it is "
            "in the occurrence book.",
            site=site,
            point=point,
            question=question,
            answer=answer,
            officer=officer,
        )
    )


def entry(to: Reader, point: str, question: str, answer: str) -> str:
    """In the occurrence book."""
    return to.say(
        "Patrol, {point}: {question} {answer}.",
        point=point,
        question=question,
        answer=answer,
    )


def cannot_reach(
    to: Reader, site: str, point: str, officer: str, why: RedactedText
) -> Message:
    words = to.say(
        "PATROL at {site}: {officer} cannot reach {point}:",
        site=site,
        point=point,
        officer=officer,
    )
    return Message(f"{words}\n“{why}”")


def copied(to: Reader, site: str, point: str, last_read_at: datetime) -> Message:
    return Message(
        to.say(
            "COPIED TAG, {site}, {point}: an old reading of its tag was opened once "
            "more, and refused. The tag itself was last read at {time}. It is a copy, "
            "or a phone that opened an old page again: ask who is there.",
            site=site,
            point=point,
            time=to.time(last_read_at),
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OnBoard:
    """A round whose time it is."""

    route: str
    end_at: datetime
    done: int
    points: int


def board_line(to: Reader, round: OnBoard) -> str:
    return to.say(
        "🔦 {route} until {end}: {done} of {all}",
        route=round.route,
        end=to.time(round.end_at),
        done=round.done,
        all=round.points,
    )


def last_scan(to: Reader, visit: Visit) -> str:
    """As a sign of life on the board: of a printed code it is said, for whoever has a
    picture of it can scan it anywhere."""
    at = to.time(visit.at)
    match visit.proof:
        case Proof.TAG:
            return to.say("tag read {time}", time=at)
        case Proof.CODE:
            return to.say("printed code scanned {time}", time=at)


def proof(proven: Proof) -> str:
    """In exports, which are English."""
    match proven:
        case Proof.TAG:
            return "tag, signed anew at each reading"
        case Proof.CODE:
            return "printed code, can be copied"
