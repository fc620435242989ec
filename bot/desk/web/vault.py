"""People at incidents on the web: their list, one incident, and what is shown once."""

from bot.desk.desk import Desk
from bot.desk.vault import opening
from bot.desk.vault.opening import Receipt
from bot.desk.web.filled import Filled
from bot.desk.web.shelf import Doing, Shelf, note_look
from bot.domain.errors import Misfilled
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.domain.refs import INCIDENT, Ref
from bot.domain.vault.named import LONGEST
from bot.domain.vault.record import ref_of
from bot.domain.web.deeds import VaultDeed
from bot.texts.page import Page
from bot.texts.paper import Paper
from bot.texts.web.frame import VAULT as HOME
from bot.texts.web.vault import lists, records

LIST = "vault"
"""What a look at the list is about, in the journal."""


def look(desk: Desk, person: Person, number: int) -> Page:
    """One incident's; 0 for their list."""
    allow(person, Action.OPEN_VAULT)
    to = desk.reader(person)
    if number == 0:
        note_look(desk, person, LIST)
        lock = desk.unit.vault.lock.state
        return lists.list_page(to, person, _found(desk), lock)
    shelved = opening.shelved(desk, person, number)
    note_look(desk, person, ref_of(number))
    return records.page(to, person, shelved)


def _found(desk: Desk, among: set[int] | None = None) -> lists.Found:
    return [
        (Ref(INCIDENT, number), count, at)
        for number, count, at in desk.unit.vault.incidents(among)
    ]


def find(desk: Desk, person: Person, _: int, filled: Filled) -> Page:
    """Somebody asks what is held about them. For whom was looked, is kept nowhere."""
    allow(person, Action.OPEN_VAULT)
    whom = _line(filled, lists.WHOM)
    found = desk.unit.vault.search(whom)
    desk.note(person.id, "vault searched", LIST, after=str(len(found)))
    return lists.found_page(desk.reader(person), person, _found(desk, found))


def open_it(desk: Desk, person: Person, number: int, filled: Filled) -> Page:
    reason = filled.needed(records.REASON).text
    shelved, named = opening.opened(desk, person, number, reason)
    receipts = desk.unit.vault.receipts(number)
    return records.opened_page(desk.reader(person), person, shelved, named, receipts)


def receipt_of(filled: Filled) -> Receipt:
    """Who takes the paper; :class:`Misfilled` where they do not say."""
    return Receipt(
        taker=_line(filled, records.TAKER),
        reference=_line(filled, records.REFERENCE),
    )


def for_police(desk: Desk, person: Person, number: int, filled: Filled) -> Paper:
    allow(person, Action.OPEN_VAULT)
    return opening.for_police(desk, person, number, receipt_of(filled))


def _line(filled: Filled, name: str) -> str:
    said = filled.line(name)
    if not said:
        raise Misfilled(name, "type")
    if len(said) > LONGEST:
        raise Misfilled(name, "long")
    return said


def _nothing(*_: object) -> None:
    """What is answered is shown once, and leads to no page of its own."""


VAULT = Shelf(
    home=HOME,
    look=look,
    deeds={
        VaultDeed.FIND: Doing(_nothing),
        VaultDeed.OPEN: Doing(_nothing, words=(records.REASON,)),
        VaultDeed.POLICE: Doing(_nothing),
    },
    list_has_forms=True,
)
