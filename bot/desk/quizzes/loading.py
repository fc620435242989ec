"""A file's questions come into force, and people are asked them; or no more."""

from bot.desk.desk import Desk
from bot.desk.quizzes import asking
from bot.domain.quizzes.quiz import Quiz


class NoSuchQuiz(Exception):
    """None of that code is asked."""


def take(desk: Desk, new: Quiz) -> str:
    """What was done, or would be; the same file again does nothing."""
    before = {each.code: each for each in desk.unit.quizzes.in_force()}.get(new.code)
    if before is not None and before.says_the_same(new):
        return f"{before.ref}: {new.name} is there already, and nothing of it is new"
    kept = desk.unit.quizzes.add(new)
    desk.unit.sittings.move(kept.code, kept.id)
    desk.note(kept.loaded_by, "quiz loaded", kept.ref)
    asking.begin(desk)
    return (
        f"{kept.ref}: {kept.length} questions in {', '.join(sorted(kept.wording))}; "
        f"{kept.needed} right answers pass {kept.name}. Everybody is asked once a "
        "year, in their working time"
    )


def stop(desk: Desk, code: str, by: str) -> str:
    """Nobody is asked any more; what was answered stays."""
    found = [each for each in desk.unit.quizzes.in_force() if each.code == code]
    if not found:
        raise NoSuchQuiz
    desk.unit.quizzes.end(code)
    desk.note(by, "quiz stopped", found[0].ref)
    return f"{found[0].ref}: nobody is asked {found[0].name} any more"
