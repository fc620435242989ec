""" "I cannot come" as tired, ill and hurried people type it, in their language."""

import pytest

from bot.domain.words.spoken import Awaited, Meant, Situation, Spoken, meant
from bot.texts.words.spoken import meaning_of

OUTRIGHT = """
sick
I'm sick
im ill today sorry
Calling in sick
I cant make it tonight, my car broke down
I WONT BE IN
not coming
can you find cover for me
not feeling well
got covid
can not come to work today i am sick
chory
Jestem chora, przepraszam
Nie przyjdę dziś
nie dam rady
nie moge dzis przyjsc
mam L4
źle się czuję
bolnavă
Sunt bolnav
nu pot să vin diseară
nu pot veni
doente
no puedo ir
je suis malade
ich kann heute nicht kommen
болею
не приду сегодня
не зможу
sergu
nahi aa sakta
مريض
""".strip().splitlines()

PERHAPS = """
my kid is sick
cant come on time, 20 min late
I'm ill, fever 39
can't come?
cant come, if you find somebody i could tomorrow
im sick of this job
running late 20 mins
im going to be late
stuck in traffic
train cancelled, there in half an hour
spóźnię się 20 min
voi întârzia
vou chegar atrasado
late ho jaunga
""".strip().splitlines()

NOTHING_OF_THE_KIND = """
relief not coming
the gate is not working
cant get in, gate locked
cannot work the alarm panel
i cant work out how to book on
Can I swap tonight?
""".strip().splitlines()


@pytest.mark.parametrize("words", OUTRIGHT)
def test_who_cannot_come_is_understood(words):
    assert meaning_of(words) in (Spoken.CANNOT_COME, Spoken.SICK)


@pytest.mark.parametrize("words", PERHAPS)
def test_what_may_mean_it_is_asked_about(words):
    assert meaning_of(words) in (Spoken.PERHAPS_CANNOT, Spoken.PERHAPS_SICK)


@pytest.mark.parametrize("words", NOTHING_OF_THE_KIND)
def test_what_means_something_else_takes_nobody_off_a_shift(words):
    assert meaning_of(words) is None


def test_a_call_for_help_goes_before_it():
    assert meaning_of("sick, help") is Spoken.CRY_WITHIN
    assert meaning_of("I'm unwell, can't come") is Spoken.UNWELL


@pytest.mark.parametrize(
    ("now", "is_done"),
    [
        (Situation(expected=True), Meant.CANNOT_COME),
        (Situation(), Meant.ASK),
        (Situation(on_shift=True), Meant.ASK),
        (Situation(expected=True, sos=True), Meant.WORDS),
        (Situation(expected=True, asked=True), Meant.ASK),
        (Situation(expected=True, awaited=Awaited.REPORT), Meant.ASK),
    ],
)
def test_unwell_says_it_on_the_way_to_a_shift_and_is_a_cry_otherwise(now, is_done):
    assert meant(Spoken.UNWELL, now) is is_done


@pytest.mark.parametrize("spoken", [Spoken.CANNOT_COME, Spoken.PERHAPS_CANNOT])
def test_on_shift_and_in_a_report_these_are_words_like_others(spoken):
    assert meant(spoken, Situation(on_shift=True)) is Meant.WORDS
    report = Situation(expected=True, awaited=Awaited.REPORT)
    assert meant(spoken, report) is Meant.WORDS
