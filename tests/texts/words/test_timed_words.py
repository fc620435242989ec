"""Where people go, and for how long, as they type it."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.timed_activity.activity import Kind
from bot.domain.words.spoken import Spoken
from bot.texts.words.spoken import announced, meaning_of

BEGINS = [
    ("plant room 20 minutes", Kind.PLANT_ROOM, 20),
    ("Plantroom 20", Kind.PLANT_ROOM, 20),
    ("PLANT ROOM, 20 MIN!!", Kind.PLANT_ROOM, 20),
    ("plant room level 4 20 mins", Kind.PLANT_ROOM, 20),
    ("in the plant room 20mins back at 10", Kind.PLANT_ROOM, 20),
    ("on the roof for half an hour", Kind.ROOF, 30),
    ("up a ladder 10 minutes", Kind.ROOF, 10),
    ("roof of block B 1h30", Kind.ROOF, 90),
    ("going down to the basement now, an hour", Kind.BASEMENT, 60),
    ("walking to my car 15", Kind.TO_CAR, 15),
    ("walking home 40 minutes", Kind.TO_CAR, 40),
    ("locking up 45 mins", Kind.LOCK_UP, 45),
    ("going dark 30 mins", Kind.NO_SIGNAL, 30),
    ("no signal for 30 min", Kind.NO_SIGNAL, 30),
    ("idę do kotłowni 20 min", Kind.PLANT_ROOM, 20),
    ("ide na dach pol godziny", Kind.ROOF, 30),
    ("idę do piwnicy na kwadrans", Kind.BASEMENT, 15),
    ("idę do auta 15 minut", Kind.TO_CAR, 15),
    ("brak zasięgu 20 min", Kind.NO_SIGNAL, 20),
    ("merg la subsol 20 minute", Kind.BASEMENT, 20),
    ("pe acoperiș jumătate de oră", Kind.ROOF, 30),
    ("fără semnal 20 minute", Kind.NO_SIGNAL, 20),
]
ASKED = [
    *("plant room", "plant room 2", "roof", "idę na dach", "walking to my car"),
    *("loading bay 20 min", "20 mins", "patrol 30 min", "back in 20 minutes"),
    *("boiler room with a contractor 20 min", "basement until 22:30", "roof 9 hours"),
    *(
        "alarm activation, going to check the basement 15 min",
        "no signal there 500 min",
    ),
]
ENTRIES = [
    *("was in plant room for 20 minutes", "Checked roof", "roof done"),
    *("waited 20 minutes for police", "alarm in plant room 20 minutes ago", "20"),
    *("roof door found open", "how long is the roof, 20 minutes?", "car park is full"),
    "delivery van left the loading bay after 20 minutes",
    "Two males came over the fence by the roof ladder and ran off towards the road, "
    "police were called and came in 20 minutes",
]


@pytest.mark.parametrize(("words", "kind", "minutes"), BEGINS)
def test_a_place_and_a_time_and_nothing_else_begin_at_once(words, kind, minutes):
    said = announced(words)
    assert said is not None, words
    assert (said.kind, said.span) == (kind, timedelta(minutes=minutes))
    assert said.is_certain
    assert meaning_of(words) is Spoken.TIMED


@pytest.mark.parametrize("words", ASKED)
def test_what_leaves_a_doubt_is_asked_about(words):
    assert not announced(words).is_certain
    assert meaning_of(words) in {Spoken.PERHAPS_TIMED, Spoken.A_TIME}


@pytest.mark.parametrize("words", ENTRIES)
def test_what_has_been_is_an_entry(words):
    assert meaning_of(words) is None


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        *((words, Spoken.BACK) for words in ("back", "I'm back", "im back safe now")),
        *(
            (words, Spoken.BACK)
            for words in ("Wróciłem", "m-am întors", "back from the roof")
        ),
        *(
            (words, Spoken.HOME)
            for words in ("home", "Home safe!", "got home ok thanks")
        ),
        *((words, Spoken.HOME) for words in ("jestem w domu", "am ajuns acasă")),
        ("all ok, going to plant room 20 mins", Spoken.WELL_AND_TIMED),
        ("back gate open", None),
        ("going home", Spoken.BOOK_OFF),
        ("help in the plant room 20 minutes", Spoken.CRY_WITHIN),
    ],
)
def test_who_is_back_says_so_in_words(words, spoken):
    assert meaning_of(words) is spoken


@given(st.text(max_size=200))
def test_any_words_are_read_without_a_failure(words):
    announced(words)


@given(st.integers(0, 3000), st.sampled_from(["min", "hours", "minut", "ore"]))
def test_nothing_begins_that_is_longer_than_anybody_should_be_alone(number, unit):
    said = announced(f"roof {number} {unit}")
    if said is not None and said.is_certain:
        assert timedelta(minutes=1) <= said.span <= timedelta(hours=4)
