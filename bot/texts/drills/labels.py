"""The words for a drill's story, its hour and its end."""

from bot.domain.drills.drill import Ending, Scenario
from bot.domain.drills.hours import When
from bot.texts.reader import Reader


def scenario(to: Reader, which: Scenario) -> str:
    match which:
        case Scenario.PHONE:
            return to.say("a lost phone")
        case Scenario.CLIP:
            return to.say("a CCTV clip to the wrong address")
        case Scenario.ROTA:
            return to.say("a rota in a public group")


def story(to: Reader, which: Scenario) -> str:
    """As an officer would report it."""
    match which:
        case Scenario.PHONE:
            return to.say(
                "My work phone is gone, I had it on the bus after the shift. The rota "
                "and pictures of visitors are on it. I do not know if it was locked."
            )
        case Scenario.CLIP:
            return to.say(
                "I sent the CCTV clip of last night to the wrong e-mail address. Faces "
                "and number plates can be seen. Nobody has answered yet."
            )
        case Scenario.ROTA:
            return to.say(
                "Somebody put a photo of our rota into a public group. Full names, "
                "telephone numbers and shifts can be read, and people comment on it."
            )


def when(to: Reader, which: When) -> str:
    match which:
        case When.NOW:
            return to.say("Now")
        case When.NIGHT:
            return to.say("Some night this week")
        case When.WEEK:
            return to.say("Some hour this week")


def ending(to: Reader, how: Ending | None) -> str:
    match how:
        case Ending.CLOSED:
            return to.say("closed, as a breach is")
        case Ending.CALLED_OFF:
            return to.say("called off")
        case Ending.RAN_OUT:
            return to.say("by itself, after 72 hours")
        case None:
            return to.say("not yet")
