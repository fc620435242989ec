"""Sites that are asked how far from them phones are, and do not say where they are."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.commands.checking.points import Point, listed, note
from bot.domain.presence.presence import is_asked

if TYPE_CHECKING:
    from bot.desk.desk import Desk

ABOUT = "presence"


def presence(desk: "Desk") -> Iterator[Point]:
    """They came in a file of their own, where nobody could see what is missing. Nothing
    is said where the company asks nowhere, as most do."""
    always = desk.company.presence_at_book_on
    nowhere = [
        site.code
        for site in desk.unit.sites.all()
        if is_asked(always, site.presence, has_place=True, at_call=False)
        and (site.latitude is None or site.longitude is None)
    ]
    if nowhere:
        says = "have no latitude and longitude, so nobody there is asked; add them, or"
        yield note(ABOUT, f'{listed(nowhere)} {says} presence = "off"')
