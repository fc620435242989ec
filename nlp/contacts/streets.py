"""What an address is made of: numbers, names of streets, and the words for streets."""

import re

from nlp.lists.words import words

SHORT = {
    "rd": "road",
    "st": "street",
    "str": "street",
    "ave": "avenue",
    "av": "avenue",
    "cl": "close",
    "cres": "crescent",
    "ct": "court",
    "crt": "court",
    "dr": "drive",
    "gdns": "gardens",
    "gdn": "gardens",
    "grn": "green",
    "gr": "grove",
    "hse": "house",
    "ln": "lane",
    "pk": "park",
    "pl": "place",
    "sq": "square",
    "ter": "terrace",
    "terr": "terrace",
    "tce": "terrace",
    "wy": "way",
}
"""How people shorten the words for streets."""
SURE = (
    "road|rd|street|str|avenue|ave|av|crescent|cres|terrace|terr|ter|tce|lane|ln|grove"
    "|gdns|gardens|mews|villas|cottages|boulevard|court|ct|crt|croft|drive"
)
"""With a number and a name before them, these are an address whatever else is said."""
UNSURE = (
    "close|cl|dr|place|pl|walk|square|sq|rise|view|hill|green|grn|park|pk|way|wy|row"
    "|mount|parade|vale|wharf|quay|gdn|gr"
)
"""Ordinary words, too: ``2 barriers close``."""
BUILDINGS = (
    "house|hse|lodge|cottage|tower|towers|heights|point|mansions|buildings|court|ct|crt"
    "|block"
)
_ST = r"st\b(?!\.? {0,2}(?!flat\b|apt\b|apartment\b|in\b|at\b|and\b|is\b)[^\W\d_])"
"""``elm st``, and not the saint of ``2 st johns crew``."""

_NO_STREETS = (
    # words between a number and a street when the number counts something
    "a an the and or but at in on of to from for with by via near off over under into "
    "onto out up down outside inside behind beside opposite across along past towards "
    "toward through around round between is was are were be been has have had he she "
    "they it we you his her their its this that these those there here who which when "
    "where then than as so very too quite real really pretty fairly some any all both "
    "each every no not if my our your me him them us how left right went ran walked "
    "drove came seen saw heard found stopped parked reported checked attended did do "
    "done complete completed shut open opened closed clear ok live lives lived living "
    "reside resides residing stay stays staying home address addr number am pm hrs "
    "hours hr min mins minute minutes sec secs hour day days week weeks month months "
    "year years mph mile miles metres meters yards km male males female females lad "
    "lads youth youths kid kids person persons people men women man woman boys girls "
    "child children adult adults teens teenagers drunk drunks car cars van vans lorry "
    "lorries truck trucks bike bikes vehicle vehicles taxi taxis bus buses door doors "
    "gate gates window windows shutter shutters lift lifts light lights camera cameras "
    "barrier barriers staff guard guards officer officers pc pcs police unit units "
    "ambulance ambulances crew crews engine engines key keys bag bags box boxes pallet "
    "pallets call calls shop shops pub pubs bar bars store stores bay bays patrol "
    "patrols cone cones skip skips public guest multi storey wrong same other till til "
    "until homeless asb suspect suspects unknown injured ic"
)
_NOT = "|".join(_NO_STREETS.split())
_THINGS = (
    r"(?:access|side|slip|ring|service|site|haul|perimeter) road"
    r"|(?:bus|cycle|fast|slow|middle|inside|outside|left|right) lane"
    r"|(?:front|back|rear|roof) (?:gardens|terrace|drive|court)"
    r"|(?:tennis|food|squash|basketball|netball|crown|county|magistrates|high) court"
    r"|(?:hard|wheel|pen|usb|flash|test|disk|disc) drive"
    r"|(?:coach|skate|retail|business|trailer|theme|caravan|industrial) park"
    r"|(?:care|halfway|club|coach|guest|safe) house"
)
"""What has the word for a street in it and is none."""
WORD = rf"(?!(?:{_NOT}|{_THINGS})\b)(?:st\.? (?=[^\W\d_]))?[^\W\d_](?:[^\W\d_]|['’-])*"
GAP = r" {1,2}"
NAMED = rf"(?:{WORD}{GAP}){{1,3}}?"
"""The name of a street, with the space after it: as few words as will do."""
SURELY = rf"(?:{SURE})\b|{_ST}"
ANY = rf"(?:{SURE}|{UNSURE}|{BUILDINGS})\b|{_ST}"
MORE = rf"(?:{GAP}(?:{SURE})\b(?!{GAP}\d))?"
"""``mill lane gardens``."""
FLAT = r"(?:flat|apartment|apt|studio)\.? ?(?:no\.? ?)?(?:\d{1,4}[a-z]?|[a-z]\d{0,3})\b"
NUMBER = r"[1-9]\d{0,3} ?[a-f]?\b(?:[-/][1-9]\d{0,2}[a-f]?\b)?"


_OWNERS = frozenset(
    {"kings", "queens", "princes", "bishops", "abbots", "monks", "saints"}
)


def counts_something(street: str) -> bool:
    """``needles church lane``, after a number: the first word is of what there are."""
    first, *rest = street.lower().split()
    return (
        len(rest) > 1
        and len(first) > 3
        and first.endswith("s")
        and first not in _OWNERS
        and any(one in words().rank for one in (first[:-1], first.removesuffix("es")))
    )


def spelled_out(address: str) -> str:
    """``14, Elm Rd.`` as ``14 elm road``: how addresses are compared."""
    words = re.findall(r"[^\W_]+", re.sub("['’]", "", address.lower()))
    return " ".join(SHORT.get(word, word) for word in words)
