"""The lists of the web beside the breaches, and what is on them: each page once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.domain.corrective_actions import CorrectiveAction
from bot.domain.corrective_actions import Status as ActionStatus
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.person import Role
from bot.domain.refs import BREACH, INCIDENT, Ref
from bot.domain.register.review import Kind as ReviewKind
from bot.domain.register.review import Review, Signature
from bot.domain.rights.facts import Ground
from bot.domain.rights.facts import Status as RequestStatus
from bot.domain.rights.pauses import Pause, WaitsFor
from bot.texts.page import Page
from bot.texts.reader import Reader
from bot.texts.register.reviews import Agenda
from bot.texts.rights.card import Beside
from bot.texts.web import corrective_actions, rights_requests
from bot.texts.web import reviews as web_reviews
from tests.domain.builders import FIRST, NIGHT, a_request, after, somebody

WORDS = RedactedText("A.O. saw the gate open")
CALLED = "A.O. E1001"
DPO = somebody(Role.DPO)
TODAY = date(2026, 1, 20)
ACTION = CorrectiveAction(
    id=1,
    about=Ref(BREACH, 3),
    text=WORDS,
    owner=FIRST,
    due_at=NIGHT,
    added_by=FIRST,
    added_at=NIGHT,
    reminded_at=NIGHT,
)


def requests(to: Reader) -> Iterator[Page]:
    """Rights requests: the list, and one in each state that has its own words."""
    one = a_request(date(2026, 1, 10), id=1)
    due = replace(one, id=2, received_on=date(2025, 11, 1), checked_at=NIGHT)
    fee = Pause(id=7, waits_for=WaitsFor.FEE, asked_on=TODAY, at=NIGHT)
    paid = replace(fee, id=8, waits_for=WaitsFor.IDENTITY, received_on=TODAY)
    waits = replace(one, pauses=(fee, paid))
    over = replace(one, status=RequestStatus.REFUSED, ground=Ground.EXCESSIVE)
    listed = [(one, seen(TODAY)), (due, seen(TODAY)), (waits, seen(None))]
    for still in ([], listed):
        yield rights_requests.list_page(to, DPO, still, [(over, seen(TODAY))])
    for request in (one, waits, over):
        yield rights_requests.page(
            to,
            DPO,
            rights_requests.Record(
                request=request, beside=seen(None), on_the_bot=False, may=True
            ),
        )


def seen(law_by: date | None) -> Beside:
    return Beside(whose="", checker="", law_by=law_by, on=TODAY)


def actions(to: Reader) -> Iterator[Page]:
    """Corrective actions: the list, and one in each state."""
    done = replace(ACTION, status=ActionStatus.DONE, reasons=WORDS)
    elsewhere = replace(ACTION, about=Ref(INCIDENT, 3))
    for found in ([], [(ACTION, CALLED), (done, CALLED)]):
        yield corrective_actions.list_page(to, DPO, found, after(9999))
    for one in (ACTION, done, elsewhere):
        yield corrective_actions.page(to, DPO, one, CALLED, NIGHT, keeps=True)


def reviews(to: Reader) -> Iterator[Page]:
    """Reviews: the list, and one to be signed."""
    signature = Signature(0, FIRST, NIGHT, WORDS)
    one = Review(
        id=1, kind=ReviewKind.MONTHLY, starts_on=date(2025, 12, 1), due_at=NIGHT
    )
    signed = replace(one, signatures=(signature,))
    for found in ([], [one, signed]):
        yield web_reviews.list_page(to, DPO, found)
    agenda = Agenda(
        review=one,
        reported=1,
        reported_late=0,
        told=0,
        not_closed=[],
        overdue=[],
        unverified=[],
        name_slips=(0, 0),
        held=[],
    )
    yield web_reviews.page(to, DPO, agenda, [(CALLED, signature)], may_sign=True)
