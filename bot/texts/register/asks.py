"""What is asked for in words about the register and its reviews."""

from bot.domain.forms import FormKind
from bot.domain.register.entry import Part
from bot.texts.forms import cancel
from bot.texts.message import Message, column
from bot.texts.reader import Reader
from bot.texts.register.card import part_label

PARTS = frozenset(FormKind(part) for part in Part)
"""The form of a part has the part's name."""

OTHERS = frozenset(
    {
        *(FormKind.BOARD, FormKind.DESPITE, FormKind.REOPENING, FormKind.NOTE),
    }
)


def asks(to: Reader, form: FormKind) -> Message:
    """What a form of the register asks for."""
    words = _part(to, Part(form)) if form in PARTS else _other(to, form)
    return Message(words, column(cancel(to)))


def _part(to: Reader, part: Part) -> str:
    how = to.say("Type it in one message, initials only.")
    return f"{part_label(to, part)}. {_hint(to, part)} {how}"


def _hint(to: Reader, part: Part) -> str:
    match part:
        case Part.FACTS:
            return to.say("What happened, when, where, and what data was it?")
        case Part.EFFECTS:
            return to.say("What did it mean, or may it mean, for the people?")
        case Part.REMEDY:
            return to.say("What was done to contain it and to put it right?")
        case Part.CAUSE:
            return to.say("Why could it happen, behind what was seen first?")
        case Part.LESSONS:
            return to.say("What will be different: rules, training, systems?")


def _other(to: Reader, form: FormKind) -> str:
    return {
        FormKind.BOARD: to.say(
            "When did the board hear of it, and where do the minutes say so? Type it "
            "in one line, such as 14/02 minute 7.3. Without a day it is today."
        ),
        FormKind.DESPITE: to.say(
            "Corrective actions are open. Type why it is closed nevertheless, or press "
            "“Cancel” and wait for them."
        ),
        FormKind.REOPENING: to.say("Why is it opened again? Type one sentence."),
        FormKind.NOTE: to.say(
            "What did you find, and what follows from it? Type a sentence or two: with "
            "it you sign."
        ),
    }[form]
