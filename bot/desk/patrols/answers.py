"""What an officer says at a point, or of one that they cannot reach."""

from dataclasses import replace

from bot.desk import forms, notice
from bot.desk.desk import Desk
from bot.desk.on_call import rota
from bot.desk.patrols import rounds
from bot.desk.people import where
from bot.desk.people.points import Points
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept, our_own
from bot.domain.patrols.plan import Checkpoint
from bot.domain.patrols.round import Came, Deed, Round, Status, Visit
from bot.domain.patrols.round import look as look_at
from bot.domain.people.person import Person
from bot.domain.refs import SHIFT, Ref
from bot.texts.message import Message
from bot.texts.patrols import manager as told_texts
from bot.texts.patrols import officer as texts
from bot.texts.reader import Reader
from storage.incidents.occurrence_book import Occurrence
from storage.messages.message import Purpose


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """A button about a scan, by its number, or about a round, by its own."""
    what, _, which = choice.partition(".")
    match what:
        case texts.ANSWER:
            _answer(desk, person, number, which)
        case texts.CANNOT:
            _cannot(desk, person, number, which)
        case _:
            raise Stale


def _answer(desk: Desk, person: Person, number: int, which: str) -> None:
    """One tap, which counts once: the first answer stands."""
    visit = desk.unit.patrols.visit(number)
    if visit is None or visit.officer != person.id or visit.answer:
        raise Stale
    point = Points(desk, visit.site).point(visit.point)
    if not (which.isascii() and which.isdecimal() and len(which) == 1):
        raise Stale
    place = int(which)
    if place >= len(point.answers):
        raise Stale
    answer = point.answers[place]
    desk.unit.patrols.save_visit(replace(visit, answer=answer))
    is_told = answer not in point.wanted
    if is_told:
        _enter(desk, person, visit, point, answer)
    said = texts.answered(desk.reader(person), point, answer, is_told=is_told)
    desk.owe(person, said)


def _enter(
    desk: Desk, person: Person, visit: Visit, point: Checkpoint, answer: str
) -> None:
    """Into the occurrence book, which is English, and to whoever runs the night. The
    words are the company file's, which were looked at for names when it was loaded."""
    named = texts.named(point)
    words = told_texts.entry(Reader(), named, point.ask, answer)
    assert visit.shift is not None
    entry = desk.unit.occurrences.add(
        Occurrence(
            shift=visit.shift,
            site=visit.site,
            officer=person.id,
            written_at=desk.made_at,
            text=our_own(words),
        )
    )
    desk.note(person.id, "occurrence", entry.ref)
    site = where.named(desk, visit.site)
    for manager in rota.running_the_night(desk):
        told = told_texts.not_as_wanted(
            desk.reader(manager), site, named, point.ask, answer, person.called
        )
        notice.say(desk, manager, told)


def _cannot(desk: Desk, person: Person, number: int, code: str) -> None:
    """A round, and then one of the points that are left of it."""
    round = desk.unit.patrols.find(number)
    site = where.site_of(desk, person)
    if round is None or round.site != site or round.status is not Status.OPEN:
        raise Stale
    findings = look_at(round.route, desk.unit.patrols.visits(round.id))
    if not code:
        ahead = rounds.ahead(desk, round, findings)
        asked = texts.which_point(desk.reader(person), ahead)
        desk.owe(person, asked, purpose=Purpose.SCREEN)
        return
    if code not in findings.left:
        raise Stale
    visit = _put_down(desk, person, round, code)
    rounds.step(desk, round, Came())
    forms.start_form(desk, person, FormKind.CANNOT_REACH, visit.id)


def _put_down(desk: Desk, person: Person, round: Round, code: str) -> Visit:
    shift = desk.unit.shifts.open_of(person.id)
    assert shift is not None
    return desk.unit.patrols.add_visit(
        Visit(
            round=round.id,
            site=round.site,
            point=code,
            deed=Deed.UNREACHED,
            officer=person.id,
            shift=shift.id,
            at=desk.now,
            received_at=desk.now,
        )
    )


def take_why(desk: Desk, person: Person, number: int, kept: Kept) -> Ref | None:
    """The words, which whoever runs the night is told at once."""
    visit = desk.unit.patrols.visit(number)
    if visit is None or visit.officer != person.id or visit.shift is None:
        raise Stale
    text = visit.text.followed_by(kept.text) if visit.text else kept.text
    desk.unit.patrols.save_visit(replace(visit, text=text))
    point = Points(desk, visit.site).point(visit.point)
    desk.owe(person, texts.why_kept(desk.reader(person), point, kept))
    for manager in rota.running_the_night(desk):
        notice.say(desk, manager, _told(desk, manager, person, visit, point, kept))
    return Ref(SHIFT, visit.shift)


def _told(
    desk: Desk,
    manager: Person,
    person: Person,
    visit: Visit,
    point: Checkpoint,
    kept: Kept,
) -> Message:
    site, named = where.named(desk, visit.site), texts.named(point)
    to = desk.reader(manager)
    return told_texts.cannot_reach(to, site, named, person.called, kept.text)
