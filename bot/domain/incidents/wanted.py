"""What is asked of each kind of incident, and what it is easily taken for."""

from collections.abc import Mapping
from enum import StrEnum

from bot.domain.incidents.particulars import Category


class Field(StrEnum):
    """A line of the form, in the order in which it is shown."""

    CATEGORY = "category"
    SEVERITY = "severity"
    TIME = "time"
    PLACE = "place"
    PEOPLE = "people"
    INITIALS = "initials"
    HURT = "hurt"
    GOING_ON = "going_on"
    """Whether it is over."""
    POLICE = "police"
    POLICE_REFERENCE = "police_reference"
    AMBULANCE = "ambulance"
    AMBULANCE_REFERENCE = "ambulance_reference"
    FIRE = "fire"
    """The fire brigade."""
    DAMAGE = "damage"
    VEHICLES = "vehicles"
    DONE = "done"


class Answer(StrEnum):
    """What one tap says, or the words said."""

    NOBODY = "nobody"
    OFFICER = "officer"
    """Whoever reports, or a colleague."""
    SOMEBODY = "somebody"
    CALLED = "called"
    ATTENDED = "attended"
    NOT_NEEDED = "not_needed"
    DECLINED = "declined"
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    """Whoever was asked cannot know it."""


_SERVICE = (Answer.CALLED, Answer.ATTENDED, Answer.NOT_NEEDED)

ANSWERS: Mapping[Field, tuple[Answer, ...]] = {
    Field.HURT: (Answer.NOBODY, Answer.OFFICER, Answer.SOMEBODY, Answer.UNKNOWN),
    Field.GOING_ON: (Answer.YES, Answer.NO, Answer.UNKNOWN),
    Field.POLICE: _SERVICE,
    Field.AMBULANCE: _SERVICE,
    Field.FIRE: _SERVICE,
}
"""What is answered with one tap."""

TYPED = (
    *(Field.TIME, Field.PLACE, Field.PEOPLE, Field.DAMAGE, Field.VEHICLES),
    *(Field.POLICE_REFERENCE, Field.AMBULANCE_REFERENCE, Field.DONE),
)
"""What is answered in words."""

MOST_QUESTIONS = 3
"""Beside "Right", or what kind it is: nobody is asked for more than four taps."""

WANTED: Mapping[Category, tuple[Field, ...]] = {
    Category.VIOLENCE: (Field.GOING_ON, Field.HURT, Field.POLICE),
    Category.THEFT: (Field.GOING_ON, Field.POLICE, Field.PLACE),
    Category.DAMAGE: (Field.GOING_ON, Field.POLICE, Field.PLACE),
    Category.FIRE: (Field.FIRE, Field.HURT, Field.PLACE),
    Category.FLOOD: (Field.GOING_ON, Field.PLACE),
    Category.MEDICAL: (Field.AMBULANCE, Field.PLACE),
    Category.SUSPICIOUS_ITEM: (Field.POLICE, Field.PLACE),
    Category.BOMB_THREAT: (Field.POLICE, Field.TIME),
    Category.TRESPASS: (Field.GOING_ON, Field.POLICE, Field.PLACE),
    Category.ALARM: (Field.FIRE, Field.PLACE, Field.GOING_ON),
    Category.SAFEGUARDING: (Field.GOING_ON, Field.HURT, Field.POLICE),
    Category.NEAR_MISS: (Field.HURT, Field.GOING_ON, Field.PLACE),
    Category.ABUSE_OF_OFFICER: (Field.HURT, Field.GOING_ON, Field.POLICE),
    Category.DEFECT: (Field.GOING_ON, Field.PLACE),
    Category.LOST_OR_FOUND: (Field.PLACE,),
    Category.MISSING_PERSON: (Field.GOING_ON, Field.POLICE, Field.PLACE),
    Category.OTHER: (Field.HURT, Field.GOING_ON, Field.PLACE),
}
"""The gravest first: what is known already is not asked, and a question too many is
not asked at all."""

LIKELY: Mapping[Category | None, tuple[Category, ...]] = {
    Category.VIOLENCE: (Category.ABUSE_OF_OFFICER, Category.TRESPASS, Category.THEFT),
    Category.THEFT: (Category.DAMAGE, Category.TRESPASS, Category.LOST_OR_FOUND),
    Category.DAMAGE: (Category.DEFECT, Category.THEFT, Category.TRESPASS),
    Category.FIRE: (Category.ALARM, Category.DAMAGE, Category.DEFECT),
    Category.FLOOD: (Category.DEFECT, Category.DAMAGE, Category.ALARM),
    Category.MEDICAL: (Category.VIOLENCE, Category.SAFEGUARDING, Category.NEAR_MISS),
    Category.SUSPICIOUS_ITEM: (
        *(Category.LOST_OR_FOUND, Category.BOMB_THREAT, Category.TRESPASS),
    ),
    Category.BOMB_THREAT: (
        *(Category.SUSPICIOUS_ITEM, Category.ABUSE_OF_OFFICER, Category.ALARM),
    ),
    Category.TRESPASS: (Category.THEFT, Category.DAMAGE, Category.ABUSE_OF_OFFICER),
    Category.ALARM: (Category.FIRE, Category.DEFECT, Category.TRESPASS),
    Category.SAFEGUARDING: (
        *(Category.MISSING_PERSON, Category.MEDICAL, Category.VIOLENCE),
    ),
    Category.NEAR_MISS: (Category.MEDICAL, Category.DEFECT, Category.DAMAGE),
    Category.ABUSE_OF_OFFICER: (
        *(Category.VIOLENCE, Category.TRESPASS, Category.SAFEGUARDING),
    ),
    Category.DEFECT: (Category.DAMAGE, Category.FLOOD, Category.ALARM),
    Category.LOST_OR_FOUND: (
        *(Category.THEFT, Category.SUSPICIOUS_ITEM, Category.DEFECT),
    ),
    Category.MISSING_PERSON: (
        *(Category.SAFEGUARDING, Category.MEDICAL, Category.TRESPASS),
    ),
    Category.OTHER: (Category.DEFECT, Category.TRESPASS, Category.SAFEGUARDING),
    None: (
        *(Category.VIOLENCE, Category.THEFT, Category.DAMAGE),
        *(Category.TRESPASS, Category.MEDICAL, Category.ALARM),
    ),
}
"""What it may be instead, the likeliest first; None: nothing was read."""


def kinds_after(category: Category | None) -> tuple[Category, ...]:
    """All the others, those of the short list first."""
    others = (each for each in Category if each is not category)
    return tuple(dict.fromkeys((*LIKELY[category], *others)))
