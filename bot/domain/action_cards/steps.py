"""What an action card can ask, and what one tap can say to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.incidents.wanted import Answer, Field


class Ask(StrEnum):
    """One thing at a time."""

    CALLED_999 = "called_999"
    HOW = "how"
    """How a threat came."""
    EXACT_WORDS = "exact_words"
    WHERE = "where"
    WHEN = "when"
    """When a bomb is to go off."""
    LOOKS = "looks"
    WHY = "why"
    CALLER = "caller"
    NUMBER = "number"
    """That a caller rang from: on paper, for the police."""
    HIDDEN = "hidden"
    OBVIOUS = "obvious"
    TYPICAL = "typical"
    SIZE = "size"
    CORDON = "cordon"
    SEEN = "seen"
    """Whether somebody saw who left it."""
    ALARM = "alarm"
    OUT = "out"
    """Whether whoever answers is out, and safe."""
    INSIDE = "inside"
    HURT = "hurt"
    NEAR = "near"
    """What is near a fire."""
    ACCESS = "access"
    ELECTRICS = "electrics"
    SOURCE = "source"
    STOPPED = "stopped"
    RISING = "rising"
    IN_DANGER = "in_danger"
    AWAKE = "awake"
    BREATHING = "breathing"
    DEFIBRILLATOR = "defibrillator"
    BLEEDING = "bleeding"
    HOW_MANY = "how_many"
    WHO = "who"
    LAST_SEEN = "last_seen"
    EXITS = "exits"
    FOUND = "found"
    WITH_WHOM = "with_whom"


class Tap(StrEnum):
    """What one tap says."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"
    NOT_YET = "not_yet"
    """It is asked again at the end."""
    CANNOT = "cannot"
    CALLED = "called"
    RINGING = "ringing"
    """Somebody else rings 999."""
    NOT_NEEDED = "not_needed"
    NOBODY = "nobody"
    OFFICER = "officer"
    SOMEBODY = "somebody"
    UNKNOWN = "unknown"
    NOT_SAID = "not_said"
    ON_THE_LINE = "on_the_line"
    HUNG_UP = "hung_up"
    WRITTEN = "written"
    FACE_TO_FACE = "face_to_face"
    INSIDE = "inside"
    OUTSIDE = "outside"
    VEHICLE = "vehicle"
    SOON = "soon"
    LATER = "later"
    BAG = "bag"
    PARCEL = "parcel"
    MAN = "man"
    WOMAN = "woman"
    MACHINE = "machine"
    NOTED = "noted"
    WITHHELD = "withheld"
    SMALL = "small"
    LARGE = "large"
    VERY_LARGE = "very_large"
    GAS = "gas"
    ELECTRICS = "electrics"
    NOTHING = "nothing"
    MAIN = "main"
    BACK = "back"
    MEET = "meet"
    PIPE = "pipe"
    RAIN = "rain"
    DRAIN = "drain"
    NONE_HERE = "none_here"
    ONE = "one"
    TWO = "two"
    MORE = "more"
    CHILD = "child"
    VULNERABLE = "vulnerable"
    ADULT = "adult"
    MINUTES = "minutes"
    HOUR = "hour"
    LONGER = "longer"
    ME = "me"
    STAFF = "staff"
    ALONE = "alone"
    FEARED = "feared"
    """Somebody they are afraid of."""


class Letter(StrEnum):
    """The lines of M/ETHANE that answers go to. Source: JESIP, Joint Doctrine."""

    EXACT = "E"
    HAZARDS = "H"
    ACCESS = "A"
    NUMBER = "N"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One question of a card, and where its answer goes."""

    ask: Ask
    taps: tuple[Tap, ...]
    line: Field | None = None
    """Of the incident's form: what is answered here is not asked there again."""
    letter: Letter | None = None
    needs: Mapping[Ask, frozenset[Tap]] = field(default_factory=dict)
    """It is asked where one of these was said; always, where there are none."""
    in_words: bool = False
    """The answer is mostly typed."""
    words_for: Ask | None = None
    """What is typed here answers that; None: this."""


FORM_ANSWERS: Mapping[Tap, Answer] = {
    Tap.CALLED: Answer.CALLED,
    Tap.RINGING: Answer.CALLED,
    Tap.NOT_NEEDED: Answer.NOT_NEEDED,
    Tap.NOBODY: Answer.NOBODY,
    Tap.OFFICER: Answer.OFFICER,
    Tap.SOMEBODY: Answer.SOMEBODY,
    Tap.UNKNOWN: Answer.UNKNOWN,
    Tap.YES: Answer.YES,
    Tap.NO: Answer.NO,
    Tap.UNSURE: Answer.UNKNOWN,
}
"""What a tap says in the words of the form."""

CORDONS: Mapping[Tap, int] = {Tap.SMALL: 100, Tap.LARGE: 200, Tap.VERY_LARGE: 400}
"""Metres, by the size of what lies there: a rucksack; a suitcase, a wheelie bin or a
car; a van or a lorry. Source: NaCTSO, "Recognising terrorist threats", cordons."""
