"""A sign was scanned: whose, where, when, and for which round."""

from dataclasses import replace
from datetime import datetime

from bot.desk.desk import Desk
from bot.desk.patrols import rounds, signs
from bot.desk.people import where
from bot.desk.people.points import Points
from bot.domain.patrols.plan import Checkpoint
from bot.domain.patrols.round import TWICE, Came, Deed, Proof, Round, Visit
from bot.domain.people.person import Person
from bot.domain.refs import SHIFT, Ref, SiteCode
from bot.texts.patrols import officer as texts


def scan(desk: Desk, person: Person, token: str, sent_at: datetime | None) -> None:
    """The link of a sign was opened. Only whoever is, or was then, booked on there
    records it; to everybody else it is one sentence."""
    sign = signs.read(desk, token)
    if sign is None:
        desk.owe(person, texts.unknown_sign(desk.reader(person)))
        return
    record(desk, person, sign.site, sign.point, sent_at, Proof.CODE)


def record(
    desk: Desk,
    person: Person,
    site: SiteCode,
    code: str,
    sent_at: datetime | None,
    proof: Proof,
) -> None:
    """Somebody was at a point, as far as the proof goes: a printed code is none where
    there is a tag, and is kept as an attempt."""
    to, point = desk.reader(person), Points(desk, site).find(code)
    at = own_time(desk, sent_at)
    shift = desk.unit.worked.shift_at(person.id, at)
    if point is None:
        desk.owe(person, texts.unknown_sign(to))
    elif shift is None or shift[1] != site:
        desk.owe(person, texts.not_on_site(to, where.named(desk, site)))
    elif (last := _just_before(desk, person, site, code, at)) is not None:
        desk.owe(person, texts.scanned_already(to, point, last.at))
    else:
        visit = Visit(
            round=None,
            site=site,
            point=code,
            proof=proof,
            officer=person.id,
            shift=shift[0],
            at=at,
            received_at=desk.now,
        )
        _keep(desk, person, point, visit)


def _just_before(
    desk: Desk, person: Person, site: SiteCode, code: str, at: datetime
) -> Visit | None:
    """The same scan once more."""
    last = desk.unit.patrols.last_visit(site, code, person.id)
    return last if last is not None and abs(at - last.at) < TWICE else None


def _keep(desk: Desk, person: Person, point: Checkpoint, visit: Visit) -> None:
    """For the round that it belongs to, or as an attempt."""
    is_proven = visit.proof is Proof.TAG or not point.tag
    round = round_of(desk, visit.site, visit.point, visit.at)
    visit = desk.unit.patrols.add_visit(
        replace(
            visit,
            round=round.id if round else None,
            deed=Deed.SCANNED if is_proven else Deed.COPIED,
        )
    )
    if is_proven:
        _answer(desk, person, point, visit, round)
    else:
        desk.owe(person, texts.has_a_tag(desk.reader(person), point))


def own_time(desk: Desk, sent_at: datetime | None) -> datetime:
    """The message's own, where it was long on its way; Telegram counts whole seconds,
    so one that has just come is of now."""
    known = desk.made_at if sent_at is None else sent_at
    return known if desk.now - known > TWICE else desk.now


def round_of(desk: Desk, site: SiteCode, code: str, at: datetime) -> Round | None:
    """The first to end of those that wait for this point, or else that go there."""
    there = [
        each
        for each in desk.unit.patrols.running(site, at)
        if code in each.route.points
    ]
    for each in there:
        visits = desk.unit.patrols.visits(each.id)
        scanned = {v.point for v in visits if v.deed is Deed.SCANNED}
        if code not in scanned:
            return each
    return there[0] if there else None


def _answer(
    desk: Desk,
    person: Person,
    point: Checkpoint,
    visit: Visit,
    round: Round | None,
) -> None:
    ahead = None
    if round is not None:
        findings = rounds.step(desk, round, Came())
        ahead = rounds.ahead(desk, round, findings)
    assert visit.shift is not None
    calls = desk.unit.check_calls.unsettled(visit.shift)
    due_at = min((call.due_at for call in calls), default=None)
    answer = texts.scanned(desk.reader(person), point, visit, ahead, due_at)
    desk.owe(person, answer, about=Ref(SHIFT, visit.shift))
