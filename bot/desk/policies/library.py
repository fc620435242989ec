"""The library in the chat: what is in force, drafts, and what people say of them."""

from bot.desk import forms
from bot.desk.desk import Desk
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.instructions.document import screens
from bot.domain.names.redacted_text import Kept
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person
from bot.domain.policies.policy import Comment, Policy, takes_comments
from bot.texts.policies import library as texts
from bot.texts.policies.choices import Choice
from storage.messages.message import Purpose


def show(desk: Desk, person: Person) -> None:
    policies = desk.unit.policies.library()
    mine = [each for each in policies if _may_see_comments(person, each)]
    message = texts.library(desk.reader(person), policies, mine)
    desk.owe(person, message, purpose=Purpose.SCREEN)


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    policy = desk.unit.policies.find(number)
    if policy is None:
        raise Stale
    what, _, place = choice.partition(".")
    match what:
        case Choice.PART if place.isdecimal():
            _part(desk, person, policy, int(place))
        case Choice.COMMENT:
            _ask(desk, person, policy)
        case Choice.COMMENTS if _may_see_comments(person, policy):
            _comments(desk, person, policy)
        case _:
            raise Stale


def comment(desk: Desk, person: Person, number: int, kept: Kept) -> None:
    """Words that come after the last day are told so, and not kept."""
    policy = desk.unit.policies.find(number)
    if policy is None:
        raise Stale
    to = desk.reader(person)
    if not takes_comments(policy, desk.today):
        desk.owe(person, texts.closed(to, policy))
        return
    said = Comment(policy=policy.id, person=person.id, at=desk.made_at, text=kept.text)
    desk.unit.policies.comment(said)
    desk.note(person.id, "policy commented", policy.ref)
    desk.owe(person, texts.comment_kept(to, policy, kept))


def _part(desk: Desk, person: Person, policy: Policy, place: int) -> None:
    parts = screens(policy.text)
    if place >= len(parts):
        raise Stale
    to, words = desk.reader(person), parts[place].text
    message = texts.part(to, policy, words, place, len(parts))
    desk.owe(person, message, purpose=Purpose.SCREEN)


def _ask(desk: Desk, person: Person, policy: Policy) -> None:
    if not takes_comments(policy, desk.today):
        desk.owe(person, texts.closed(desk.reader(person), policy))
        return
    forms.start_form(desk, person, FormKind.POLICY_COMMENT, policy.id)


def _may_see_comments(person: Person, policy: Policy) -> bool:
    """Its owner, and those who brief."""
    is_owner = person.id == policy.loaded_by or may(person, Action.BRIEF)
    return policy.is_draft and is_owner


def _comments(desk: Desk, person: Person, policy: Policy) -> None:
    said = [
        (desk.person(each.person).called, each.text)
        for each in desk.unit.policies.comments_on(policy.id)
    ]
    message = texts.comments(desk.reader(person), policy, said)
    desk.owe(person, message, purpose=Purpose.SCREEN)
