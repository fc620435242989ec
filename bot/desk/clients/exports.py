"""What clients were sent of their nights, as a table."""

from collections.abc import Iterator

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind


def _mornings(clerk: Clerk) -> Iterator[Values]:
    for each in clerk.desk.unit.mornings.between(clerk.start, clerk.end):
        of = (each.client, each.site, each.start_at, each.end_at)
        what = (each.made_at, each.sha256, each.status, each.sent_at)
        yield (*of, *what, each.times, each.why or None)


EXPORTS = {
    Kind.CLIENT_MORNINGS: Export(
        columns=(
            *("client", "site", "start_at", "end_at", "made_at", "sha256"),
            *("status", "sent_at", "times", "why"),
        ),
        lines=_mornings,
    ),
}
