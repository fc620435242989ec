"""Every repository; a transaction makes those that it is asked for."""

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from sqlmodel import Session

from storage.action_cards.action_cards import ActionCards
from storage.alarms.alarms import Alarms
from storage.alarms.links import AlarmLinks
from storage.before_shift.confirmations import Confirmations
from storage.before_shift.open_shifts import OpenShifts
from storage.before_shift.swaps import Swaps
from storage.board.board import Board
from storage.book.site_books import SiteBooks
from storage.breach.assessments import Assessments
from storage.breach.awareness import AwarenessDecisions
from storage.breach.breaches import Breaches
from storage.breach.notifications import Notifications
from storage.briefings.briefings import Briefings
from storage.briefings.receipts import BriefingReceipts
from storage.clients.mornings import Mornings
from storage.clients.tellings import ClientTellings
from storage.company.company import Companies
from storage.company.sites import Sites
from storage.complaints.complaints import Complaints
from storage.corrective_actions.corrective_actions import CorrectiveActions
from storage.credentials.credentials import Credentials, Waivers
from storage.database.sealing import Sealer
from storage.deadlines.deadlines import Deadlines
from storage.drills.drills import Drills
from storage.duress.duress import Duress
from storage.evidence.signing_keys import SigningKeys
from storage.handover.handovers import Handovers
from storage.incidents.aftercares import Aftercares
from storage.incidents.albums import Albums
from storage.incidents.forms import IncidentForms
from storage.incidents.full_reports import FullReports
from storage.incidents.incidents import Incidents
from storage.incidents.occurrence_book import Occurrences
from storage.incidents.photos import Photos
from storage.incidents.report_series import ReportSeries
from storage.incoming.forms import Forms
from storage.incoming.message_marks import MessageMarks
from storage.incoming.updates import Updates
from storage.instructions.receipts import Receipts
from storage.instructions.versions import Versions
from storage.journal.chronicle import Chronicle
from storage.journal.journal import Journal
from storage.kit.requests import KitRequests
from storage.limits.tallies import Tallies
from storage.messages.outbox import Outbox
from storage.messages.pace import Paces
from storage.names.canaries import Canaries
from storage.names.known_names import KnownNameLists
from storage.names.name_slips import NameSlips
from storage.names.ordinary_words import OrdinaryWords
from storage.near_misses.near_misses import NearMisses
from storage.on_call.rota import Rota
from storage.outage.outage import Monitoring
from storage.patrols.patrols import Patrols
from storage.patrols.signs import Signs
from storage.patrols.tags import Tags
from storage.people.invitations import Invitations
from storage.people.people import People
from storage.policies.policies import Policies
from storage.presence.presences import Presences
from storage.quizzes.quizzes import Quizzes
from storage.quizzes.sittings import Sittings
from storage.register.entries import BreachRegister
from storage.register.reviews import Reviews
from storage.reports.figures_asked import FiguresAsked
from storage.resealing import Resealing
from storage.retention.books import Books
from storage.retention.due_dates import Certificates, DueDates
from storage.retention.quarantine import Quarantine
from storage.rights.requests import RightsRequests
from storage.roll_calls.roll_calls import RollCalls
from storage.roster.history import RosterHistory
from storage.self_test.self_tests import SelfTests
from storage.shifts.at_sites import AtSites
from storage.shifts.check_calls import CheckCalls
from storage.shifts.shifts import Shifts
from storage.shifts.worked import Worked
from storage.telephone.calls import Calls
from storage.telephone.ring_tests import RingTests
from storage.timed_activity.out_of_reach import OutOfReachNotes
from storage.timed_activity.timed_activities import TimedActivities
from storage.timesheets.corrections import Corrections
from storage.vault.links import VaultLinks
from storage.vault.vault import Vault
from storage.wake_tests.wake_tests import WakeTests
from storage.web.sign_ins import SignIns
from storage.words.sealed_words import SealedWordsKept

Repository = TypeVar("Repository")


def _plain(make: Callable[[Session], Repository]) -> cached_property[Repository]:
    return cached_property(lambda unit: make(unit.session))


def _timed(
    make: Callable[[Session, Deadlines], Repository],
) -> cached_property[Repository]:
    """Something of it falls due."""
    return cached_property(lambda unit: make(unit.session, unit.deadlines))


def _sealed(
    make: Callable[[Session, Sealer], Repository],
) -> cached_property[Repository]:
    return cached_property(lambda unit: make(unit.session, unit.sealer))


class Repositories:
    """On one transaction. Each is made when it is first asked for: most transactions
    ask few of them."""

    deadlines = _plain(Deadlines)
    companies = _plain(Companies)
    sites = _plain(Sites)
    credentials = _plain(Credentials)
    waivers = _plain(Waivers)
    people = _sealed(People)
    invitations = _plain(Invitations)
    shifts = _timed(Shifts)
    check_calls = _timed(CheckCalls)
    roster = _plain(RosterHistory)
    worked = _plain(Worked)
    at_sites = _plain(AtSites)
    corrections = _plain(Corrections)
    presences = _timed(Presences)
    confirmations = _timed(Confirmations)
    open_shifts = _timed(OpenShifts)
    swaps = _timed(Swaps)
    handovers = _timed(Handovers)
    alarms = _timed(Alarms)
    alarm_links = _sealed(AlarmLinks)
    calls = _timed(Calls)
    ring_tests = _plain(RingTests)
    incidents = _timed(Incidents)
    duress = _plain(Duress)
    incident_forms = _plain(IncidentForms)
    aftercares = _timed(Aftercares)
    report_series = _plain(ReportSeries)
    full_reports = _timed(FullReports)
    action_cards = _timed(ActionCards)
    roll_calls = _timed(RollCalls)
    near_misses = _plain(NearMisses)
    instructions = _sealed(Versions)
    receipts = _timed(Receipts)
    briefings = _plain(Briefings)
    briefing_receipts = _plain(BriefingReceipts)
    policies = _plain(Policies)
    quizzes = _plain(Quizzes)
    kit = _plain(KitRequests)
    sittings = _plain(Sittings)
    timed_activities = _timed(TimedActivities)
    out_of_reach = _plain(OutOfReachNotes)
    on_call = _timed(Rota)
    wake_tests = _timed(WakeTests)
    patrols = _timed(Patrols)
    signs = _plain(Signs)
    tags = _plain(Tags)
    breaches = _timed(Breaches)
    assessments = _plain(Assessments)
    notifications = _plain(Notifications)
    awareness = _plain(AwarenessDecisions)
    client_tellings = _plain(ClientTellings)
    mornings = cached_property(
        lambda unit: Mornings(unit.session, unit.sealer, unit.deadlines)
    )
    drills = _timed(Drills)
    rights = _timed(RightsRequests)
    complaints = _timed(Complaints)
    breach_register = _plain(BreachRegister)
    actions = _timed(CorrectiveActions)
    reviews = _timed(Reviews)
    occurrences = _plain(Occurrences)
    site_books = _plain(SiteBooks)
    outbox = _plain(Outbox)
    paces = _plain(Paces)
    monitoring = _plain(Monitoring)
    updates = _plain(Updates)
    forms = _plain(Forms)
    tallies = _plain(Tallies)
    sealed_words = _sealed(SealedWordsKept)
    photos = _sealed(Photos)
    albums = _plain(Albums)
    marks = _sealed(MessageMarks)
    ordinary = _sealed(OrdinaryWords)
    name_slips = _plain(NameSlips)
    known_names = _sealed(KnownNameLists)
    figures_asked = _sealed(FiguresAsked)
    canaries = _plain(Canaries)
    self_tests = _plain(SelfTests)
    books = _plain(Books)
    due_dates = _plain(DueDates)
    quarantine = _sealed(Quarantine)
    certificates = _plain(Certificates)
    journal = _plain(Journal)
    chronicle = _plain(Chronicle)
    sign_ins = _plain(SignIns)
    vault = cached_property(lambda unit: Vault(unit.session, unit.vault_keys))
    vault_links = _plain(VaultLinks)
    signing_keys = _sealed(SigningKeys)
    resealing = _sealed(Resealing)
    board = _plain(Board)

    def __init__(
        self, session: Session, sealer: Sealer, vault_keys: Sealer | None
    ) -> None:
        self.session, self.sealer, self.vault_keys = session, sealer, vault_keys
