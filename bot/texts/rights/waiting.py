"""What is said where the law's clock waits for something, and when it has come."""

from collections.abc import Mapping
from datetime import date, timedelta

from bot.domain.rights.pauses import Pause, WaitsFor, running, standing
from bot.domain.rights.request import RightsRequest
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader
from bot.texts.rights import labels

WAITS, CORRECT = "waits", "correct"
ASKED, CAME, ASKED_ON, CAME_ON = "asked", "has_come", "asked_on", "came_on"
NOT_COME, TAKE_BACK = "not_come", "take_back"
"""What buttons say to the desk: a deed, and behind full stops of what, and a day."""

DAY = timedelta(days=1)


def lines(to: Reader, request: RightsRequest) -> list[str]:
    """Of its card: all that it waits for, and has waited for."""
    return [_line(to, pause) for pause in standing(request.pauses)]


def _line(to: Reader, pause: Pause) -> str:
    what, asked = labels.waits_for(to, pause.waits_for), to.date(pause.asked_on)
    if pause.received_on is None:
        return to.say("WAITS since {day} for: {what}.", day=asked, what=what)
    return to.say(
        "Waited for: {what}, asked for {asked}, came {came}.",
        what=what,
        asked=asked,
        came=to.date(pause.received_on),
    )


def chase(to: Reader, request: RightsRequest) -> list[str]:
    """Of a reminder: what stands open is not forgotten."""
    return [
        to.say(
            "It waits since {day} for: {what}. Has it come? Record it. If not, ask "
            "again.",
            day=to.date(pause.asked_on),
            what=labels.waits_for(to, pause.waits_for),
        )
        for pause in running(request.pauses)
    ]


def menu(to: Reader, request: RightsRequest) -> Message:
    """What can be recorded about it, and corrected."""
    words = to.say(
        "{ref}: what must come before it can be answered? By law the month begins when "
        "proof of identity and a fee have come, and days that wait for a clarification "
        "do not count. The policy's day waits for nothing: {day}.",
        ref=request.ref,
        day=to.date(request.due_on),
    )
    buttons = [
        button(asked(to, what), request, f"{ASKED}.{what}")
        for what in WaitsFor
        if request.can_wait_for(what)
    ]
    buttons += [
        button(came(to, pause.waits_for), request, f"{CAME}.{pause.id}")
        for pause in running(request.pauses)
    ]
    buttons += [
        button(_correct(to, pause), request, f"{CORRECT}.{pause.id}")
        for pause in standing(request.pauses)
    ]
    return Message("\n".join([words, *lines(to, request)]), column(*buttons))


def _correct(to: Reader, pause: Pause) -> str:
    what, day = labels.waits_for(to, pause.waits_for), to.date(pause.asked_on)
    return to.say("Correct: {what}, {day}", what=what, day=day)


def asked(to: Reader, what: WaitsFor) -> str:
    match what:
        case WaitsFor.IDENTITY:
            return to.say("Proof of identity asked for")
        case WaitsFor.FEE:
            return to.say("Fee asked for")
        case WaitsFor.CLARIFICATION:
            return to.say("Clarification asked for")


def came(to: Reader, what: WaitsFor) -> str:
    match what:
        case WaitsFor.IDENTITY:
            return to.say("Proof of identity came")
        case WaitsFor.FEE:
            return to.say("Fee came")
        case WaitsFor.CLARIFICATION:
            return to.say("Clarification came")


def recorded_as_asked(
    to: Reader, request: RightsRequest, pause: Pause, *, on_the_bot: bool
) -> Message:
    """Asked of whoever recorded it: the days count from when it was."""
    words = to.say(
        "{ref}: {what}, recorded as asked for {day}. Was it on another day?",
        ref=request.ref,
        what=labels.waits_for(to, pause.waits_for),
        day=to.date(pause.asked_on),
    )
    if not on_the_bot:
        words = f"{words}\n{from_you_alone(to)}"
    return _another_day(to, words, request, pause, ASKED_ON)


def from_you_alone(to: Reader) -> str:
    """Of whoever is not on the bot."""
    return to.say(
        "The person hears of it from you alone: write what you need, why, and that "
        "the time for the answer waits until it comes."
    )


def recorded_as_come(to: Reader, request: RightsRequest, pause: Pause) -> Message:
    words = to.say(
        "{ref}: {what}, recorded as come {day}. Was it on another day?",
        ref=request.ref,
        what=labels.waits_for(to, pause.waits_for),
        day=to.date(pause.received_on or pause.asked_on),
    )
    return _another_day(to, words, request, pause, CAME_ON)


def _another_day(
    to: Reader, words: str, request: RightsRequest, pause: Pause, deed: str
) -> Message:
    """The button carries the day: pressed tomorrow, it means the same."""
    said = pause.asked_on if deed == ASKED_ON else pause.received_on or pause.asked_on
    first = request.received_on if deed == ASKED_ON else pause.asked_on
    before, own = said - DAY, f"{deed}.{pause.id}"
    days = [before] if before >= first else []
    return Message(
        words,
        column(
            *(
                button(to.say("The day before"), request, f"{own}.{day.isoformat()}")
                for day in days
            ),
            button(to.say("Another day"), request, own),
        ),
    )


def what_is_wrong(to: Reader, request: RightsRequest, pause: Pause) -> Message:
    """How it can be corrected."""
    words = to.say("{ref}: what is wrong?", ref=request.ref)
    buttons = (
        button(label, request, choice)
        for choice, label in corrections(to, pause).items()
    )
    return Message(f"{words}\n{_line(to, pause)}", column(*buttons))


def corrections(to: Reader, pause: Pause) -> Mapping[str, str]:
    """What can be said of it, by what a button or a form says to the desk."""
    ways = {ASKED_ON: to.say("It was asked for on another day")}
    if pause.received_on is None:
        ways = {CAME: came(to, pause.waits_for)} | ways
    else:
        ways[CAME_ON] = to.say("It came on another day")
        ways[NOT_COME] = to.say("It has not come")
    ways[TAKE_BACK] = to.say("Recorded by mistake")
    return {f"{deed}.{pause.id}": label for deed, label in ways.items()}


def type_asked_on(to: Reader) -> Message:
    words = to.say("Type the day on which it was asked for, such as 20/11.")
    return Message(words, _nothing(to))


def type_came_on(to: Reader) -> Message:
    words = to.say("Type the day on which it came to you, such as 20/11.")
    return Message(words, _nothing(to))


def _nothing(to: Reader) -> tuple[tuple[Button, ...], ...]:
    return column(Button(to.say("Nothing to add"), Press(Verb.DROP)))


def to_asker(
    to: Reader, request: RightsRequest, pause: Pause, by: date | None
) -> Message:
    """Whoever asks hears why the time waits, and when it goes on; ``by`` is when they
    are answered, as far as that is known. Source: UK GDPR, Articles 12(3) and 12A."""
    words = _told(to, request, pause)
    if by is None:
        return Message(words)
    day = to.date(by)
    promise = (
        to.say("We still mean to answer by {day}.", day=day)
        if pause.is_open
        else to.say("You get your answer by {day}.", day=day)
    )
    return Message(f"{words} {promise}")


def _told(to: Reader, request: RightsRequest, pause: Pause) -> str:
    if pause.taken_back:
        return to.say(
            "{ref}: you were told that it waits for something ({what}). That was a "
            "mistake, and it does not.",
            ref=request.ref,
            what=labels.waits_for(to, pause.waits_for),
        )
    if pause.received_on is not None:
        return to.say(
            "{ref} goes on: what it waited for ({what}) came on {day}.",
            ref=request.ref,
            what=labels.waits_for(to, pause.waits_for),
            day=to.date(pause.received_on),
        )
    day = to.date(pause.asked_on)
    match pause.waits_for:
        case WaitsFor.IDENTITY:
            return to.say(
                "{ref} waits for you. On {day} you were asked to show who you are, so "
                "that nobody else gets your data. By law our month for the answer "
                "begins when that has come.",
                ref=request.ref,
                day=day,
            )
        case WaitsFor.FEE:
            return to.say(
                "{ref} waits for you. On {day} you were asked for a fee. By law our "
                "month for the answer begins when it is paid.",
                ref=request.ref,
                day=day,
            )
        case WaitsFor.CLARIFICATION:
            return to.say(
                "{ref} waits for you. On {day} you were asked which data you mean. By "
                "law the days until your answer do not count.",
                ref=request.ref,
                day=day,
            )


def button(label: str, request: RightsRequest, choice: str) -> Button:
    return Button(label, Press(Verb.RIGHTS, str(request.id), choice))
