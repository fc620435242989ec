"""One rights request as it stands, with what can be done about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.domain.rights import due_days
from bot.domain.rights.due_days import Timeliness
from bot.domain.rights.facts import Answer, Asker, Check, Ground
from bot.domain.rights.pauses import WaitsFor, running
from bot.domain.rights.request import RightsRequest
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader
from bot.texts.rights import labels, waiting
from bot.texts.rights.waiting import button

PROOF, CHECKED, EXTEND, END, REFUSE = "proof", "checked", "extend", "end", "refuse"
WITHDRAW, FILE, CAME = "withdraw", "file", "came"
YESTERDAY, TYPED = "yesterday", "typed"
"""What the buttons say to the desk: a deed, a full stop, and a choice."""

ON_THE_BOOKS = (Asker.STAFF, Asker.FORMER_STAFF)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What is shown with a request, and is no part of it."""

    whose: str
    """Initials and staff number, where it is of somebody on the books."""
    checker: str
    """Who found out that it is them."""
    law_by: date | None
    """The law's own day; None while its clock waits."""
    on: date
    """Today; or the day on which it ended."""

    def timeliness(self, request: RightsRequest) -> Timeliness | None:
        """None of what was withdrawn: there was nothing to be late with."""
        if not request.counts:
            return None
        return due_days.timeliness(self.on, request.due_on, self.law_by)


def card(to: Reader, request: RightsRequest, beside: Beside) -> Message:
    lines = [
        to.say(
            "{ref}: {what}, asked by {who}.",
            ref=request.ref,
            what=labels.right(to, request.right),
            who=beside.whose or labels.asker(to, request.asker),
        ),
        *_days(to, request, beside),
        _identity(to, request, beside.checker),
        *waiting.lines(to, request),
    ]
    if request.words:
        lines.append(f"“{request.words}”")
    if request.file:
        lines.append(to.say("Paper file: {mark}", mark=request.file))
    if request.extension:
        lines.append(to.say("Extended, told why: {why}", why=request.extension))
    if not request.is_open:
        words = "\n".join([*lines, ending(to, request)])
        correct = button(to.say("Correct its days"), request, waiting.WAITS)
        return Message(words, column(correct) if request.counts else ())
    return Message("\n".join(lines), column(*_deeds(to, request, beside.on)))


def _days(to: Reader, request: RightsRequest, beside: Beside) -> list[str]:
    """The day that leads, the law's own, and how the answer stands to both."""
    received, due = to.date(request.received_on), to.date(request.due_on)
    lines = [
        to.say(
            "Received {received}, answer by {due}; by law until {law}.",
            received=received,
            due=due,
            law=to.date(beside.law_by),
        )
        if beside.law_by
        else to.say(
            "Received {received}, answer by {due}; the law's clock waits.",
            received=received,
            due=due,
        )
    ]
    begins = request.law_begins_on
    if begins is not None and begins != request.received_on:
        lines.append(to.say("By law the month began {day}.", day=to.date(begins)))
    lines += late(to, request, beside)
    return lines


def late(to: Reader, request: RightsRequest, beside: Beside) -> list[str]:
    """Nothing of what was withdrawn, or is open and in time."""
    how = beside.timeliness(request)
    is_running = request.is_open and how is Timeliness.IN_TIME
    return [] if how is None or is_running else [labels.timeliness(to, how)]


def _identity(to: Reader, request: RightsRequest, checker: str) -> str:
    if request.checked_how and request.checked_at:
        return to.say(
            "Identity: {how} ({who}, {day}).",
            how=labels.check(to, request.checked_how),
            who=checker,
            day=to.day(request.checked_at),
        )
    asked = running(request.pauses, WaitsFor.IDENTITY)
    if asked:
        return to.say(
            "Identity: NOT CHECKED; proof asked for {day}. The policy's days run on.",
            day=to.date(asked[-1].asked_on),
        )
    return to.say("Identity: NOT CHECKED. Give nothing out before it is.")


def ending(to: Reader, request: RightsRequest) -> str:
    """How it ended."""
    if request.answer:
        return to.say("Answered: {how}.", how=labels.answer(to, request.answer))
    if request.ground:
        return to.say("Refused: {why}.", why=labels.ground(to, request.ground))
    return to.say("Withdrawn.")


def tell_them(to: Reader, request: RightsRequest) -> Message:
    """Whoever is not on the bot hears of it from the DPO alone.

    Source: UK GDPR, Article 12(3) and (4).
    """
    return Message(
        to.say(
            "{ref}: tell the person yourself, in writing and today, with the reason "
            "and that they may complain to us, complain to the {regulator} or go to "
            "court.",
            ref=request.ref,
            regulator=to.regulator.short,
        )
    )


def _deeds(to: Reader, request: RightsRequest, today: date) -> list[Button]:
    deeds = []
    if request.checked_at is None:
        deeds.append(button(to.say("Identity checked"), request, CHECKED))
        if request.can_wait_for(WaitsFor.IDENTITY):
            asked = to.say("Proof of identity asked for")
            deeds.append(button(asked, request, PROOF))
    deeds.append(button(to.say("It waits for something"), request, waiting.WAITS))
    if request.can_extend(today):
        deeds.append(button(to.say("Extend"), request, EXTEND))
    deeds.append(button(to.say("Answered"), request, END))
    deeds.append(button(to.say("Refuse"), request, REFUSE))
    deeds.append(button(to.say("Withdrawn"), request, WITHDRAW))
    if request.staff is None:
        deeds.append(button(to.say("Paper file"), request, FILE))
    return deeds


def type_file(to: Reader) -> Message:
    return Message(
        to.say(
            "The person's name is not kept here, only initials. So that you find them "
            "again: type the mark of your own paper file, such as SAR 2026/14."
        ),
        column(Button(to.say("Nothing to add"), Press(Verb.DROP))),
    )


def type_day(to: Reader) -> Message:
    return Message(
        to.say("Type the day on which it came, such as 20/11 or 20/11/2026."),
        column(Button(to.say("Nothing to add"), Press(Verb.DROP))),
    )


def type_extension(to: Reader) -> Message:
    return Message(
        to.say(
            "Why does it take longer? Type the reason as the person is told it; names "
            "become initials. They must hear it now, and it can be done once."
        ),
        column(Button(to.say("Nothing to add"), Press(Verb.DROP))),
    )


def how_known(to: Reader, request: RightsRequest) -> Message:
    ways: list[Check] = [Check.DOCUMENT, Check.KNOWN]
    ways += [Check.LINKED] if request.asker in ON_THE_BOOKS else []
    return _choose(
        to.say("{ref}: how is it known who asks?", ref=request.ref),
        request,
        CHECKED,
        ((way, labels.check(to, way)) for way in ways),
    )


def how_answered(to: Reader, request: RightsRequest) -> Message:
    return _choose(
        to.say("{ref}: how was it answered?", ref=request.ref),
        request,
        END,
        ((way, labels.answer(to, way)) for way in Answer),
    )


def why_refused(to: Reader, request: RightsRequest) -> Message:
    return _choose(
        to.say("{ref}: why is it refused?", ref=request.ref),
        request,
        REFUSE,
        ((why, labels.ground(to, why)) for why in Ground),
    )


def _choose(
    words: str, request: RightsRequest, deed: str, ways: Iterable[tuple[str, str]]
) -> Message:
    buttons = (button(label, request, f"{deed}.{way}") for way, label in ways)
    return Message(words, column(*buttons))
