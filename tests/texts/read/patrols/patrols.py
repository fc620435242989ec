"""Every text of patrols, in each of its forms."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.names.redacted_text import Kept, RedactedText
from bot.domain.patrols.plan import Checkpoint
from bot.domain.patrols.round import Proof, Visit
from bot.texts.message import Message
from bot.texts.patrols import manager, officer, sign, tag_page
from bot.texts.patrols.manager import OnBoard, Told
from bot.texts.patrols.officer import Ahead
from bot.texts.reader import Reader
from tests.domain.builders import NIGHT, after

DOOR = Checkpoint(code="P1", name="Boiler room", ask="Door locked?", answers=("yes",))
ROOF = Checkpoint(code="P2", name="Roof door")
VISIT = Visit(
    id=4,
    round=1,
    site="RIV",
    point="P1",
    officer="E1001",
    shift=1,
    at=NIGHT,
    received_at=NIGHT,
)
AHEAD = Ahead(
    number=1,
    route="Night round",
    start_at=NIGHT,
    end_at=after(240),
    points=2,
    left=[ROOF],
)
TOLD = Told(
    site="RIV Riverside Court",
    route="Night round",
    start_at=NIGHT,
    end_at=after(240),
    points=3,
    left=["P2 Roof door"],
    unreached=["P3 Loading bay"],
    out_of_order=["P1 Boiler room"],
    too_quick=[("P1 Boiler room", "P3 Loading bay")],
    officers=["A.O. E1001"],
)


def about_patrols(to: Reader) -> Iterator[Message | str]:
    late = replace(VISIT, received_at=after(40))
    complete = replace(AHEAD, left=[])
    for ahead in (None, AHEAD, complete):
        yield officer.scanned(to, DOOR, VISIT, ahead, after(30))
    yield officer.scanned(to, ROOF, late, AHEAD, None)
    yield officer.scanned_already(to, ROOF, NIGHT)
    yield officer.unknown_sign(to)
    yield officer.has_a_tag(to, DOOR)
    yield officer.reading_is_over(to)
    yield from (manager.last_scan(to, replace(VISIT, proof=each)) for each in Proof)
    yield from (page(to) for page in (tag_page.used_before, tag_page.not_ours))
    yield tag_page.away(to)
    yield officer.not_on_site(to, "RIV Riverside Court")
    for is_told in (False, True):
        yield officer.answered(to, DOOR, "yes", is_told=is_told)
    for found in ([], [AHEAD], [AHEAD, complete]):
        yield officer.rounds(to, found)
    yield officer.remind(to, AHEAD)
    yield officer.which_point(to, AHEAD)
    yield officer.type_why(to)
    yield officer.noted_without_words(to)
    yield officer.why_kept(to, ROOF, Kept(text=RedactedText("blocked")))
    yield sign.sign(to, "P2 Roof door", "RIV", "https://t.me/b?start=x").how
    yield from _about_managers(to)


def _about_managers(to: Reader) -> Iterator[Message | str]:
    yield manager.round_told(to, TOLD)
    yield manager.round_told(to, replace(TOLD, left=[]))
    yield manager.round_told(to, replace(TOLD, left=[], is_late=True))
    yield manager.not_as_wanted(
        to, "RIV Riverside Court", "P1", "Door locked?", "no", "A.O. E1001"
    )
    yield manager.entry(to, "P1 Boiler room", "Door locked?", "no")
    why = RedactedText("blocked")
    yield manager.cannot_reach(to, "RIV", "P2 Roof door", "A.O. E1001", why)
    board = OnBoard(route="Night round", end_at=after(240), done=1, points=3)
    yield manager.board_line(to, board)
    yield from map(manager.proof, Proof)
    yield manager.copied(to, "RIV", "P2 Roof door", NIGHT)
