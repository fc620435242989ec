"""What somebody reads of a briefing: its own words, or the policy that it is about."""

from datetime import datetime

from bot.desk.desk import Desk
from bot.domain.briefings.briefing import Briefing
from bot.domain.people.person import Person
from bot.domain.policies.policy import Policy
from bot.texts.briefings import reading
from bot.texts.message import Message
from bot.texts.policies import asking


def given(desk: Desk, person: Person, sent: Briefing, *, again: bool) -> Message:
    to, sender = desk.reader(person), desk.person(sent.sender).called
    if sent.policy is None:
        return reading.briefing(to, sent, sender, again=again)
    policy = desk.unit.policies.get(sent.policy)
    changed = _changed(desk, person, policy)
    return asking.put(to, sent, policy, sender, changed, again=again)


def read(desk: Desk, person: Person, sent: Briefing, at: datetime) -> Message:
    to, sender = desk.reader(person), desk.person(sent.sender).called
    if sent.policy is None:
        return reading.read(to, sent, sender, at)
    return asking.answered(to, desk.unit.policies.get(sent.policy), at)


def noted(desk: Desk, person: Person, sent: Briefing, at: datetime) -> Message:
    to = desk.reader(person)
    if sent.policy is None:
        return reading.noted(to, sent, at)
    return asking.noted(to, desk.unit.policies.get(sent.policy), at)


def _changed(desk: Desk, person: Person, policy: Policy) -> list[str] | None:
    """What was said of every version since the one that they accepted, newest first."""
    accepted = desk.unit.policies.last_accepted(policy.name, person.id)
    if accepted == 0:
        return None
    versions = desk.unit.policies.of_name(policy.name)
    newer = [each for each in versions if accepted < each.id and not each.is_draft]
    said = [each.changed for each in reversed(newer) if each.changed]
    return [line for words in said for line in words.splitlines()]
