"""The action cards, each a table: the gravest first, and nothing that can wait.

Sources: NaCTSO and ProtectUK, "Bomb threats: procedures for handling bomb threats" and
the checklist with it; ProtectUK, "HOT" (hidden, obviously suspicious, typical) and its
cordons of 100, 200 and 400 metres; JESIP, M/ETHANE; Resuscitation Council UK, adult
basic life support; College of Policing, missing persons. Nobody is asked to touch,
to search or to fight anything.
"""

from collections.abc import Mapping

from bot.domain.action_cards.steps import Ask, Letter, Step, Tap
from bot.domain.incidents.particulars import Category
from bot.domain.incidents.wanted import Field

_999 = (Tap.CALLED, Tap.RINGING, Tap.NOT_YET)
_PERHAPS_999 = (*_999, Tap.NOT_NEEDED)
_YES_NO = (Tap.YES, Tap.NO, Tap.UNSURE)
_PEOPLE = (Tap.NOBODY, Tap.SOMEBODY, Tap.UNKNOWN)
_HURT = (Tap.NOBODY, Tap.OFFICER, Tap.SOMEBODY, Tap.UNKNOWN)

_WHERE = Step(
    ask=Ask.WHERE,
    taps=(Tap.INSIDE, Tap.OUTSIDE),
    line=Field.PLACE,
    letter=Letter.EXACT,
    in_words=True,
)
_ACCESS = Step(
    ask=Ask.ACCESS, taps=(Tap.MAIN, Tap.BACK, Tap.MEET), letter=Letter.ACCESS
)
_ANYBODY_HURT = Step(ask=Ask.HURT, taps=_HURT, line=Field.HURT, letter=Letter.NUMBER)

SUSPICIOUS: Mapping[Ask, frozenset[Tap]] = {
    Ask.HIDDEN: frozenset({Tap.YES, Tap.UNSURE}),
    Ask.OBVIOUS: frozenset({Tap.YES, Tap.UNSURE}),
    Ask.TYPICAL: frozenset({Tap.NO, Tap.UNSURE}),
}
"""HOT: one of the three is enough, and who is not sure treats it as suspicious."""

_BOMB_THREAT = (
    Step(
        ask=Ask.HOW,
        taps=(Tap.ON_THE_LINE, Tap.HUNG_UP, Tap.WRITTEN, Tap.FACE_TO_FACE),
        words_for=Ask.EXACT_WORDS,
    ),
    Step(
        ask=Ask.CALLED_999,
        taps=_999,
        line=Field.POLICE,
        words_for=Ask.EXACT_WORDS,
    ),
    Step(
        ask=Ask.EXACT_WORDS, taps=(Tap.NOT_YET,), letter=Letter.HAZARDS, in_words=True
    ),
    Step(
        ask=Ask.WHERE,
        taps=(Tap.INSIDE, Tap.OUTSIDE, Tap.VEHICLE, Tap.NOT_SAID),
        line=Field.PLACE,
        letter=Letter.EXACT,
        in_words=True,
    ),
    Step(ask=Ask.WHEN, taps=(Tap.SOON, Tap.LATER, Tap.NOT_SAID), letter=Letter.HAZARDS),
    Step(
        ask=Ask.LOOKS,
        taps=(Tap.BAG, Tap.PARCEL, Tap.VEHICLE, Tap.NOT_SAID),
        letter=Letter.HAZARDS,
    ),
    Step(ask=Ask.WHY, taps=(Tap.NOT_SAID,), in_words=True),
    Step(
        ask=Ask.CALLER,
        taps=(Tap.MAN, Tap.WOMAN, Tap.CHILD, Tap.MACHINE, Tap.UNKNOWN),
        needs={Ask.HOW: frozenset({Tap.ON_THE_LINE, Tap.HUNG_UP, Tap.FACE_TO_FACE})},
    ),
    Step(
        ask=Ask.NUMBER,
        taps=(Tap.NOTED, Tap.WITHHELD, Tap.NOT_YET),
        needs={Ask.HOW: frozenset({Tap.ON_THE_LINE, Tap.HUNG_UP})},
    ),
)
"""What is typed before it is asked for is what the caller says. The checklist leaves
out what nobody asks who sits alone at a desk."""

_SUSPICIOUS_ITEM = (
    Step(ask=Ask.HIDDEN, taps=_YES_NO, letter=Letter.HAZARDS),
    Step(ask=Ask.OBVIOUS, taps=_YES_NO, letter=Letter.HAZARDS),
    Step(ask=Ask.TYPICAL, taps=_YES_NO, letter=Letter.HAZARDS),
    Step(
        ask=Ask.SIZE,
        taps=(Tap.SMALL, Tap.LARGE, Tap.VERY_LARGE),
        letter=Letter.HAZARDS,
        needs=SUSPICIOUS,
    ),
    Step(ask=Ask.CALLED_999, taps=_999, line=Field.POLICE, needs=SUSPICIOUS),
    Step(
        ask=Ask.CORDON,
        taps=(Tap.YES, Tap.NOT_YET, Tap.CANNOT),
        letter=Letter.HAZARDS,
        needs=SUSPICIOUS,
    ),
    _WHERE,
    Step(ask=Ask.SEEN, taps=_YES_NO),
    Step(
        ask=Ask.ACCESS,
        taps=(Tap.MAIN, Tap.BACK, Tap.MEET),
        letter=Letter.ACCESS,
        needs=SUSPICIOUS,
    ),
)

_FIRE = (
    Step(ask=Ask.ALARM, taps=(Tap.YES, Tap.NOT_YET, Tap.CANNOT)),
    Step(ask=Ask.OUT, taps=(Tap.YES, Tap.NOT_YET, Tap.CANNOT)),
    Step(ask=Ask.CALLED_999, taps=_999, line=Field.FIRE),
    Step(ask=Ask.INSIDE, taps=_PEOPLE, letter=Letter.NUMBER),
    _WHERE,
    _ANYBODY_HURT,
    Step(
        ask=Ask.NEAR,
        taps=(Tap.GAS, Tap.ELECTRICS, Tap.NOTHING, Tap.UNKNOWN),
        letter=Letter.HAZARDS,
    ),
    _ACCESS,
)

_DANGEROUS_WATER: Mapping[Ask, frozenset[Tap]] = {
    Ask.ELECTRICS: frozenset({Tap.YES}),
    Ask.IN_DANGER: frozenset({Tap.SOMEBODY, Tap.UNKNOWN}),
}
_FLOOD = (
    Step(ask=Ask.ELECTRICS, taps=_YES_NO, letter=Letter.HAZARDS),
    Step(ask=Ask.IN_DANGER, taps=_PEOPLE, letter=Letter.NUMBER),
    Step(
        ask=Ask.CALLED_999,
        taps=_PERHAPS_999,
        line=Field.FIRE,
        needs=_DANGEROUS_WATER,
    ),
    Step(
        ask=Ask.SOURCE,
        taps=(Tap.PIPE, Tap.RAIN, Tap.DRAIN, Tap.UNKNOWN),
        letter=Letter.HAZARDS,
    ),
    Step(
        ask=Ask.STOPPED,
        taps=(Tap.YES, Tap.NOT_YET, Tap.CANNOT),
        needs={Ask.SOURCE: frozenset({Tap.PIPE, Tap.UNKNOWN})},
    ),
    Step(ask=Ask.RISING, taps=_YES_NO, line=Field.GOING_ON),
    _WHERE,
)

_NOT_BREATHING: Mapping[Ask, frozenset[Tap]] = {
    Ask.BREATHING: frozenset({Tap.NO, Tap.UNSURE})
}
_MEDICAL = (
    Step(ask=Ask.CALLED_999, taps=_PERHAPS_999, line=Field.AMBULANCE),
    Step(ask=Ask.AWAKE, taps=_YES_NO),
    Step(ask=Ask.BREATHING, taps=_YES_NO, letter=Letter.NUMBER),
    Step(
        ask=Ask.DEFIBRILLATOR,
        taps=(Tap.YES, Tap.NOT_YET, Tap.NONE_HERE),
        needs=_NOT_BREATHING,
    ),
    Step(ask=Ask.BLEEDING, taps=_YES_NO, letter=Letter.NUMBER),
    Step(ask=Ask.HOW_MANY, taps=(Tap.ONE, Tap.TWO, Tap.MORE), letter=Letter.NUMBER),
    _WHERE,
    _ACCESS,
)

_MISSING_PERSON = (
    Step(
        ask=Ask.WHO, taps=(Tap.CHILD, Tap.VULNERABLE, Tap.ADULT), letter=Letter.NUMBER
    ),
    Step(ask=Ask.CALLED_999, taps=_PERHAPS_999, line=Field.POLICE),
    Step(ask=Ask.EXITS, taps=(Tap.YES, Tap.NOT_YET, Tap.CANNOT)),
    Step(
        ask=Ask.LAST_SEEN,
        taps=(Tap.MINUTES, Tap.HOUR, Tap.LONGER, Tap.UNKNOWN),
        letter=Letter.HAZARDS,
    ),
    _WHERE,
    Step(ask=Ask.LOOKS, taps=(Tap.UNKNOWN,), letter=Letter.HAZARDS, in_words=True),
    Step(ask=Ask.FOUND, taps=(Tap.YES, Tap.NOT_YET, Tap.CANNOT)),
)

_SAFEGUARDING = (
    Step(ask=Ask.IN_DANGER, taps=_PEOPLE, letter=Letter.NUMBER),
    Step(
        ask=Ask.CALLED_999,
        taps=_PERHAPS_999,
        line=Field.POLICE,
        needs={Ask.IN_DANGER: frozenset({Tap.SOMEBODY, Tap.UNKNOWN})},
    ),
    Step(
        ask=Ask.WHO, taps=(Tap.CHILD, Tap.VULNERABLE, Tap.ADULT), letter=Letter.NUMBER
    ),
    Step(
        ask=Ask.WITH_WHOM,
        taps=(Tap.ME, Tap.STAFF, Tap.ALONE, Tap.FEARED),
        letter=Letter.HAZARDS,
    ),
    _ANYBODY_HURT,
    Step(ask=Ask.EXACT_WORDS, taps=(Tap.NOTHING, Tap.NOT_YET), in_words=True),
    _WHERE,
)

CARDS: Mapping[Category, tuple[Step, ...]] = {
    Category.BOMB_THREAT: _BOMB_THREAT,
    Category.SUSPICIOUS_ITEM: _SUSPICIOUS_ITEM,
    Category.FIRE: _FIRE,
    Category.MEDICAL: _MEDICAL,
    Category.FLOOD: _FLOOD,
    Category.MISSING_PERSON: _MISSING_PERSON,
    Category.SAFEGUARDING: _SAFEGUARDING,
}
"""Where life is at risk, 999 comes before all that can wait."""
