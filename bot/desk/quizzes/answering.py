"""Questions are answered one by one; what was passed goes into the training record."""

from bot.desk.desk import Desk
from bot.desk.quizzes import asking
from bot.domain.credentials.certificate import Certificate, Kind
from bot.domain.errors import Stale
from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person
from bot.domain.quizzes import sitting as sittings
from bot.domain.quizzes.quiz import Quiz, asked_again, good_until
from bot.domain.quizzes.sitting import Sitting, Status
from bot.texts.message import Message
from bot.texts.quizzes import asking as texts
from bot.texts.quizzes import overview
from storage.credentials.credentials import Source
from storage.messages.message import Purpose


def show(desk: Desk, person: Person) -> None:
    """What is open, asked now; else what was passed. Those who brief see who has."""
    open_ = desk.unit.sittings.open_of(person.id)
    for each in open_:
        _invite(desk, person, each)
    if not open_:
        desk.owe(person, _passed_before(desk, person))
    if may(person, Action.BRIEF):
        _overview(desk, person)


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    sitting = desk.unit.sittings.find(number)
    if sitting is None or sitting.person != person.id or not sitting.is_open:
        raise Stale
    quiz = desk.unit.quizzes.get(sitting.quiz)
    if quiz.ended and not sitting.answers:
        raise Stale
    if choice == texts.GO:
        desk.owe(person, texts.question(desk.reader(person), quiz, sitting))
    else:
        _answer(desk, person, quiz, sitting, choice)


def _invite(desk: Desk, person: Person, sitting: Sitting) -> None:
    """Asking for it is no reminder of ours."""
    if sitting.status is Status.OWED:
        asking.ask(desk, person, sitting)
        return
    quiz = desk.unit.quizzes.get(sitting.quiz)
    desk.owe(person, texts.invited(desk.reader(person), quiz, sitting))


def _answer(
    desk: Desk, person: Person, quiz: Quiz, before: Sitting, choice: str
) -> None:
    """An answer to another question than the open one changes nothing."""
    question, _, answer = choice.partition(".")
    if not all(each.isascii() and each.isdecimal() for each in (question, answer)):
        raise Stale
    said = sittings.Answered(question=int(question), answer=int(answer))
    after = sittings.decide(before, said, quiz, desk.made_at)
    if after == before:
        raise Stale
    desk.unit.sittings.save(after)
    if not after.is_open:
        _finish(desk, person, quiz, after)
        return
    to = desk.reader(person)
    message = texts.question(to, quiz, after)
    text = f"{texts.was(to, quiz, after)}\n\n{message.text}"
    desk.owe(person, Message(text, message.buttons))


def _finish(desk: Desk, person: Person, quiz: Quiz, after: Sitting) -> None:
    assert after.finished_at is not None
    desk.note(person.id, "quiz answered", after.ref, after=after.status)
    to, today = desk.reader(person), desk.day_of(after.finished_at)
    if after.status is Status.PASSED:
        _record(desk, quiz, after)
        desk.owe(person, texts.passed(to, quiz, after, good_until(today)))
        return
    again = Sitting(
        quiz=_in_force(desk, quiz),
        person=person.id,
        due_at=desk.now,
        status=Status.ASKED,
        asked_at=desk.now,
    )
    next_ = desk.unit.sittings.add(again)
    desk.owe(person, texts.failed(to, quiz, after, next_))


def _in_force(desk: Desk, quiz: Quiz) -> int:
    """Meanwhile another version may be; asked no more, it is answered no more."""
    same = [each.id for each in desk.unit.quizzes.in_force() if each.code == quiz.code]
    return same[0] if same else quiz.id


def _record(desk: Desk, quiz: Quiz, passed: Sitting) -> None:
    """A site may ask for it, as for any training: ``training:messaging``."""
    assert passed.finished_at is not None
    until = good_until(desk.day_of(passed.finished_at))
    held = Certificate(kind=Kind.TRAINING, of=quiz.code, expires=until)
    desk.unit.credentials.keep(passed.person, Source.QUIZ, held, desk.now)


def _passed_before(desk: Desk, person: Person) -> Message:
    to = desk.reader(person)
    lines = [texts.nothing_open(to)]
    for quiz in desk.unit.quizzes.in_force():
        last = desk.unit.sittings.last_passed(quiz.code, person.id)
        if last is not None and last.finished_at is not None:
            sat, on = desk.unit.quizzes.get(last.quiz), desk.day_of(last.finished_at)
            lines.append(texts.passed_before(to, sat, last, on, asked_again(on)))
    return Message("\n".join(lines))


def _overview(desk: Desk, person: Person) -> None:
    to = desk.reader(person)
    lines = [_so_far(desk, person, quiz) for quiz in desk.unit.quizzes.in_force()]
    message = overview.overview(to, lines)
    desk.owe(person, message, purpose=Purpose.SCREEN)


def _so_far(desk: Desk, person: Person, quiz: Quiz) -> str:
    """Of those who work here; whose last sitting is passed counts, until they are
    asked again."""
    newest = desk.unit.sittings.newest(quiz.code)
    here = [each for each in desk.unit.people.all() if each.active]
    waiting = [
        each.called
        for each in here
        if each.id not in newest or newest[each.id].status is not Status.PASSED
    ]
    passed = len(here) - len(waiting)
    return overview.so_far(desk.reader(person), quiz, passed, waiting)
