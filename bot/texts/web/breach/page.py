"""One breach on one page: what is known, what can be done, and what happened."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.alarms.alarm import Alarm
from bot.domain.breach.advice import Advice
from bot.domain.breach.assessment import Assessment
from bot.domain.breach.awareness import Decisions
from bot.domain.breach.breach import Breach
from bot.domain.breach.notification import Notification
from bot.domain.breach.urgency import urgency
from bot.domain.company import Site
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.person import Person
from bot.domain.refs import StaffId
from bot.domain.retention.disposal import Entry
from bot.domain.retention.periods import Schedule
from bot.domain.web.deeds import Deed
from bot.texts.alarms import endings
from bot.texts.breach import assessment as assessing
from bot.texts.breach import clocks, questions
from bot.texts.page import Form, Link, Page, Part, Quote, Section
from bot.texts.paper import Facts, Paragraph
from bot.texts.reader import Reader
from bot.texts.register.card import Card
from bot.texts.retention import decisions, holds
from bot.texts.web.breach import assessment as web_assessing
from bot.texts.web.breach import awareness, client, forms, history, write_up
from bot.texts.web.breach import list as breach_list
from bot.texts.web.breach import told_outside as outside
from bot.texts.web.breach.client import OfClient
from bot.texts.web.frame import HOME, frame
from bot.texts.web.journal_words import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that the page shows; people as initials and staff number."""

    breach: Breach
    alarm: Alarm | None
    assessment: Assessment
    notification: Notification
    advice: Advice
    card: Card | None
    entry: Entry
    rules: Schedule
    may: frozenset[Deed]
    site: str
    reporter: str
    owner: str
    closer: str
    closing_words: RedactedText | None
    assessor: str
    holder: str
    told: Sequence[history.Told]
    events: Sequence[Event]
    looks: Sequence[history.Look]
    sites: Sequence[Site]
    divisions: Sequence[str]
    awareness: Decisions = ()
    called: Callable[[StaffId], str] = str
    client: OfClient = field(default_factory=OfClient)


def page(to: Reader, person: Person, record: Record, now: datetime) -> Page:
    """Each part of it is a function of this list."""
    breach = record.breach
    first = (owner, known, assessment, told_regulator)
    the_rest = (told_people, closing, keeping)
    sections = [
        *(make(to, record) for make in first),
        *client.sections(to, breach, record.client, record.called, record.may),
        *(make(to, record) for make in the_rest),
    ]
    return Page(
        frame=frame(to, person, HOME),
        title=str(breach.ref),
        back=Link(to.say("To the list of breaches"), HOME),
        tags=(_state(to, breach),),
        clocks=clocks.of(to, breach, now),
        said=(breach_list.as_at(to, now),),
        contents=to.say("On this page"),
        sections=(
            *sections,
            *_in_the_register(to, record),
            history.told(to, record.told),
            history.timeline(to, record.events, record.looks),
        ),
    )


def _in_the_register(to: Reader, record: Record) -> list[Section]:
    """Written up, and closed by the SIRO; with the forms that are the reader's."""
    return [
        replace(
            each,
            parts=tuple(
                part
                for part in each.parts
                if not isinstance(part, Form) or part.deed in record.may
            ),
        )
        for each in (write_up.sections(to, record.card) if record.card else ())
    ]


def _state(to: Reader, breach: Breach) -> tuple[str, str]:
    return breach_list.state_label(to, breach), breach_list.tone(urgency(breach))


def owner(to: Reader, record: Record) -> Section:
    has = (
        to.say("{who} has it.", who=record.owner)
        if record.owner
        else to.say("Nobody has it.")
    )
    return Section(
        anchor="owner",
        heading=to.say("Who has it"),
        parts=(Paragraph(has), *_forms(record, forms.acknowledge(to, record.owner))),
    )


def known(to: Reader, record: Record) -> Section:
    breach = record.breach
    where = to.say("Away from any site") if breach.off_site else record.site
    rows = [
        (to.say("Reported by"), record.reporter),
        (to.say("Reported"), clocks.dated(to, breach.reported_at)),
        (to.say("Discovered"), _discovered(to, breach)),
        (to.say("Where"), where or to.say("Not known")),
        (to.say("Division"), breach.division or to.say("Not known")),
    ]
    return Section(
        anchor="known",
        heading=to.say("What is known"),
        parts=(
            Quote(breach.text),
            Facts(tuple(rows)),
            *(Paragraph(line) for line in questions.known(to, breach)),
            *_forms(
                record,
                forms.found(to, breach),
                forms.facts(to, breach, record.sites, record.divisions),
                forms.steps(to, breach),
            ),
        ),
    )


def _discovered(to: Reader, breach: Breach) -> str:
    at = clocks.dated(to, breach.discovered_at)
    if breach.is_dated:
        return at
    if breach.discovered_at == breach.reported_at:
        return to.say("Not known; it counts from the report")
    return to.say("{time} at the latest", time=at)


def assessment(to: Reader, record: Record) -> Section:
    parts: list[Part] = []
    if record.assessment.by is None:
        parts.append(Paragraph(to.say("Not assessed yet.")))
    else:
        message = assessing.summary(to, record.assessment, record.assessor)
        parts += [Paragraph(line) for line in message.text.split("\n")]
    if record.assessment.is_stated and record.assessment.next_ask is not None:
        parts.append(Paragraph(to.say("The risks are still to be decided about.")))
    assess = web_assessing.assess(to, record.assessment)
    decide = web_assessing.decide(to, record.assessment, record.advice)
    parts += _forms(record, assess, decide)
    return Section(
        anchor="assessment", heading=to.say("Assessment"), parts=tuple(parts)
    )


def told_regulator(to: Reader, record: Record) -> Section:
    parts = outside.regulator(to, record.breach, record.notification)
    parts += awareness.decided(to, record.awareness, record.called)
    offered = (*outside.regulator_forms(to, record.notification), awareness.form(to))
    return Section(
        anchor="regulator",
        heading=to.say("Regulator"),
        parts=(*parts, *_forms(record, *offered)),
    )


def told_people(to: Reader, record: Record) -> Section:
    parts = outside.people(to, record.notification)
    offered = outside.people_forms(to, record.notification)
    return Section(
        anchor="people",
        heading=to.say("People concerned"),
        parts=(*parts, *_forms(record, *offered)),
    )


def closing(to: Reader, record: Record) -> Section:
    parts: list[Part] = [Paragraph(to.say("It is open."))]
    if record.breach.closed_at is not None:
        when = clocks.dated(to, record.breach.closed_at)
        by = to.say("Closed {time} by {who}.", time=when, who=record.closer)
        parts = [Paragraph(by)]
        if record.alarm is not None and record.alarm.reason is not None:
            parts.append(Paragraph(endings.reason_label(to, record.alarm.reason)))
        if record.closing_words is not None:
            parts.append(Quote(record.closing_words))
    parts += _forms(record, forms.close(to))
    return Section(
        anchor="closing", heading=to.say("Closing the alarm"), parts=tuple(parts)
    )


def keeping(to: Reader, record: Record) -> Section:
    entry = record.entry
    lines = [
        to.say("Rule: {period}.", period=record.rules.period(entry.kind)),
        decisions.standing(to, entry, record.rules),
    ]
    if entry.held_at is not None and entry.held_for is not None:
        held = to.say(
            "On hold since {day} by {who}: {reason}.",
            day=to.day(entry.held_at),
            who=record.holder,
            reason=holds.hold_label(to, entry.held_for),
        )
        lines.append(held)
    return Section(
        anchor="keeping",
        heading=to.say("How long it is kept"),
        parts=(
            *(Paragraph(line) for line in lines),
            *_forms(record, forms.hold(to), forms.release(to)),
        ),
    )


def _forms(record: Record, *offered: Form | None) -> tuple[Form, ...]:
    """Those that the reader may send now."""
    return tuple(form for form in offered if form and form.deed in record.may)
