"""What is read about corrective actions by whoever keeps them: by the DPO of a breach,
by managers of an incident or a near miss."""

from bot.domain.corrective_actions import CorrectiveAction
from bot.domain.names.redacted_text import Kept
from bot.domain.refs import Ref
from bot.texts.corrective_actions import choices
from bot.texts.corrective_actions.choices import button
from bot.texts.corrective_actions.owner import checked, later, to_do
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader


def add_button(to: Reader, about: Ref) -> Button:
    return Button(to.say("Add action"), Press(Verb.ACTION, str(about), choices.ADD))


def offer(to: Reader, about: Ref) -> Message:
    """It is over: what is learnt of it?"""
    words = to.say(
        "{about} is over. Is there something to do so that it does not happen again?",
        about=about,
    )
    return Message(words, column(add_button(to, about)))


def type_action(to: Reader) -> Message:
    words = to.say(
        "What is to be done so that it does not happen again? Type it in one message, "
        "initials only. By whom and by when is asked afterwards."
    )
    return Message(words, column(cancel(to)))


def type_owner(to: Reader) -> Message:
    words = to.say("Who is to do it? Type the staff number, such as E1001.")
    return Message(words, column(cancel(to)))


def type_why_not(to: Reader) -> Message:
    words = to.say("Why is it not to be done at all? Type one sentence.")
    return Message(words, column(cancel(to)))


def added(
    to: Reader, action: CorrectiveAction, kept: Kept, reporter: str = ""
) -> Message:
    """It is on the books; now by whom. ``reporter``: who is on the spot."""
    words = to.say(
        "{ref} is on the list of {about}. Who is to do it?",
        ref=action.ref,
        about=action.about,
    )
    return with_what_was_kept(to, Message(words, _whom(to, action, reporter)), kept)


def who_again(to: Reader, action: CorrectiveAction) -> Message:
    """What was typed is nobody's number."""
    words = to.say(
        "Nobody who works here has that staff number. Who is to do {ref}?",
        ref=action.ref,
    )
    return Message(words, _whom(to, action))


def _whom(
    to: Reader, action: CorrectiveAction, reporter: str = ""
) -> tuple[tuple[Button, ...], ...]:
    on_the_spot = [button(action, choices.REPORTER, reporter)] if reporter else []
    return column(
        *on_the_spot,
        button(action, choices.OWNER, to.say("Somebody else")),
        button(action, choices.MINE, to.say("I do it")),
    )


def not_done(to: Reader, action: CorrectiveAction, who: str) -> Message:
    words = to.say(
        "{ref} of {about} is not done. {who} has it, its day: {day}. “{text}”",
        ref=action.ref,
        about=action.about,
        who=who,
        day=to.day(action.due_at),
        text=action.text,
    )
    return Message(words, column(_given(to, action), _cancelled(to, action)))


def is_done(to: Reader, action: CorrectiveAction, who: str) -> Message:
    """To whoever looks."""
    words = to.say(
        "{who}: {ref} of {about} is done. Look at it. “{text}”",
        who=who,
        ref=action.ref,
        about=action.about,
        text=action.text,
    )
    return Message(words, column(checked(to, action), later(to, action)))


def postponed(to: Reader, action: CorrectiveAction, who: str) -> Message:
    """The owner has chosen another day."""
    words = to.say(
        "{who} needs longer for {ref} of {about}: {day}. “{reason}”",
        who=who,
        ref=action.ref,
        about=action.about,
        day=to.day(action.due_at),
        reason=action.reasons,
    )
    return Message(words)


def handed_over(to: Reader, action: CorrectiveAction, left: str) -> Message:
    """On their list it is now."""
    words = to.say(
        "{left} has left, so {ref} of {about} is yours, by {day}, until you give it "
        "to somebody else: “{text}”",
        left=left,
        ref=action.ref,
        about=action.about,
        day=to.day(action.due_at),
        text=action.text,
    )
    return Message(words, _yours_now(to, action))


def given_back(to: Reader, action: CorrectiveAction, who: str) -> Message:
    """Whose it was cannot do it."""
    words = to.say(
        "{who} cannot do {ref} of {about}, so it is yours, by {day}, until you give it "
        "to somebody else: “{text}”",
        who=who,
        ref=action.ref,
        about=action.about,
        day=to.day(action.due_at),
        text=action.text,
    )
    return Message(words, _yours_now(to, action))


def nobody_else(to: Reader, action: CorrectiveAction) -> Message:
    """They keep it, and cannot do it themselves."""
    words = to.say(
        "{ref} of {about} is yours until you give it to somebody else.",
        ref=action.ref,
        about=action.about,
    )
    return Message(words, column(_given(to, action), _cancelled(to, action)))


def marked_checked(to: Reader, action: CorrectiveAction) -> Message:
    return Message(to.say("{ref}: checked.", ref=action.ref))


def _yours_now(to: Reader, action: CorrectiveAction) -> tuple[tuple[Button, ...], ...]:
    both = column(_given(to, action), _cancelled(to, action))
    return (*both, *to_do(to, action)[:2])


def _given(to: Reader, action: CorrectiveAction) -> Button:
    label = to.say("Give {ref} to somebody else", ref=action.ref)
    return button(action, choices.OWNER, label)


def _cancelled(to: Reader, action: CorrectiveAction) -> Button:
    label = to.say("Do without {ref}", ref=action.ref)
    return button(action, choices.CANCEL, label)
