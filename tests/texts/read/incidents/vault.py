"""Every text about people at an incident, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.errors import Misfilled
from bot.domain.names.redacted_text import RedactedText
from bot.domain.people.person import Role
from bot.domain.refs import INCIDENT, Ref
from bot.domain.vault.named import Named, Who
from bot.domain.vault.record import Entry, Lock, Opening
from bot.texts.message import Message
from bot.texts.page import Page
from bot.texts.paper import Paper
from bot.texts.reader import Reader
from bot.texts.vault import chat, labels, paper
from bot.texts.web.vault import form, lists
from bot.texts.web.vault import records as of_one
from tests.domain.builders import NIGHT, OFFICER, after, somebody
from tests.texts.read.web_pages import words_on

DPO = somebody(Role.DPO)
REF = Ref(INCIDENT, 7)
CALLED = {OFFICER: "A.O. E1001"}
FIRST = Entry(id=1, incident=7, who=Who.WITNESS, by=OFFICER, at=NIGHT)
SECOND = replace(FIRST, id=2, who=Who.CALLER, at=after(5), instead_of=1)
NAMED = {
    1: Named(name="Ida Moss", phone="07700 900123"),
    2: Named(more="14 Tamarisk Row"),
}
READ = Opening(
    incident=7, by=OFFICER, at=NIGHT, people=1, reason=RedactedText("the police rang")
)
TAKEN = replace(READ, reason=None, sha256="ab" * 32)
SHELVED = of_one.Shelved(
    incident=REF,
    entries=(FIRST, SECOND),
    openings=(READ, TAKEN),
    called=CALLED,
    lock=Lock.OPEN,
)
FOUND = ((REF, 2, NIGHT),)


def about_the_vault(to: Reader) -> Iterator[Message | str]:
    yield from the_chat_reads(to)
    for page in (*whoever_was_there_writes(to), *records(to), *read_once(to)):
        yield from words_on(page)


def read_once(to: Reader) -> Iterator[Page | Paper]:
    receipts = ((TAKEN, "PC 4471", "5226"),)
    yield of_one.opened_page(to, DPO, SHELVED, NAMED, receipts)
    for found in ((), FOUND):
        yield lists.found_page(to, DPO, found)
    for site in ("", "RIV Riverside Court"):
        handing = paper.Handing(
            incident=REF,
            site=site,
            company="Alder Guarding",
            by="N.R. P001",
            at=NIGHT,
            taker="PC 4471",
            reference="5226",
        )
        yield paper.paper(to, handing, (FIRST, SECOND), NAMED, CALLED)


def the_chat_reads(to: Reader) -> Iterator[Message | str]:
    yield from (labels.who_label(to, each) for each in Who)
    yield chat.where_names_belong(to)
    yield chat.link(to, REF, "https://checkcall.example/vault/token")
    yield chat.link_over(to, 7, NIGHT)
    yield chat.recorded(to, REF, 2)
    yield chat.type_incident(to)
    yield chat.no_incident(to)
    yield chat.nothing_typed(to)
    yield chat.cannot_be_kept(to, "020 7946 0000")
    yield chat.no_page(to, "020 7946 0000")
    for lock in (Lock.NO_KEY, Lock.WRONG_KEY):
        yield chat.locked(to, lock)
    yield chat.opened(to, "N.R. P001", REF, 2, RedactedText("the police rang"))
    yield chat.handed_over(to, "N.R. P001", REF, 2)


def whoever_was_there_writes(to: Reader) -> Iterator[Page]:
    blank = form.Blank(
        to=to, company="Alder", phone="020 7946 0000", incident=REF, standing=(FIRST,)
    )
    yield form.form_page(replace(blank, standing=()))
    for saved in (False, True):
        yield form.form_page(blank, saved=saved)
    for field, what in (("who", "choose"), ("name", "type"), ("more", "long")):
        yield form.refilled(blank, {}, Misfilled(field, what))
    yield form.not_kept(blank, {})
    yield form.moved_on(blank, {})
    yield form.over_page(to, ("Ida Moss",))
    yield form.too_often_page(to)
    yield form.away_page(to)


def records(to: Reader) -> Iterator[Page]:
    """Of the register: the list, and one incident in each of its states."""
    for found in ((), FOUND):
        yield lists.list_page(to, DPO, found, Lock.OPEN)
    locked = replace(SHELVED, openings=(), lock=Lock.NO_KEY)
    for shelved in (SHELVED, locked):
        yield of_one.page(to, DPO, shelved)
