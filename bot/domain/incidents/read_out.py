"""What was read of a report, line by line of its form."""

from bot.domain.incidents.particulars import Attendance, Particulars
from bot.domain.incidents.wanted import Answer, Field
from bot.domain.names.redacted_text import RedactedText

SAID = (Attendance.CALLED, Attendance.ATTENDED, Attendance.DECLINED)


def words_of(said: Particulars) -> dict[Field, tuple[RedactedText, ...]]:
    """Pieces of the report; a line that it says nothing of is not among them."""
    pieces = {
        Field.TIME: _one(said.time),
        Field.PLACE: _one(said.place),
        Field.PEOPLE: _one(said.people_words),
        Field.INITIALS: said.initials,
        Field.HURT: _one(said.injuries),
        Field.DAMAGE: _one(said.damage),
        Field.VEHICLES: said.vehicles,
        Field.POLICE_REFERENCE: _one(said.police_reference),
        Field.AMBULANCE_REFERENCE: _one(said.ambulance_reference),
        Field.DONE: said.done,
    }
    return {each: words for each, words in pieces.items() if words}


def _one(piece: RedactedText | None) -> tuple[RedactedText, ...]:
    return (piece,) if piece else ()


def answers_of(said: Particulars) -> dict[Field, Answer]:
    """An injury in the words outweighs that nobody is hurt. That nobody needs to come
    is believed of a tap alone: misread, it would cost more than a question."""
    services = {
        Field.POLICE: said.police,
        Field.AMBULANCE: said.ambulance,
        Field.FIRE: said.fire,
    }
    found = {
        each: Answer(came.value) for each, came in services.items() if came in SAID
    }
    if said.injuries or said.unhurt:
        found[Field.HURT] = Answer.SOMEBODY if said.injuries else Answer.NOBODY
    return found
