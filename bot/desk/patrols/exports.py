"""Rounds point by point as a table, which says how each was proven."""

from collections.abc import Iterator

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.desk.people.points import Points
from bot.domain.exports import Kind
from bot.domain.patrols.round import Deed, Findings, Round, Status, Visit, look
from bot.domain.refs import SiteCode
from bot.texts.patrols.manager import proof


def _lines(clerk: Clerk) -> Iterator[Values]:
    for round in clerk.desk.unit.patrols.between(clerk.start, clerk.end):
        visits = clerk.desk.unit.patrols.visits(round.id)
        findings = look(round.route, visits)
        for code in round.route.points:
            there = [each for each in visits if each.point == code]
            for visit in there or (None,):
                yield _line(clerk, round, code, visit, findings)
    for visit in clerk.desk.unit.patrols.stray_visits(clerk.start, clerk.end):
        yield _line(clerk, None, visit.point, visit, None)


def _line(
    clerk: Clerk,
    round: Round | None,
    code: str,
    visit: Visit | None,
    findings: Findings | None,
) -> Values:
    site = SiteCode(round.site if round else visit.site if visit else "")
    name = Points(clerk.desk, site).point(code).name
    times = (round.route.name, round.start_at, round.end_at) if round else (None,) * 3
    proven = proof(visit.proof) if visit and visit.deed is Deed.SCANNED else None
    remarks = _remarks(code, findings) if visit else None
    state = visit.deed if visit else _without(round)
    return (
        *(site, *times, code, name, state),
        *(visit and visit.at, visit and visit.received_late_at),
        *(clerk.called(visit.officer) if visit else None, proven, remarks),
        *(visit and visit.answer, visit and visit.text),
    )


def _without(round: Round | None) -> str:
    """What it means that nothing came in."""
    match round.status if round else Status.MISSED:
        case Status.OPEN:
            return "due"
        case Status.UNMANNED:
            return "nobody on site"
        case _:
            return "missed"


def _remarks(code: str, findings: Findings | None) -> str | None:
    if findings is None:
        return "outside a round"
    found = ["out of order"] if code in findings.out_of_order else []
    if any(code == other for _, other in findings.too_quick):
        found.append("too quick to be true")
    return ", ".join(found) or None


EXPORTS = {
    Kind.PATROLS: Export(
        columns=(
            *("site", "round", "round_start_at", "round_end_at", "point", "name"),
            *("state", "scanned_at", "received_late_at", "officer", "proof", "remarks"),
            *("answer", "text"),
        ),
        lines=_lines,
    ),
}
