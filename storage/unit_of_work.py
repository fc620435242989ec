"""One transaction: all of a decision is kept, or none of it."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState
from sqlmodel import Session

from bot.domain.rights.about_me import Parts
from storage import about_person
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
from storage.database.engine import Shared, take_turn
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


class UnitOfWork:
    """Every repository, on one transaction."""

    def __init__(
        self, session: Session, sealer: Sealer, vault_keys: Sealer | None = None
    ) -> None:
        self.session = session
        self.deadlines = Deadlines(session)
        self.companies = Companies(session)
        self.sites = Sites(session)
        self.credentials = Credentials(session)
        self.waivers = Waivers(session)
        self.people = People(session, sealer)
        self.invitations = Invitations(session)
        self.shifts = Shifts(session, self.deadlines)
        self.check_calls = CheckCalls(session, self.deadlines)
        self.roster = RosterHistory(session)
        self.worked = Worked(session)
        self.at_sites = AtSites(session)
        self.corrections = Corrections(session)
        self.presences = Presences(session, self.deadlines)
        self.confirmations = Confirmations(session, self.deadlines)
        self.open_shifts = OpenShifts(session, self.deadlines)
        self.swaps = Swaps(session, self.deadlines)
        self.handovers = Handovers(session, self.deadlines)
        self.alarms = Alarms(session, self.deadlines)
        self.alarm_links = AlarmLinks(session, sealer)
        self.calls = Calls(session, self.deadlines)
        self.ring_tests = RingTests(session)
        self.incidents = Incidents(session, self.deadlines)
        self.duress = Duress(session)
        self.incident_forms = IncidentForms(session)
        self.aftercares = Aftercares(session, self.deadlines)
        self.report_series = ReportSeries(session)
        self.full_reports = FullReports(session, self.deadlines)
        self.action_cards = ActionCards(session, self.deadlines)
        self.roll_calls = RollCalls(session, self.deadlines)
        self.near_misses = NearMisses(session)
        self.instructions = Versions(session, sealer)
        self.receipts = Receipts(session, self.deadlines)
        self.briefings = Briefings(session)
        self.briefing_receipts = BriefingReceipts(session)
        self.policies = Policies(session)
        self.quizzes = Quizzes(session)
        self.kit = KitRequests(session)
        self.sittings = Sittings(session)
        self.timed_activities = TimedActivities(session, self.deadlines)
        self.out_of_reach = OutOfReachNotes(session)
        self.on_call = Rota(session, self.deadlines)
        self.wake_tests = WakeTests(session, self.deadlines)
        self.patrols = Patrols(session, self.deadlines)
        self.signs = Signs(session)
        self.tags = Tags(session)
        self.breaches = Breaches(session, self.deadlines)
        self.assessments = Assessments(session)
        self.notifications = Notifications(session)
        self.awareness = AwarenessDecisions(session)
        self.client_tellings = ClientTellings(session)
        self.mornings = Mornings(session, sealer, self.deadlines)
        self.drills = Drills(session, self.deadlines)
        self.rights = RightsRequests(session, self.deadlines)
        self.complaints = Complaints(session, self.deadlines)
        self.breach_register = BreachRegister(session)
        self.actions = CorrectiveActions(session, self.deadlines)
        self.reviews = Reviews(session, self.deadlines)
        self.occurrences = Occurrences(session)
        self.site_books = SiteBooks(session)
        self.outbox = Outbox(session)
        self.paces = Paces(session)
        self.monitoring = Monitoring(session)
        self.updates = Updates(session)
        self.forms = Forms(session)
        self.tallies = Tallies(session)
        self.sealed_words = SealedWordsKept(session, sealer)
        self.photos = Photos(session, sealer)
        self.albums = Albums(session)
        self.marks = MessageMarks(session, sealer)
        self.ordinary = OrdinaryWords(session, sealer)
        self.name_slips = NameSlips(session)
        self.known_names = KnownNameLists(session, sealer)
        self.figures_asked = FiguresAsked(session, sealer)
        self.canaries = Canaries(session)
        self.self_tests = SelfTests(session)
        self.books = Books(session)
        self.due_dates = DueDates(session)
        self.quarantine = Quarantine(session, sealer)
        self.certificates = Certificates(session)
        self.journal = Journal(session)
        self.chronicle = Chronicle(session)
        self.sign_ins = SignIns(session)
        self.vault = Vault(session, vault_keys)
        self.vault_links = VaultLinks(session)
        self.signing_keys = SigningKeys(session, sealer)
        self.resealing = Resealing(session, sealer)
        self.board = Board(session)
        self.is_shared = False
        """By several use cases: none of them may undo what the others did."""
        self._writes_late = (self.deadlines, self.outbox, self.roster, self.journal)
        session.info[UnitOfWork] = self

    def about_person(self, staff_id: str, most: int | None = None) -> Parts:
        """All that is held about somebody, apart from their own record."""
        return about_person.parts(self.session, staff_id, most)

    def flush(self) -> None:
        """Write what the repositories have kept back, to write it together."""
        for repository in self._writes_late:
            repository.flush()

    def end_part(self) -> None:
        """One use case of several has decided: all of it is written, so that it fails
        here if it does, and the next one reads everything anew."""
        self.flush()
        self.session.flush()
        self.session.expunge_all()

    def start_over(self) -> None:
        """Undo everything so far; what follows is a transaction of its own. Raises
        :class:`Shared` where that would undo what others did."""
        if self.is_shared:
            raise Shared
        self._forget_pending()
        self.session.rollback()
        take_turn(self.session.connection())

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """A part that may fail by itself without failing the whole."""
        self.flush()
        try:
            with self.session.begin_nested():
                yield
                self.flush()
        except BaseException:
            self._forget_pending()
            raise

    def _forget_pending(self) -> None:
        for repository in self._writes_late:
            repository.forget_pending()


@event.listens_for(Session, "do_orm_execute")
def _write_first(asked: ORMExecuteState) -> None:
    """Whatever a session is asked, it knows what was put down before."""
    unit = asked.session.info.get(UnitOfWork)
    if unit is not None:
        unit.flush()
