"""Action cards as a table: a line for each answer, as it was given."""

from collections.abc import Iterator

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind


def _lines(clerk: Clerk) -> Iterator[Values]:
    for card in clerk.desk.unit.action_cards.between(clerk.start, clerk.end):
        incident = clerk.desk.unit.incidents.get(card.incident)
        if incident.goes_past:  # it has a table of its own, and its words stand there
            continue
        who = (card.ref, card.id, card.category, incident.site)
        officer = (clerk.called(card.officer), card.started_at, card.ended_at)
        if not card.given:
            yield (*who, *officer, card.status, None, None, None, None)
        for given in card.given:
            answer = (given.at, given.ask, given.tap, given.words)
            yield (*who, *officer, card.status, *answer)


EXPORTS = {
    Kind.ACTION_CARDS: Export(
        columns=(
            *("ref", "card", "category", "site", "officer", "started_at", "ended_at"),
            *("status", "answered_at", "asked", "answer", "words"),
        ),
        lines=_lines,
    ),
}
