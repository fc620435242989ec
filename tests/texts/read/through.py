"""Every text there is, asked for once in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from bot.domain import errors
from bot.domain.alarms.kinds import AlarmKind, Reason
from bot.domain.breach.advice import Advice
from bot.domain.breach.assessment import (
    TICKS,
    Ask,
    Assessment,
    Count,
    Likelihood,
    Ruling,
)
from bot.domain.breach.breach import Status
from bot.domain.breach.facts import ADULT, Kind, LateReason, Question, Step, System
from bot.domain.company import Company, Site, StaffRecord
from bot.domain.incidents.incident import Incident, Place, Service
from bot.domain.incidents.incident import Kind as IncidentKind
from bot.domain.incidents.line import Line
from bot.domain.incidents.particulars import Category
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.outage import Outage
from bot.domain.people.person import Role
from bot.domain.refs import RecordKey, Ref, SiteCode
from bot.domain.register.entry import Obstacle
from bot.domain.retention.disposal import Entry, HoldReason, ReleaseReason
from bot.domain.retention.periods import RecordClass, Schedule
from bot.domain.times.moments import Moment
from bot.domain.words.opening import OpenReason
from bot.texts import forms, help, keyboard, messages, refusals, times
from bot.texts import outage as monitoring
from bot.texts.alarms import alarm as alarms
from bot.texts.alarms import (
    by_email,
    by_sms,
    cover,
    endings,
    from_officer,
    of_a_breach,
    on_call,
    to_reporter,
)
from bot.texts.breach import (
    assessment,
    open_list,
    questions,
    risk_labels,
    seventy_two_hours,
)
from bot.texts.breach import report as report_texts
from bot.texts.incidents import adding, occurrence_book, photos, report, sos, welfare
from bot.texts.message import Keyboard, Message
from bot.texts.names import kept as privacy
from bot.texts.names import name_slips, ordinary_words
from bot.texts.paper import Facts, Figure, Grid, Heading, Paper, Paragraph
from bot.texts.people import joining
from bot.texts.people.roles import rung_labels
from bot.texts.reader import Reader
from bot.texts.retention import decisions, holds
from bot.texts.rights import about_me as held
from bot.texts.shifts import board, booking, check_calls
from bot.texts.words import sealed, spoken_answers
from tests.domain.builders import (
    FIRST,
    NIGHT,
    OFFICER,
    SITE,
    a_breach,
    after,
    an_alarm,
    an_incident,
    somebody,
)
from tests.texts.read import told_outside
from tests.texts.read.backups import about_backups
from tests.texts.read.clients import about_clients
from tests.texts.read.complaints import about_complaints
from tests.texts.read.drills import about_drills
from tests.texts.read.incidents.abuse import about_abuse
from tests.texts.read.incidents.action_cards import about_action_cards
from tests.texts.read.incidents.corrective_actions import about_corrective_actions
from tests.texts.read.incidents.covered import about_covered_photos
from tests.texts.read.incidents.forms import about_incident_forms
from tests.texts.read.incidents.full_reports import about_full_reports
from tests.texts.read.incidents.roll_calls import about_roll_calls
from tests.texts.read.incidents.vault import about_the_vault
from tests.texts.read.letters import about_letters
from tests.texts.read.near_misses import about_near_misses
from tests.texts.read.on_call import about_who_is_on_call
from tests.texts.read.originals import about_the_name_check, own_words
from tests.texts.read.patrols.patrols import TOLD, about_patrols
from tests.texts.read.people.access import about_access
from tests.texts.read.people.briefings import about_briefings
from tests.texts.read.people.by_text import answered_by_text
from tests.texts.read.people.calling_in_secret import about_calling_in_secret
from tests.texts.read.people.credentials import about_credentials
from tests.texts.read.people.kit import about_kit
from tests.texts.read.people.on_the_telephone import on_the_telephone
from tests.texts.read.people.policies import about_policies
from tests.texts.read.people.quizzes import about_quizzes
from tests.texts.read.people.taking_up_by_mail import taking_up_by_mail
from tests.texts.read.people.testing_itself import about_self_tests
from tests.texts.read.people.wake_tests import about_readiness, about_wake_tests
from tests.texts.read.rights import about_ones_own_data
from tests.texts.read.shifts.before_and_after import about_before_a_shift
from tests.texts.read.shifts.book import about_the_book
from tests.texts.read.shifts.digest import about_digests
from tests.texts.read.shifts.handing_over import about_handing_over
from tests.texts.read.shifts.instructions import about_instructions
from tests.texts.read.shifts.management import about_management
from tests.texts.read.shifts.morning import about_mornings
from tests.texts.read.shifts.presence import about_presence
from tests.texts.read.shifts.swapping import about_swaps
from tests.texts.read.shifts.timed_activity import about_timed_activities
from tests.texts.read.shifts.timesheets import about_timesheets
from tests.texts.read.the_register import about_the_register
from tests.texts.read.the_roster import about_the_roster
from tests.texts.read.web_pages import pages

PHONE = "0303 123 1113"
COMPANY = Company(name="Guarding", control_room_phone=PHONE, policy_version="2026-1")
QUAY = Site(code=SITE, name="Riverside", instructions="Walk the quay every hour.")
WORDS = RedactedText("A.O. saw the gate open")
KEPT = Kept(text=WORDS, had_names=True, initials=("A.O.",))
FORWARDED = Kept(text=WORDS, forwarded=True)
WHOLE = Kept(text=WORDS)
KEYS: Keyboard = ()
NUMBER = Ref.read("INC-14")
KEY = RecordKey("INC-14")
CALLED = "A.O. E1001"
ALL_COMMANDS = {
    *("bookon", "ok", "incident", "nearmiss", "breach", "bookoff", "sos", "me"),
    *("language", "board", "away", "cover", "breaches", "register", "actions"),
    *("retention", "rights", "drill", "timed", "reports", "people"),
}
HELD_OF_ALL = StaffRecord(
    id=OFFICER,
    name="",
    roles=frozenset({Role.OFFICER}),
    division="North",
    phone=PHONE,
    email="post",
    licence="1",
)
HELD_OF_FEW = StaffRecord(id=OFFICER, name="", roles=frozenset())
PLACE = Place(latitude=51.5, longitude=-0.12, at=NIGHT)
ASKED = Incident(
    id=7, kind=IncidentKind.WELFARE, officer=OFFICER, site=None, reported_at=NIGHT
)


def everything(to: Reader) -> Iterator[Message | str]:
    """All that somebody can ever be sent; a button counts by its label."""
    yield from an_officer_reads(to)
    yield from a_reporter_reads(to)
    yield from the_refused_read(to)
    yield from the_ladder_reads(to)
    yield from the_office_reads(to)
    yield from about_names_and_photos(to)
    yield from about_sealed_words(to)
    yield from about_records_that_end(to)
    yield from about_a_breach(to)
    yield from about_monitoring(to)
    yield from told_outside.everything(to)
    yield from own_words(to)
    yield from about_ones_own_data(to)
    yield from about_backups(to)
    yield from about_the_name_check(to)
    yield from about_the_vault(to)
    yield from pages(to)
    yield from about_letters(to)
    yield from about_clients(to)
    yield from about_incident_forms(to)
    yield from about_action_cards(to)
    yield from about_roll_calls(to)
    yield from about_full_reports(to)
    yield from about_corrective_actions(to)
    yield from about_covered_photos(to)
    yield from about_abuse(to)
    yield from about_near_misses(to)
    yield from about_briefings(to)
    yield from about_policies(to)
    yield from about_quizzes(to)
    yield from about_kit(to)
    yield from on_the_telephone(to)
    yield from taking_up_by_mail(to)
    yield from answered_by_text(to)
    yield from about_timed_activities(to)
    yield from about_access(to)
    yield from about_calling_in_secret(to)
    yield from about_self_tests(to)
    yield from about_wake_tests(to)
    yield from about_readiness(to)
    yield from about_credentials(to)
    yield from about_before_a_shift(to)
    yield from about_handing_over(to)
    yield from about_swaps(to)
    yield from about_timesheets(to)
    yield from about_the_book(to)
    yield from about_mornings(to)
    yield from about_digests(to)
    yield from about_management(to)
    yield from about_presence(to)
    yield from about_who_is_on_call(to)
    yield from about_instructions(to)
    yield from about_patrols(to)
    yield from about_drills(to)
    yield from about_complaints(to)
    yield from about_the_register(to)
    yield from about_the_roster(to, _full(AlarmKind.NO_SHOW))
    yield from (keyboard.label(to, key) for key in keyboard.Key)


def words_of(text: Message | Paper | str) -> list[str]:
    """What a person sees of it: the words, the buttons and the keys."""
    if isinstance(text, str):
        return [text]
    if isinstance(text, Paper):
        return list(printed(text))
    buttons = [button.label for row in text.buttons for button in row]
    return [text.text, *buttons, *(key for row in text.keyboard or () for key in row)]


def printed(paper: Paper) -> Iterator[str]:
    """Every word on it."""
    yield from (paper.title, paper.under)
    for part in paper.parts:
        match part:
            case Facts(rows):
                yield from (cell for row in rows for cell in row)
            case Grid(columns, rows):
                yield from (cell for row in (columns, *rows) for cell in row)
            case Figure(_, under):
                yield under
            case Heading(text) | Paragraph(text):
                yield text


def an_officer_reads(to: Reader) -> Iterator[Message]:
    someone = somebody(Role.OFFICER)
    yield joining.welcome(to, someone, COMPANY)
    yield joining.accepted(to, keyboard.keyboard(to, someone, on_shift=False))
    yield joining.policy_first(to, someone, COMPANY)
    yield booking.pick_site(to, [QUAY])
    on = keyboard.keyboard(to, someone, on_shift=True)
    yield booking.booked_on(to, QUAY, NIGHT, after(60), on)
    yield booking.booked_off(to, SITE, NIGHT, KEYS)
    yield booking.book_off_with_form(to)
    yield booking.booked_off_by_manager(to, SITE, KEYS)
    yield check_calls.prompt(to, 1, NIGHT, SITE)
    yield check_calls.nudge(to, 1, NIGHT, after(15), SITE)
    yield check_calls.no_plain_answer(to, 1)
    yield check_calls.prompt_by_text(to, NIGHT, SITE, PHONE)
    yield check_calls.nudge_by_text(to, NIGHT, after(15), SITE, PHONE)
    away = Outage(unheard_since=NIGHT, back_at=after(9))
    yield check_calls.telegram_is_back(to, away)
    yield check_calls.settled(to, NIGHT)
    yield check_calls.stood_down(to)
    yield from (check_calls.alone(to, after(60) - NIGHT, at) for at in (None, NIGHT))
    yield check_calls.recorded(to, NIGHT, None)
    yield check_calls.recorded_late(to, NIGHT, after(60))
    yield check_calls.recorded_late(to, NIGHT, after(60), after(5))
    yield check_calls.recorded(to, NIGHT, None, NIGHT)
    yield joining.unlinked(to)
    yield check_calls.voice_heard(to, PHONE)


def a_reporter_reads(to: Reader) -> Iterator[Message]:
    for kept in (KEPT, WHOLE, FORWARDED):
        yield occurrence_book.entry_kept(to, Ref.read("OB-1"), SITE, NIGHT, kept)
        yield occurrence_book.entry_amended(
            to, Ref.read("OB-2"), Ref.read("OB-1"), kept
        )
        yield report.incident_reported(to, an_incident(id=14), kept)
        past = an_incident(id=14, line=Line.PAST)
        yield report.incident_reported(to, past, kept)
        yield report.incident_reported(to, an_incident(id=14), kept, Category.FIRE)
        yield report_texts.breach_reported(to, Ref.read("BR-3"), kept)
        yield to_reporter.words_passed_on(to, NUMBER, kept)
    yield report.type_incident(to)
    yield report_texts.type_breach(to)
    yield to_reporter.type_reason(to)
    for is_entry in (True, False):
        yield to_reporter.not_typed(to, forms.form_dropped(to), is_entry=is_entry)
    for deleted in (True, False):
        yield occurrence_book.edit_not_read(to, deleted=deleted)
    yield forms.form_dropped(to)
    noted = forms.form_dropped(to)
    yield adding.with_offer(to, noted, Ref.read("OB-2"), Ref.read("INC-1"))
    yield adding.with_breach_offer(to, noted, Ref.read("OB-2"))
    yield adding.with_more(to, noted, Ref.read("BR-2"))
    yield adding.already_added(to, Ref.read("INC-1"))
    yield report.service_noted(to, NUMBER)
    for dated in (True, False):
        yield report_texts.found_noted(to, a_breach(id=3, is_dated=dated), "22:15")
    yield forms.type_time(to)
    yield sos.sos_sent(to, NUMBER, PHONE)
    yield sos.sos_typed(to, NUMBER, PHONE)
    yield sos.taken_back(to)
    yield sos.place_passed_on(to, NUMBER)
    yield sos.show_where(to, KEYS)
    yield spoken_answers.nothing_open(to)
    yield spoken_answers.offer_book_off(to)
    yield spoken_answers.is_it_a_breach(to, KEPT)
    yield spoken_answers.did_you_mean(to, "incident")
    yield spoken_answers.did_you_mean(to, "incident", KEPT)
    yield welfare.need_help(to, ASKED, PHONE)
    yield welfare.no_answer(to, ASKED, PHONE)
    yield welfare.answered(to, NIGHT)
    yield welfare.glad(to)
    yield welfare.told_you_are_well(to)
    yield to_reporter.nobody_told(to, PHONE)
    yield sos.mistake_noted(to)
    yield to_reporter.somebody_has_it(to, NUMBER, CALLED)


REFUSALS = (
    errors.NotOnShift(),
    errors.AlreadyBookedOn(SITE, NIGHT),
    errors.UnknownSite(),
    errors.NotAllowed((Role.DPO, Role.SIRO)),
    errors.AlreadyTakenUp(FIRST),
    errors.NotYours(FIRST),
    errors.OwnOffice((CALLED,)),
    errors.IdentityFirst(),
    errors.AuthorityFirst(),
    errors.TooLateToExtend(NIGHT.date()),
    errors.AlreadyClosed(),
    errors.OwnWork(),
    errors.RegisterClosed(NUMBER),
    errors.InTheWay(tuple(Obstacle)),
    errors.BadLink(),
    errors.Stale(),
    *(errors.Unusable(kind) for kind in errors.Unfit),
)


def the_refused_read(to: Reader) -> Iterator[Message]:
    yield from (refusals.refused(to, why, "A.O.") for why in REFUSALS)
    yield refusals.stranger(to)
    yield refusals.file_not_made(to)
    yield refusals.could_not_be_handled(to, "020 7946 0000")
    yield refusals.received(to)


def the_ladder_reads(to: Reader) -> Iterator[Message | str]:
    for kind in AlarmKind:
        for facts in (_bare(kind), _full(kind)):
            yield from _an_alarm_reads(to, facts)
    yield from (endings.reason_label(to, reason) for reason in Reason)
    yield messages.repeat(to, WORDS)


def _an_alarm_reads(to: Reader, facts: alarms.Facts) -> Iterator[Message | str]:
    watched = replace(facts, duress=Ref.read("INC-15"))
    yield alarms.alarm(to, watched)
    yield from_officer.regained(to, watched, after(20))
    yield from_officer.said_mistake(to, watched)
    yield from_officer.sent_voice(to, watched, after(20))
    yield alarms.alarm(to, facts)
    skipped = partial(rung_labels, ["on-call:director", "staff:D001"])
    yield alarms.alarm(to, facts, again=True, skipped=skipped, unreached_by="A.O.")
    yield on_call.handed_on(to, facts, None)
    yield on_call.handed_on(to, facts, "A.O.")
    yield alarms.in_hand(to, facts)
    for reason in Reason:
        ending = endings.reason_label(to, reason)
        yield alarms.over(to, facts, "A.O. D001", ending)
        yield alarms.closed(to, facts, "A.O. D001", ending)
    yield alarms.taken_up(to, facts, "A.O. D001")
    yield alarms.still_yours(to, facts)
    yield alarms.relieved(to, facts)
    yield alarms.passed_on(to, facts)
    yield from_officer.regained(to, facts, after(20))
    yield from_officer.more_words(to, facts, WORDS)
    yield from_officer.said_mistake(to, facts)
    yield from_officer.place(to, facts, PLACE)
    yield from_officer.place_over(to, facts)
    placed = replace(facts, place=PLACE)
    yield from_officer.place_still(to, placed)
    yield from_officer.place_shared_no_more(to, placed)
    yield alarms.alarm(to, replace(facts, typed=True))
    yield alarms.alarm(to, replace(facts, may_hide=True))
    yield of_a_breach.found_earlier(to, facts)
    if facts.kind is AlarmKind.BREACH:
        late = replace(facts, breach=a_breach(discovered_at=after(-90)))
        yield from (of_a_breach.copy(to, facts), alarms.alarm(to, late))
        yield of_a_breach.own_office(to, facts)
    yield from_officer.sent_voice(to, facts, after(20))
    lost = replace(facts, lost_since=NIGHT)
    yield by_email.alarm(to, lost, PHONE, linked=True)
    for linked in (True, False):
        yield by_email.alarm(to, facts, PHONE, linked=linked)
        yield by_sms.alarm(to, facts, PHONE, linked=linked)
    yield by_sms.repeated(to, "S" * 150)
    yield by_email.letter(to, WORDS, None)
    yield by_email.without_buttons(to, WORDS, PHONE)


def _bare(kind: AlarmKind) -> alarms.Facts:
    return alarms.Facts(
        alarm=1,
        kind=kind,
        ref=NUMBER,
        officer=CALLED,
        site="",
        at=NIGHT,
        by=after(60),
        breach=a_breach(id=14),
        round=TOLD,
    )


def _full(kind: AlarmKind) -> alarms.Facts:
    return alarms.Facts(
        alarm=1,
        kind=kind,
        ref=NUMBER,
        officer=CALLED,
        site="RIV Riverside",
        site_phone=PHONE,
        at=NIGHT,
        by=after(60),
        breach=a_breach(id=14),
        round=TOLD,
        text=WORDS,
        services=tuple(Service),
    )


def the_office_reads(to: Reader) -> Iterator[Message]:
    yield board.board(to, [], [])
    yield board.board(
        to, [_site(), _site(_on(None)), _site(_on(60))], [(an_alarm(), "")]
    )
    yield board.board(
        to, [_site(_on(60, alarm=True, voice_at=NIGHT))], [(an_alarm(), "A.O.")]
    )
    late = replace(_on(60), late_by=timedelta(minutes=7), overtime_until=after(60))
    late = replace(late, waits_since=NIGHT)
    yield board.board(to, [_site(late)], [])
    yield board.board(to, [replace(_site(late), why="alone (RA 7)")], [])
    yield open_list.breaches(to, [], NIGHT, str)
    acknowledged = a_breach(status=Status.ACKNOWLEDGED, acknowledged_by=FIRST)
    relieved = a_breach(acknowledged_at=NIGHT)
    yield open_list.breaches(to, [a_breach(), acknowledged, relieved], NIGHT, str)
    yield held.me(to, HELD_OF_ALL, somebody(accepted_policy="2026-1"))
    yield held.me(to, HELD_OF_FEW, somebody())
    yield held.caption(to)
    yield held.rows_caption(to)
    for on_shift in (True, False):
        yield help.help_text(to, ALL_COMMANDS, on_shift=on_shift)
    yield joining.away(to, NIGHT, after(60), NIGHT)
    yield joining.is_back(to)
    yield messages.not_delivered(to, somebody(Role.OFFICER))
    yield messages.not_reached(to, somebody(Role.OFFICER))
    yield open_list.dpo_system_refused(to, "BR-3", "HTTP 400")
    yield cover.cover(to, [("sos", ["A.O.", "B.K."]), ("incident", [])])


def about_names_and_photos(to: Reader) -> Iterator[Message | str]:
    yield privacy.received(to)
    yield ordinary_words.type_word(to)
    yield ordinary_words.word_asked(to)
    yield ordinary_words.rule_on_word(to, 1, CALLED, NIGHT)
    for ordinary in (True, False):
        yield ordinary_words.word_ruled(to, CALLED, ordinary=ordinary)
    yield ordinary_words.word_stays(to, NIGHT)
    yield ordinary_words.word_is_a_name(to, NIGHT)
    yield photos.photo_held(to, NUMBER)
    yield photos.photo_waits(to, 1, CALLED, NUMBER, NIGHT)
    yield photos.photo_caption(to, NUMBER, CALLED)
    yield photos.photo_not_shown(to)
    yield name_slips.name_slips(to, NIGHT, 3, 1)


def about_sealed_words(to: Reader) -> Iterator[Message | str]:
    yield sealed.not_read_yet(to, "7", CALLED, NIGHT, NUMBER)
    yield sealed.not_read_yet(to, "7", CALLED, NIGHT, None)
    yield sealed.look_at_the_machine(to, CALLED, NIGHT)
    yield sealed.unread_for_a_day(to, 3, NIGHT)
    yield sealed.why_open(to, "7")
    yield sealed.opened(to, CALLED, NIGHT, WORDS)
    for reason in OpenReason:
        yield sealed.was_opened(to, "B.K. D001", CALLED, NUMBER, reason)
    yield sealed.not_shown(to)
    yield sealed.gone(to)
    yield adding.added_to_last(to, NUMBER, PHONE)
    yield refusals.too_much(to, PHONE)
    yield refusals.too_many_links(to)


def about_monitoring(to: Reader) -> Iterator[str]:
    due = monitoring.OnDuty(initials="A.O.", called=CALLED, due_at=NIGHT)
    on = replace(due, due_at=None)
    known = monitoring.SiteOnDuty(
        code=SITE,
        name="Riverside",
        phone=PHONE,
        every=after(60) - NIGHT,
        officers=[due],
    )
    sites = [known, replace(known, phone="", officers=[due, on])] * 4
    texted = [replace(known, officers=[replace(due, by_text=True)])]
    whole = Outage(unheard_since=NIGHT, untaken_since=after(1), back_at=after(9))
    for outage in (
        whole,
        replace(whole, untaken_since=None),
        replace(whole, unheard_since=None),
    ):
        for some in (sites, [], texted, sites + texted):
            yield monitoring.lost_mail(to, outage, some)
            yield monitoring.lost_chat(to, outage, some)
            yield from monitoring.lost_texts(to, outage, some)
            yield monitoring.back_mail(to, outage, some)
            yield monitoring.back_chat(to, outage, some)
            yield from monitoring.back_texts(to, outage, some)
    yield monitoring.on_board(to, NIGHT, 2, 3)


ENDS = Entry(
    ref=KEY, kind=RecordClass.INCIDENT, counts_from_at=NIGHT, expires_at=after(60)
)
ENDED = replace(ENDS, kind=RecordClass.BREACH, quarantined_at=NIGHT)
HELD = replace(ENDS, held_at=NIGHT, held_by=FIRST, held_for=HoldReason.CLAIM)
DECIDED = replace(ENDS, let_go_at=NIGHT)
RUNS = replace(ENDS, counts_from_at=None, expires_at=None)


def about_records_that_end(to: Reader) -> Iterator[Message | str]:
    yield from (decisions.kind_of(to, kind) for kind in RecordClass)
    yield decisions.information(to, _standing())
    yield decisions.one_record(to)
    shift = RecordClass.LONE_WORKER
    waits = decisions.Waits(owner=CALLED, kind=shift, count=3, expired=1, since=NIGHT)
    yield decisions.information(to, _standing([waits], [(KEY, NIGHT)]))
    yield decisions.at_risk(to, [ENDS, ENDED], 40, 90, Schedule())
    for entry in (ENDS, ENDED, HELD, DECIDED, RUNS):
        yield decisions.card(to, entry, Schedule(), CALLED, may_let_go=True)
    yield decisions.let_go(to, ENDS, Schedule())
    yield decisions.all_let_go(to, 40)
    yield decisions.disturbing(to, [KEY] * 12, [KEY], [KEY])
    yield from (holds.hold_label(to, reason) for reason in HoldReason)
    yield from (holds.release_label(to, reason) for reason in ReleaseReason)
    yield holds.why_keep(to, KEY)
    yield holds.why_release(to, KEY)
    yield holds.held(to, KEY, HoldReason.POLICE)
    yield holds.released(to, HELD, NIGHT)
    yield holds.released(to, HELD, after(60))


def _standing(waits=(), held=()) -> decisions.Information:
    return decisions.Information(
        now=after(60), waits=waits, held=held, deleted=2, deleted_undecided=1
    )


def about_a_breach(to: Reader) -> Iterator[Message | str]:
    one = a_breach(id=3)
    yield from (questions.noted(to, one), questions.that_is_all(to, one))
    yield questions.still_missing(to, one)
    yield questions.happened_noted(to, one, "22:15")
    for days in (0, -1, -2, -400):
        yield times.in_full(to, after(days * 24 * 60), NIGHT)
    for moment in (Moment(), Moment(to_come=after(60))):
        yield times.not_past(to, moment, NIGHT)
    for question in Question:
        yield questions.came_twice(to, one, question, [NIGHT, NIGHT])
        lead = questions.noted(to, one)
        yield questions.ask(to, one, question, lead=lead, sites=[QUAY])
    or_more = a_breach(discovered_at=after(-60))
    yield questions.ask(to, or_more, Question.FOUND, lead=lead)
    late = a_breach(discovered_at=after(-90), answered=frozenset({Question.FOUND}))
    known = a_breach(
        discovered_at=after(-90),
        kind=Kind.PAPER,
        system=System.PAPER,
        service=ADULT,
        happened_at=NIGHT,
        done=tuple(Step),
        late_reason=LateReason.BUSY,
    )
    yield "\n".join(questions.known(to, late) + questions.known(to, known))
    yield from (questions.checklist(to, a_breach(kind=kind)) for kind in Kind)
    yield from an_assessor_reads(to)
    told = a_breach(regulator_told_at=NIGHT, regulator_ref=WORDS)
    decided, over = a_breach(not_reportable=True), after(73 * 60)
    yield from the_two_clocks(to)
    yield seventy_two_hours.type_reference(to, 3)
    yield seventy_two_hours.taken_back(to, a_breach(id=3), CALLED, NIGHT)
    untold = a_breach(regulator_told_at=NIGHT)
    yield open_list.breaches(to, [untold], over, str)
    closed = a_breach(status=Status.CLOSED)
    yield open_list.breaches(to, [told, decided, closed], over, str)


def the_two_clocks(to: Reader) -> Iterator[Message]:
    """The 72 hours in every state: from the discovery, and from a later awareness."""
    untold = [
        a_breach(id=3),
        a_breach(id=3, discovered_at=after(-90)),
        a_breach(id=3, discovered_at=after(-90), is_dated=True),
        a_breach(id=3, discovered_at=after(-90), aware_at=NIGHT),
        a_breach(id=3, aware_at=NIGHT),
    ]
    for one in untold:
        for now in (NIGHT, after(71 * 60), after(73 * 60)):
            for late in (True, False):
                yield seventy_two_hours.notice(to, one, now, ask_why=late)
                yield seventy_two_hours.moved(to, one, now, ask_why=late)
    told = replace(untold[2], regulator_told_at=after(72 * 60))
    yield seventy_two_hours.moved(to, told, after(73 * 60), ask_why=True)
    yield seventy_two_hours.told_late(to, told)
    for one in untold[3:]:
        yield seventy_two_hours.aware(to, one, WORDS, CALLED, NIGHT)
    yield seventy_two_hours.aware_too_early(to, one)
    yield seventy_two_hours.type_aware(to, 3)
    yield seventy_two_hours.type_aware_why(to)


def an_assessor_reads(to: Reader) -> Iterator[Message | str]:
    mild = Assessment(breach=3)
    known = Assessment(
        breach=3,
        ticked=TICKS,
        people=Count(number=40, about=True),
        records=Count(number=12),
        risk=Ruling(decision=True, advised=False, reason=WORDS),
        high=Ruling(decision=False, advised=False, grounds=("many", *Likelihood)),
    )
    yield questions.ask(
        to, a_breach(kind=Kind.LOST_DEVICE), Question.SYSTEM, lead="Noted."
    )
    yield from (risk_labels.system_label(to, each) for each in System)
    for ask in Ask:
        for proposed in (True, False):
            advice = Advice(risk=proposed, high=proposed, grounds=("health",))
            yield assessment.ask(to, mild, ask, advice)
            yield assessment.ask(to, known, ask, advice)
    yield from (assessment.type_number(to), assessment.not_a_number(to))
    yield assessment.type_reason(to)
    yield assessment.summary(to, mild, CALLED)
    whole = assessment.summary(to, known, CALLED)
    yield from (whole, assessment.with_another_go(to, known, whole))
    yield assessment.open_again(to, known)


def _site(*people: board.OnSite) -> board.SiteLines:
    return board.SiteLines(code=SiteCode("RIV"), name="Riverside", people=people)


def _on(
    due: int | None, *, alarm: bool = False, voice_at: datetime | None = None
) -> board.OnSite:
    return board.OnSite(
        officer=CALLED,
        since=NIGHT,
        next_due_at=None if due is None else after(due),
        alarm=alarm,
        voice_at=voice_at,
    )
