"""Every text of requests for uniform and equipment, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.kit.request import KitKind, KitRequest, Status
from bot.domain.names.redacted_text import Kept, RedactedText
from bot.texts.kit import asking, handling
from bot.texts.message import Message
from bot.texts.reader import Reader
from tests.domain.builders import FIRST, NIGHT, OFFICER

WORDS = RedactedText("Trousers, size 44.")
KEPT = Kept(text=WORDS, had_names=True, initials=("A.O.",))
WHO = "A.O. E1001"
ASKED = KitRequest(
    id=3,
    person=OFFICER,
    text=WORDS,
    written_at=NIGHT,
    status=Status.ASKED,
    kind="uniform",
    handler=FIRST,
    asked_at=NIGHT,
)


def about_kit(to: Reader) -> Iterator[Message | str]:
    yield asking.none_here(to, "020 7946 0000")
    yield asking.type_request(to)
    yield asking.which_kind(to, ASKED, [KitKind(kind="uniform", to=FIRST)], KEPT)
    for whom in ([], [WHO]):
        yield asking.sent(to, ASKED, whom)
        yield asking.sent_with_words(to, ASKED, whom, KEPT)
    for status in Status:
        why = WORDS if status is Status.REFUSED else None
        moved = replace(ASKED, status=status, why=why)
        yield asking.moved(to, moved, WHO)
        yield handling.card(to, moved, WHO)
    yield asking.withdrawn(to, ASKED)
    yield handling.withdrawn(to, ASKED, WHO)
    yield handling.type_why_not(to)
    for again in (True, False):
        yield handling.asked(to, ASKED, WHO, again=again)
    for mine in ([], [ASKED]):
        parts = [asking.mine(to, mine)]
        parts.append(handling.open_ones(to, [(each, WHO) for each in mine]))
        buttons = [handling.show(ASKED), handling.withdraw(to, ASKED)]
        yield handling.overview(to, parts, buttons)
