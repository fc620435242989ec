"""A drill is set: its story, its hour, who plays the reporter; and it is called off."""

from bot.domain.drills.drill import Drill, Scenario
from bot.domain.drills.hours import NIGHT_FROM, NIGHT_UNTIL, When
from bot.domain.refs import Ref
from bot.texts.drills import labels
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

ME, OFFICER, OVER = "me", "officer", "over"


def ask_scenario(to: Reader) -> Message:
    words = to.say(
        "A breach drill: a breach that has not happened is reported, and everybody "
        "acts as in a real one, with DRILL on every line. What is to have happened?"
    )
    return Message(
        words,
        column(
            *(
                Button(_capital(labels.scenario(to, each)), Press(Verb.DRILL, each))
                for each in Scenario
            )
        ),
    )


def _capital(label: str) -> str:
    return label[:1].upper() + label[1:]


def ask_when(to: Reader, scenario: Scenario) -> Message:
    words = to.say(
        "Drill, {story}. When does it begin? An hour of this week is drawn by lot and "
        "told to nobody, not even to you; nights are from {start} to {end}.",
        story=labels.scenario(to, scenario),
        start=f"{NIGHT_FROM:%H:%M}",
        end=f"{NIGHT_UNTIL:%H:%M}",
    )
    return Message(
        words,
        column(
            *(
                Button(labels.when(to, each), Press(Verb.DRILL, scenario, each))
                for each in When
            )
        ),
    )


def ask_who(to: Reader, scenario: Scenario, when: When) -> Message:
    words = to.say(
        "Drill: who plays the reporter, and is asked what was found and when?"
    )
    players = {
        ME: to.say("I do"),
        OFFICER: to.say("An officer on shift then"),
    }
    return Message(
        words,
        column(
            *(
                Button(label, Press(Verb.DRILL, scenario, f"{when}.{who}"))
                for who, label in players.items()
            )
        ),
    )


def is_set(to: Reader, drill: Drill) -> Message:
    """Without its hour."""
    words = to.say(
        "{ref} is set: {story}. {when}. Nobody is told the hour.",
        ref=drill.ref,
        story=labels.scenario(to, drill.scenario),
        when=labels.when(to, drill.when),
    )
    return Message(words, column(_over(drill, to.say("Call it off"))))


def begins(to: Reader, drill: Drill) -> Message:
    """To whoever started it, and sees how it goes."""
    words = to.say(
        "{ref} begins: {story}. It ends when somebody closes it, after 72 hours, or "
        "when you press the button.",
        ref=drill.ref,
        story=labels.scenario(to, drill.scenario),
    )
    return Message(words, column(_over(drill, to.say("Drill over"))))


def runs(to: Reader, drill: Drill, standing: Message) -> Message:
    """To whoever asks by ``/drill``: how its breach stands, as of any that is open."""
    over = _over(drill, to.say("Drill over"))
    return Message(standing.text, (*standing.buttons, (over,)))


def _over(drill: Drill, label: str) -> Button:
    return Button(label, Press(Verb.DRILL, str(drill.breach), OVER))


def you_play(to: Reader, reference: Ref, story: str) -> Message:
    """To whoever plays the reporter; the questions follow."""
    words = to.say(
        "{ref}: nothing has happened. You play an officer who reports this breach: "
        "“{story}”\n"
        "Answer the questions that follow as you would then.\n"
        "In danger, or with a real report, press and type as always: that is never "
        "part of it.",
        ref=reference,
        story=story,
    )
    return Message(words)


def thanks(to: Reader, reference: Ref) -> Message:
    """To whoever played the reporter."""
    return Message(to.say("{ref} is over. Thank you.", ref=reference))


def real_first(to: Reader, reference: Ref) -> Message:
    return Message(
        to.say(
            "{ref} is real and rings just now, so no drill begins. Start it again when "
            "somebody has taken that up.",
            ref=reference,
        )
    )


def called_off(to: Reader, reference: Ref, who: str) -> Message:
    """Before it began."""
    return Message(
        to.say("{ref} was called off by {who} before it began.", ref=reference, who=who)
    )


def not_yours(to: Reader, reference: Ref, who: str) -> Message:
    return Message(
        to.say(
            "Only whoever started {ref} calls it off: {who}. To end it as a breach is "
            "ended, press “Acknowledge” under it and close it.",
            ref=reference,
            who=who,
        )
    )
