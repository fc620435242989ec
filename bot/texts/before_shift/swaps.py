"""A swap: whom to ask, the question, and what becomes of it."""

from collections.abc import Sequence

from bot.texts.before_shift.cover import Candidate, law, line
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader
from bot.texts.shifts.shift_words import Planned, when

SWAP, ANYONE = "swap", "any"
YES, NO, AGREE, REFUSE, KEEP = "yes", "no", "agree", "refuse", "keep"


def which(to: Reader, shifts: Sequence[tuple[int, Planned]]) -> Message:
    """``/swap``: one's own shifts."""
    if not shifts:
        return Message(to.say("You have no shift in the next seven days to swap."))
    return Message(
        to.say("Which shift do you want to swap?"),
        column(*(swap_button(to, *each) for each in shifts)),
    )


def swap_button(to: Reader, shift: int, planned: Planned) -> Button:
    label = to.say("Swap: {start}", start=to.date_time(planned.start_at))
    return Button(label, Press(Verb.SHIFT, str(shift), SWAP))


def whom(
    to: Reader, shift: int, planned: Planned, free: Sequence[tuple[str, str]]
) -> Message:
    """``free`` are staff numbers, and how each is called."""
    if not free:
        return Message(
            to.say(
                "Nobody who is free then has a phone linked here: {shift}. It stays "
                "yours. Ring your duty manager, or press “I cannot” under /shifts.",
                shift=when(to, planned),
            )
        )
    head = to.say(
        "SWAP {shift}. Whom shall we ask? It stays yours until they and your duty "
        "manager have said yes.",
        shift=when(to, planned),
    )
    buttons = [
        Button(called, Press(Verb.SHIFT, str(shift), f"{SWAP}.{staff}"))
        for staff, called in free
    ]
    anyone = Button(
        to.say("Anyone who is free"), Press(Verb.SHIFT, str(shift), f"{SWAP}.{ANYONE}")
    )
    return Message(head, column(*buttons, anyone))


def asked(to: Reader, swap: int, planned: Planned, whom: Sequence[str]) -> Message:
    """To whoever asked; also when they ask once more."""
    words = to.say(
        "Asked: {who}, {shift}. It stays yours until they and your duty manager have "
        "said yes.",
        who=", ".join(whom),
        shift=when(to, planned),
    )
    keep = Button(to.say("I keep it after all"), Press(Verb.SWAP, str(swap), KEEP))
    return Message(words, column(keep))


def too_often(to: Reader) -> Message:
    return Message(
        to.say(
            "You have asked for many swaps in this hour, so nobody was asked now. Ring "
            "your duty manager."
        )
    )


def will_you(to: Reader, swap: int, planned: Planned, who: str) -> Message:
    words = to.say(
        "{who} asks: can you take over {shift}? Your duty manager decides after you. "
        "You may say no.",
        who=who,
        shift=when(to, planned),
    )
    return Message(
        words,
        column(
            Button(to.say("Yes, I take it"), Press(Verb.SWAP, str(swap), YES)),
            Button(to.say("No"), Press(Verb.SWAP, str(swap), NO)),
        ),
    )


def manager_decides(to: Reader, planned: Planned) -> Message:
    """To whoever said yes."""
    return Message(
        to.say(
            "Noted: you would take {shift}. Your duty manager decides; until then it "
            "is not yours.",
            shift=when(to, planned),
        )
    )


def said_yes(
    to: Reader, planned: Planned, who: str, managers: Sequence[str]
) -> Message:
    """To whoever asked."""
    return Message(
        to.say(
            "{who} would take {shift}. Now asked: {managers}. It is still yours.",
            who=who,
            shift=when(to, planned),
            managers=", ".join(managers) or to.say("nobody can be reached, ring them"),
        )
    )


def said_no(to: Reader, planned: Planned, who: str, *, is_last: bool) -> Message:
    values = {"who": who, "shift": when(to, planned)}
    if is_last:
        return Message(
            to.say("{who} said no: {shift}. It stays yours. Swap: /swap.", **values)
        )
    return Message(to.say("{who} said no: {shift}. Others are still asked.", **values))


def decide(
    to: Reader, swap: int, planned: Planned, officer: str, incoming: Candidate
) -> Message:
    """To the duty manager: with the hours of rest of whoever would take it."""
    head = to.say(
        "SWAP? {shift}: {officer} asks, and {incoming} says yes. Both wait for you.",
        shift=when(to, planned),
        officer=officer,
        incoming=incoming.called,
    )
    lines = [head, line(to, incoming), *law(to, [incoming])]
    return Message(
        "\n".join(lines),
        column(
            Button(to.say("Agree to the swap"), Press(Verb.SWAP, str(swap), AGREE)),
            Button(to.say("Refuse it"), Press(Verb.SWAP, str(swap), REFUSE)),
        ),
    )


def refused(to: Reader, planned: Planned, by: str) -> Message:
    """To whoever asked."""
    return Message(
        to.say(
            "{who} refused the swap: {shift}. It stays yours.",
            who=by,
            shift=when(to, planned),
        )
    )


def not_yours(to: Reader, planned: Planned) -> Message:
    """To whoever was asked, or had said yes: it does not become theirs."""
    return Message(
        to.say(
            "No swap: {shift}. You are not down for it. Thank you.",
            shift=when(to, planned),
        )
    )


def stays_yours(to: Reader, planned: Planned) -> Message:
    """Taken back, or lapsed at the start."""
    return Message(
        to.say(
            "No swap: {shift}. It stays yours: be there, or press “I cannot” under "
            "/shifts.",
            shift=when(to, planned),
        )
    )


def over_already(to: Reader, planned: Planned) -> Message:
    """A press on an old message."""
    return Message(
        to.say(
            "That swap is over already: {shift}. Nothing was changed.",
            shift=when(to, planned),
        )
    )


def works_then(to: Reader, planned: Planned, who: str) -> Message:
    """To the manager: it has changed since they said yes."""
    return Message(
        to.say(
            "{who} has another shift then by now: {shift}. Nothing was changed.",
            who=who,
            shift=when(to, planned),
        )
    )


def manager_refused(to: Reader, planned: Planned, officer: str) -> Message:
    return Message(
        to.say(
            "Refused: {officer} keeps {shift}, and is told.",
            officer=officer,
            shift=when(to, planned),
        )
    )
