"""An action card begins: what is happening is told first, and asked about then."""

from bot.desk.action_cards import report, screen
from bot.desk.desk import Desk
from bot.desk.incidents import adding, filling_in, incidents
from bot.desk.names import originals
from bot.desk.people.where import site_of
from bot.domain import limits
from bot.domain.action_cards.card import ActionCard
from bot.domain.action_cards.cards import CARDS
from bot.domain.errors import Stale
from bot.domain.incidents import form as forms
from bot.domain.incidents.incident import Incident, Kind
from bot.domain.incidents.particulars import Category
from bot.domain.incidents.wanted import Field
from bot.domain.names.redacted_text import Kept
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.refs import INCIDENT, Ref
from bot.texts.action_cards import card as texts
from bot.texts.message import Press


def show_list(desk: Desk, person: Person) -> None:
    """Which one?"""
    allow(person, Action.REPORT_INCIDENT)
    on_site = site_of(desk, person) is not None
    desk.owe(person, texts.choose(desk.reader(person), on_site=on_site))


def press(desk: Desk, person: Person, press: Press) -> None:
    """Of the list, or under a report of their own."""
    if press.subject not in set(CARDS):
        raise Stale
    category = Category(press.subject)
    incident = _mine(desk, person, press.choice) if press.choice else None
    begin(desk, person, category, incident)


def _mine(desk: Desk, person: Person, number: str) -> Incident:
    known = number.isdecimal() and len(number) <= 15
    incident = desk.unit.incidents.find(int(number)) if known else None
    if incident is None or incident.officer != person.id:
        raise Stale
    if incident.kind is not Kind.INCIDENT:
        raise Stale
    return incident


def begin(
    desk: Desk, person: Person, category: Category, incident: Incident | None = None
) -> None:
    """Pressed or typed again it is the same card, brought to where it is looked for."""
    allow(person, Action.REPORT_INCIDENT)
    desk.unit.forms.close(person.id)
    open_already = _open_already(desk, person, category, incident)
    if open_already is not None:
        screen.bring_down(desk, person, open_already)
        return
    about = incident or _report_of(desk, person, category)
    new = ActionCard(
        incident=about.id,
        officer=person.id,
        category=category,
        started_at=desk.made_at,
        heard_at=desk.now,
    )
    card = desk.unit.action_cards.add(new)
    desk.note(person.id, "action card", card.ref, after=category)
    _put_form_aside(desk, person, about, category)
    screen.show(desk, person, card)


def _open_already(
    desk: Desk, person: Person, category: Category, incident: Incident | None
) -> ActionCard | None:
    """Of that report; or, where none is named, one that was answered lately."""
    if incident is not None:
        known = desk.unit.action_cards.of(incident.id)
    else:
        mine = desk.unit.action_cards.open_of(person.id)
        known = [c for c in mine if desk.now - c.heard_at <= adding.OFFERED_FOR]
    return next((card for card in known if card.category is category), None)


def _report_of(desk: Desk, person: Person, category: Category) -> Incident:
    """What they reported of it just now, or a new report; above the hour's limit the
    last one."""
    fresh = adding.report_of(desk, person)
    if fresh is not None and fresh.prefix == INCIDENT:
        form = desk.unit.incident_forms.find(fresh.number)
        if form is not None and form.category is category:
            return desk.unit.incidents.get(fresh.number)
    last = desk.unit.incidents.last_of(person.id)
    within = desk.unit.tallies.count(person.id, limits.INCIDENTS, desk.now)
    if not within and last is not None:
        return last
    return incidents.begin(desk, person, category, report.first_line(desk, category))


def _put_form_aside(
    desk: Desk, person: Person, incident: Incident, category: Category
) -> None:
    """The card comes first; what it knows by itself is not asked again."""
    form = desk.unit.incident_forms.find(incident.id)
    if report.is_fixed(desk, incident):
        return
    if form is None or form.category is None:
        chose = forms.Chose(category)
        filling_in.change(desk, person, incident, chose, f"category: {category}")
    known = forms.Skipped(Field.TIME)
    filling_in.change(desk, person, incident, known, "time: by the card")
    filling_in.close_above(desk, person, incident)


def first_words(desk: Desk, person: Person, kept: Kept) -> Ref | None:
    """What was typed that began it, read after the card was there."""
    cards = desk.unit.action_cards.open_of(person.id)
    begun = desk.unit.incidents.get(cards[0].incident) if cards else None
    incident = begun or desk.unit.incidents.last_of(person.id)
    if incident is None:
        return None
    longer = filling_in.with_words(incident, kept.text)
    desk.unit.incidents.save(longer)
    filling_in.read(desk, longer, kept.text)
    originals.keep(desk, person, longer.ref, kept)
    filling_in.refresh(desk, longer)
    screen.say_what_was_kept(desk, person, longer.ref, kept)
    return longer.ref


def offer(desk: Desk, person: Person, category: Category) -> None:
    """Words that name one, and may only tell of it."""
    desk.owe(person, texts.offered(desk.reader(person), category))
