"""Sites without Assignment Instructions, and those that nobody has looked over."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.commands.checking.points import Point, listed, note, ok
from bot.domain.instructions.version import is_overdue

if TYPE_CHECKING:
    from bot.desk.desk import Desk

ABOUT = "instructions"


def instructions(desk: "Desk") -> Iterator[Point]:
    in_force = desk.unit.instructions.all_in_force()
    there = {version.site for version in in_force}
    without = [site.code for site in desk.unit.sites.all() if site.code not in there]
    overdue = [each for each in in_force if is_overdue(each, desk.today)]
    if without:
        says = "have none, and officers there can read none; run: checkcall"
        yield note(ABOUT, f"{listed(without)} {says} instructions SITE FILE")
    if overdue:
        sites = listed([f"{each.site} ({each.review_on})" for each in overdue])
        says = "are to be looked over since then; run: checkcall instructions SITE"
        yield note(ABOUT, f"{sites} {says} FILE --review-by DATE")
    if not (without or overdue):
        yield ok(ABOUT, "every site has some, and none waits for its review")
