"""What shows a name where no reading is measured: a list, a title, an introduction."""

from collections.abc import Iterator

from nlp.arabic_letters.known import in_arabic_letters
from nlp.arabic_letters.names import names_in_arabic_letters
from nlp.languages.endings import ends_as_surname, undeclined
from nlp.languages.shown import shown
from nlp.languages.tongues import small_words
from nlp.lists.words import USUAL, word_set, words
from nlp.message import Message, Range, Word
from nlp.rules.forms import names_in_han_or_hangul
from nlp.rules.handles import handles
from nlp.rules.introductions import also_known
from nlp.rules.places import before_place_words, find, places_known_by_name, saints

LONGEST = 4
"""Words of one name: ``Maria del Carmen Lopez``."""
_IN_ANY_LANGUAGE = names_in_han_or_hangul, names_in_arabic_letters, handles, also_known
_PARTICLES = word_set("de da do dos del la di van von der den bin ibn al el abu ap ab")


def names_shown(
    message: Message, tagged: list[bool], staff: frozenset[str]
) -> list[Range]:
    """Every name that something shows.

    ``tagged`` are the words that the English reading took for names, which counts where
    a list says so too; ``staff`` are single names of the company's.
    """
    found = [
        _with_neighbours(message, at)
        for at, word in enumerate(message)
        if tagged[at] and _in_list(word)
    ]
    for rule in _IN_ANY_LANGUAGE:
        found += rule(message)
    found += [
        _with_neighbours(message, at)
        for at, word in enumerate(message)
        if _is_given(word)
        or (word.is_word and not undeclined(word.key).isdisjoint(staff))
        or _is_lone_surname(message, at)
        or _is_lookalike_before_surname(message, at)
    ]
    for start in (*_after_titles(message), *_after_introductions(message)):
        found.append(_with_neighbours(message, start))
    spared = {at for start, end in of_places(message) for at in range(start, end)}
    return [
        span
        for span in found
        if not spared.intersection(range(*span))
        or _begins_before(message, span, spared)
    ]


def _begins_before(message: Message, span: Range, places: set[int]) -> bool:
    """``Rui Costa``, though there is a shop of that name."""
    return span[0] not in places and _is_given(message[span[0]])


def of_places(message: Message) -> list[Range]:
    """Streets and buildings, by the word after them or by the one before."""
    found = [
        span
        for rule in (before_place_words, places_known_by_name, saints)
        for span in rule(message)
    ]
    for at, word in enumerate(message):
        if word.key in shown().places:
            end = first = at + 2 if _is_stop(message, at + 1) else at + 1
            while end < min(len(message), first + LONGEST) and _of_place(message[end]):
                end += 1
            found.append((first, end))
    return found


def _of_place(word: Word) -> bool:
    return _high(word) or _is_given(word) or _is_surname(word)


def _is_stop(message: Message, at: int) -> bool:
    return at < len(message) and message[at].text == "."


def _high(word: Word) -> bool:
    """A capital that the sentence does not ask for."""
    return word.is_word and word.shape in ("Xx", "X") and len(word.text) > 1


def _is_given(word: Word) -> bool:
    """``Krzysztofa``, ``krzysztofa``; ``Abiodun`` with its capital."""
    if not word.is_word or len(word.key) < 3 or word.key in small_words():
        return False
    if is_acronym(word):
        return False
    known = shown()
    declined = not undeclined(word.key).isdisjoint(known.given)
    if declined or word.key in known.usual:
        sure = word.key not in known.lookalikes and not _is_everyday(word)
        return sure or (_high(word) and word.key not in known.places)
    strange = word.given and not _is_everyday(word)
    return strange and _high(word) and word.key not in known.lookalikes


def _in_list(word: Word) -> bool:
    """In any list of given names, and no small or everyday word."""
    if word.key in small_words() or word.key in shown().lookalikes:
        return False
    given = word.given and not in_arabic_letters(word.text)
    return given and not _is_everyday(word) and not is_acronym(word)


def _is_everyday(word: Word) -> bool:
    """A word of English that people use: ``gate``, ``alarm``."""
    rank = words().rank.get(word.key)
    known = shown()
    named = word.key in known.given or word.key in known.usual
    return rank is not None and rank < USUAL and not named


def _is_lone_surname(message: Message, at: int) -> bool:
    """``Nowaka``, ``Wiśniewską``: with a capital in mid-sentence."""
    word = message[at]
    return _high(word) and word.shape == "Xx" and _is_surname(word)


def _is_lookalike_before_surname(message: Message, at: int) -> bool:
    """``ion dumitru``, ``Ana Călinescu``: what it is, the surname after it says."""
    forms = undeclined(message[at].key)
    if at + 1 == len(message) or forms.isdisjoint(shown().given):
        return False
    return touches(message, at + 1) and _is_surname(message[at + 1])


def _is_surname(word: Word) -> bool:
    if not word.is_word or len(word.key) < 3 or word.key in small_words():
        return False
    if ends_as_surname(word.key):
        return True
    return not undeclined(word.key).isdisjoint(shown().surnames)


def _after_titles(message: Message) -> list[int]:
    """Where a name begins after ``pana``, ``domnul``, ``pan kierownik``."""
    titles = shown().titles
    found = []
    for at, word in enumerate(message[:-1]):
        if word.key not in titles:
            continue
        first = at + 2 if _is_stop(message, at + 1) else at + 1
        if first >= len(message) or message[first].key in titles:
            continue
        after = message[first]
        if (_high(after) and not is_acronym(after)) or _is_listed(after):
            found.append(first)
    return found


def is_acronym(word: Word) -> bool:
    """``AED``, ``CCTV``."""
    return word.shape == "X" and len(word.text) < 5


def _is_listed(word: Word) -> bool:
    """In small letters: a surname by ending or list, or a given name."""
    return word.shape in ("x", "l") and (_is_surname(word) or _is_given(word))


def _after_introductions(message: Message) -> list[int]:
    """Where a name begins after ``nazywa się``, ``îl cheamă``, ``se llama``."""
    found = []
    for first, sure in introduced(message):
        after = message[first]
        if _may_be_introduced(after) if sure else _high(after) or _is_listed(after):
            found.append(first)
    return found


def introduced(message: Message) -> Iterator[tuple[int, bool]]:
    """What stands where somebody gives a name, and whether it surely is one: after
    ``nazywa się``, but not after ``nazwisko``."""
    keys = [word.key for word in message]
    for phrase in shown().introductions:
        for _, end in find(keys, phrase):
            first = end + 1 if keys[end : end + 1] == [":"] else end
            if first < len(message):
                yield first, len(phrase) > 1


def _may_be_introduced(word: Word) -> bool:
    everyday = word.plain or word.key in small_words()
    return word.is_word and len(word.key) > 2 and (_high(word) or not everyday)


def _with_neighbours(message: Message, at: int) -> Range:
    """The name that ``message[at]`` is a part of: surnames and capitals beside it."""
    end = at + 1
    while end < len(message) and end - at < LONGEST and _joins(message, end):
        end += 1
    while message[end - 1].key in _PARTICLES and end - 1 > at:
        end -= 1
    start = at
    while start and touches(message, start) and _stands_before(message[start - 1]):
        start -= 1
    return start, end


def touches(message: Message, at: int) -> bool:
    """Whether a space and nothing more parts this word from the one before."""
    return message[at].start - message[at - 1].end == 1


def _joins(message: Message, at: int) -> bool:
    word = message[at]
    if not touches(message, at) or not word.is_word:
        return False
    if word.key in _PARTICLES:
        return at + 1 < len(message) and _high(message[at + 1])
    known = shown()
    if word.key in known.places or word.key in known.titles:
        return False
    if word.key in small_words() and not (_high(word) and word.listed):
        return False
    if _high(word):
        return not is_acronym(word) or _is_surname(word)
    listed = word.surname and not word.common
    return word.shape in ("x", "l") and (_is_surname(word) or listed)


def _stands_before(word: Word) -> bool:
    """``Nowak`` of ``Nowak Krzysztof``, and a given name before a surname."""
    if word.key in shown().titles or not word.is_word:
        return False
    return word.capital and (_is_surname(word) or _is_given(word))
