"""What the law wants said beside a copy of somebody's data.

Source: UK GDPR, Article 15(1)(a) to (h) and (2); Article 22C for a machine's decisions.
"""

from bot.domain.retention.periods import RULES, Period, RecordClass, Schedule
from bot.texts.complaints import complainant
from bot.texts.paper import Grid, Heading, Paragraph, Part
from bot.texts.reader import Reader

TOLD = (
    RecordClass.LONE_WORKER,
    RecordClass.INCIDENT,
    RecordClass.SERIOUS_INCIDENT,
    RecordClass.BREACH,
    RecordClass.DRILL,
    RecordClass.RIGHTS_REQUEST,
    RecordClass.COMPLAINT,
    RecordClass.STAFF,
    RecordClass.ACCESS_LOG,
    RecordClass.WAKE_TEST,
)
"""The classes of which somebody can have a record."""


def parts(to: Reader, rules: Schedule) -> tuple[Part, ...]:
    return (
        Heading(to.say("What you should know about it")),
        *map(Paragraph, _answers(to)),
        Heading(to.say("How long it is kept")),
        _periods(to, rules),
        Paragraph(
            to.say(
                "Messages to you lose their words a day after delivery and go after 90 "
                "days. A record whose time is over is sealed, kept apart and then "
                "deleted; while it is sealed, it stands in no list and not in this "
                "file."
            )
        ),
        Heading(to.say("Your rights")),
        Paragraph(
            to.say(
                "You may have it corrected, erased, restricted or handed over, and you "
                "may object. Where a machine alone decides something important about "
                "you, you may be told about it, say what you think of it, have a "
                "person look at it, and contest it. Send /me and press a button, or "
                "ask the Data Protection Officer in any way you like."
            )
        ),
        Paragraph(complainant.remedies(to)),
    )


def _answers(to: Reader) -> tuple[str, ...]:
    return (
        to.say(
            "What for: that you are safe on shift, that sites are guarded and hours "
            "can be proven, and that incidents and data breaches are dealt with, as "
            "your employer and the law require."
        ),
        to.say(
            "Where it comes from: you; the staff and roster files that your employer "
            "loads; and what managers and the product wrote down while working."
        ),
        to.say(
            "Who gets it: the control room, duty managers and directors for shifts, "
            "calls and incidents; the Data Protection Officer, the SIRO and directors "
            "for data breaches, requests and complaints; clients may be shown what "
            "concerns their site, in initials; police, regulators and courts where the "
            "law wants it."
        ),
        to.say(
            "Where it goes: what is said in this chat passes through Telegram, whose "
            "servers are outside the United Kingdom; e-mails and text messages pass "
            "through their carriers. Your name is in none of them, only initials."
        ),
        to.say(
            "Machines: reminders and alarms go out by themselves. No decision about "
            "you is made by a machine alone."
        ),
        to.say(
            "Your full name, phone number and e-mail address are held sealed, and not "
            "written here: the Data Protection Officer shows them to you. Other people "
            "stand here in initials. What others reported is theirs: ask the Data "
            "Protection Officer whether any of it is about you."
        ),
        to.say(
            "If you were a witness at an incident, were hurt there, or were suspected, "
            "your name and telephone number may have been written down there by "
            "itself: only the Data Protection Officer and the SIRO can look, and find "
            "you by your name."
        ),
    )


def _periods(to: Reader, rules: Schedule) -> Grid:
    columns = (to.say("What"), to.say("How long"), to.say("Counted from"))
    return Grid(columns, tuple(_row(to, rules, kind) for kind in TOLD))


def _row(to: Reader, rules: Schedule, kind: RecordClass) -> tuple[str, str, str]:
    what = {
        RecordClass.LONE_WORKER: to.say("shift with its calls and entries"),
        RecordClass.INCIDENT: to.say("incident"),
        RecordClass.SERIOUS_INCIDENT: to.say("serious incident"),
        RecordClass.BREACH: to.say("data breach"),
        RecordClass.DRILL: to.say("breach drill"),
        RecordClass.WAKE_TEST: to.say("wake test"),
        RecordClass.RIGHTS_REQUEST: to.say("rights request"),
        RecordClass.COMPLAINT: to.say("complaint about data"),
        RecordClass.STAFF: to.say("your record"),
        RecordClass.ACCESS_LOG: to.say("who did what, and invitations"),
    }[kind]
    start = {
        "closing": to.say("its end"),
        "its end": to.say("its end"),
        "the entry": to.say("the entry"),
        "the end of the shift": to.say("the end of the shift"),
        "leaving": to.say("the day you leave"),
    }[RULES[kind].counts_from]
    return what, for_how_long(to, rules.period(kind)), start


def for_how_long(to: Reader, period: Period) -> str:
    if period.years and period.days:
        years, days = period.years, period.days
        return to.say("years: {years}, days: {days}", years=years, days=days)
    if period.years:
        return to.say("years: {years}", years=period.years)
    return to.say("days: {days}", days=period.days)
