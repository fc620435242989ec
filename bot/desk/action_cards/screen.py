"""An action card on its officer's phone: one message, and what is typed answers it."""

from bot.desk.desk import Desk
from bot.desk.incidents import sos
from bot.domain.action_cards.card import ActionCard, Status
from bot.domain.action_cards.steps import Step
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.domain.refs import Ref
from bot.texts.action_cards import card as texts
from bot.texts.message import Message
from storage.incoming.forms import Form
from storage.messages.message import Purpose


def show(
    desk: Desk, person: Person, card: ActionCard, step: Step | None = None
) -> None:
    """As it is now, where it stands; ``step`` to answer one of its questions anew."""
    standing = desk.unit.outbox.shown(card.name, Purpose.CARD, person.id)
    if not standing:
        bring_down(desk, person, card)
        return
    desk.owe_edit(standing[-1], _message(desk, person, card, step))
    _listen(desk, person, card)


def bring_down(desk: Desk, person: Person, card: ActionCard) -> None:
    """A new message: it began, or something was typed under it."""
    to = desk.reader(person)
    for above in desk.unit.outbox.shown(card.name, Purpose.CARD, person.id)[-1:]:
        desk.owe_edit(above, texts.moved_down(to, card))
    message = _message(desk, person, card)
    desk.owe(person, message, purpose=Purpose.CARD, about=card.name)
    _listen(desk, person, card)


def _message(
    desk: Desk, person: Person, card: ActionCard, step: Step | None = None
) -> Message:
    to, phone = desk.reader(person), desk.company.control_room_phone
    asked = step or card.question
    if asked is not None:
        return texts.asks(to, card, asked, phone)
    if card.status is Status.PUT_OFF:
        return texts.put_off(to, card, phone)
    return texts.done(to, card, phone)


def _listen(desk: Desk, person: Person, card: ActionCard) -> None:
    """What is typed next is the answer, unless something else was asked since, or help
    was called for: then words belong there, and taps go on."""
    form = desk.unit.forms.of(person.id)
    own = form is not None and form.kind is FormKind.ACTION_CARD
    waits = card.question is not None and sos.running_sos(desk, person) is None
    if waits and (own or form is None):
        desk.unit.forms.open(Form(person.id, FormKind.ACTION_CARD, card.id, desk.now))
    elif own:
        desk.unit.forms.close(person.id)


def say_what_was_kept(desk: Desk, person: Person, ref: Ref, kept: Kept) -> None:
    """Where a name was taken out, their own message has gone."""
    if kept.leaves_chat:
        desk.owe(person, texts.noted(desk.reader(person), ref, kept), about=ref)
