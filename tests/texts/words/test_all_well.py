"""Which words say that all is well, and which only sound like it."""

from bot.domain.words.spoken import Awaited, Meant, Situation, Spoken, meant
from bot.texts.words.spoken import is_urgent, meaning_of

PLAIN = """
okokok | o.k. | 2300 all ok | 23:00 ok | E1001 ok | sorry, ok | good evening all ok
im here | yup | still alive | safe and well | ☑️
✔ | site secure | both ok | check call ok | Ok thank you | no problems, all quiet
ок | ОК! | все добре | всё нормально
""".strip()
TAKEN_BACK = """
ok but | ok but he is still outside | all good until he came back | ok? | ok ale
ok dar | ok lekin | all ok except my leg | ok no | ok not really | pk
""".strip()
NO_ANSWER = """
I was ok until | not ok | nie ok | is everything ok | he is ok | they told me to say ok
👎 | will be ok
""".strip()


def each(words):
    return [one.strip() for line in words.split("\n") for one in line.split("|") if one]


def test_a_plain_yes_is_heard_as_one():
    answers = (Spoken.WELL, Spoken.YES)
    assert [one for one in each(PLAIN) if meaning_of(one) not in answers] == []


def test_no_and_that_all_is_well_is_no_no():
    for words in ("No, I am all right", "no im fine", "nie, wszystko w porządku"):
        assert meaning_of(words) is Spoken.WELL
    for words in ("no", "no ok", "no thanks"):
        assert meaning_of(words) is Spoken.BARE_NO


def test_it_overtakes_whatever_waits():
    assert [one for one in each(PLAIN) if not is_urgent(one)] == []


def test_what_is_taken_back_is_told_apart():
    said = {one: meaning_of(one) for one in each(TAKEN_BACK)}
    assert [one for one in said if said[one] is not Spoken.PERHAPS_WELL] == []


def test_said_in_the_middle_of_a_sentence_it_is_asked_about():
    for words in (
        "patrol done all ok",
        "hi control its amara at riverside all is ok here",
        "obchód zrobiony, wszystko ok",
        "they told me to say im ok",
    ):
        assert meaning_of(words) is Spoken.PERHAPS_WELL, words


def test_what_only_sounds_like_it_is_no_answer():
    answers = (Spoken.WELL, Spoken.YES, Spoken.WELL_AND_MORE)
    assert [one for one in each(NO_ANSWER) if meaning_of(one) in answers] == []


def test_no_visitors_takes_nothing_back():
    for words in (
        "all ok, no visitors, no alarms",
        "ok nothing to report, gate 3 shut",
    ):
        assert meaning_of(words) is Spoken.WELL_AND_MORE


def test_an_ok_that_is_due_is_no_word_that_is_asked_about():
    asked = Situation(awaited=Awaited.A_WORD, on_shift=True, due=True)
    assert meant(Spoken.WELL, asked) is Meant.OK
    nothing_due = Situation(awaited=Awaited.A_WORD, on_shift=True)
    assert meant(Spoken.WELL, nothing_due) is Meant.WORDS
