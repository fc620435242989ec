"""What is read by rule: times, references, plates, initials, that nobody is hurt.

Each is a pattern of spaCy's matcher over the words and their kinds (`wordkinds`).
"""

from collections.abc import Iterator

TIME, REFERENCE, PLATE, INITIALS = "TIME", "REFERENCE", "PLATE", "INITIALS"
UNHURT = "UNHURT"
POLICE, AMBULANCE, BRIGADE = "POLICE", "AMBULANCE", "BRIGADE"
EMERGENCY = "EMERGENCY"
"""999, which brings whoever is needed."""
NOT_URGENT = "101"
"""The number of the police for what is over."""

Word = dict[str, str | bool | int | dict[str, list[str]]]
Pattern = dict[str, str | list[Word]]


def patterns() -> list[Pattern]:
    """All rules, each with the label of what it finds."""
    rules = {
        TIME: _times,
        REFERENCE: _references,
        PLATE: _plates,
        INITIALS: _initials,
        UNHURT: _unhurt,
        POLICE: _police,
        AMBULANCE: _ambulance,
        BRIGADE: _brigade,
        EMERGENCY: _emergency,
    }
    return [
        {"label": label, "pattern": words}
        for label, rule in rules.items()
        for words in rule()
    ]


def _word(text: str) -> Word:
    return {"LOWER": {"IN": text.split()}}


def _kind(text: str) -> Word:
    return {"TAG": {"IN": text.split()}}


def _maybe(word: Word) -> Word:
    return {**word, "OP": "?"}


_FIGURE = _kind("digit teens")
_HOUR = _word("one two three four five six seven eight nine ten eleven twelve")
_SPAN = _word("minute minutes min mins hour hours hr hrs day days week weeks")
_PART = _word("morning afternoon evening night")
_NEAR = _word("at about around gone since after before till until approx nearly")


def _times() -> Iterator[list[Word]]:
    """``0210``, ``02.10``, ``half 3``, ``gone two``, ``ten minutes ago``."""
    yield [{"TAG": "clock"}, _maybe({"LOWER": "hrs"})]
    two = _kind("teens hour minute half_day")
    yield [_kind("digit teens hour"), {"ORTH": {"IN": [":", ".", ";"]}}, two]
    yield [{"TAG": "half_day"}]
    yield [_word("this last all"), _PART]
    yield [_word("since at from"), _word("lunch dinner tea opening")]
    yield [
        _word(
            "today tonight yesterday overnight midnight midday noon lunchtime teatime "
            "monday tuesday wednesday thursday friday saturday sunday"
        )
    ]
    for hour in (_FIGURE, _HOUR):
        yield [hour, _word("am pm ish oclock o'clock")]
        yield [hour, {"LOWER": "o"}, {"LOWER": "clock"}]
        yield [{"LOWER": "half"}, hour]
        yield [_NEAR, hour]
        for part in (_FIGURE, _HOUR, _word("half quarter twenty 20 25")):
            yield [part, _word("past to"), hour]
        yield [hour, _SPAN, {"LOWER": "ago"}]
    yield [_word("an half few couple 20 30 15 25 40 45"), _SPAN, {"LOWER": "ago"}]


def _references() -> Iterator[list[Word]]:
    """``CAD 4471``, ``crime ref 42/118/26``; what is joined to it, `services` adds."""
    yield [
        _word("cad log ref reference inc incident crime pp ppl collar pc officer"),
        _maybe(_word("ref number no reference num is was")),
        _maybe(_word(": . number no")),
        _kind("clock digit teens hour minute figures code plate"),
    ]


def _plates() -> Iterator[list[Word]]:
    """``AB12 CDE``, and the half of it that somebody saw."""
    yield [{"TAG": "plate"}]
    yield [{"TAG": "plate"}, {"IS_ALPHA": True, "LENGTH": 3}]


def _initials() -> Iterator[list[Word]]:
    """``J.S.`` as the redactor writes it, and ``P.`` after a title."""
    letter: Word = {"SHAPE": "X", "SPACY": False}
    dot: Word = {"ORTH": ".", "SPACY": False}
    end: Word = {"ORTH": "."}
    for letters in range(2, 5):
        yield [*[letter, dot] * (letters - 1), letter, end]
    yield [_word("mr mrs ms miss dr sir prof"), _maybe(end), letter, end]


_HARMED = _word(
    "hurt injured harmed injury injuries touched cut hit bleeding slipped slip "
    "affected casualties underneath under"
)
_WELL = _word("ok okay fine alright unharmed")


def _unhurt() -> Iterator[list[Word]]:
    """``nobody hurt``, ``no injuries``, ``she is ok``."""
    yield [_word("unhurt unharmed uninjured")]
    few: Word = {"IS_ALPHA": True, "OP": "?"}
    yield [_word("nobody noone none neither"), few, few, _HARMED]
    yield [{"LOWER": "no"}, {"LOWER": "one"}, few, _HARMED]
    harm = _word("injury injuries hurt injured harm harmed casualties")
    yield [_word("no not without"), harm]
    yield [{"LOWER": "not"}, {"LOWER": "touched"}]
    yield [{"LOWER": "no"}, _word("marks contact fall")]
    yield [_word("i'm im"), _WELL]
    yield [
        _word("didnt didn't not"),
        _word("hurt touch"),
        _word("me him her them anybody anyone"),
    ]
    everybody = _word("he she they both everyone everybody all")
    for who in (everybody, _kind("person")):
        yield [who, _maybe(_word("is are was were")), _WELL]


def _police() -> Iterator[list[Word]]:
    yield [_word(f"police btp officers pcs cops coppers {NOT_URGENT}")]


def _ambulance() -> Iterator[list[Word]]:
    yield [_word("ambulance ambulances ambo ambos paramedic paramedics")]


def _brigade() -> Iterator[list[Word]]:
    yield [_word("fire"), _word("brigade bridgade service engine engines crew crews")]
    yield [_word("brigade appliances firemen firefighters")]
    yield [_kind("digit number"), _word("pump pumps appliance appliances")]


def _emergency() -> Iterator[list[Word]]:
    yield [_word("999 112")]
