"""What changed in a site's instructions since somebody last confirmed them."""

from collections.abc import Sequence

from bot.desk.desk import Desk
from bot.domain.instructions import difference
from bot.domain.instructions.difference import Change
from bot.domain.instructions.version import Version
from bot.domain.people.person import Person
from bot.domain.refs import SiteCode
from bot.texts.instructions import asking as texts


def since(desk: Desk, site: SiteCode, read: int) -> tuple[Change, ...] | None:
    """Since version ``read``, None where that is 0 and they never confirmed any.

    In the words of those who loaded what came after it; where one of them said nothing,
    by what stands in them. Nothing where ``read`` is kept no more.
    """
    if read == 0:
        return None
    first, *newer = desk.unit.instructions.of_site(site, after=read - 1) or (None,)
    if first is None or first.number != read or not newer:
        return ()
    return between(first, newer)


def between(read: Version, newer: Sequence[Version]) -> tuple[Change, ...]:
    """The newest of them last in ``newer``, and first in what is said."""
    said = [each.said for each in newer if each.said]
    if len(said) < len(newer):
        return difference.difference(read.text, newer[-1].text)
    return tuple(change for each in reversed(said) for change in difference.said(each))


def before_shift(desk: Desk, person: Person, site: SiteCode) -> list[str]:
    """Lines for an officer who comes to the site soon; none where nothing is new."""
    version = desk.unit.instructions.in_force(site)
    read = desk.unit.receipts.last_read(site, person.id)
    if version is None or read == version.number:
        return []
    return texts.before_shift(desk.reader(person), since(desk, site, read))
