"""What a company file says of presence: asked at book-on, at check calls, or not."""

from collections.abc import Mapping, Sequence

from bot.company_file import records
from bot.company_file.parts import Parse, Part
from bot.domain.presence.presence import Asks

RULES: Mapping[str, Parse] = {
    "at_book_on": records.number((bool,), 0, 1, "true or false")
}
PLACE = ("latitude", "longitude")


def at_book_on(part: Part) -> bool:
    """``[presence]``; nobody is asked unless it says so."""
    return bool(part.read(RULES).get("at_book_on", False))


def must_have_a_place(parts: Sequence[Part], company: Part | None = None) -> None:
    """A site that is asked about says where it is: else nothing could be measured, and
    nobody would hear that it is not."""
    always = company is not None and at_book_on(company)
    for part in parts:
        own = part.values.get("presence", "")
        missing = [key for key in PLACE if key not in part.values]
        if missing and own != Asks.OFF and (own or always):
            raise part.refuse(
                "presence" if own else "code",
                f"{part.values['code']} has no {missing[0]}, and is asked how far from "
                'it phones are; wanted latitude and longitude, or presence = "off"',
            )
