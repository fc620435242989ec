""" "No signal", "battery 5%": a phone that will soon be silent, as people type it."""

import re

from bot.domain.timed_activity.activity import Kind
from bot.domain.timed_activity.out_of_reach import Why
from bot.texts.words.spoken import urdu
from bot.texts.words.spoken.folding import is_question, word_set, words_in
from bot.texts.words.spoken.timed_places import PLACES

LONGEST = 12
"""Words; whoever writes more tells what happened."""

BATTERY = re.compile(
    r"\b(battery|batt|batery|baterry|bateria|baterii|baterie|bateria mea|sem bateria)\b"
    r"|\bbatri\b"
    r"|\b(phones?|mobile|cell|telefon|telefonul|komorka)( is| mi| sie| se)? "
    r"((about|going|gonna|nearly|almost|may|will|just) )*"
    r"(to |be )?(die|dies|dying|dead|off|flat|pada|padnie|rozladuje|"
    r"rozladowany|moare|descarca|inchide)\b"
    r"|\b(pada|padnie|rozladuje|rozladowuje) (mi )?(sie )?(telefon|komorka)\b"
    r"|\bmi se (descarca|inchide) telefonul\b"
    r"|\b(running )?(low|out) (on|of) (charge|power|juice)\b|\bno charge( left)?\b"
    rf"|{urdu.BATTERY}"
)
SIGNAL = re.compile(
    r"\b(signal|reception|network|zasieg|semnal\w*)( is)? "
    r"(bad|poor|weak|gone|going|rubbish|terrible|dropping|slaby|slab)\b"
    r"|\b(sem|pouca|fraca) rede\b|\brede fraca\b"
    r"|\b(dim|heb) signal\b|\bsignal( yn)? (gwan|wan|gwael|wael)\b"
    r"|\b(slaby zasieg|semnal slab|weak signal|no bars|one bar)\b"
    rf"|{urdu.SIGNAL}"
)
WELL_NOW = re.compile(
    r"\b(battery|signal|phone|bateria|zasieg|semnal\w*)( is)?( all)? "
    r"(ok|fine|good|full|back|restored|plina|pelna|wrocil)\b"
    r"|\bbatri( yn)? (iawn|llawn)\b"
)
SOMETHING_ELSE = word_set(
    """
    radio radios torch torches cctv camera cameras panel monitor screen tv intercom dvr
    alarm detector smoke fob body cam bodycam charged changed replaced
    latarka kamera kamery monitor radiostacja nowa
    lanterna camera camere statie noua
    tortsh fflachlamp larwm
    """
)
"""It is not their phone, or it is well."""


def meaning_of(words: str) -> Why | None:
    """None for words that are of something else."""
    said = words_in(words)
    if is_question(words) or len(said) > LONGEST or SOMETHING_ELSE & set(said):
        return None
    text = " ".join(said)
    if WELL_NOW.search(text):
        return None
    if BATTERY.search(text):
        return Why.BATTERY
    is_signal = PLACES[Kind.NO_SIGNAL].search(text) or SIGNAL.search(text)
    return Why.NO_SIGNAL if is_signal else None
