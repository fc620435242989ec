"""Which words sound as if somebody's data had gone astray, and which do not."""

from pathlib import Path

import pytest

from bot.texts.words.astray import is_astray

LOST = [
    "lost my notebook",
    "LOST THE VISITOR BOOK!!",
    "my work phone has been nicked",
    "left my folder on the bus",
    "can't find the signing in sheet",
    "think ive lost the usb stick hmm not sure",
    "visitor book gone from the desk",
    "tablet stolen out of the van",
    "Zgubiłem notes z nazwiskami gości",
    "zostawiłam dokumenty w autobusie",
    "mi-au furat telefonul",
    "nu mai găsesc lista cu vizitatori",
    "perdi o caderno de serviço",
    "wedi colli fy llyfr nodiadau",
    "میری نوٹ بک کھو گئی ہے",
    "meri notebook kho gayi",
]
OUT = [
    "I think I sent it to the wrong group",
    "texted wrong number with the code and address",
    "sent the rota out by mistake",
    "posted the visitors' list in the residents group",
    "somebody put the cctv on facebook",
    "wysłałam listę na złą grupę",
    "chyba wyslalem nie do tej osoby",
    "wysłałem raport przez pomyłkę",
    "am trimis lista pe grupul greșit",
    "acho que enviei para o grupo errado",
    "anfonais y rhestr i'r grŵp anghywir",
    "میں نے لسٹ غلط گروپ میں بھیج دی",
    "galat group mein bhej diya",
    "is this a data breach",
]
NEITHER = [
    "found a lost phone at reception",
    "lady lost her phone on level 2",
    "customer lost his laptop, handed in at the desk",
    "phone line is gone",
    "lost phone signal in the basement",
    "lost my torch",
    "papers delivered, gate left open",
    "all files locked away, key log checked",
    "list of contractors sent to the office",
    "left the site at six",
    "wrong number plate on the list",
]
MESSAGES = Path(__file__).parents[3] / "nlp/training/messages"


@pytest.mark.parametrize("words", [*LOST, *OUT])
def test_it_is_offered_to_be_reported(words):
    assert is_astray(words)


@pytest.mark.parametrize("words", NEITHER)
def test_it_is_an_entry_and_no_more(words):
    assert not is_astray(words)


def test_of_what_guards_write_it_is_hardly_ever_asked():
    """Some of those are breaches; a question too many is soon read by nobody."""
    lines = [
        line
        for path in MESSAGES.glob("*.txt")
        for line in path.read_text().splitlines()
        if line.strip()
    ]
    asked = sum(map(is_astray, lines))
    assert 0 < asked < len(lines) * 0.005
