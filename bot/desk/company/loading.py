"""Takes files into the database; the same file twice changes nothing."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from bot.desk.before_shift import evening_round, searching
from bot.desk.clients import company_file
from bot.desk.company import people, spans, tables
from bot.desk.company.changes import Changes
from bot.desk.credentials import loading as credentials
from bot.desk.desk import Desk
from bot.desk.names import known_names
from bot.desk.on_call import rota
from bot.desk.patrols import rounds
from bot.desk.reports import digests
from bot.desk.roster import roster
from bot.desk.roster.roster import Doubtful as Doubtful
from bot.desk.roster.roster import Unfit as Unfit
from bot.desk.roster.taking import refuse
from bot.desk.wake_tests import evening
from bot.domain.company import Company, Site
from bot.domain.loads import Load, OnCallLine
from bot.domain.people.staff_numbers import meant
from bot.domain.refs import StaffId
from bot.domain.shifts.own_rules import OwnCheckCalls
from bot.texts.company import lines
from bot.texts.roster import lines as said


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
        if known is not None and what.columns is not None:
            site = tables.site(site, known, what.columns)
        changes.add(f"site {site.code}", was=known, now=site)
        if known != site:
            desk.unit.sites.keep(site)
    rounds.look(desk)
    changes.notes += company_file.follow(desk)
    digests.follow(desk)
    evening.follow(desk)
    people.load(desk, what, changes)
    changes.notes += _remarks(desk, what)
    _load_credentials(desk, what, changes)
    _load_roster(desk, what, changes, anyway)
    _load_on_call(desk, what, changes)
    _load_known_names(desk, what, changes, anyway)
    if changes.lines:
        desk.note("command line", "loaded", "-", after=str(len(changes.lines)))
    return changes


def _remarks(desk: Desk, what: Load) -> Iterator[str]:
    """On what may be meant, and is seldom."""
    is_there = desk.unit.companies.find() is not None
    if is_there and (what.company or what.sites) and (found := spans.long(desk)):
        yield lines.long(found)
    if left_out := people.unnamed(desk, what):
        yield lines.left_out(left_out)


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


def _load_roster(desk: Desk, what: Load, changes: Changes, anyway: bool) -> None:
    if not what.roster:
        return
    taken = roster.load(desk, what.roster, anyway=anyway)
    follow_roster(desk)
    changes.lines += taken.lines
    changes.notes += taken.notes


def follow_roster(desk: Desk) -> None:
    """What looks at planned shifts, when they are others."""
    searching.follow_all(desk)
    evening_round.look(desk)


def _load_credentials(desk: Desk, what: Load, changes: Changes) -> None:
    """Whoever holds one is on the books."""
    refuse(
        [
            Unfit(_nobody(desk, line.person), line.row, "column staff_id")
            for line in what.certificates
            if desk.unit.people.find(line.person) is None
        ]
    )
    changes.lines += credentials.take(desk, what.certificates)


def _load_on_call(desk: Desk, what: Load, changes: Changes) -> None:
    """Whoever is on call works here, and holds the role."""
    if not what.on_call:
        return
    if desk.unit.companies.find() is None:
        raise Unfit("load the company file before the rota")
    wrong = [(line, _unfit(desk, line)) for line in what.on_call]
    refuse([Unfit(why, line.row, "column person") for line, why in wrong if why])
    taken = rota.take(desk, what.on_call)
    changes.lines += taken.lines
    changes.notes += taken.notes


def _unfit(desk: Desk, line: OnCallLine) -> str:
    person = desk.unit.people.find(line.person)
    if person is None or not person.active:
        return _nobody(desk, line.person)
    if line.role not in person.roles:
        return f"{line.person} is no {line.role}; wanted one who is"
    return ""


def _nobody(desk: Desk, who: StaffId) -> str:
    known = [person.id for person in desk.unit.people.all() if person.active]
    return said.no_person(who, meant(who, known))


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
