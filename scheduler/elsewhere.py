"""What is owed where there are no chats: e-mail, text messages, the DPO's webhook.

First whatever Telegram, or the channel before, has not accepted in time is owed on the
next one; then what is ready is taken. An alarm that was taken up meanwhile is dropped.
A telephone call whose gateway is not set any more is refused, and managers hear of it.
"""

from functools import partial

from bot.desk.alarms import next_channel
from bot.desk.breach import account
from bot.desk.clients import morning_post, telling
from bot.desk.desk import Desk
from bot.desk.incoming import stale
from bot.desk.letters import to_client
from bot.domain.clients.telling import CALLED_BACK
from bot.domain.messages.channel import Channel
from bot.domain.messages.enclosure import Enclosure
from bot.domain.refs import Ref, StaffId
from bot.papers.files import to_pdf
from bot.ports import File, Notice
from bot.texts.alarms import by_email, by_sms
from bot.texts.message import Message
from bot.texts.messages import repeat
from bot.texts.reader import Reader
from scheduler.taking import Posted, Taken, Turn
from storage.messages.message import Owed, Purpose, State


def take_notices(desk: Desk, turn: Turn) -> Taken[Notice]:
    """What is ready for every channel but Telegram."""
    next_channel.sweep(desk)
    nobody_rings = Channel.CALL not in desk.channels
    taken = desk.unit.outbox.take_elsewhere(desk.now, turn.room, calls=nobody_rings)
    wanted = [owed for owed in taken if _still_wanted(desk, owed)]
    notices = [(owed, _notice(desk, owed)) for owed in wanted]
    return Taken([Posted(owed, notice) for owed, notice in notices if notice])


def _still_wanted(desk: Desk, owed: Owed) -> bool:
    if owed.purpose is Purpose.PROMPT and owed.channel is Channel.SMS:
        return not stale.let_go(desk, owed)
    if owed.purpose is not Purpose.ALARM or next_channel.still_rings(desk, owed):
        return True
    desk.unit.outbox.finish(owed.id, State.DROPPED, desk.now)
    return False


def _notice(desk: Desk, owed: Owed) -> Notice | None:
    """None where it must not leave any more."""
    if owed.purpose is Purpose.CLIENT:
        return _to_client(desk, owed)
    if owed.purpose is Purpose.MORNING:
        return _morning(desk, owed)
    return Notice(
        channel=owed.channel,
        to=_address(desk, owed),
        text=_words(desk, owed),
        number=owed.id,
        at=desk.now,
        lane=owed.lane,
    )


def _to_client(desk: Desk, owed: Owed) -> Notice | None:
    """In the company's name, with the notice as a file; it answers to nobody here."""
    mail = to_client.mail(desk, Ref.find(owed.about))
    if mail is None:
        telling.failed(desk, owed, CALLED_BACK)
        desk.unit.outbox.finish(owed.id, State.DROPPED, desk.now)
        return None
    name = Enclosure.CLIENT_NOTICE.file_name(owed.about)
    words = repeat(Reader(), mail.text) if owed.may_have_arrived else mail.text
    return Notice(
        channel=owed.channel,
        to=mail.address,
        text=words,
        number=owed.id,
        at=desk.now,
        sender=" ".join(desk.company.name.split()),
        file=File(name, partial(to_pdf, mail.notice)),
    )


def _morning(desk: Desk, owed: Owed) -> Notice | None:
    """A client's report of its night: the bytes that were kept."""
    mail = morning_post.mail(desk, owed)
    if mail is None:
        morning_post.failed(desk, owed, CALLED_BACK)
        desk.unit.outbox.finish(owed.id, State.DROPPED, desk.now)
        return None
    content = mail.file.content
    return Notice(
        channel=owed.channel,
        to=mail.address,
        text=repeat(Reader(), mail.text) if owed.may_have_arrived else mail.text,
        number=owed.id,
        at=desk.now,
        sender=" ".join(desk.company.name.split()),
        file=File(mail.file.name, lambda: content),
    )


def _address(desk: Desk, owed: Owed) -> str:
    if owed.person is None:
        return ""
    return desk.unit.people.address(StaffId(owed.person), owed.channel)


def _words(desk: Desk, owed: Owed) -> str:
    if owed.person is None:
        return owed.text
    to = desk.reader(desk.person(StaffId(owed.person)))
    again = by_sms.repeated if owed.channel is Channel.SMS else repeat
    words = again(to, owed.text) if owed.may_have_arrived else owed.text
    if owed.channel is Channel.EMAIL:
        words = by_email.letter(to, words, account.about(desk, owed.about))
    words = desk.marked(owed.about, owed.person, Message(words)).text
    return words.replace("\n", " ") if owed.channel is Channel.SMS else words
