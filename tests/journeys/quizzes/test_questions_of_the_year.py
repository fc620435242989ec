"""Everybody is asked once a year what the policy says, and answers with one tap."""

from dataclasses import replace

from bot.desk import exporting
from bot.desk.quizzes.loading import stop, take
from bot.domain.credentials.certificate import Certificate, Kind
from bot.domain.exports import Kind as Export
from bot.domain.names.redacted_text import RedactedText
from bot.domain.quizzes.quiz import Question, Quiz
from bot.domain.refs import StaffId
from tests.domain.builders import NIGHT

AMARA = StaffId("E1001")


def question(ask):
    return Question(
        ask=RedactedText(ask),
        answers=(RedactedText("Yes."), RedactedText("No.")),
        why=RedactedText("It stays in your phone."),
    )


QUIZ = Quiz(
    code="messaging",
    name="Messages",
    needed=2,
    right=(1, 1),
    wording={
        "en": (question("A screenshot?"), question("A copy?")),
        "pl": (question("Zrzut ekranu?"), question("Kopia?")),
    },
    loaded_at=NIGHT,
    loaded_by=StaffId("D001"),
)


async def loads(night, quiz=QUIZ):
    return await night.asks(lambda desk: take(desk, quiz))


async def exported(night):
    ends = night.now.replace(year=2020), night.now.replace(year=2030)
    kind = Export.QUIZ_RESULTS
    table = await night.asks(lambda desk: exporting.export(desk, kind, *ends))
    return [row for row in table.rows if row["person"] == "A.O. E1001"]


async def trained(night):
    return await night.asks(lambda desk: desk.unit.credentials.of(AMARA))


async def passes_it(amara):
    await amara.presses("Start")
    await amara.is_told("Question 1 of 2:\nA screenshot?\n\nA: Yes.\nB: No.")
    await amara.presses("B")
    told = await amara.is_told("✅ B is right. It stays in your phone.")
    assert "Question 2 of 2:\nA copy?" in told.text
    await amara.presses("B")
    await amara.is_told("You passed Messages: 2 of 2 were right.")


async def test_an_officer_answers_on_shift_and_it_stands_in_their_training(night):
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await loads(night)
    await ruth.is_told("QUESTIONS OF THE YEAR: Messages. 2 questions, one tap each")
    await amara.hears_nothing("QUESTIONS")
    await amara.books_on("RIV")
    await amara.is_told("QUESTIONS OF THE YEAR: Messages")
    await passes_it(amara)
    [held] = await trained(night)
    until = held.expires
    assert (until.year, until.month, until.day) == (2027, 1, 9)
    assert held == Certificate(kind=Kind.TRAINING, of="messaging", expires=until)
    [row] = await exported(night)
    assert (row["status"], row["right"], row["good_until"]) == (
        "passed",
        2,
        "2027-01-09",
    )
    await ruth.says("/quiz")
    told = await ruth.is_told("Messages: 1 of 9 have passed.")
    assert "R.A. D001" in told.text
    assert "A.O. E1001" not in told.text


async def test_too_few_right_answers_are_no_disgrace_and_answered_again(night):
    amara = night.officer("E1001")
    await loads(night)
    await amara.says("/quiz")
    await amara.is_told("No questions wait for you.")
    await amara.books_on("RIV")
    await amara.is_told("QUESTIONS OF THE YEAR")
    await amara.presses("Start")
    await amara.is_told("Question 1 of 2")
    await amara.presses("A")
    await amara.is_told("✖ Not A: B is right. It stays in your phone.")
    await amara.presses("B")
    told = await amara.is_told("1 of 2 were right, and 2 pass")
    assert "Look at /policies or ask your manager" in told.text
    assert await trained(night) == []
    await passes_it(amara)
    assert [row["status"] for row in await exported(night)] == ["failed", "passed"]


async def test_a_polish_officer_is_asked_in_polish(night):
    piotr = night.officer("E1002")
    await loads(night)
    await piotr.says("/bookon MKT")
    await piotr.is_told("PYTANIA ROKU: Messages.")
    await piotr.presses("Zaczynam")
    await piotr.is_told("Pytanie 1 z 2:\nZrzut ekranu?")


async def test_who_does_not_answer_is_asked_once_more_when_they_work(night):
    callum = night.duty_manager("D002")
    await loads(night)
    await callum.is_told("QUESTIONS OF THE YEAR")
    await night.passes(hours=47)
    await callum.is_told("You have not answered these yet.")
    await night.passes(hours=72)
    await callum.hears_nothing("QUESTIONS")


async def test_a_year_later_they_are_asked_again_in_good_time(night):
    callum = night.duty_manager("D002")
    await loads(night)
    await callum.is_told("QUESTIONS OF THE YEAR")
    await passes_it(callum)
    night.clock.now = night.now.replace(month=12, day=8)
    await night.passes(hours=24)
    await callum.hears_nothing("QUESTIONS OF THE YEAR")
    await night.passes(hours=24)
    await callum.is_told("QUESTIONS OF THE YEAR")


async def test_a_new_version_is_asked_of_those_who_had_not_begun(night):
    amara, callum = night.officer("E1001"), night.duty_manager("D002")
    await loads(night)
    await callum.is_told("QUESTIONS OF THE YEAR")
    await callum.presses("Start")
    await callum.is_told("A screenshot?")
    await callum.presses("B")
    await callum.is_told("A copy?")
    newer = {"en": (question("A photo?"), question("A film?"))}
    await loads(night, replace(QUIZ, wording=newer))
    assert "nothing of it is new" in await loads(night, replace(QUIZ, wording=newer))
    await callum.presses("B")
    await callum.is_told("You passed Messages")
    await amara.books_on("RIV")
    await amara.is_told("QUESTIONS OF THE YEAR")
    await amara.presses("Start")
    await amara.is_told("A photo?")


async def test_what_is_stopped_is_asked_no_more(night):
    amara = night.officer("E1001")
    await loads(night)
    await night.settles()
    await night.asks(lambda desk: stop(desk, "messaging", "D001"))
    await amara.books_on("RIV")
    await amara.hears_nothing("QUESTIONS")
