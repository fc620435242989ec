"""Takes files into the database; the same file twice changes nothing."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from bot.desk.access import leavers
from bot.desk.before_shift import evening_round, searching
from bot.desk.clients import company_file
from bot.desk.credentials import loading as credentials
from bot.desk.desk import Desk
from bot.desk.names import known_names
from bot.desk.on_call import rota
from bot.desk.patrols import rounds
from bot.desk.reports import digests
from bot.desk.roster import roster
from bot.desk.roster.roster import Doubtful as Doubtful
from bot.desk.roster.roster import Unfit as Unfit
from bot.desk.wake_tests import evening
from bot.domain.company import Company, Site, StaffRecord
from bot.domain.loads import Load
from bot.domain.retention.periods import RecordClass
from bot.domain.shifts.own_rules import OwnCheckCalls
from nlp.initials import initials


@dataclass(kw_only=True)
class Changes:
    """What a load did, or would do: one sentence each."""

    lines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What is to be known besides: guesses, and what was left as it was."""

    def add(self, thing: str, *, was: object, now: object) -> None:
        if was is None:
            self.lines.append(f"new: {thing}")
        elif was != now:
            self.lines.append(f"changed: {thing}")


def has_new_words(what: Load, known: Iterable[Site]) -> bool:
    """Free text that is not in the books as it stands."""
    books = {site.code: site for site in known}
    return any(
        _words(site)
        and (site.code not in books or _words(site) != _words(books[site.code]))
        for site in what.sites
    )


def _words(site: Site) -> list[str]:
    """What a site's record holds in people's own words."""
    rules = site.check_calls
    words = (site.address, site.phone, site.instructions, *site.equipment)
    why = (rules.reason, rules.risk_assessment, *(each.reason for each in rules.hours))
    return [each for each in (*words, *why, *site.patrols.words) if each]


def without_names(what: Load, redact: Callable[[str], str]) -> Load:
    """The same with initials where free text had names. A roster has no free text,
    and what a person's record holds is sealed."""

    def cleaned(site: Site) -> Site:
        return replace(
            site,
            address=redact(site.address),
            phone=redact(site.phone),
            instructions=redact(site.instructions),
            equipment=tuple(map(redact, site.equipment)),
            check_calls=_clean_rules(site.check_calls, redact),
            patrols=site.patrols.said(redact),
        )

    return replace(what, sites=tuple(map(cleaned, what.sites)))


def _clean_rules(rules: OwnCheckCalls, redact: Callable[[str], str]) -> OwnCheckCalls:
    hours = (replace(each, reason=redact(each.reason)) for each in rules.hours)
    return replace(
        rules,
        reason=redact(rules.reason) if rules.reason else None,
        risk_assessment=redact(rules.risk_assessment)
        if rules.risk_assessment
        else None,
        hours=tuple(hours),
    )


def load(desk: Desk, what: Load, *, anyway: bool = False) -> Changes:
    """All of it, or with :class:`Unfit` none of it; ``anyway`` in spite of doubts."""
    changes = Changes(notes=[f"note: {each}" for each in what.notes])
    if what.company is not None:
        _load_company(desk, what.company, changes)
    for site in what.sites:
        known = desk.unit.sites.find(site.code)
        if known is not None and what.are_sites_bare:
            site = _with_what_no_table_has(site, known)
        changes.add(f"site {site.code}", was=known, now=site)
        if known != site:
            desk.unit.sites.keep(site)
    rounds.look(desk)
    changes.notes += company_file.follow(desk)
    digests.follow(desk)
    evening.follow(desk)
    _load_people(desk, what, changes)
    _load_credentials(desk, what, changes)
    _load_roster(desk, what, changes, anyway)
    _load_on_call(desk, what, changes)
    _load_known_names(desk, what, changes, anyway)
    if changes.lines:
        desk.note("command line", "loaded", "-", after=str(len(changes.lines)))
    return changes


def _with_what_no_table_has(site: Site, known: Site) -> Site:
    """Rounds, and hours with a rhythm of their own: a row of a table says nothing."""
    rules = replace(site.check_calls, hours=known.check_calls.hours)
    return replace(site, breaks=known.breaks, patrols=known.patrols, check_calls=rules)


def _load_company(desk: Desk, company: Company, changes: Changes) -> None:
    """Its clients are lines of their own."""
    was = desk.unit.companies.find()
    before = replace(was, clients=company.clients) if was else None
    changes.add(f"company {company.name}", was=before, now=company)
    known = {client.code: client for client in was.clients} if was else {}
    for client in company.clients:
        now = known.pop(client.code, None)
        changes.add(f"client {client.code}", was=now, now=client)
    changes.lines += [f"taken out: client {code}" for code in known]
    desk.unit.companies.keep(company, desk.now)


def _load_people(desk: Desk, what: Load, changes: Changes) -> None:
    for record in what.people:
        if _is_long_gone(desk, record):
            continue
        known = desk.unit.people.find(record.id)
        was = desk.unit.people.record_of(record.id) if known else None
        own = replace(record, certificates=())
        changes.add(f"person {record.id}", was=was, now=own)
        if was != own:
            desk.unit.people.keep(record, initials(record.name))
            if known and record.left is None and not known.active:
                desk.unit.people.set_active(record.id, True)
        changes.lines += credentials.follow(desk, record)
    leavers.see_off(desk)


def _is_long_gone(desk: Desk, record: StaffRecord) -> bool:
    """What retention has deleted does not come back with an old company file."""
    company = desk.unit.companies.find()
    known = desk.unit.people.find(record.id)
    if company is None or record.left is None or (known and known.roles):
        return False
    kept = company.retention.period(RecordClass.STAFF).after(record.left)
    return kept <= desk.now.date()


def _load_roster(desk: Desk, what: Load, changes: Changes, anyway: bool) -> None:
    if not what.roster:
        return
    if desk.unit.companies.find() is None:
        raise Unfit("load the company file before the roster")
    taken = roster.load(desk, what.roster, anyway=anyway)
    searching.follow_all(desk)
    evening_round.look(desk)
    changes.lines += taken.lines
    changes.notes += taken.notes


def _load_credentials(desk: Desk, what: Load, changes: Changes) -> None:
    """Whoever holds one is on the books."""
    for line in what.certificates:
        if desk.unit.people.find(line.person) is None:
            problem = f"there is no person {line.person}; load people first"
            raise Unfit(problem, line.row, "column staff_id")
    changes.lines += credentials.take(desk, what.certificates)


def _load_on_call(desk: Desk, what: Load, changes: Changes) -> None:
    """Whoever is on call works here, and holds the role."""
    if not what.on_call:
        return
    if desk.unit.companies.find() is None:
        raise Unfit("load the company file before the rota")
    for line in what.on_call:
        person = desk.unit.people.find(line.person)
        if person is None or not person.active:
            problem = f"there is no person {line.person}; load people first"
            raise Unfit(problem, line.row, "column person")
        if line.role not in person.roles:
            problem = f"{line.person} is no {line.role}; wanted one who is"
            raise Unfit(problem, line.row, "column person")
    taken = rota.take(desk, what.on_call)
    changes.lines += taken.lines
    changes.notes += taken.notes


def _load_known_names(desk: Desk, what: Load, changes: Changes, anyway: bool) -> None:
    """A list stands for all of its site, its client, or the company."""
    stray = known_names.unknown(desk, what.known_names)
    if stray is not None:
        problem = f"there is no site or client {stray.of}; load the company file first"
        raise Unfit(problem, stray.row, "column list")
    compared = known_names.compare(desk, what.known_names)
    changes.lines += [known_names.said(each) for each in compared if not each.is_none]
    shrunk = next((each for each in compared if each.loses_many), None)
    if shrunk is not None and not anyway:
        doubt = Doubtful(known_names.said_of_many(shrunk))
        doubt.lines, doubt.notes = tuple(changes.lines), tuple(changes.notes)
        raise doubt
    known_names.keep(desk, what.known_names, compared)
