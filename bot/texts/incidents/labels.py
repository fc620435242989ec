"""What the lines of an incident's form are called, and what may stand in them."""

from bot.domain.incidents.particulars import Category, Severity
from bot.domain.incidents.wanted import Answer, Field
from bot.texts.reader import Reader


def category_label(to: Reader, category: Category) -> str:  # noqa: C901 - a flat list
    match category:
        case Category.VIOLENCE:
            return to.say("Violence")
        case Category.THEFT:
            return to.say("Theft")
        case Category.DAMAGE:
            return to.say("Damage")
        case Category.FIRE:
            return to.say("Fire")
        case Category.FLOOD:
            return to.say("Flood or leak")
        case Category.MEDICAL:
            return to.say("Medical")
        case Category.SUSPICIOUS_ITEM:
            return to.say("Suspicious item")
        case Category.BOMB_THREAT:
            return to.say("Bomb threat")
        case Category.TRESPASS:
            return to.say("Trespass")
        case Category.ALARM:
            return to.say("Alarm went off")
        case Category.SAFEGUARDING:
            return to.say("Somebody vulnerable")
        case Category.NEAR_MISS:
            return to.say("Near miss")
        case Category.ABUSE_OF_OFFICER:
            return to.say("Abuse of an officer")
        case Category.DEFECT:
            return to.say("Defect")
        case Category.LOST_OR_FOUND:
            return to.say("Lost or found")
        case Category.MISSING_PERSON:
            return to.say("Missing person")
        case Category.OTHER:
            return to.say("Something else")


def severity_label(to: Reader, severity: Severity) -> str:
    match severity:
        case Severity.LOW:
            return to.say("low")
        case Severity.MEDIUM:
            return to.say("medium")
        case Severity.HIGH:
            return to.say("high")
        case Severity.CRITICAL:
            return to.say("critical: life in danger")


def field_label(to: Reader, field: Field) -> str:  # noqa: C901 - a flat list
    match field:
        case Field.CATEGORY:
            return to.say("Kind")
        case Field.SEVERITY:
            return to.say("How serious")
        case Field.TIME:
            return to.say("Time")
        case Field.PLACE:
            return to.say("Place")
        case Field.PEOPLE:
            return to.say("People involved")
        case Field.INITIALS:
            return to.say("Initials")
        case Field.HURT:
            return to.say("Hurt")
        case Field.GOING_ON:
            return to.say("Still going on")
        case Field.POLICE:
            return to.say("Police")
        case Field.POLICE_REFERENCE:
            return to.say("Police reference")
        case Field.AMBULANCE:
            return to.say("Ambulance")
        case Field.AMBULANCE_REFERENCE:
            return to.say("Ambulance reference")
        case Field.FIRE:
            return to.say("Fire brigade")
        case Field.DAMAGE:
            return to.say("Damage or loss")
        case Field.VEHICLES:
            return to.say("Vehicles")
        case Field.DONE:
            return to.say("What was done")


def answer_label(to: Reader, field: Field, answer: Answer) -> str:
    """On a button, and after the name of its line."""
    if field is Field.HURT:
        return _hurt(to, answer)
    if field is Field.GOING_ON:
        return _going_on(to, answer)
    match answer:
        case Answer.CALLED:
            return to.say("called")
        case Answer.ATTENDED:
            return to.say("came")
        case Answer.DECLINED:
            return to.say("offered, and refused")
        case _:
            return to.say("not needed")


def _hurt(to: Reader, answer: Answer) -> str:
    match answer:
        case Answer.NOBODY:
            return to.say("nobody")
        case Answer.OFFICER:
            return to.say("me or a colleague")
        case Answer.SOMEBODY:
            return to.say("somebody")
        case _:
            return to.say("not known")


def _going_on(to: Reader, answer: Answer) -> str:
    match answer:
        case Answer.YES:
            return to.say("yes, still going on")
        case Answer.NO:
            return to.say("no, it is over")
        case _:
            return to.say("not known")
