"""The words for what is told of a breach outside: fields, people, ways and reasons."""

from bot.domain.breach.case import Field
from bot.domain.breach.notification import Exemption, Means, Way, Who
from bot.texts.reader import Reader


def field_label(to: Reader, field: Field) -> str:  # noqa: C901 - a flat list
    """What a notification must say, as part of a list of what is missing."""
    match field:
        case Field.NATURE:
            return to.say("what happened")
        case Field.HAPPENED:
            return to.say("when it happened")
        case Field.WHO:
            return to.say("whose data it is")
        case Field.PEOPLE:
            return to.say("how many people")
        case Field.DATA:
            return to.say("what kinds of data")
        case Field.RECORDS:
            return to.say("how many records")
        case Field.CONTACT:
            return to.say("whom to ask")
        case Field.CONSEQUENCES:
            return to.say("what may come of it")
        case Field.LIKELIHOOD:
            return to.say("how likely harm is")
        case Field.MEASURES:
            return to.say("what has been done")
        case Field.DELAY:
            return to.say("why it is past the 72 hours")


def who_label(to: Reader, who: Who) -> str:
    match who:
        case Who.STAFF:
            return to.say("Our own staff")
        case Who.CLIENTS:
            return to.say("Staff of clients")
        case Who.VISITORS:
            return to.say("Visitors or the public")
        case Who.RESIDENTS:
            return to.say("Residents or patients")
        case Who.CHILDREN:
            return to.say("Children")
        case Who.VULNERABLE:
            return to.say("Vulnerable adults")


def way_label(to: Reader, way: Way) -> str:
    match way:
        case Way.FORM:
            return to.say("Online form")
        case Way.EMAIL:
            return to.say("E-mail")
        case Way.PHONE:
            return to.say("By phone")
        case Way.POST:
            return to.say("By post")


def means_label(to: Reader, means: Means) -> str:
    match means:
        case Means.LETTER:
            return to.say("Letter")
        case Means.EMAIL:
            return to.say("E-mail")
        case Means.PHONE:
            return to.say("By phone")
        case Means.IN_PERSON:
            return to.say("In person")
        case Means.PUBLIC:
            return to.say("Public notice")


def exemption_label(to: Reader, why: Exemption) -> str:
    match why:
        case Exemption.UNREADABLE:
            return to.say("Nobody can read the data (encrypted)")
        case Exemption.AVERTED:
            return to.say("What was done took the high risk away")
        case Exemption.EFFORT:
            return to.say("Out of proportion: a public notice instead")
