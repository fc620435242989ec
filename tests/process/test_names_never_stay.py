"""People type full names wherever they can; none of them stays anywhere."""

import json
import stat
import tomllib
from dataclasses import dataclass

import pytest

from tests.process.house import files

ENTRIES = (
    ("Margaret Wolstenholme came to the gate at 02:10", "Wolstenholme"),
    ("spoke to Zbigniew Brzęczyszczykiewicz about parking", "Brzęczyszczykiewicz"),
    ("Siobhan O'Shaughnessy took the keys", "O'Shaughnessy"),
    ("met gareth pemberthwaite at the door", "pemberthwaite"),
    ("Philippa Featherstonehaugh-Lyle signed in", "Featherstonehaugh"),
    ("Małgorzata Wiśniewskowa left by the back door", "Wiśniewskowa"),
)
OK = ("/ok all quiet, Leopold Vandersteen is with me", "Vandersteen")
INCIDENT = ("/incident Bartholomew Cholmondeley fell on the stairs", "Cholmondeley")
BREACH = (
    "/breach I sent the visitor list to Anneliese Rothenburger by mistake",
    "Rothenburger",
)
TYPED = ("Theodora Papadimitriou slipped on the ice", "Papadimitriou")
SOS = ("/sos Ignatius Fotheringay has a knife", "Fotheringay")
REASON = ("Desmond Quarshieman was asleep, I spoke to him", "Quarshieman")
EDIT = ("Wilhelmina Ashcombeley left at 03:00, not 02:00", "Ashcombeley")
SITE = ("/bookon Hortense Kowalczykowa", "Kowalczykowa")
AWAY = ("/away Clementine Hawthornthwaite", "Hawthornthwaite")
COMMAND = ("/Evangeline Throckmorton", "Throckmorton")
PICTURE = ("this is Marmaduke Winstanleigh", "Winstanleigh")
CARD = ("Persephone", "Dalrymplewood")
CAPTION = ("the gate, held open by Cosmo Thistlewaite", "Thistlewaite")
FILE = ("Araminta Ravenscroftly rota.pdf", "Ravenscroftly")
FORWARD = ("the keys are in the office", "Lysander Beauchampton", "Beauchampton")

TYPED_BY_PEOPLE = (
    *(surname for _, surname in ENTRIES),
    *(each[1] for each in (OK, INCIDENT, BREACH, TYPED, SOS, REASON, EDIT)),
    *(each[1] for each in (SITE, AWAY, COMMAND, PICTURE, CARD)),
    *(each[-1] for each in (CAPTION, FILE, FORWARD)),
)
OF_THE_ACCOUNTS = ("Cornelius", "Abernathystone")


@dataclass
class Sent:
    """A message with a name in it, as its sender's phone knows it."""

    who: str
    message_id: int


@pytest.fixture(scope="module")
def shift(house):
    """Played once, then killed: what the disk holds is what a thief would find."""
    process = house.starts()
    house.sent = []

    def says(who, text, answer=""):
        house.sent.append(Sent(who, house.phones[who].says(text)))
        if answer:
            house.sees(who, answer)

    for who in ("E1001", "E1002"):
        house.phones[who].says("/bookon RIV")
        house.sees(who, "Booked on")
    for text, _ in ENTRIES:
        says("E1001", text)
    corrected = house.phones["E1001"].says("a visitor left at 02:00")
    house.phones["E1001"].edits(corrected, EDIT[0])
    house.sent.append(Sent("E1001", corrected))
    house.sees("E1001", "corrects")
    officer = house.phones["E1001"]
    for act in (
        lambda: officer.sends_photo(CAPTION[0]),
        lambda: officer.sends_document(FILE[0]),
        lambda: officer.forwards(*FORWARD[:2]),
    ):
        house.sent.append(Sent("E1001", act()))
    house.sees("E1001", "A forwarded message shows")
    says("E1001", OK[0], "Check call recorded")
    says("E1001", INCIDENT[0], "Incident recorded")
    says("E1001", BREACH[0], "Data breach recorded")
    house.phones["E1002"].says("/incident")
    house.sees("E1002", "What happened?")
    says("E1002", TYPED[0], "Incident recorded")
    says("E1002", SOS[0])
    house.sees("D001", "More from")
    manager = house.phones["D001"]
    manager.presses("I have this")
    house.until(lambda: "Other reason" in labels(manager))
    manager.presses("Other reason")
    house.sees("D001", "Why do you close it?")
    says("D001", REASON[0])
    house.sees("D002", "Closed by")
    refused = house.phones["E1003"]
    for text, _ in (SITE, AWAY, COMMAND):
        refused.says(text)
    refused.sends_photo(PICTURE[0])
    refused.sends_contact(*CARD, "+447700900999")
    house.sees("E1003", "Contact cards are not kept")
    house.until(lambda: all(is_gone(house, sent) for sent in house.sent))
    house.until(lambda: not house.standin.pending)
    process.is_killed()
    return house


def labels(phone):
    return [each for m in phone.visible for row in m.buttons for each in row]


def is_gone(house, sent):
    messages = {m.message_id: m for m in house.phones[sent.who].messages}
    return messages[sent.message_id].deleted


def spellings(words):
    """As a file may hold them: as they are, or escaped in JSON."""
    return {words.casefold(), json.dumps(words)[1:-1].casefold()}


def found_in(text, names):
    return [name for name in names if any(each in text for each in spellings(name))]


def staff(company_file):
    """Surnames and telephone numbers of everybody in the company file."""
    people = tomllib.loads(company_file.read_text())["people"]
    surnames = {person["name"].split()[-1] for person in people}
    numbers = {person["phone"] for person in people if "phone" in person}
    return surnames | numbers | {number.replace(" ", "") for number in numbers}


def test_the_database_and_the_log_hold_no_name_that_anybody_typed(shift):
    looked_into = dict(files(shift.folder))
    assert {"checkcall.db", "checkcall.db-wal", "run-1.log"} <= set(looked_into)
    names = (*TYPED_BY_PEOPLE, *OF_THE_ACCOUNTS)
    found = {name: found_in(text, names) for name, text in looked_into.items()}
    assert {name: f for name, f in found.items() if f} == {}


def test_the_database_and_the_log_hold_no_name_or_number_of_the_staff(
    shift, company_file
):
    private = staff(company_file)
    found = {name: found_in(text, private) for name, text in files(shift.folder)}
    assert {name: f for name, f in found.items() if f} == {}


def test_the_bot_never_shows_a_name_to_anybody(shift, company_file):
    private = {*TYPED_BY_PEOPLE, *OF_THE_ACCOUNTS, *staff(company_file)}
    shown = {
        who: found_in(" ".join(shift.texts(who)).casefold(), private)
        for who in shift.phones
    }
    assert {who: found for who, found in shown.items() if found} == {}


def test_messages_with_names_are_taken_out_of_the_chat(shift):
    assert len(shift.sent) == len(ENTRIES) + 10
    assert [sent for sent in shift.sent if not is_gone(shift, sent)] == []


def test_a_stolen_disk_tells_nothing_of_the_night(shift):
    told = "\n".join(text for who in shift.phones for text in shift.texts(who))
    lines = {line for line in told.casefold().splitlines() if len(line) > 12}
    narrative = ("about parking", "took the keys", "fell on the stairs", "slipped on")
    assert all(any(words in line for line in lines) for words in narrative)
    places = ("riverside court", "canal lock", "north pier", "alder guarding")
    for name, held in files(shift.folder):
        found = [words for words in (*narrative, *places, *lines) if words in held]
        assert found == [], name


def test_other_accounts_of_the_machine_can_read_none_of_it(shift):
    var = shift.folder / "var"
    assert stat.S_IMODE(var.stat().st_mode) == 0o700
    paths = [*var.iterdir(), shift.folder / "run-1.log"]
    modes = {path.name: f"{stat.S_IMODE(path.stat().st_mode):o}" for path in paths}
    assert set(modes) >= {"checkcall.db", "checkcall.db-wal", "checkcall.key"}
    assert set(modes.values()) == {"600"}, modes


def test_what_is_kept_reads_on_with_initials(shift):
    book = [
        line["text"]
        for line in json.loads(
            shift.types("export", "occurrence-book", "--format", "json").stdout
        )
    ]
    assert "M.W. came to the gate at 02:10" in book
    assert "S.O. took the keys" in book
    assert any("I.F. has a knife" in text for text in shift.texts("D001"))
