"""A whole site is told what to do: asked, confirmed with a second tap, given."""

from collections.abc import Callable

from bot.desk import notice
from bot.desk.desk import Desk
from bot.desk.entrances import UseCase
from bot.desk.people import said
from bot.desk.people.where import named, site_of
from bot.desk.roll_calls import rolls
from bot.domain.company import Site
from bot.domain.errors import Stale
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person, Role
from bot.domain.refs import SiteCode, StaffId
from bot.domain.roll_calls import roll_call as calls
from bot.domain.roll_calls.roll_call import Entry, Order, RollCall
from bot.texts.message import Press
from bot.texts.roll_calls import orders as texts
from storage.messages.message import Purpose


def ask(order: Order) -> UseCase:
    """Of an officer, their own site; of the office, which?"""
    return lambda desk, person: _ask(desk, person, order)


def _ask(desk: Desk, person: Person, order: Order) -> None:
    own = site_of(desk, person)
    if own is not None:
        _confirm(desk, person, order, own)
        return
    allow(person, Action.CALL_ROLL)
    sites = _with_people(desk)
    if len(sites) == 1:
        _confirm(desk, person, order, sites[0])
    else:
        _ask_where(desk, person, order, sites)


def ask_at(order: Order) -> Callable[[Desk, Person, str], None]:
    """``/evacuate MKT``."""
    return lambda desk, person, words: _ask_at(desk, person, order, words)


def _ask_at(desk: Desk, person: Person, order: Order, words: str) -> None:
    """At the site that is named. Whoever is on site may have typed what is wrong there;
    from the office, words that name no site are never taken for one."""
    own, (site, _) = site_of(desk, person), said.site(desk, words)
    if site is None and own is not None:
        _confirm(desk, person, order, own)
        return
    if site is None or site.code != own:
        allow(person, Action.CALL_ROLL)
    if site is not None and _on_site(desk, site.code):
        _confirm(desk, person, order, site.code)
    else:
        _ask_where(desk, person, order, _with_people(desk), site)


def _with_people(desk: Desk) -> list[SiteCode]:
    return list(dict.fromkeys(each.site for each in desk.unit.shifts.all_open()))


def _ask_where(
    desk: Desk,
    person: Person,
    order: Order,
    sites: list[SiteCode],
    empty: Site | None = None,
) -> None:
    """Of the sites where somebody is; ``empty`` was meant, and nobody is there."""
    to, phone = desk.reader(person), desk.company.control_room_phone
    if not sites:
        desk.owe(person, texts.nobody_on(to, phone))
        return
    asks = texts.where(to, order, [(code, named(desk, code)) for code in sites])
    if empty is not None:
        asks = texts.nobody_there(to, empty.code, phone, asks)
    desk.owe(person, asks)


def press(desk: Desk, person: Person, press: Press) -> None:
    """First where; then whether it is real."""
    order, _, how = press.choice.partition("-")
    site = desk.unit.sites.find(SiteCode(press.subject))
    if site is None or order not in set(Order):
        raise Stale
    if site_of(desk, person) != site.code:
        allow(person, Action.CALL_ROLL)
    match how:
        case "":
            _confirm(desk, person, Order(order), site.code)
        case "real" | "exercise":
            _give(desk, person, Order(order), site.code, exercise=how == "exercise")
        case _:
            raise Stale


def _confirm(desk: Desk, person: Person, order: Order, site: SiteCode) -> None:
    officers = len(_on_site(desk, site))
    message = texts.confirm(desk.reader(person), order, site, officers)
    desk.owe(person, message, purpose=Purpose.SCREEN)


def _on_site(desk: Desk, site: SiteCode) -> list[StaffId]:
    """In the order in which they came; each once."""
    shifts = [each for each in desk.unit.shifts.all_open() if each.site == site]
    return list(dict.fromkeys(each.officer for each in shifts))


def _give(
    desk: Desk, person: Person, order: Order, site: SiteCode, *, exercise: bool
) -> None:
    """Pressed twice, it is the same; another order takes the place of one that runs.
    An exercise never ends what is real."""
    running = desk.unit.roll_calls.running_at(site)
    if running is not None and (
        (running.order, running.exercise) == (order, exercise)
        or (exercise and not running.exercise)
    ):
        rolls.show(desk, person, running)
        return
    if running is not None:
        rolls.end(desk, running, person)
    officers = _on_site(desk, site)
    new = RollCall(
        site=site,
        order=order,
        exercise=exercise,
        by=person.id,
        started_at=desk.now,
        entries=tuple(
            Entry(officer=officer, role=role, told_at=desk.now)
            for officer, role in zip(officers, calls.roles(len(officers)), strict=True)
        ),
    )
    call = desk.unit.roll_calls.add(new)
    kind = "exercise" if exercise else "event"
    desk.note(person.id, f"roll call: {kind}", call.ref, after=order)
    for entry in call.entries:
        officer = desk.person(entry.officer)
        card = rolls.role_card(desk, officer, call, entry)
        notice.say(desk, officer, card, call.ref, purpose=Purpose.ROLE)
    watching = desk.in_reach(Role.DUTY_MANAGER, Role.CONTROLLER, but={person.id})
    for watcher in (person, *watching):
        rolls.show(desk, watcher, call)
