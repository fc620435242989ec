"""What somebody hears who is on call, was, or might be."""

from collections.abc import Sequence

from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.on_call.duty import Duty
from bot.domain.on_call.gaps import Span
from bot.domain.people.person import Role
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.people.roles import role_label
from bot.texts.reader import Reader

CANNOT, TAKE, NOTE = "cannot", "take", "note"


def announced(to: Reader, duty: Duty) -> Message:
    words = to.say(
        "ON CALL: you are on call as {role} from {start} to {end}. Charge your phone, "
        "and let it ring through silent.",
        role=role_label(to, duty.role),
        start=to.date_time(duty.start_at),
        end=to.date_time(duty.end_at),
    )
    return Message(words, column(cannot_button(to, duty)))


def on_now(to: Reader, duty: Duty) -> Message:
    words = to.say(
        "ON CALL NOW: you are on call as {role} until {end}.",
        role=role_label(to, duty.role),
        end=to.date_time(duty.end_at),
    )
    return Message(words, column(cannot_button(to, duty)))


def over(to: Reader, duty: Duty, follows: str) -> Message:
    words = to.say(
        "You are not on call any more as {role}. {who} follows. Is something open that "
        "they must know?",
        role=role_label(to, duty.role),
        who=follows,
    )
    button = Button(to.say("Write them a note"), _press(duty, NOTE))
    return Message(words, column(button))


def dropped(to: Reader, duty: Duty) -> Message:
    return Message(
        to.say(
            "The rota has changed: you are not on call as {role} from {start} to "
            "{end}.",
            role=role_label(to, duty.role),
            start=to.date_time(duty.start_at),
            end=to.date_time(duty.end_at),
        )
    )


def gaps(to: Reader, found: Sequence[tuple[Role, Span]]) -> Message:
    head = to.say("ON CALL: the rota has nobody for these times.")
    tail = to.say(
        "Alarms then ring everybody of that role. Load a rota without the gap, or ask "
        "somebody to take it over."
    )
    lines = [gap_line(to, role, gap) for role, gap in found]
    return Message("\n".join([head, *lines, tail]))


def gap_line(to: Reader, role: Role, gap: Span) -> str:
    return to.say(
        "⚠️ {role}: nobody from {start} to {end}",
        role=role_label(to, role),
        start=to.date_time(gap.start_at),
        end=to.date_time(gap.end_at),
    )


def cannot_button(to: Reader, duty: Duty) -> Button:
    return Button(to.say("I cannot"), _press(duty, CANNOT))


def take_press(duty: Duty) -> Press:
    """It belongs to the duty as it was shown: with whose it was."""
    return _press(duty, f"{TAKE}.{duty.person}")


def will_you(to: Reader, duty: Duty, who: str) -> Message:
    words = to.say(
        "{who} cannot be on call as {role} from {start} to {end}. Can you? Whoever "
        "presses first has it.",
        who=who,
        role=role_label(to, duty.role),
        start=to.date_time(duty.start_at),
        end=to.date_time(duty.end_at),
    )
    return Message(words, column(Button(to.say("I take it"), take_press(duty))))


def asked(to: Reader, duty: Duty, others: Sequence[str], phone: str) -> Message:
    """They have it until somebody takes it."""
    role = role_label(to, duty.role)
    if not others:
        return Message(
            to.say(
                "Nobody else who is a {role} can be reached. You are on call until "
                "somebody has taken it over: ring {phone}.",
                role=role,
                phone=phone,
            )
        )
    return Message(
        to.say(
            "Asked: {who}. You are on call until one of them presses; you will hear of "
            "it. Nobody presses? Ring {phone}.",
            who=", ".join(others),
            phone=phone,
        )
    )


def have_it(to: Reader, duty: Duty) -> Message:
    return Message(
        to.say(
            "You have it: on call as {role} from {start} to {end}.",
            role=role_label(to, duty.role),
            start=to.date_time(duty.start_at),
            end=to.date_time(duty.end_at),
        )
    )


def taken_already(to: Reader, duty: Duty, who: str) -> Message:
    return Message(
        to.say(
            "{who} has taken it already: on call as {role} from {start}. Nothing was "
            "changed.",
            who=who,
            role=role_label(to, duty.role),
            start=to.date_time(duty.start_at),
        )
    )


def freed(to: Reader, duty: Duty, who: str) -> Message:
    return Message(
        to.say(
            "{who} has taken over: you are not on call as {role} from {start} to "
            "{end} any more.",
            who=who,
            role=role_label(to, duty.role),
            start=to.date_time(duty.start_at),
            end=to.date_time(duty.end_at),
        )
    )


def type_note(to: Reader) -> Message:
    return Message(
        to.say(
            "Type the note in one message: what is open, and whom to ring. Initials "
            "only."
        ),
        column(cancel(to)),
    )


def nothing_noted(to: Reader) -> Message:
    return Message(to.say("No note was passed on."))


def note(to: Reader, duty: Duty, who: str, words: RedactedText) -> Message:
    head = to.say(
        "NOTE from {who}, who was on call as {role} before you:",
        who=who,
        role=role_label(to, duty.role),
    )
    return Message(f"{head}\n“{words}”")


def note_passed(to: Reader, hearers: Sequence[str], kept: Kept) -> Message:
    if not hearers:
        words = to.say(
            "Nobody is on call after you, so the note went to nobody and was not kept. "
            "Ring the control room."
        )
    else:
        words = to.say("Your note went to {who}.", who=", ".join(hearers))
    return with_what_was_kept(to, Message(words), kept)


def _press(duty: Duty, choice: str) -> Press:
    return Press(Verb.ON_CALL, str(duty.id), choice)
