"""Every text of photos with covered faces."""

from collections.abc import Iterator

from bot.domain.incidents.covered import Failed, LetOut, Made, decide, wanted
from bot.domain.refs import INCIDENT, Ref, StaffId
from bot.texts.incidents import covered as texts
from bot.texts.message import Message
from bot.texts.reader import Reader
from tests.domain.builders import NIGHT

ABOUT, CALLED = Ref(INCIDENT, 14), "A.O. E1001"
WAITS = wanted(4, NIGHT)
MADE = decide(WAITS, Made(faces=2, sha256="a" * 64, of_sha256="b" * 64), NIGHT)
OUT = decide(MADE, LetOut(StaffId("D001")), NIGHT)


def about_covered_photos(to: Reader) -> Iterator[Message | str]:
    for copy in (MADE, OUT):
        for may_let_out in (False, True):
            yield texts.caption(to, ABOUT, CALLED, copy, may_let_out=may_let_out)
    for without in (None, WAITS, decide(WAITS, Failed("no picture", True), NIGHT)):
        yield texts.no_copy(to, 4, without)
    yield texts.ask_why(to, 4)
    yield texts.let_out(to, ABOUT, 4)
    yield texts.kept_in(to, ABOUT, 4)
    yield texts.clients(to, 1, 2)
