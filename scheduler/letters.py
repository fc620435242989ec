"""What is owed to chats: the row becomes a letter as Telegram is to show it now."""

from dataclasses import replace
from functools import partial

from bot.desk import enclosing
from bot.desk.desk import Desk
from bot.desk.enclosing import Enclosure
from bot.domain.refs import StaffId
from bot.papers.pdf import to_pdf
from bot.papers.table import to_csv
from bot.papers.word import to_docx
from bot.ports import File, Letter
from bot.texts.alarms import repeat
from scheduler.dispatcher import SHORTEST_WAIT, Posted
from storage.messages import Deed, Owed, State

WRITERS = {"pdf": to_pdf, "docx": to_docx, "csv": to_csv}


def take_letters(desk: Desk, room: int, busy: tuple[int, ...]) -> list[Posted[Letter]]:
    """What is ready for Telegram."""
    taken = desk.unit.outbox.take(desk.now, room, busy)
    posted = [(owed, _letter(desk, owed)) for owed in taken]
    return [Posted(owed, letter) for owed, letter in posted if letter is not None]


def _letter(desk: Desk, owed: Owed) -> Letter | None:
    """What to send now; None when there is nothing left to do, or not yet."""
    if owed.may_have_arrived and not owed.must_arrive:
        desk.unit.outbox.finish(owed.id, State.DROPPED, desk.now)
        return None
    bare = Letter(chat_id=owed.chat_id, text=_words(desk, owed), silent=owed.silent)
    match owed.deed:
        case Deed.DELETE:
            return Letter(chat_id=owed.chat_id, deletes=owed.target)
        case Deed.EDIT:
            return _edit(desk, owed, bare)
        case Deed.SEND if owed.enclosure:
            return _with_file(desk, owed, bare)
        case Deed.SEND:
            return _with_buttons(owed, bare)


def _edit(desk: Desk, owed: Owed, bare: Letter) -> Letter | None:
    assert owed.target is not None
    message_id = desk.unit.outbox.message_id(owed.target)
    if message_id is None:
        over = desk.unit.outbox.is_over(owed.target)
        if over:
            desk.unit.outbox.finish(owed.id, State.DROPPED, desk.now)
        else:
            desk.unit.outbox.retry_at(owed.id, desk.now + SHORTEST_WAIT)
        return None
    return _with_buttons(owed, bare, message_id)


def _with_file(desk: Desk, owed: Owed, bare: Letter) -> Letter:
    """Of the books as they are now: at another try they may say more."""
    assert owed.person is not None
    assert owed.enclosure is not None
    to = desk.person(StaffId(owed.person))
    enclosure = Enclosure(owed.enclosure)
    paper = enclosing.paper(desk, enclosure, to, owed.about)
    name = f"{owed.about}.{enclosure.form}" if owed.about else enclosure
    return replace(bare, file=File(name, partial(WRITERS[enclosure.form], paper)))


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
    )


def _words(desk: Desk, owed: Owed) -> str:
    if not (owed.may_have_arrived and owed.deed is Deed.SEND and owed.person):
        return owed.text
    reader = desk.reader(desk.person(StaffId(owed.person)))
    return repeat(reader, owed.text)
