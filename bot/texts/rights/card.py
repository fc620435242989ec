"""One rights request as it stands, with what can be done about it."""

from collections.abc import Iterable
from datetime import date

from bot.domain.rights.request import Answer, Asker, Check, Ground, RightsRequest
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader
from bot.texts.rights import labels

PROOF, CHECKED, EXTEND, END, REFUSE = "proof", "checked", "extend", "end", "refuse"
WITHDRAW, FILE, CAME = "withdraw", "file", "came"
YESTERDAY, TYPED = "yesterday", "typed"
"""What the buttons say to the desk: a deed, a full stop, and a choice."""

ON_THE_BOOKS = (Asker.STAFF, Asker.FORMER_STAFF)


def card(
    to: Reader, one: RightsRequest, whose: str, checker: str, today: date
) -> Message:
    """``whose`` is initials and staff number, where it is somebody on the books;
    ``checker`` who found out that it is them."""
    lines = [
        to.say(
            "{ref}: {what}, asked by {who}.",
            ref=one.ref,
            what=labels.right(to, one.right),
            who=whose or labels.asker(to, one.asker),
        ),
        to.say(
            "Received {received}, answer by {due}; by law until {law}.",
            received=to.date(one.received_on),
            due=to.date(one.due_on),
            law=to.date(one.lawful_until),
        ),
        _identity(to, one, checker),
    ]
    if one.words:
        lines.append(f"“{one.words}”")
    if one.file:
        lines.append(to.say("Paper file: {mark}", mark=one.file))
    if one.extension:
        lines.append(to.say("Extended, told why: {why}", why=one.extension))
    if not one.is_open:
        return Message("\n".join([*lines, ending(to, one)]))
    return Message("\n".join(lines), column(*_deeds(to, one, today)))


def _identity(to: Reader, one: RightsRequest, checker: str) -> str:
    if one.checked_how and one.checked_at:
        return to.say(
            "Identity: {how} ({who}, {day}).",
            how=labels.check(to, one.checked_how),
            who=checker,
            day=to.day(one.checked_at),
        )
    if one.identity_asked_at:
        return to.say(
            "Identity: NOT CHECKED; proof asked for {day}, and the days run on.",
            day=to.day(one.identity_asked_at),
        )
    return to.say("Identity: NOT CHECKED. Give nothing out before it is.")


def ending(to: Reader, one: RightsRequest) -> str:
    """How it ended."""
    if one.answer:
        return to.say("Answered: {how}.", how=labels.answer(to, one.answer))
    if one.ground:
        return to.say("Refused: {why}.", why=labels.ground(to, one.ground))
    return to.say("Withdrawn.")


def tell_them(to: Reader, one: RightsRequest) -> Message:
    """Whoever is not on the bot hears of it from the DPO alone.

    Source: UK GDPR, Article 12(3) and (4).
    """
    return Message(
        to.say(
            "{ref}: tell the person yourself, in writing and today, with the reason "
            "and that they may complain to us, complain to the {regulator} or go to "
            "court.",
            ref=one.ref,
            regulator=to.regulator.short,
        )
    )


def _deeds(to: Reader, one: RightsRequest, today: date) -> list[Button]:
    deeds = []
    if one.checked_at is None:
        deeds.append(button(to.say("Identity checked"), one, CHECKED))
    if one.checked_at is None and one.identity_asked_at is None:
        deeds.append(button(to.say("Proof of identity asked for"), one, PROOF))
    if not one.is_extended and today <= one.due_on:
        deeds.append(button(to.say("Extend"), one, EXTEND))
    deeds.append(button(to.say("Answered"), one, END))
    deeds.append(button(to.say("Refuse"), one, REFUSE))
    deeds.append(button(to.say("Withdrawn"), one, WITHDRAW))
    if one.staff is None:
        deeds.append(button(to.say("Paper file"), one, FILE))
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


def how_known(to: Reader, one: RightsRequest) -> Message:
    ways: list[Check] = [Check.DOCUMENT, Check.KNOWN]
    ways += [Check.LINKED] if one.asker in ON_THE_BOOKS else []
    return _choose(
        to.say("{ref}: how is it known who asks?", ref=one.ref),
        one,
        CHECKED,
        ((way, labels.check(to, way)) for way in ways),
    )


def how_answered(to: Reader, one: RightsRequest) -> Message:
    return _choose(
        to.say("{ref}: how was it answered?", ref=one.ref),
        one,
        END,
        ((way, labels.answer(to, way)) for way in Answer),
    )


def why_refused(to: Reader, one: RightsRequest) -> Message:
    return _choose(
        to.say("{ref}: why is it refused?", ref=one.ref),
        one,
        REFUSE,
        ((why, labels.ground(to, why)) for why in Ground),
    )


def _choose(
    words: str, one: RightsRequest, deed: str, ways: Iterable[tuple[str, str]]
) -> Message:
    buttons = (button(label, one, f"{deed}.{way}") for way, label in ways)
    return Message(words, column(*buttons))


def button(label: str, one: RightsRequest, choice: str) -> Button:
    return Button(label, Press(Verb.RIGHTS, str(one.id), choice))
