"""Every text about complaints, asked for once in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.domain.complaints.complaint import (
    Acknowledged,
    AuthorityChecked,
    Complaint,
    Concluded,
    Filed,
    Progressed,
    Withdrawn,
    Worded,
    decide,
)
from bot.domain.complaints.counts import counted
from bot.domain.complaints.facts import Authority, Outcome, Proxy, Way, Who
from bot.domain.complaints.note import Note, NoteKind
from bot.domain.errors import Misfilled
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.people.person import Role
from bot.texts.complaints import card, complainant, handler, labels, letters
from bot.texts.message import Message
from bot.texts.page import Page
from bot.texts.reader import Reader
from bot.texts.web import complain, complain_answers
from bot.texts.web import complaints as web_complaints
from tests.domain.builders import FIRST, NIGHT, a_complaint, somebody

WORDS = RedactedText("A.O. hung it up in the lodge")
KEPT = Kept(text=WORDS, had_names=True, initials=("A.O.",))
DAY = timedelta(days=1)
TODAY = NIGHT.date()
CALLED = "A.O. E1001"
DPO = somebody(Role.DPO)
HOUSE = complain.House(company="Alder Guarding", phone="020 7946 0000")

NEW = a_complaint(TODAY, id=1)
ACKNOWLEDGED = decide(NEW, Acknowledged(FIRST, TODAY, Way.LETTER), NIGHT)
PROXIED = replace(NEW, proxy=Proxy.SOLICITOR)
AUTHORISED = decide(PROXIED, AuthorityChecked(FIRST, Authority.SIGNED), NIGHT)
NOTES = [
    Note(kind=kind, at=NIGHT, by=FIRST, words=WORDS, way=Way.CALL) for kind in NoteKind
]


def about_complaints(to: Reader) -> Iterator[Message | str]:
    yield from labelled(to)
    yield from whoever_complains_reads(to)
    yield from whoever_answers_reads(to)
    yield from (card.card(to, facts) for facts in every_card())


def labelled(to: Reader) -> Iterator[str]:
    yield from (labels.who(to, each) for each in Who)
    yield from (labels.proxy(to, each) for each in Proxy)
    yield from (labels.authority(to, each) for each in Authority)
    yield from (labels.way(to, each) for each in Way)
    yield from (labels.outcome(to, each) for each in Outcome)


def whoever_complains_reads(to: Reader) -> Iterator[Message | str]:
    yield complainant.type_complaint(to)
    yield complainant.type_more(to, NEW.ref)
    yield complainant.nothing_added(to)
    yield complainant.dropped(to)
    yield complainant.received(to, NEW, KEPT)
    yield complainant.added(to, NEW, KEPT)
    yield complainant.withdrawn(to, NEW)
    yield complainant.progress(to, NEW, WORDS)
    yield complainant.remedies(to)
    yield complainant.button(to).label
    upheld = Concluded(FIRST, TODAY, Way.CHAT, Outcome.UPHELD, WORDS)
    for event in (
        Acknowledged(FIRST, TODAY, Way.CHAT),
        upheld,
        Withdrawn(FIRST),
    ):
        told = complainant.told(to, NEW, event)
        assert told is not None
        yield told
    assert complainant.told(to, NEW, Worded(WORDS)) is None


def whoever_answers_reads(to: Reader) -> Iterator[Message | str]:
    yield handler.received(to)
    yield handler.more(to)
    yield handler.gone(to)
    yield handler.many(to)
    for days in (19, 29, 40):
        yield handler.reminder(to, NEW, TODAY + days * DAY)
    yield handler.reminder(to, ACKNOWLEDGED, TODAY + 28 * DAY)
    yield handler.listed(to, [])
    yield handler.listed(to, [(NEW, ""), (ACKNOWLEDGED, CALLED)])
    yield handler.listed(to, [(NEW, "")] * (handler.SHOWN + 1))
    yield handler.how_it_came(to, 3)
    yield handler.whose_data(to, 3, Way.LETTER)
    yield handler.who_speaks(to, 3, Way.LETTER, Who.CLIENT)
    yield handler.came_earlier(to, NEW)
    yield handler.added(to, NEW, KEPT)
    yield handler.tell_them(to, NEW)
    yield handler.type_about(to)
    yield handler.type_file(to)
    yield handler.type_day(to)
    yield handler.type_enquiry(to)
    yield handler.type_progress(to)
    yield handler.type_finding(to)
    yield card.how_acknowledged(to, NEW)
    yield card.how_authorised(to, PROXIED)
    for complaint in (NEW, PROXIED):
        yield card.which_outcome(to, complaint)
    for complaint in (NEW, PROXIED, concluded()):
        yield letters.letter(to, complaint, "Alder Guarding")


def concluded() -> Complaint:
    outcome = Concluded(FIRST, TODAY, Way.LETTER, Outcome.PARTLY, WORDS)
    return decide(ACKNOWLEDGED, outcome, NIGHT)


def every_card() -> Iterator[card.Facts]:
    whole = ACKNOWLEDGED
    for event in (Worded(WORDS), Filed(WORDS), Progressed(FIRST, TODAY, Way.CALL)):
        whole = decide(whole, event, NIGHT)
    late = decide(NEW, Acknowledged(FIRST, TODAY + 40 * DAY, Way.EMAIL), NIGHT)
    gone = decide(NEW, Withdrawn(FIRST), NIGHT)
    mine = replace(NEW, who=Who.STAFF)
    reached = replace(NEW, contact="a@b.example")
    for complaint in (
        NEW,
        reached,
        PROXIED,
        AUTHORISED,
        whole,
        late,
        concluded(),
        gone,
    ):
        yield facts(complaint)
    yield replace(facts(mine), whose=CALLED, on_the_bot=True, notes=NOTES)


def facts(complaint: Complaint) -> card.Facts:
    return card.Facts(
        complaint=complaint,
        called={FIRST: "B.L. D001"},
        today=TODAY + 50 * DAY,
    )


def complaints(to: Reader) -> Iterator[Page]:
    """Of the register: the list, and one in each state that has its own words."""
    over, counts = concluded(), {2026: counted([NEW, concluded()], TODAY)}
    named = [(NEW, ""), (ACKNOWLEDGED, CALLED)]
    for still, ended in (([], []), (named, [(over, "")])):
        yield web_complaints.list_page(to, DPO, still, ended, counts)
    for each in every_card():
        known = replace(each.complaint, contact="a@b.example")
        for complaint in (each.complaint, known):
            record = web_complaints.Record(
                facts=replace(each, complaint=complaint), letter="words", may=True
            )
            yield web_complaints.page(to, DPO, record)


def a_stranger_reads(to: Reader) -> Iterator[Page]:
    page = complain.form_page(to, HOUSE)
    yield page
    yield complain.form_page(to, complain.House())
    for field, what in (
        *(("words", "type"), ("words", "longer"), ("words", "unread")),
        *(("contact", "contact"), ("speaker", "choose")),
    ):
        yield complain_answers.misfilled(to, page, Misfilled(field, what))
    yield complain_answers.not_read(to, page)
    yield complain_answers.not_from_here(to, page)
    yield complain_answers.too_many(to, page, HOUSE)
    yield complain_answers.away(to, page, HOUSE)
    yield complain_answers.broken_page(to, HOUSE)
    for complaint in (NEW, replace(PROXIED, words=WORDS, contact="a@b.example")):
        yield complain_answers.received_page(to, HOUSE, complaint, KEPT)
