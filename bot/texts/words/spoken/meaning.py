"""The kind of plain words, where they are of one that is listened for."""

from bot.domain.timed_activity.announced import Announced
from bot.domain.words.spoken import Spoken
from bot.texts.words.spoken import (
    all_well,
    back_again,
    cancelled,
    cannot_come,
    out_of_reach,
    timed,
    urdu,
)
from bot.texts.words.spoken.cards import card_in
from bot.texts.words.spoken.danger.cries import Cry, calls_for_help, cry_in
from bot.texts.words.spoken.folding import is_question, word_set, words_in

YES = urdu.YES | word_set("yes yep yeah y tak da sim ydw oes ie")
NO = urdu.NO | word_set("no nope nah nie nu nao na nac nag dim mistake false")
BESIDE = urdu.BESIDE | word_set(
    "please thanks thank you now not need help alarm sorry its it was a by all good ok "
    "fine im i am dzieki prosze dziekuje nic multumesc va rog "
    "obrigado obrigada estou bem "
    "diolch angen oes ydw ydy rwyn dwin iawn"
)
"""Words beside a yes or a no that leave it what it is."""

AWAKE = word_set(
    "awake up woke woken treaz treaza trezit acordado acordada effro spie obudzilem "
    "obudzilam obudzony obudzona wstalem wstalam jag jaag"
)
BESIDE_AWAKE = YES | word_set(
    "i im am wide just now already hello here nie juz sie sunt m am estou rwyn dwin "
    "gaya gayi raha rahi hun hoon ho ok okay"
)
"""Words beside "awake" or "up" that leave it what it is."""

BOOK_ON = (
    "book on",
    "book me on",
    "booking on",
    "booked on",
    "bookon",
    "on site",
    "onsite",
    "arrived",
    "arrived on site",
    "im on site",
    "i am on site",
    "now on site",
    "start shift",
    "starting shift",
    "start",
    "zaczynam zmiane",
    "jestem na miejscu",
    "na miejscu",
    "am ajuns",
    "incep tura",
    "sunt la post",
    "entrar ao servico",
    "entrei ao servico",
    "cheguei ao posto",
    "estou no posto",
    "comecar turno",
    "dechrau sifft",
    "dechraur sifft",
    "rwyn dechrau sifft",
    "dwin dechrau sifft",
    "wedi cyrraedd y safle",
    "rwyf ar y safle",
    "dwi ar y safle",
    *urdu.BOOK_ON,
)
BOOK_OFF = (
    "book off",
    "book me off",
    "booking off",
    "booked off",
    "bookoff",
    "off site",
    "end shift",
    "ending shift",
    "shift over",
    "shift ended",
    "finished shift",
    "going home",
    "koncze zmiane",
    "koniec zmiany",
    "am terminat tura",
    "plec acasa",
    "sair do servico",
    "acabei o turno",
    "fim de turno",
    "vou para casa",
    "gorffen sifft",
    "gorffen y sifft",
    "diwedd y sifft",
    "mynd adref",
    "rwyn mynd adref",
    "dwin mynd adref",
    "dw in mynd adref",
    *urdu.BOOK_OFF,
)
UNWELL = (Spoken.CANNOT_COME, Spoken.SICK)
"""Beside words of danger: what they say depends on where their writer is."""

LONGEST = 6
"""Words of an answer, or of "book on at Riverside"."""


def meaning_of(words: str) -> Spoken | None:
    """None for words that are an entry, or the answer to a form."""
    cannot = cannot_come.meaning_of(words)
    match cry_in(words):
        case Cry.ALONE:
            return Spoken.CRY
        case Cry.WITHIN if cannot in UNWELL and not calls_for_help(words):
            return Spoken.UNWELL
        case Cry.WITHIN:
            return Spoken.CRY_WITHIN
    named = card_in(words)
    if named is not None and named.is_certain:
        return Spoken.CARD
    if cannot is not None:
        return cannot
    back = back_again.meaning_of(words)
    if back is not None:
        return back
    out = timed.announced(words)
    if out is not None and out.is_certain:
        well = all_well.at_first(words)
        return Spoken.WELL_AND_TIMED if well else Spoken.TIMED
    if named is not None:
        return Spoken.PERHAPS_CARD
    late = Spoken.PERHAPS_CANNOT if cannot_come.is_late(words) else None
    within = Spoken.PERHAPS_WELL if all_well.is_within(words) else None
    return _answer(words) or late or _perhaps_out(out, words) or within


def _perhaps_out(out: Announced | None, words: str) -> Spoken | None:
    """A time said with it is asked about; without one, a phone will be silent."""
    untimed = out is None or out.span is None
    if untimed and out_of_reach.meaning_of(words) is not None:
        return Spoken.OUT_OF_REACH
    if out is None:
        return None
    return Spoken.A_TIME if out.kind is None else Spoken.PERHAPS_TIMED


def _answer(words: str) -> Spoken | None:
    said = words_in(words)
    beside = " ".join(word for word in said if word not in YES)
    if _is(said, YES) and not all_well.alone(beside):
        return Spoken.YES
    if all_well.alone(words) or _no_all_is_well(said):
        return Spoken.WELL
    if all_well.at_first(words):
        return Spoken.WELL_AND_MORE
    if all_well.is_taken_back(words):
        silent = out_of_reach.meaning_of(words) is not None
        return Spoken.WELL_AND_MORE if silent else Spoken.PERHAPS_WELL
    if len(said) > LONGEST or is_question(words):
        return None
    if _is(said, NO):
        return Spoken.BARE_NO if said[0] == "no" else Spoken.NO
    if AWAKE.intersection(said) and (AWAKE | BESIDE_AWAKE).issuperset(said):
        return Spoken.AWAKE
    return cancelled.meaning_of(words) or _booking(" ".join(said))


def _no_all_is_well(said: list[str]) -> bool:
    """``No, I am all right``; but "no ok" is none."""
    says_no = len(said) > 2 and said[0] in NO
    return says_no and all_well.alone(" ".join(said[1:]))


def _is(said: list[str], answer: frozenset[str]) -> bool:
    """It begins with the answer, and nothing else is said."""
    return said[:1] != [] and said[0] in answer and (answer | BESIDE).issuperset(said)


def _booking(text: str) -> Spoken | None:
    for spoken, forms in ((Spoken.BOOK_ON, BOOK_ON), (Spoken.BOOK_OFF, BOOK_OFF)):
        if text in forms or any(text.startswith(f"{form} at ") for form in forms):
            return spoken
    return Spoken.BOOK_ON if text.startswith("book on ") else None
