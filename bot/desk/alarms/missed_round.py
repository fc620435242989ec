"""A round that was missed, or in which something is odd: what is told of it."""

from bot.desk.desk import Desk
from bot.desk.people import where
from bot.desk.people.points import Points
from bot.domain.patrols.round import Findings, Round
from bot.texts.patrols.manager import Told


def told(desk: Desk, round: Round, findings: Findings, *, is_late: bool) -> Told:
    """What is to be said of it now."""
    points = Points(desk, round.site)
    there = desk.unit.worked.at_site(round.site, round.start_at, round.end_at)
    return Told(
        site=where.named(desk, round.site),
        route=round.route.name,
        start_at=round.start_at,
        end_at=round.end_at,
        points=len(round.route.points),
        left=points.named(findings.left),
        unreached=points.named(findings.unreached),
        out_of_order=points.named(findings.out_of_order),
        too_quick=[
            (points.name(one), points.name(other)) for one, other in findings.too_quick
        ],
        officers=list(dict.fromkeys(desk.person(who).called for who, *_ in there)),
        is_late=is_late,
    )
