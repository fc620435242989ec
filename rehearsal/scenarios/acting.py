"""What one deed of a scenario does on a phone."""

from rehearsal.phones.phone import Phone
from rehearsal.scenarios.script import Act, Step


def acts(phone: Phone, step: Step) -> None:
    """What one deed on the phone does."""
    match step.act:
        case Act.SAYS:
            phone.says(step.words)
        case Act.PRESSES:
            phone.presses(step.words)
        case Act.TAPS:
            phone.taps(step.words)
        case Act.FORWARDS:
            phone.forwards(step.words)
        case Act.EDITS:
            own = [each for each in phone.visible if not each.from_bot]
            phone.edits(own[-1].message_id, step.words)
        case Act.SENDS:
            _sends(phone, step)


def _sends(phone: Phone, step: Step) -> None:
    here = phone.person.latitude, phone.person.longitude
    match step.words:
        case "photo":
            phone.sends_photo(step.caption)
        case "voice message":
            phone.sends_voice()
        case "location" | "live location":
            phone.sends_location(*here, live=step.words.startswith("live"))
        case "file":
            phone.sends_document("notes.txt", step.caption)
