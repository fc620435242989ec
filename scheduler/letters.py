"""What is owed to chats: the row becomes a letter as Telegram is to show it now."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import structlog

from bot.desk.desk import Desk
from bot.desk.incoming import enclosures, stale
from bot.desk.names import originals
from bot.domain.messages.enclosure import Enclosure
from bot.domain.refs import StaffId
from bot.papers.files import to_docx, to_pdf
from bot.papers.table import to_csv
from bot.ports import File, Letter
from bot.texts import refusals
from bot.texts.message import Message, shortened
from bot.texts.messages import ROOM_TO_REPEAT, repeat
from bot.texts.paper import Paper, Ready
from bot.texts.reader import Reader
from scheduler.dispatcher import SHORTEST_WAIT
from scheduler.pacer import Open, Pacer
from scheduler.taking import Posted, Taken, Turn
from storage.messages.message import Deed, Owed, Purpose, State

log = structlog.get_logger(__name__)

WRITERS = {"pdf": to_pdf, "docx": to_docx, "csv": to_csv}


SEATS_KEPT = 8
"""Of those that may be on their way at once: an alarm finds one when Telegram hangs."""


def take_letters(pacer: Pacer | None, desk: Desk, turn: Turn) -> Taken[Letter]:
    """What is ready for Telegram, as fast as the pacer lets it out."""
    gate = Open(desk) if pacer is None else pacer.opens(desk, turn.landed)
    busy = (*turn.busy, *gate.shut_chats)
    posted: list[Posted[Letter]] = []
    passed_over = False
    room = min(turn.room, gate.room)
    for owed in desk.unit.outbox.ready(desk.now, room, busy) if room else ():
        if owed.lane.is_chatter and turn.room - len(posted) <= SEATS_KEPT:
            break
        letter = _letter(desk, owed)
        if letter is None:
            passed_over = True
            continue
        leaves_at = gate.lets_out(owed)
        if leaves_at is None:
            break
        posted.append(Posted(owed, letter, leaves_at))
    desk.unit.outbox.lease([one.owed for one in posted], desk.now)
    opens_at = gate.closes()
    return Taken(posted, desk.now if passed_over else opens_at)


def _letter(desk: Desk, owed: Owed) -> Letter | None:
    """What to send now; None when there is nothing left to do, or not yet."""
    if stale.let_go(desk, owed):
        return None
    if owed.may_have_arrived and not owed.must_arrive:
        desk.unit.outbox.finish(owed.id, State.DROPPED, desk.now)
        return None
    bare = Letter(chat_id=owed.chat_id, text=_words(desk, owed), silent=owed.silent)
    match owed.deed:
        case Deed.DELETE:
            return Letter(chat_id=owed.chat_id, deletes=owed.target)
        case Deed.EDIT:
            return _edit(desk, owed, bare)
        case Deed.SEND if owed.enclosure and owed.purpose is Purpose.ORIGINAL:
            return _original(desk, owed, bare)
        case Deed.SEND if owed.enclosure:
            return _with_file(desk, owed, bare)
        case Deed.SEND:
            return _with_buttons(owed, bare)


def _edit(desk: Desk, owed: Owed, bare: Letter) -> Letter | None:
    assert owed.target is not None
    message_id = desk.unit.outbox.message_id(owed.target)
    if message_id is None:
        target = desk.unit.outbox.find(owed.target)
        if target is None or _never_leaves(desk, target):
            desk.unit.outbox.attempted(owed.id, desk.now, "stale", "nothing to change")
            desk.unit.outbox.finish(owed.id, State.DROPPED, desk.now)
        else:
            desk.unit.outbox.retry_at(owed.id, desk.now + SHORTEST_WAIT)
        return None
    return _with_buttons(owed, bare, message_id)


def _never_leaves(desk: Desk, target: Owed) -> bool:
    """Nobody needs it any more, and nobody has it."""
    return not target.may_have_arrived and stale.let_go(desk, target)


def _original(desk: Desk, owed: Owed, bare: Letter) -> Letter | None:
    """Unsealed as it leaves, so that no row ever holds it in clear."""
    words = originals.words_under(desk, owed)
    if words is None:
        desk.unit.outbox.attempted(owed.id, desk.now, "stale", "kept no more")
        desk.unit.outbox.finish(owed.id, State.DROPPED, desk.now)
        return None
    return replace(bare, text=_marked(desk, owed, words))


def _with_file(desk: Desk, owed: Owed, bare: Letter) -> Letter | None:
    """Of the books as they are now: at another try they may say more.

    One that cannot be made must not hold up an alarm behind it.
    """
    assert owed.person is not None
    assert owed.enclosure is not None
    to = desk.person(StaffId(owed.person))
    enclosure = Enclosure(owed.enclosure)
    try:
        with desk.unit.savepoint():
            paper = enclosures.paper(desk, enclosure, to, owed.about)
    except Exception as failure:
        log.exception(
            "a file was not made", outbox=owed.id, failure=type(failure).__name__
        )
        desk.unit.outbox.finish(owed.id, State.FAILED, desk.now)
        desk.owe(to, refusals.file_not_made(desk.reader(to)))
        return None
    file = File(
        paper.name or enclosure.file_name(owed.about),
        _writing(paper, enclosure.form),
        enclosure.stays,
    )
    return replace(bare, file=file)


def _writing(paper: Paper | Ready, form: str) -> Callable[[], bytes]:
    if isinstance(paper, Ready):
        return lambda: paper.content
    return partial(WRITERS[form], paper)


def _with_buttons(owed: Owed, bare: Letter, edits: int | None = None) -> Letter:
    rows = tuple(tuple(row) for row in owed.buttons)
    keys = owed.keyboard
    return Letter(
        chat_id=bare.chat_id,
        text=bare.text,
        buttons=rows,
        keyboard=None if keys is None else tuple(tuple(row) for row in keys),
        edits=edits,
        silent=bare.silent,
        times=tuple(owed.times),
    )


def _words(desk: Desk, owed: Owed) -> str:
    if not (owed.may_have_arrived and owed.deed is Deed.SEND):
        return owed.text
    to = desk.reader(desk.person(StaffId(owed.person))) if owed.person else Reader()
    words = shortened(owed.text, ROOM_TO_REPEAT)
    return _marked(desk, owed, repeat(to, words))


def _marked(desk: Desk, owed: Owed, words: str) -> str:
    """What is put together as it leaves is, of a drill, marked as it leaves."""
    return desk.marked(owed.about, owed.person, Message(words)).text
