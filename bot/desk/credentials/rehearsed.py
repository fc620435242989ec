"""A run in the rehearsal room enters the training record of whoever made it.

The file's key says that a room of ours wrote it, and nothing of who sat there: for that
somebody vouches who may take certificates, and has not made the run themselves.
"""

from bot.desk.credentials import daily
from bot.desk.desk import Desk
from bot.domain.credentials.run import AHEAD, KeptRun, Run, good_until
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person
from storage.credentials.credentials import Source


class NotTaken(Exception):
    """``str`` says why, and what to do."""


def take(desk: Desk, run: Run, missed: RedactedText | None, by: str) -> str:
    """What was done, or would be; the same file again does nothing. ``missed`` is what
    was, without names."""
    voucher = _voucher(desk, run, by)
    person = _whose(desk, run)
    on = desk.day_of(run.ran_at)
    if run.ran_at > desk.now + AHEAD:
        raise NotTaken(
            f"it was made on {on}, which is still to come: set the clock of the room's "
            "machine, and train again"
        )
    if desk.unit.credentials.runs.find(run.number) is not None:
        return f"{run.number}: it is in {person.called}'s record already"
    kept = _kept(desk, run, missed, voucher)
    desk.unit.credentials.runs.add(kept)
    state = "passed" if run.passed else "missed some"
    desk.note(voucher.id, "rehearsal taken", person.id, after=state)
    score = f"{run.met} of {len(run.tasks)} done in time"
    if not run.passed:
        return f"kept: {run.course} of {person.called}, {score}; it does not count yet"
    return f"kept: {run.course} of {person.called}, {score}; {_counts(desk, run)}"


def _counts(desk: Desk, run: Run) -> str:
    """As a certificate, unless a newer one is there."""
    on = desk.day_of(run.ran_at)
    new, until = run.certificate(on), good_until(on)
    for held in desk.unit.credentials.said_by(run.person, Source.REHEARSAL):
        same = (held.kind, held.of) == (new.kind, new.of)
        if same and held.expires is not None and held.expires >= until:
            return f"another one counts until {held.expires}"
    if until < desk.today:
        return f"it counted until {until}: time to train again"
    desk.unit.credentials.keep(run.person, Source.REHEARSAL, new, desk.now)
    daily.plan(desk)
    return f"it counts until {until}"


def _voucher(desk: Desk, run: Run, by: str) -> Person:
    found = desk.unit.people.find(by.strip())
    if found is None or not found.active:
        raise NotTaken(f"nobody here has the staff number {by!r}; --by takes one")
    if not may(found, Action.TAKE_CERTIFICATE):
        raise NotTaken(
            f"{found.id} may not take certificates; --by is somebody who may, such as "
            "a duty manager"
        )
    if found.id == run.person:
        raise NotTaken(
            f"it is {found.id}'s own: --by is somebody else, who saw them train"
        )
    return found


def _whose(desk: Desk, run: Run) -> Person:
    """The number and the initials are of one person who works here."""
    found = desk.unit.people.find(run.person)
    if found is None or not found.active:
        raise NotTaken(
            f"nobody here has the staff number {run.person}; train again with the "
            "right one"
        )
    if not run.is_of(found.initials):
        raise NotTaken(
            f"{run.person} is {found.initials}, and {run.initials} made the run: it is "
            "somebody else's; train again with the right number"
        )
    return found


def _kept(
    desk: Desk, run: Run, missed: RedactedText | None, voucher: Person
) -> KeptRun:
    return KeptRun(
        number=run.number,
        person=run.person,
        course=run.course,
        ran_at=run.ran_at,
        took=run.took,
        tasks=len(run.tasks),
        met=run.met,
        missed=missed,
        vouched_by=voucher.id,
        kept_at=desk.now,
    )
