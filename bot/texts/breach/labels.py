"""The words for what is told of a breach outside: fields, people, ways and reasons."""

from bot.domain.breach.case import Field
from bot.domain.breach.notification import Exemption, Means, Way, Who
from bot.texts.reader import Reader


def field_label(to: Reader, field: Field) -> str:
    """What a notification must say, as part of a list of what is missing."""
    return {
        Field.NATURE: to.say("what happened"),
        Field.HAPPENED: to.say("when it happened"),
        Field.WHO: to.say("whose data it is"),
        Field.PEOPLE: to.say("how many people"),
        Field.DATA: to.say("what kinds of data"),
        Field.RECORDS: to.say("how many records"),
        Field.CONTACT: to.say("whom to ask"),
        Field.CONSEQUENCES: to.say("what may come of it"),
        Field.LIKELIHOOD: to.say("how likely harm is"),
        Field.MEASURES: to.say("what has been done"),
        Field.DELAY: to.say("why it is past the 72 hours"),
    }[field]


def who_label(to: Reader, who: Who) -> str:
    return {
        Who.STAFF: to.say("Our own staff"),
        Who.CLIENTS: to.say("Staff of clients"),
        Who.VISITORS: to.say("Visitors or the public"),
        Who.RESIDENTS: to.say("Residents or patients"),
        Who.CHILDREN: to.say("Children"),
        Who.VULNERABLE: to.say("Vulnerable adults"),
    }[who]


def way_label(to: Reader, way: Way) -> str:
    return {
        Way.FORM: to.say("Online form"),
        Way.EMAIL: to.say("E-mail"),
        Way.PHONE: to.say("By phone"),
        Way.POST: to.say("By post"),
    }[way]


def means_label(to: Reader, means: Means) -> str:
    return {
        Means.LETTER: to.say("Letter"),
        Means.EMAIL: to.say("E-mail"),
        Means.PHONE: to.say("By phone"),
        Means.IN_PERSON: to.say("In person"),
        Means.PUBLIC: to.say("Public notice"),
    }[means]


def exemption_label(to: Reader, why: Exemption) -> str:
    return {
        Exemption.UNREADABLE: to.say("Nobody can read the data (encrypted)"),
        Exemption.AVERTED: to.say("What was done took the high risk away"),
        Exemption.EFFORT: to.say("Out of proportion: a public notice instead"),
    }[why]
