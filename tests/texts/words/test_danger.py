"""Whoever is in danger says so in their own words, spelling and language."""

import pytest

from bot.domain.words.spoken import Awaited, Meant, Situation, Spoken, meant
from bot.texts.words.spoken import Cry, cry_in, meaning_of

ENGLISH = """
hes got a knife | man with a knife at gate 2 | two lads with machetes | he is armed
theyve broken in and im hiding | im hiding in the toilet they are in the building
there is an intruder | being followed | they are following me
someone is in here with me | ive fallen | fell off the ladder cant move
i cant get up | stuck in the lift | trapped!! | dog bit me | he grabbed my arm
can someone come to riv now | cant get out, door jammed
im alone and theres people in the yard | bleeding badly | i broke my leg
hit by a car | he punched me | I have been jumped
shots fired | i cant breath | pain in my chest | feeling faint | about to pass out
police now | ambulance please | send someone quick | come quickly | please hurry
this is an emergency | urgent assistance required | backup now | back up now | dial 999
I dont feel safe | unsafe | im terrified | he threatened to kill me
hes going to kill me | he wont let me leave | they are trying to get in
they are coming back | surrounded | being attcked | im getting asaulted
we are under atack | robbery in progress
everything is not ok | im not alright | not ok here | its not ok here | no im not ok
ok no im not | im ok but bleeding | i want to kill myself | 🔪 | 🚨🚨 | 👎 | s0s gate 2
so i was doing my round and this guy came up and started hitting me and now im hiding
"""
POLISH = """
zaatakowali mnie | uderzył mnie | ktoś ma nóż | facet z nożem | ktos za mna idzie
ktoś jest w środku | włamują się | ukrywam się | boję się | jest źle | niedobrze
spadłem ze schodów | złamałem nogę | nie mogę wstać | dusze sie | boli mnie klatka
słabo mi | utknęłam w windzie | potrzebna karetka | policja szybko | przyślijcie kogoś
zadzwoncie po karetke | napad!! | chcą mnie zabić | tak ktos tu jest z nozem
"""
ROMANIAN = """
m-a lovit | m-au bătut | are un cuțit | un tip cu cutitul | cineva e în clădire
încearcă să intre | mă ascund | mi-e frică | e periculos | nu-i bine | am căzut pe scări
mi-am rupt piciorul | nu mă pot mișca | mă sufoc | mă doare pieptul | blocat in lift
sunați la 112 | trimiteți poliția | veniți repede | urgent | jaf | vrea să mă omoare
"""
PORTUGUESE = """
estão me atacando | bateram-me | ele tem uma faca | homem com faca | alguém me segue
há alguém aqui dentro | estou escondido | tenho medo | não está tudo bem? não ok
caí das escadas | parti a perna | não me consigo mexer | falta-me o ar | dores no peito
preso no elevador | chama a policia | mandem alguém | venham depressa | vão-me matar
"""
WELSH = """
mae gan rywun gyllell | mae'n bygwth fi | mae rhywun yn dilyn fi | dwi'n cuddio
mae rhywun yn yr adeilad | mae ofn arna i | dwi wedi cwympo | methu symud | gwaedu
sownd yn y lifft | angen ambiwlans | heddlu! | dewch yn gyflym | brysiwch
"""
URDU = """
uske paas gun hai | mera peecha kar rahe | koi andar hai | main chhupa hua hun
dar lag raha hai | main gir gaya | taang toot gai | chakkar aa rahe hain | jaldi aao
goli chal rahi hai | chor aa gaye | jaan se maar denge | main ok nahi hun | ok nahi
میں گر گیا | مجھے ڈر لگ رہا ہے | کوئی اندر ہے | فائرنگ ہو رہی ہے | جلدی آؤ | خطرہ ہے
"""
ORDINARY = """
fire alarm tested, all clear | knife found in bin, handed to police at 2210
police left site 0312, log 77 | ambulance cancelled, male felt better
intruder alarm reset by engineer | emergency lighting on floor 3 not working
stuck in traffic, 10 min late | visitor hit the barrier with his van | gate 3 locked
two chairs broken in the canteen | i let the contractor in at 0600 | lift 2 out of order
battery going to die soon | hammer drill noise on level 2 | follow up with the tenant
helped a lady who felt faint, sat her down | lady attacked verbally by a customer
the store is armed and locked | called police about the fight earlier, all quiet
someone left the light on | im afraid the toilet is blocked again | i fell asleep? no
alarma testata, totul bine | am sunat la politie ieri | usile sunt inchise
zamknąłem bramę, obchód zakończony | wezwano policję o 22:10, odjechali | dach przecieka
a polícia já foi embora | portão fechado às 22h | mae'r heddlu wedi mynd
gate 2 band hai | گیٹ بند ہے
"""


def each(words):
    return [one.strip() for line in words.split("\n") for one in line.split("|") if one]


def heard(words):
    return cry_in(words) is not None


@pytest.mark.parametrize(
    "language", [ENGLISH, POLISH, ROMANIAN, PORTUGUESE, WELSH, URDU]
)
def test_danger_is_heard_without_a_word_for_help(language):
    assert [one for one in each(language) if not heard(one)] == []


@pytest.mark.parametrize(
    "language", [ENGLISH, POLISH, ROMANIAN, PORTUGUESE, WELSH, URDU]
)
def test_in_capitals_and_behind_another_sentence_it_is_the_same(language):
    assert [one for one in each(language) if not heard(one.upper())] == []
    sentences = [one for one in each(language) if len(one.split()) > 3]
    assert [one for one in sentences if not heard(f"Gate 3 locked. {one}")] == []


def test_the_work_of_a_night_is_no_danger():
    assert [one for one in each(ORDINARY) if heard(one)] == []


@pytest.mark.parametrize(
    "words", ["SOSSOS", "s0s", "helpmepls", "plshelp", "pomóż mi", "ajută-mă", "sos1"]
)
def test_a_call_without_spaces_is_a_call(words):
    assert cry_in(words) is Cry.ALONE


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("I dont feel well", Spoken.SICK),
        ("feel sick", Spoken.SICK),
        ("mi-e rău", Spoken.SICK),
        ("źle się czuję", Spoken.SICK),
        ("I'm ill, fever 39", Spoken.PERHAPS_SICK),
        ("im not feeling well need to sit down", Spoken.PERHAPS_SICK),
        ("a visitor was sick in reception", Spoken.PERHAPS_CANNOT),
        ("im sick of this job", Spoken.PERHAPS_CANNOT),
    ],
)
def test_who_is_ill_is_told_apart_from_what_is_told_of_others(words, said):
    assert meaning_of(words) is said


def test_ill_on_shift_is_asked_about_and_off_shift_it_is_an_absence():
    on_shift = Situation(on_shift=True)
    assert meant(Spoken.SICK, on_shift) is Meant.ASK
    assert meant(Spoken.PERHAPS_SICK, on_shift) is Meant.ASK
    assert meant(Spoken.SICK, Situation(expected=True)) is Meant.CANNOT_COME
    assert meant(Spoken.PERHAPS_SICK, Situation(expected=True)) is Meant.ASK_IF_CANNOT


def test_danger_in_the_middle_of_any_form_is_asked_about_on_shift():
    for awaited in (Awaited.NOTHING, Awaited.REPORT, Awaited.WORDS):
        now = Situation(awaited=awaited, on_shift=True)
        assert meant(Spoken.CRY_WITHIN, now) is Meant.ASK
    closing = Situation(awaited=Awaited.WORDS)
    assert meant(Spoken.CRY_WITHIN, closing) is Meant.WORDS


def test_what_a_manager_has_done_is_told_to_nobody_by_way_of_a_question():
    telling = Situation(awaited=Awaited.ACCOUNT, on_shift=True)
    assert meant(Spoken.CRY_WITHIN, telling) is Meant.WORDS
    assert meant(Spoken.CRY, telling) is Meant.SOS


def test_a_medical_emergency_of_somebody_begins_its_card():
    assert meaning_of("medical emergency in the lobby") is Spoken.CARD
