"""What is asked for in words about the register, its actions and its reviews."""

from bot.domain.register.entry import Part
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader
from bot.texts.register.card import part_label

PARTS = frozenset(Part)


def asks(to: Reader, form: str) -> Message:
    """What a form asks for; the form of a part has the part's name."""
    words = _part(to, Part(form)) if form in PARTS else _other(to, form)
    return Message(words, column(Button(to.say("Cancel"), Press(Verb.DROP))))


def _part(to: Reader, part: Part) -> str:
    hint = {
        Part.FACTS: to.say("What happened, when, where, and what data was it?"),
        Part.EFFECTS: to.say("What did it mean, or may it mean, for the people?"),
        Part.REMEDY: to.say("What was done to contain it and to put it right?"),
        Part.CAUSE: to.say("Why could it happen, behind what was seen first?"),
        Part.LESSONS: to.say("What will be different: rules, training, systems?"),
    }[part]
    how = to.say("Type it in one message, initials only.")
    return f"{part_label(to, part)}. {hint} {how}"


def _other(to: Reader, form: str) -> str:
    return {
        "board": to.say(
            "When did the board hear of it, and where do the minutes say so? Type it "
            "in one line, such as 14/02 minute 7.3. Without a day it is today."
        ),
        "despite": to.say(
            "Corrective actions are open. Type why it is closed nevertheless, or press "
            "“Cancel” and wait for them."
        ),
        "reopening": to.say("Why is it opened again? Type one sentence."),
        "action": to.say(
            "What is to be done so that it does not happen again? Type it in one "
            "message, initials only. By whom and by when is asked afterwards."
        ),
        "owner": to.say("Who is to do it? Type the staff number, such as E1001."),
        "day": to.say("By which day? Type it, such as 14/03 or 2027-03-14."),
        "postponement": to.say(
            "Why is it not done yet? Type one sentence; then choose a new day."
        ),
        "cancellation": to.say("Why is it not to be done at all? Type one sentence."),
        "note": to.say(
            "What did you find, and what follows from it? Type a sentence or two: with "
            "it you sign."
        ),
    }[form]
