"""The notification pack on paper, in the order of UK GDPR, Article 33(3).

In English, not in the language of whoever asks for it: the regulator reads it.
"""

from datetime import timedelta

from bot.domain.breach import seventy_two_hours
from bot.domain.breach.assessment import Ask, Count, Ruling
from bot.domain.breach.breach import TELL_ICO_WITHIN
from bot.domain.breach.case import Case, missing
from bot.domain.people.person import Role
from bot.texts.breach import assessment, labels
from bot.texts.breach.pack_contents import Contents, moment
from bot.texts.breach.pack_timeline import timeline
from bot.texts.breach.people_told import telling
from bot.texts.breach.risk_labels import (
    kind_label,
    service_label,
    step_label,
    system_label,
)
from bot.texts.clients import on_paper
from bot.texts.paper import Facts, Grid, Heading, Paper, Paragraph, Part
from bot.texts.reader import Reader

UNKNOWN = "Not known yet"
HOUR = timedelta(hours=1)
BY_HAND = "to be written in by hand: Checkcall gives out initials only"
OFFICES = {
    Role.DPO: "Data Protection Officer",
    Role.SIRO: "Senior Information Risk Owner",
    Role.DIRECTOR: "Director",
}


def paper(to: Reader, all_of: Contents) -> Paper:
    breach = all_of.case.breach
    follow_up = len(all_of.case.notification.submissions)
    phase = f"Follow-up {follow_up}" if follow_up else "Initial notification"
    return Paper(
        title=f"Personal data breach notification: {breach.ref}",
        under=f"{all_of.company.name}. {phase}, as known {moment(to, all_of.now)}.",
        parts=(
            Facts(_head(to, all_of)),
            Heading("(a) Nature of the breach"),
            Facts(_nature(to, all_of)),
            Heading("(b) Contact"),
            Facts(_contact(all_of)),
            Heading("(c) Likely consequences"),
            Facts(_consequences(to, all_of.case)),
            Heading("(d) Measures taken or proposed"),
            Facts(_measures(to, all_of.case)),
            Heading("The people concerned (Article 34)"),
            *_people(to, all_of.case),
            *_client(to, all_of),
            Heading("The regulator (Article 33(1) and (4))"),
            *_regulator(to, all_of),
            Heading("Still missing"),
            *_missing(to, all_of),
            Heading("Timeline"),
            Grid(("When", "What", "Who"), timeline(to, all_of)),
        ),
    )


Rows = tuple[tuple[str, str], ...]


def _head(to: Reader, all_of: Contents) -> Rows:
    breach = all_of.case.breach
    return (
        ("Our reference", str(breach.ref)),
        ("Regulator's reference", breach.regulator_ref or "None yet"),
        ("The 72 hours", _clock(to, all_of)),
        ("Aware since", _aware(to, all_of)),
    )


def _aware(to: Reader, all_of: Contents) -> str:
    """The discovery; and what was decided instead, with its reason."""
    breach, decision = all_of.case.breach, all_of.case.aware
    found = moment(to, breach.discovered_at)
    if breach.discovered_at == breach.reported_at and not breach.is_dated:
        from_there = f"{found}, the report: when it was found is not known"
    else:
        from_there = f"{found}, the discovery"
        from_there += "" if breach.is_dated else ", at the latest"
    if decision is None or breach.ico_by_awareness is None:
        return from_there
    return (
        f"{moment(to, decision.at)}, as {all_of.called(decision.by)} decided "
        f"{moment(to, decision.decided_at)}: “{decision.because}”. "
        f"From {from_there}, the 72 hours end {moment(to, breach.ico_by)}"
    )


def _clock(to: Reader, all_of: Contents) -> str:
    """Said to the regulator, not to whoever has to hurry."""
    breach = all_of.case.breach
    since = breach.lawful_by - TELL_ICO_WITHIN
    aware = moment(to, since)
    if breach.regulator_told_at:
        hours = (breach.regulator_told_at - since) // HOUR
        told = moment(to, breach.regulator_told_at)
        return f"Told {told}, {hours} whole hours after becoming aware, {aware}"
    if breach.not_reportable:
        return "Decided: not reportable"
    end = moment(to, breach.lawful_by)
    if all_of.now > breach.lawful_by:
        return f"Aware from {aware}; over since {end}"
    left = (breach.lawful_by - all_of.now) // HOUR
    return f"Aware from {aware}; they end {end}, in {left} whole hours"


def _nature(to: Reader, all_of: Contents) -> Rows:
    breach, found = all_of.case.breach, all_of.case.assessment
    where = all_of.site or ("Away from any site" if breach.off_site else UNKNOWN)
    who = "; ".join(labels.who_label(to, each) for each in all_of.case.notification.who)
    return (
        ("What happened", kind_label(to, breach.kind) if breach.kind else UNKNOWN),
        ("In the words of the report", breach.text),
        ("Happened", moment(to, breach.happened_at) if breach.happened_at else UNKNOWN),
        ("Discovered", moment(to, breach.discovered_at)),
        ("Where", where),
        (
            "Where the data was",
            system_label(to, breach.system) if breach.system else UNKNOWN,
        ),
        ("Service", service_label(to, breach.service) if breach.service else UNKNOWN),
        ("Categories of people", who or UNKNOWN),
        ("Number of people", _count(to, found.people)),
        ("Categories of data", _ticks(to, all_of.case, Ask.DATA)),
        ("Special categories", _ticks(to, all_of.case, Ask.SPECIAL)),
        ("Number of records", _count(to, found.records)),
    )


def _contact(all_of: Contents) -> Rows:
    who, phone = all_of.contact, all_of.company.control_room_phone
    if who is None:
        return (("Contact", UNKNOWN), ("Telephone", phone))
    office = next(words for role, words in OFFICES.items() if role in who.roles)
    return (
        ("Contact", f"{who.called}, {office}"),
        ("Full name and e-mail", BY_HAND),
        ("Telephone", f"{phone} (control room, day and night)"),
    )


def _consequences(to: Reader, case: Case) -> Rows:
    found = case.assessment
    likely = assessment.label(to, found.likelihood) if found.likelihood else UNKNOWN
    return (
        ("What may come of it", _ticks(to, case, Ask.HARM)),
        ("How likely", likely),
        ("Risk to people likely", _ruling(to, found.risk)),
        ("High risk likely", _ruling(to, found.high)),
    )


def _measures(to: Reader, case: Case) -> Rows:
    at_once = "; ".join(step_label(to, step) for step in case.breach.done)
    return (
        ("At once", at_once or "Nothing recorded"),
        ("Protection, and since", _ticks(to, case, Ask.MEASURES)),
    )


def _people(to: Reader, case: Case) -> tuple[Part, ...]:
    notification = case.notification
    lines = [f"{telling(to, each)}." for each in notification.tellings]
    if notification.exemption is not None and notification.is_exempt:
        ground = labels.exemption_label(to, notification.exemption)
        lines.append(
            f"They need not be told. {ground}: “{notification.exempt_because}”"
        )
    return tuple(map(Paragraph, lines or ["Not told so far."]))


def _client(to: Reader, all_of: Contents) -> tuple[Part, ...]:
    case = all_of.case
    lines = on_paper.lines(to, case.breach, case.client_told, all_of.called)
    parts = tuple(map(Paragraph, lines))
    heading = Heading("The client whose data it may be (Article 33(2))")
    return (heading, *parts) if parts else ()


def _regulator(to: Reader, all_of: Contents) -> tuple[Part, ...]:
    breach, notification = all_of.case.breach, all_of.case.notification
    parts: list[Part] = []
    if seventy_two_hours.is_late(breach, all_of.now):
        why = f"“{notification.delay}”" if notification.delay else UNKNOWN
        parts.append(Facts((("Why past the 72 hours", why),)))
    if breach.not_reportable:
        parts.append(Facts((("Not reportable, because", _why_spared(to, all_of)),)))
    rows = tuple(
        (
            f"Follow-up {sent.phase}" if sent.phase else "First",
            moment(to, sent.sent_at),
            labels.way_label(to, sent.way) if sent.way else "Not recorded",
            sent.reference or "None given",
            all_of.called(sent.by) if sent.by else "Not recorded",
        )
        for sent in notification.submissions
    )
    if rows:
        parts.append(Grid(("Phase", "Sent", "How", "Reference", "By"), rows))
    return tuple(parts) or (Paragraph("Nothing has been sent so far."),)


def _why_spared(to: Reader, all_of: Contents) -> str:
    """Typed; or from the assessment; or it was closed as no breach."""
    notification, found = all_of.case.notification, all_of.case.assessment
    if notification.spared:
        return f"“{notification.spared}”"
    if found.risk and not found.risk.decision:
        return _ruling(to, found.risk)
    return "Closed as not a breach"


def _missing(to: Reader, all_of: Contents) -> tuple[Part, ...]:
    somebody = all_of.contact is not None
    fields = missing(all_of.case, all_of.now, contact=somebody)
    lines = [f"• {labels.field_label(to, field)}" for field in fields]
    return tuple(map(Paragraph, lines or ["Nothing."]))


def _ticks(to: Reader, case: Case, ask: Ask) -> str:
    """What was ticked; that nothing applies is an answer, too."""
    ticks = "; ".join(assessment.label(to, tick) for tick in case.assessment.of(ask))
    none = "None" if ask in case.assessment.answered else UNKNOWN
    return ticks or none


def _count(to: Reader, number: Count | None) -> str:
    return assessment.count(to, number) if number else UNKNOWN


def _ruling(to: Reader, ruling: Ruling | None) -> str:
    if ruling is None or not ruling.stands:
        return "Not decided yet"
    answer = "Yes" if ruling.decision else "No"
    grounds = "; ".join(assessment.label(to, ground) for ground in ruling.grounds)
    why = f"“{ruling.reason}”" if ruling.reason else grounds
    return f"{answer}: {why}" if why else answer
