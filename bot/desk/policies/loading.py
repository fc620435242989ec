"""A file becomes a version of a policy, and is put to people as a briefing is."""

from dataclasses import dataclass
from datetime import date

from bot.desk.briefings import audience as audiences
from bot.desk.briefings import giving
from bot.desk.desk import Desk
from bot.domain.briefings import briefing as briefings
from bot.domain.briefings.audience import Audience
from bot.domain.briefings.briefing import Briefing
from bot.domain.briefings.receipt import Receipt
from bot.domain.names.redacted_text import RedactedText
from bot.domain.policies.policy import Policy, Status
from bot.domain.refs import StaffId


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What somebody loads, its names gone."""

    name: str
    version: str
    text: RedactedText
    changed: RedactedText | None
    until: date | None
    """For a draft, the last day for comments."""
    audience: Audience
    by: StaffId


class AlreadyThere(Exception):
    """Other words were loaded as this version before: those stay."""


def take(desk: Desk, given: Given) -> str:
    """What was done, or would be; the same file again does nothing."""
    before = desk.unit.policies.of_name(given.name)
    for each in before:
        if (each.version, each.is_draft) != (given.version, given.until is not None):
            continue
        if each.text != given.text:
            raise AlreadyThere
        return f"{each.title} is there already: nobody is asked again"
    policy = _keep(desk, given)
    for each in before:
        if not policy.is_draft or each.is_draft:
            _retire(desk, each)
    asked = _put_to(desk, policy, given.audience)
    what = "comment on the draft" if policy.is_draft else "accept"
    return f"{policy.ref}: {asked} people are asked to {what} {policy.title}"


def _keep(desk: Desk, given: Given) -> Policy:
    policy = desk.unit.policies.add(
        Policy(
            name=given.name,
            version=given.version,
            text=given.text,
            changed=given.changed,
            status=Status.DRAFT if given.until else Status.IN_FORCE,
            until=given.until,
            loaded_at=desk.now,
            loaded_by=given.by,
        )
    )
    desk.note(given.by, "policy loaded", policy.ref, after=policy.status)
    return policy


def _retire(desk: Desk, old: Policy) -> None:
    """Nobody is asked about it any more."""
    if old.status is Status.REPLACED:
        return
    desk.unit.policies.retire(old)
    number = desk.unit.policies.put_to(old.id)
    sent = desk.unit.briefings.find(number or 0)
    if sent is not None and sent.status is briefings.Status.SENT:
        desk.unit.briefings.save(briefings.decide(sent, briefings.Ended(), desk.now))


def _put_to(desk: Desk, policy: Policy, audience: Audience) -> int:
    """Whoever answers for it is asked, too."""
    people = audiences.people_of(desk, audience, StaffId(""))
    draft = desk.unit.briefings.add(
        Briefing(
            sender=policy.loaded_by,
            written_at=desk.now,
            text=policy.text,
            policy=policy.id,
        )
    )
    sending = briefings.Sent(audience=audience, urgent=False)
    sent = briefings.decide(draft, sending, desk.now)
    desk.unit.briefings.save(sent)
    desk.unit.briefing_receipts.add_all(
        Receipt(briefing=sent.id, person=each.id) for each in people
    )
    giving.begin(desk, sent)
    return len(people)
