"""A briefing is written, looked at once more, and sent; nobody has it before."""

from bot.desk import forms
from bot.desk.briefings import audience as audiences
from bot.desk.briefings import giving
from bot.desk.desk import Desk
from bot.domain.briefings import briefing as briefings
from bot.domain.briefings.audience import Audience
from bot.domain.briefings.briefing import Briefing, Status
from bot.domain.briefings.receipt import Receipt
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.texts.briefings import writing as texts
from bot.texts.briefings.choices import Draft


def ask(desk: Desk, person: Person) -> None:
    """What are they to know?"""
    allow(person, Action.BRIEF)
    forms.start_form(desk, person, FormKind.BRIEFING)


def take(desk: Desk, person: Person, _: int, kept: Kept) -> None:
    """The words are a draft; a photo that came with them belongs to nothing."""
    allow(person, Action.BRIEF)
    draft = desk.unit.briefings.add(
        Briefing(sender=person.id, written_at=desk.made_at, text=kept.text)
    )
    desk.note(person.id, "briefing", draft.ref, after=draft.status)
    roles = audiences.roles_held(desk, person.id)
    has_sites = bool(desk.unit.sites.all())
    to = desk.reader(person)
    desk.owe(person, texts.written(to, draft, kept, roles, has_sites=has_sites))


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """A button under a draft; under one that was sent, they do nothing more."""
    allow(person, Action.BRIEF)
    draft = desk.unit.briefings.find(number)
    if draft is None or draft.sender != person.id or draft.status is not Status.DRAFT:
        raise Stale
    what, _, to = choice.partition(".")
    match what:
        case Draft.WHOM:
            _ask_whom(desk, person, draft)
        case Draft.SITES:
            sites = desk.unit.sites.all()
            desk.owe(person, texts.which_site(desk.reader(person), draft, sites))
        case Draft.TO:
            _preview(desk, person, draft, Audience.read(to))
        case Draft.SEND | Draft.SEND_NOW:
            urgent = what == Draft.SEND_NOW
            _send(desk, person, draft, Audience.read(to), urgent=urgent)
        case Draft.DROP:
            _drop(desk, person, draft)
        case _:
            raise Stale


def _ask_whom(desk: Desk, person: Person, draft: Briefing) -> None:
    roles = audiences.roles_held(desk, person.id)
    has_sites = bool(desk.unit.sites.all())
    to = desk.reader(person)
    desk.owe(person, texts.to_whom(to, draft, roles, has_sites=has_sites))


def _preview(desk: Desk, person: Person, draft: Briefing, audience: Audience) -> None:
    people = audiences.people_of(desk, audience, person.id)
    to, named = desk.reader(person), audiences.named(desk, person, audience)
    if not people:
        desk.owe(person, texts.nobody_there(to, draft, named))
        return
    reached = audiences.reached(desk, people)
    desk.owe(person, texts.preview(to, draft, audience, named, reached))


def _send(
    desk: Desk, person: Person, draft: Briefing, audience: Audience, *, urgent: bool
) -> None:
    """Who is meant is looked up now, and stays: each has a receipt from here on."""
    people = audiences.people_of(desk, audience, person.id)
    if not people:
        _preview(desk, person, draft, audience)
        return
    sending = briefings.Sent(audience=audience, urgent=urgent)
    sent = briefings.decide(draft, sending, desk.now)
    desk.unit.briefings.save(sent)
    desk.unit.briefing_receipts.add_all(
        Receipt(briefing=sent.id, person=each.id) for each in people
    )
    desk.note(person.id, "briefing", sent.ref, draft.status, sent.status)
    giving.begin(desk, sent)
    desk.owe(person, texts.sent(desk.reader(person), sent, len(people)))


def _drop(desk: Desk, person: Person, draft: Briefing) -> None:
    after = briefings.decide(draft, briefings.Dropped(), desk.now)
    desk.unit.briefings.save(after)
    desk.note(person.id, "briefing", after.ref, draft.status, after.status)
    desk.owe(person, texts.dropped(desk.reader(person), after))
