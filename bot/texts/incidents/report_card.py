"""One report of an incident in full, and the list of those that are not released."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.corrective_actions import CorrectiveAction
from bot.domain.incidents.form import IncidentForm
from bot.domain.incidents.full_report import FullReport
from bot.domain.incidents.own_rules import ToTheHse
from bot.domain.incidents.particulars import Severity
from bot.domain.incidents.report_number import ReportNumber
from bot.domain.names.redacted_text import RedactedText
from bot.texts.corrective_actions import owner as actions
from bot.texts.corrective_actions.keeper import add_button
from bot.texts.incidents import covered
from bot.texts.incidents import form as forms
from bot.texts.incidents.full_report import deeds, press, state
from bot.texts.incidents.labels import severity_label
from bot.texts.incidents.photos import open_buttons
from bot.texts.message import Button, Message, column
from bot.texts.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One report, as whoever reviews it sees it."""

    report: FullReport
    form: IncidentForm | None
    officer: str
    """Initials and staff number."""
    site: str
    text: RedactedText | None
    number: ReportNumber | None
    usual: Severity | None
    """How serious its kind usually is, where nobody has said."""
    photos: Sequence[int]
    let_out: int | None
    """Of the photos, for the client; None where faces are not covered."""
    to_the_hse: ToTheHse | None
    actions: Sequence[tuple[CorrectiveAction, str]] = ()
    """With whose they are."""


def card(to: Reader, card: Card, now: datetime) -> Message:
    """All of it, with what can be done."""
    report = card.report
    lines = [
        to.say(
            "{ref} from {officer}, {site}: {state}.",
            ref=report.ref,
            officer=card.officer,
            site=card.site or to.say("site unknown"),
            state=state(to, report),
        )
    ]
    if card.form and (known := forms.summary(to, card.form)):
        lines.append(known)
    if card.text:
        lines.append(f"“{card.text}”")
    lines += _besides(to, card)
    lines += [actions.line(to, each, who, now) for each, who in card.actions]
    if report.note:
        lines.append(to.say("Said of it: “{note}”", note=report.note))
    buttons = [*deeds(to, report), add_button(to, report.ref)]
    return Message("\n".join(lines), column(*buttons, *open_buttons(to, card.photos)))


def _besides(to: Reader, card: Card) -> list[str]:
    lines = []
    if card.usual:
        usual = severity_label(to, card.usual)
        lines.append(to.say("How serious: {usual}, as usual for it.", usual=usual))
    if card.to_the_hse:
        lines.append(
            to.say(
                "Somebody is hurt. If it has to go to the HSE (RIDDOR): a death or a "
                "serious injury by {by}, more than seven days off work by {injury_by}.",
                by=to.day(card.to_the_hse.by),
                injury_by=to.day(card.to_the_hse.injury_by),
            )
        )
    if card.photos and not card.report.is_fixed:
        held = to.say(
            "Photos: {count}. Until this report is released, they are seen in it "
            "alone.",
            count=len(card.photos),
        )
        lines.append(held)
        if card.let_out is not None:
            lines.append(covered.clients(to, card.let_out, len(card.photos)))
    if card.number:
        number = to.say("Report {number}.", number=card.number)
        lines.append(number)
    return lines


def listed(to: Reader, cards: Sequence[Card], now: datetime) -> Message:
    """The overdue first."""
    if not cards:
        return Message(to.say("No report is open."))
    ordered = sorted(cards, key=lambda each: not each.report.is_overdue(now))
    lines = [_line(to, each, now) for each in ordered]
    buttons = column(
        *(Button(str(each.report.ref), press(each.report, "look")) for each in ordered)
    )
    return Message("\n".join((to.say("Reports of incidents:"), *lines)), buttons)


def _line(to: Reader, card: Card, now: datetime) -> str:
    report = card.report
    if report.is_overdue(now):
        return to.say(
            "{ref}, {site}, {officer}: OVERDUE since {due}",
            ref=report.ref,
            site=card.site,
            officer=card.officer,
            due=to.date_time(report.due_at),
        )
    return f"{report.ref}, {card.site}, {card.officer}: {state(to, report)}"
