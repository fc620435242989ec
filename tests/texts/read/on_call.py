"""Every text of who is on call, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.loads import OnCallLine
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.on_call.duty import planned
from bot.domain.people.person import Person, Role
from bot.domain.refs import Ref
from bot.texts.message import Message
from bot.texts.on_call import board, notices, while_away
from bot.texts.people.roles import role_label
from bot.texts.reader import Reader
from tests.domain.builders import NIGHT, after

WHO = "B.K. D001"
DUTY = planned(
    OnCallLine(role=Role.DUTY_MANAGER, person="D001", start_at=NIGHT, end_at=after(60))
)
NEXT = replace(DUTY, id=2, person="D002", start_at=after(60), end_at=after(120))
PERSON = Person(id="D002", initials="C.F.", roles=frozenset({Role.DUTY_MANAGER}))
KEPT = Kept(text=RedactedText("gate B is broken"))


def about_who_is_on_call(to: Reader) -> Iterator[Message | str]:
    yield from (role_label(to, role) for role in Role)
    yield notices.announced(to, DUTY)
    yield notices.on_now(to, DUTY)
    yield notices.over(to, DUTY, WHO)
    yield notices.dropped(to, DUTY)
    yield notices.gaps(to, [(Role.DUTY_MANAGER, DUTY.span), (Role.DPO, NEXT.span)])
    yield notices.will_you(to, DUTY, WHO)
    yield from (notices.asked(to, DUTY, who, "020 7946 0000") for who in ([], [WHO]))
    yield notices.have_it(to, DUTY)
    yield while_away.in_hand(to, [Ref.read("CC-1"), Ref.read("INC-2")])
    yield Message(while_away.on_call(to, DUTY), ((while_away.cannot(to, DUTY),),))
    yield from (while_away.alone(to, role) for role in Role)
    yield while_away.takes_over(to, "Mon 12 Jan 06:00")
    yield notices.taken_already(to, DUTY, WHO)
    yield notices.freed(to, DUTY, WHO)
    yield notices.type_note(to)
    yield notices.nothing_noted(to)
    yield notices.note(to, DUTY, WHO, KEPT.text)
    yield from (notices.note_passed(to, who, KEPT) for who in ([], [WHO]))
    yield board.board(to, PERSON, [], [], NIGHT)
    listed = [(DUTY, WHO), (NEXT, PERSON.called)]
    yield board.board(to, PERSON, listed, [(Role.DPO, NEXT.span)], NIGHT)
