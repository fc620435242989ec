"""What plain words mean: the same ones are an alarm, an answer, or an entry.

a call for help alone ───▶ SOS, whatever was being asked for
one among other words ───▶ their writer is asked, and the words are kept
"all is well" ───────────▶ OK, unless a form asked for just such words
more words after it ─────▶ OK, and the words are kept
"ok but", "ok?" ─────────▶ no OK; who owes a check call is asked for a plain one
yes, no ─────────────────▶ the answer, where it was asked whether help is needed
no, to a check call ─────▶ their writer is asked whether help is needed
"cancel", "wrong button" ▶ what was being asked for is dropped; without a form the
                           first is answered that nothing is open
"ok", "I am up" ─────────▶ awake, where a wake test runs
"book on", "book off" ───▶ the button is offered
"cannot come" ───────────▶ their next shift needs somebody; who is on shift means
                           something else
"sick" ──────────────────▶ the same; who is on shift is asked whether help is needed
"plant room 20 minutes" ─▶ a timed activity begins; what may be one is asked about
"bomb threat" ───────────▶ its action card begins; what may be one is asked about
"back", "home safe" ─────▶ it has ended, where one runs
"no signal", "battery 5%" ▶ noted; nothing that is due is put off
"""

from dataclasses import dataclass
from enum import StrEnum


class Spoken(StrEnum):
    """What somebody typed, by its words alone."""

    CRY = "cry"
    CRY_WITHIN = "cry_within"
    WELL = "well"
    WELL_AND_MORE = "well_and_more"
    PERHAPS_WELL = "perhaps_well"
    """It begins so, and is taken back, or asked; or it stands in a sentence."""
    YES = "yes"
    NO = "no"
    BARE_NO = "bare_no"
    """In English it says no; in Polish the same letters say "yeah"."""
    CANCEL = "cancel"
    MISTAKE = "mistake"
    """It was the wrong button: a report is dropped for it; elsewhere it may be what was
    asked for."""
    AWAKE = "awake"
    BOOK_ON = "book_on"
    BOOK_OFF = "book_off"
    CANNOT_COME = "cannot_come"
    TIMED = "timed"
    """Where they go, and for how long."""
    WELL_AND_TIMED = "well_and_timed"
    PERHAPS_TIMED = "perhaps_timed"
    """A place that people go to, or that and other words."""
    A_TIME = "a_time"
    """So many minutes; of what, is not known."""
    CARD = "card"
    """There is an action card for what they say."""
    PERHAPS_CARD = "perhaps_card"
    """It is named, among other words."""
    BACK = "back"
    HOME = "home"
    OUT_OF_REACH = "out_of_reach"
    """No signal, or a battery that is nearly empty."""
    PERHAPS_CANNOT = "perhaps_cannot"
    """Late, busy, or somebody is unwell, among other words."""
    SICK = "sick"
    """Ill, and nothing else."""
    PERHAPS_SICK = "perhaps_sick"
    """They themselves, among other words."""
    UNWELL = "unwell"
    """Nothing else: on the way to a shift it says that they cannot come; from anybody
    else it is a cry for help among other words."""


WAKES = frozenset(
    {Spoken.WELL, Spoken.WELL_AND_MORE, Spoken.PERHAPS_WELL, Spoken.YES, Spoken.AWAKE}
)
"""Nobody says it in their sleep."""


class Meant(StrEnum):
    """What is done with it."""

    SOS = "sos"
    ASK = "ask"
    """Asked whether help is needed; the words go where words go."""
    OK = "ok"
    OK_AND_WORDS = "ok_and_words"
    ASK_IF_OK = "ask_if_ok"
    """Asked for a plain answer to the check call; the words go where words go."""
    FINE = "fine"
    """No help is needed."""
    CANCEL = "cancel"
    """What a form asked for is not wanted any more."""
    NOTHING_OPEN = "nothing_open"
    AWAKE = "awake"
    BOOK_ON = "book_on"
    BOOK_OFF = "book_off"
    CANNOT_COME = "cannot_come"
    ASK_IF_CANNOT = "ask_if_cannot"
    TIMED = "timed"
    OK_AND_TIMED = "ok_and_timed"
    ASK_IF_TIMED = "ask_if_timed"
    CARD = "card"
    """It begins where they leave no doubt; else it is offered, and they go where words
    go."""
    BACK = "back"
    HOME = "home"
    OUT_OF_REACH = "out_of_reach"
    """It is noted, and the words go where words go."""
    WORDS = "words"


class Awaited(StrEnum):
    """What a form has asked for."""

    NOTHING = "nothing"
    REPORT = "report"
    """What happened: never so little as "ok"."""
    A_WORD = "a_word"
    """One word that is no name: it may be any."""
    ACCOUNT = "account"
    """Of what somebody has done to them, in confidence: to whom it is told is not for
    a question about help to decide."""
    WORDS = "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """How things stand with whoever typed it."""

    awaited: Awaited = Awaited.NOTHING
    on_shift: bool = False
    due: bool = False
    """A check call waits for them, or was missed."""
    asked: bool = False
    """Whether help is needed; or people are being told that there was no answer."""
    speaks_polish: bool = False
    sos: bool = False
    """Their SOS is running: words go with it."""
    out: bool = False
    """They have not said yet that they are back, or home."""
    expected: bool = False
    """They are not on shift, and one of theirs begins soon."""
    waking: bool = False
    """A wake test of theirs runs."""


def meant(spoken: Spoken, now: Situation) -> Meant:
    """Every rule about plain words, in one place."""
    if spoken is Spoken.UNWELL:
        spoken = _unwell(now)
    if now.awaited is Awaited.A_WORD:
        return _beside_a_word(spoken, now)
    if spoken is Spoken.CRY or (spoken is Spoken.YES and now.asked):
        return Meant.SOS
    if now.sos:
        well = spoken in (Spoken.WELL, Spoken.WELL_AND_MORE) and now.on_shift
        return Meant.OK_AND_WORDS if well else Meant.WORDS
    if _drops(spoken, now.awaited):
        return Meant.CANCEL
    if now.asked and _says_no(spoken, now):
        return Meant.OK if now.on_shift and spoken is Spoken.WELL else Meant.FINE
    nothing = now.awaited is Awaited.NOTHING
    return _freely(spoken, now) if nothing else _in_a_form(spoken, now)


def _beside_a_word(spoken: Spoken, now: Situation) -> Meant:
    """Any word may be asked about; a call, and the answer that is due, go before it."""
    if spoken is Spoken.WELL and now.due:
        return Meant.OK
    cries = spoken in (Spoken.CRY, Spoken.CRY_WITHIN)
    return Meant.ASK if cries else Meant.WORDS


def _in_a_form(spoken: Spoken, now: Situation) -> Meant:
    """Mostly its answer; an officer on shift may be in danger in the middle of it."""
    is_report = now.awaited is Awaited.REPORT
    if spoken is Spoken.WELL and is_report:
        return Meant.OK
    may_be_theirs = is_report or (now.awaited is Awaited.WORDS and now.on_shift)
    return Meant.ASK if spoken is Spoken.CRY_WITHIN and may_be_theirs else Meant.WORDS


def _drops(spoken: Spoken, awaited: Awaited) -> bool:
    asked_for = awaited is not Awaited.NOTHING
    mistaken = spoken is Spoken.MISTAKE and awaited is Awaited.REPORT
    return mistaken or (spoken is Spoken.CANCEL and asked_for)


def _unwell(now: Situation) -> Spoken:
    """Who is being looked after is looked after."""
    free = now.awaited is Awaited.NOTHING and not (now.sos or now.asked)
    return Spoken.CANNOT_COME if free and now.expected else Spoken.CRY_WITHIN


def _says_no(spoken: Spoken, now: Situation) -> bool:
    bare = spoken is Spoken.BARE_NO and not now.speaks_polish
    return bare or spoken in (Spoken.NO, Spoken.WELL)


def _freely(spoken: Spoken, now: Situation) -> Meant:  # noqa: C901 - a flat list
    match spoken:
        case _ if now.waking and not now.on_shift and spoken in WAKES:
            return Meant.AWAKE
        case Spoken.CANCEL if not now.asked:
            return Meant.NOTHING_OPEN
        case Spoken.PERHAPS_WELL if now.due:
            return Meant.ASK_IF_OK
        case Spoken.NO if now.due:
            return Meant.ASK
        case Spoken.BARE_NO if now.due and not now.speaks_polish:
            return Meant.ASK
        case Spoken.CRY | Spoken.CRY_WITHIN:
            return Meant.ASK
        case Spoken.WELL | Spoken.YES:
            return Meant.OK
        case Spoken.WELL_AND_MORE if now.on_shift:
            return Meant.OK_AND_WORDS
        case Spoken.BOOK_ON if not now.on_shift:
            return Meant.BOOK_ON
        case Spoken.BOOK_OFF if now.on_shift:
            return Meant.BOOK_OFF
        case Spoken.CANNOT_COME if not now.on_shift:
            return Meant.CANNOT_COME
        case Spoken.SICK:
            return Meant.ASK if now.on_shift else Meant.CANNOT_COME
        case Spoken.PERHAPS_SICK if now.on_shift:
            return Meant.ASK
        case Spoken.PERHAPS_CANNOT | Spoken.PERHAPS_SICK if now.expected:
            return Meant.ASK_IF_CANNOT
        case Spoken.TIMED:
            return Meant.TIMED
        case Spoken.WELL_AND_TIMED:
            return Meant.OK_AND_TIMED if now.on_shift else Meant.TIMED
        case Spoken.PERHAPS_TIMED:
            return Meant.ASK_IF_TIMED
        case Spoken.CARD:
            return Meant.CARD
        case Spoken.PERHAPS_CARD if now.on_shift:
            return Meant.CARD
        case Spoken.A_TIME if now.on_shift:
            return Meant.ASK_IF_TIMED
        case Spoken.BACK if now.out:
            return Meant.BACK
        case Spoken.HOME if now.out:
            return Meant.HOME
        case Spoken.OUT_OF_REACH if now.on_shift or now.out:
            return Meant.OUT_OF_REACH
        case _:
            return Meant.WORDS
