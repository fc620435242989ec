"""A title or rank says that a name follows."""

from nlp.lists.words import word_set
from nlp.message import Message, Range, Word

SURE = word_set("mr mrs ms mx messrs mister")
"""Titles that are nothing else: any word but the commonest is a name after them."""
LIKELY = word_set(
    "miss dr prof professor sir dame lord lady madam rev reverend imam rabbi father "
    "sister brother auntie aunty uncle cllr councillor judge justice pc pcso dc ds "
    "di dci wpc sgt sergeant insp inspector constable supt cpl corporal capt captain "
    "major col colonel lt lieutenant nurse matron doc doctor padre chaplain mullah "
    "monsieur madame mademoiselle herr frau fraulein senor senora senorita senhor "
    "senhora senhorita signor signora signorina domnul doamna"
)
"""Titles that are also other things: only what looks like a name follows them."""
JOBS = word_set(
    "banksman ganger foreman supervisor manager paramedic porter driver steward "
    "concierge cleaner cllr councillor officer guard warden caretaker plumber "
    "electrician courier resident tenant visitor engineer contractor receptionist "
    "controller dispatcher marshal doorman handyman carer chef so cpo cso ta "
    "neighbour landlord landlady technician surveyor operative ds subbie brickie "
    "roofer scaffolder scaff labourer joiner fitter plasterer groundworker slinger "
    "telehandler hoistman gateman chargehand asst assistant deputy trainee "
    "apprentice newbie rookie houseman hca physio radiographer anaesthetist midwife "
    "barman barmaid bouncer usher stewardess bursar librarian lifeguard postie "
    "postman milkman cabbie trucker haulier picker packer fishmonger florist "
    "hairdresser lawyer solicitor fireman firefighter medic sapper squaddie trooper "
    "geezer fella lass missus bro bruv cuz sis stepdad hubby scouse brummie polish "
    "romanian irish scottish"
)
"""What somebody does or is, as it is said before the name. Left out is what a name may
begin with: ``pan`` in China, ``swami`` in India, ``son`` in Korea."""
_MISSING = word_set(
    "i you we they dont didnt not to will ll might would never did do he"
)
_AFTER_MISS = word_set("in from of at said rang flat left came has is was lost on")

TITLES = SURE | LIKELY | JOBS
"""Whatever may stand before a name and be no part of it."""
_OF_ANYBODY = SURE | LIKELY

_PARTICLES = word_set("o al el de da di von van mac ni")


def titled(message: Message) -> list[Range]:
    """Catches ``patel`` in ``mr patel``, ``Wright`` in ``PC Wright 4412``."""
    found = []
    for at, word in enumerate(message):
        if word.key in TITLES:
            first = _past_stop(message, at + 1)
            if first < len(message) and _names(word, message[first]):
                found.append((first, first + 1))
            elif _names_after_particle(message, first):
                found.append((first, first + 2))
    return found


def misses(message: Message) -> list[Range]:
    """Catches ``page`` in ``miss page in flat 9``, and not in ``i miss page 9``."""
    return [
        (at + 1, at + 2)
        for at, word in enumerate(message[:-2])
        if word.key == "miss"
        and (at == 0 or message[at - 1].key not in _MISSING)
        and message[at + 1].surname
        and message[at + 1].is_word
        and message[at + 2].key in _AFTER_MISS
    ]


def _past_stop(message: Message, at: int) -> int:
    return at + 1 if at < len(message) and message[at].text == "." else at


def _names_after_particle(message: Message, first: int) -> bool:
    """Whether ``o brien`` or ``al hashimi`` stands at ``first``."""
    pair = message[first : first + 2]
    return (
        len(pair) == 2
        and pair[0].key in _PARTICLES
        and pair[1].start - pair[0].end == 1
        and (pair[1].unknown or pair[1].listed)
    )


def _names(title: Word, word: Word) -> bool:
    if not word.is_word or word.key in _OF_ANYBODY:
        return False
    if title.key in JOBS:
        return word.shape == "Xx" and (word.listed or word.unknown)
    if title.key in SURE:
        return not word.ordinary or word.shape == "Xx"
    return word.unknown or (word.listed and not word.common)
