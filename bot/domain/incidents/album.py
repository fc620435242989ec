"""With what the photos of one album are held, in whatever order they come in."""

from enum import IntEnum

from bot.domain.refs import BREACH, INCIDENT, OCCURRENCE, Ref


class Weight(IntEnum):
    """What several places are weighed by."""

    PLACE = 0
    """Where photos go that nothing was said with: the shift."""
    ENTRY = 1
    REPORT = 2


def weight_of(about: Ref) -> Weight:
    """A report, an SOS too, before an entry of the book, and that before a shift."""
    if about.prefix in (INCIDENT, BREACH):
        return Weight.REPORT
    return Weight.ENTRY if about.prefix == OCCURRENCE else Weight.PLACE


def place_of(own: Ref | None, album: Ref | None) -> Ref | None:
    """Where one photo goes: with its own caption, unless the album weighs more."""
    if own is None or album is None:
        return own or album
    return own if weight_of(own) >= weight_of(album) else album


def drawn_to(album: Ref | None, place: Ref) -> bool:
    """The photos before it follow: this is known of the album for the first time, or
    weighs more than what was known."""
    return album is None or weight_of(place) > weight_of(album)
