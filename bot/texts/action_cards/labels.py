"""What cards, their questions and their answers are called."""

from bot.domain.action_cards.steps import Ask, Tap
from bot.domain.incidents.particulars import Category
from bot.texts.reader import Reader


def title(to: Reader, category: Category) -> str:
    """Of a card, on its button and at its head."""
    match category:
        case Category.BOMB_THREAT:
            return to.say("Bomb threat")
        case Category.SUSPICIOUS_ITEM:
            return to.say("Suspicious item")
        case Category.FIRE:
            return to.say("Fire")
        case Category.MEDICAL:
            return to.say("Somebody ill or hurt")
        case Category.FLOOD:
            return to.say("Flood or leak")
        case Category.MISSING_PERSON:
            return to.say("Missing person")
        case _:
            return to.say("Somebody vulnerable")


def ask_label(to: Reader, ask: Ask) -> str:
    """A question in a word or two, as the report has it."""
    labels = {
        Ask.CALLED_999: to.say("999 rung"),
        Ask.HOW: to.say("How it came"),
        Ask.EXACT_WORDS: to.say("Exact words"),
        Ask.WHERE: to.say("Where"),
        Ask.WHEN: to.say("When it is to go off"),
        Ask.LOOKS: to.say("What it looks like"),
        Ask.WHY: to.say("Why"),
        Ask.CALLER: to.say("Caller"),
        Ask.NUMBER: to.say("Caller's number"),
        Ask.HIDDEN: to.say("Hidden"),
        Ask.OBVIOUS: to.say("Obviously suspicious"),
        Ask.TYPICAL: to.say("Typical of this place"),
        Ask.SIZE: to.say("Size"),
        Ask.CORDON: to.say("Everybody back"),
        Ask.SEEN: to.say("Seen being left"),
        Ask.ALARM: to.say("Fire alarm raised"),
        Ask.OUT: to.say("Officer out and safe"),
        Ask.INSIDE: to.say("Still inside"),
        Ask.HURT: to.say("Hurt"),
        Ask.NEAR: to.say("Near it"),
        Ask.ACCESS: to.say("Way in for them"),
        Ask.ELECTRICS: to.say("Water near electrics"),
        Ask.SOURCE: to.say("Where it comes from"),
        Ask.STOPPED: to.say("Water turned off"),
        Ask.RISING: to.say("Still rising"),
        Ask.IN_DANGER: to.say("In danger now"),
        Ask.AWAKE: to.say("Awake"),
        Ask.BREATHING: to.say("Breathing normally"),
        Ask.DEFIBRILLATOR: to.say("Defibrillator coming"),
        Ask.BLEEDING: to.say("Bleeding a lot"),
        Ask.HOW_MANY: to.say("How many need help"),
        Ask.WHO: to.say("Who"),
        Ask.LAST_SEEN: to.say("Last seen"),
        Ask.EXITS: to.say("Exits watched"),
        Ask.FOUND: to.say("Found"),
        Ask.WITH_WHOM: to.say("Who is with them"),
    }
    return labels[ask]


def tap_label(to: Reader, tap: Tap) -> str:
    """On a button, and after the name of its question."""
    labels = {
        Tap.YES: to.say("yes"),
        Tap.NO: to.say("no"),
        Tap.UNSURE: to.say("not sure"),
        Tap.NOT_YET: to.say("not yet"),
        Tap.CANNOT: to.say("I cannot"),
        Tap.CALLED: to.say("I have rung 999"),
        Tap.RINGING: to.say("somebody else rings 999"),
        Tap.NOT_NEEDED: to.say("not needed"),
        Tap.NOBODY: to.say("nobody"),
        Tap.OFFICER: to.say("me or a colleague"),
        Tap.SOMEBODY: to.say("somebody"),
        Tap.UNKNOWN: to.say("not known"),
        Tap.NOT_SAID: to.say("they did not say"),
        Tap.ON_THE_LINE: to.say("on the phone, still talking"),
        Tap.HUNG_UP: to.say("on the phone, rung off"),
        Tap.WRITTEN: to.say("a letter, e-mail or message"),
        Tap.FACE_TO_FACE: to.say("face to face"),
        Tap.INSIDE: to.say("inside"),
        Tap.OUTSIDE: to.say("outside"),
        Tap.VEHICLE: to.say("a vehicle"),
        Tap.SOON: to.say("within half an hour"),
        Tap.LATER: to.say("later than that"),
        Tap.BAG: to.say("a bag"),
        Tap.PARCEL: to.say("a box or parcel"),
        Tap.MAN: to.say("a man"),
        Tap.WOMAN: to.say("a woman"),
        Tap.MACHINE: to.say("a recording"),
        Tap.NOTED: to.say("written down on paper"),
        Tap.WITHHELD: to.say("withheld, or none"),
        Tap.SMALL: to.say("small: rucksack, briefcase"),
        Tap.LARGE: to.say("large: suitcase, wheelie bin, car"),
        Tap.VERY_LARGE: to.say("a van or a lorry"),
        Tap.GAS: to.say("gas bottles or chemicals"),
        Tap.ELECTRICS: to.say("batteries or electrics"),
        Tap.NOTHING: to.say("nothing"),
        Tap.MAIN: to.say("the main entrance"),
        Tap.BACK: to.say("the back or side gate"),
        Tap.MEET: to.say("I meet them outside"),
        Tap.PIPE: to.say("a pipe or tank"),
        Tap.RAIN: to.say("rain or a river"),
        Tap.DRAIN: to.say("a drain"),
        Tap.NONE_HERE: to.say("there is none here"),
        Tap.ONE: to.say("one"),
        Tap.TWO: to.say("two"),
        Tap.MORE: to.say("three or more"),
        Tap.CHILD: to.say("a child"),
        Tap.VULNERABLE: to.say("an adult who needs looking after"),
        Tap.ADULT: to.say("another adult"),
        Tap.MINUTES: to.say("less than ten minutes ago"),
        Tap.HOUR: to.say("less than an hour ago"),
        Tap.LONGER: to.say("longer ago"),
        Tap.ME: to.say("I am"),
        Tap.STAFF: to.say("staff or family"),
        Tap.ALONE: to.say("nobody, they are alone"),
        Tap.FEARED: to.say("somebody they are afraid of"),
    }
    return labels[tap]
