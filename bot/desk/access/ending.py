"""What ends with somebody's access, and what their phone still shows."""

from bot.desk import notice
from bot.desk.alarms import next_channel
from bot.desk.desk import Desk
from bot.desk.incoming import alarm_presses
from bot.desk.people.answerable import owner_of
from bot.domain.people import access
from bot.domain.people.access import Shown
from bot.domain.people.person import Person
from bot.texts.access import leavers as texts
from storage.messages.message import Deed, Lane, NewMessage


def end_everywhere(desk: Desk, person: Person) -> None:
    """Links that nobody has used, sessions on the web, and a form that is half done."""
    desk.unit.invitations.revoke(person.id, desk.now)
    desk.unit.alarm_links.withdraw(person.id)
    if desk.unit.sign_ins.end_all(person.id):
        desk.note(person.id, "session ended", person.id)
    desk.unit.vault_links.end_all(person.id)
    desk.unit.forms.close(person.id)


def empty_phone(desk: Desk, person: Person) -> Shown:
    """What can be taken off it is; the rest is counted: Telegram keeps it."""
    if person.chat_id is None:
        return Shown(0, 0)
    sent = desk.unit.outbox.delivered_to(person.chat_id)
    for each in sent:
        if access.may_be_deleted(each.at, desk.now):
            desk.put(
                NewMessage(
                    lane=Lane.DIGEST,
                    chat_id=person.chat_id,
                    deed=Deed.DELETE,
                    target=each.message_id,
                    created_at=desk.now,
                )
            )
    gone = [each.row for each in sent if access.may_be_deleted(each.at, desk.now)]
    desk.unit.outbox.taken_off(gone)
    shown = access.shown((each.at for each in sent), desk.now)
    after = f"{shown.taken} deleted, {shown.stays} stay"
    desk.note(person.id, "phone emptied", person.id, after=after)
    return shown


def tell_answerable(desk: Desk, person: Person, shown: Shown, *, lost: bool) -> None:
    """Whoever answers for the company's data hears how many messages there are; their
    words are told to nobody."""
    answerable = owner_of(desk, person.division, but=[person.id])
    if answerable is None or not any(shown):
        return
    words = texts.on_lost_phone if lost else texts.on_their_phone
    message = words(desk.reader(answerable), person.called, shown)
    notice.say(desk, answerable, message, person.id, lane=Lane.DIGEST)


def turn_elsewhere(desk: Desk, person: Person, chat_id: int) -> None:
    """The phone is nobody's: what was on its way there goes to the next channel, and an
    alarm that waited for a tap on it waits for nobody."""
    for owed in desk.unit.outbox.waiting_for(chat_id):
        if owed.deed is Deed.DELETE:
            continue
        if owed.deed is Deed.SEND:
            next_channel.go_on(desk, owed)
        desk.unit.outbox.drop(owed.id, desk.now)
    let_go_of_alarms(desk, person)


def let_go_of_alarms(desk: Desk, person: Person) -> None:
    """They cannot press any button: what rang for them rings for the next."""
    for alarm in desk.unit.alarms.all_open():
        if person.id in alarm.told or person.id == alarm.owner:
            alarm_presses.unreachable(desk, alarm.id, person.id)
