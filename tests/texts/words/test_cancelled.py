"""Who wants to go back says so in their own words."""

from bot.domain.words.spoken import Awaited, Meant, Situation, Spoken, meant
from bot.texts.words.spoken import command_of, meaning_of
from bot.texts.words.spoken.cancelled import is_taken_back

CANCEL = """
cancel | Cancel that please | /cancel | /stop | never mind | forget it | anuluj | renunt
cancelar | canslo | rehne do | کینسل کرو | رہنے دو
""".strip()
MISTAKE = """
sorry wrong button | I pressed the wrong button | by mistake | didn't mean to press that
no incident | Przez pomyłkę | am apăsat greșit | engano | camgymeriad | ghalti se
""".strip()
A_REPORT = """
wrong person let in at gate 2 | stop the lift | mistake in the key register
cancelled train | accident in the car park | nothing works at reception
false alarm in zone 3
""".strip()


def each(words):
    return [one.strip() for line in words.split("\n") for one in line.split("|") if one]


def test_each_is_understood():
    assert [one for one in each(CANCEL) if meaning_of(one) is not Spoken.CANCEL] == []
    assert [one for one in each(MISTAKE) if meaning_of(one) is not Spoken.MISTAKE] == []


def test_a_slash_before_it_makes_no_unknown_command_of_it():
    assert command_of("/cancel") is None


def test_what_only_begins_so_is_a_report():
    dropped = (Spoken.CANCEL, Spoken.MISTAKE)
    assert [one for one in each(A_REPORT) if meaning_of(one) in dropped] == []


def test_a_mistake_drops_a_report_and_is_an_answer_elsewhere():
    report, words = (
        Situation(awaited=awaited) for awaited in (Awaited.REPORT, Awaited.WORDS)
    )
    assert meant(Spoken.MISTAKE, report) is Meant.CANCEL
    assert meant(Spoken.MISTAKE, words) is Meant.WORDS
    assert meant(Spoken.CANCEL, words) is Meant.CANCEL
    assert meant(Spoken.CANCEL, Situation()) is Meant.NOTHING_OPEN
    for in_need in (Situation(asked=True), Situation(sos=True)):
        assert meant(Spoken.CANCEL, in_need) is Meant.WORDS


NO_REASON = """
not yet | no, wrong button | Oops wrong button | nie, pomyłka | jeszcze nie | nu
nu încă | later | nope sorry | przez pomyłkę
""".strip()
A_REASON = """
no risk to people | wrong address, low harm | not sent to the public 
no cards, no codes | nie ma ryzyka | nu exista risc | cancelled cards, all of them
""".strip()


def test_where_a_reason_is_asked_for_these_are_none():
    said = [*each(NO_REASON), *each(CANCEL), *each(MISTAKE)]
    assert [one for one in said if not is_taken_back(one)] == []
    assert [one for one in each(A_REASON) if is_taken_back(one)] == []
