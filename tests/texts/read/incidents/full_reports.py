"""Every text of full reports, in each of their states."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.domain.incidents.full_report import Status, opened
from bot.domain.incidents.own_rules import ToTheHse
from bot.domain.incidents.particulars import Severity
from bot.domain.incidents.quality import Hint, Quality
from bot.domain.incidents.report_number import ReportNumber
from bot.domain.names.redacted_text import RedactedText
from bot.texts.incidents import full_report as texts
from bot.texts.incidents import past_line, photos, quality
from bot.texts.incidents import report_card as cards
from bot.texts.message import Message
from bot.texts.reader import Reader
from tests.domain.builders import NIGHT, after
from tests.texts.read.incidents.corrective_actions import ACTION
from tests.texts.read.incidents.forms import FULL

REPORT = opened(14, NIGHT, timedelta(hours=24))
NOTED = replace(REPORT, note=RedactedText("book 3"))
CALLED = "A.O. E1001"


def about_full_reports(to: Reader) -> Iterator[Message | str]:
    yield from (quality.line(to, Hint(each, "03:40")) for each in Quality)
    yield texts.reminder(to, REPORT)
    yield texts.overdue(to, REPORT, CALLED)
    yield texts.to_review(to, REPORT, CALLED)
    yield cards.listed(to, [], NIGHT)
    for status in Status:
        report = replace(NOTED, status=status)
        card = cards.Card(
            report=report,
            form=FULL,
            officer=CALLED,
            site="",
            text=RedactedText("the gate stood open"),
            number=ReportNumber(series="RIV", year=2026, number=3),
            usual=Severity.HIGH,
            photos=[4, 5],
            let_out=1,
            to_the_hse=ToTheHse(by=NIGHT, injury_by=after(60)),
            actions=[(ACTION, CALLED)],
        )
        yield cards.card(to, card, NIGHT)
        yield cards.listed(to, [card], after(60 * 30))
        yield cards.listed(to, [card], NIGHT)
    yield texts.completed(to, REPORT.ref)
    yield past_line.completed(to, REPORT.ref)
    yield past_line.photo_held(to, REPORT.ref)
    yield past_line.type_it(to)
    yield past_line.recorded(to, REPORT.ref)
    for button in photos.open_buttons(to, [4]):
        yield button.label
    yield texts.released(to, REPORT.ref)
    yield texts.is_fixed(to, REPORT)
    yield texts.amended(to, REPORT.ref)
    yield texts.on_paper(to, REPORT.ref)
    yield texts.sent_back(to, NOTED)
    yield texts.is_sent_back(to, REPORT.ref)
    yield texts.type_where(to, 14)
    yield texts.type_what_is_missing(to, 14)
    yield texts.type_why(to, 14)
