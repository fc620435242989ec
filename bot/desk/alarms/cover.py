"""Who is told of each alarm just now."""

from bot.desk.alarms import ladders
from bot.desk.desk import Desk
from bot.desk.on_call import rota
from bot.domain.people.permissions import Action, allow
from bot.domain.people.person import Person
from bot.texts.alarms import cover as cover_texts
from bot.texts.board import labels
from bot.texts.on_call import notices
from bot.texts.people.roles import rung_label
from storage.messages.message import Purpose


def cover(desk: Desk, person: Person) -> None:
    """Each ladder, rung by rung, with who would be told now."""
    allow(person, Action.SEE_COVER)
    to = desk.reader(person)
    lines = [
        (
            labels.kind(to, kind),
            [
                ", ".join(people) or f"{rung_label(to, rule.tell)} ⚠️"
                for rule, people in rungs
            ],
        )
        for kind, rungs in ladders.cover(desk)
    ]
    covered = cover_texts.cover(to, lines)
    for role, gap in rota.gaps(desk):
        covered = covered.with_line(notices.gap_line(to, role, gap))
    desk.owe(person, covered, purpose=Purpose.SCREEN)
