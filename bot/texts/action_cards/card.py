"""An action card as it stands on the phone: one message, changed at each tap."""

from datetime import datetime

from bot.domain.action_cards.card import ActionCard, Given
from bot.domain.action_cards.cards import CARDS
from bot.domain.action_cards.steps import Step
from bot.domain.incidents.particulars import Category
from bot.domain.names.redacted_text import Kept, RedactedText, our_own
from bot.domain.refs import Ref
from bot.texts.action_cards.labels import ask_label, tap_label, title
from bot.texts.action_cards.sentences import at_the_end, question, safe
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.names.kept import with_what_was_kept
from bot.texts.reader import Reader


def asks(to: Reader, card: ActionCard, step: Step, phone: str) -> Message:
    """What keeps them safe comes first; whatever it is, it can be passed over."""
    lines = (
        _head(to, card),
        safe(to, card, step),
        question(to, card, step),
        to.say("Ring: 999. Control room: {phone}", phone=dialled(phone)),
    )
    taps = [_button(card, tap_label(to, t), f"{step.ask}-{t}") for t in step.taps]
    if step.in_words:
        taps.insert(0, _button(card, to.say("Type it"), "type"))
    skip = _button(card, to.say("Skip"), f"skip-{step.ask}")
    later = _button(card, to.say("Later"), "later")
    return Message("\n".join(lines), (*column(*taps), (skip, later), _last(to, card)))


def put_off(to: Reader, card: ActionCard, phone: str) -> Message:
    lines = (
        _head(to, card),
        to.say("Put off. Go on when you can."),
        to.say("Ring: 999. Control room: {phone}", phone=dialled(phone)),
    )
    go_on = _button(card, to.say("Go on"), "on")
    return Message("\n".join(lines), ((go_on,), _last(to, card)))


def done(to: Reader, card: ActionCard, phone: str) -> Message:
    lines = (
        _head(to, card),
        at_the_end(to, card),
        to.say("That is all. Each answer is in the report, with its time."),
        to.say("Ring: 999. Control room: {phone}", phone=dialled(phone)),
    )
    return Message("\n".join(lines), (_last(to, card),))


def moved_down(to: Reader, card: ActionCard) -> Message:
    """The same, further up in the chat."""
    return Message(f"{_head(to, card)}\n{to.say('It goes on below.')}")


def _head(to: Reader, card: ActionCard) -> str:
    return f"{title(to, card.category).upper()} · {card.ref}"


def _last(to: Reader, card: ActionCard) -> tuple[Button, ...]:
    """What was just answered can be put right, and 999 be told, at any time."""
    read = methane_button(to, card.incident)
    if not card.given:
        return (read,)
    before = card.given[-1].ask
    label = to.say("Back: {question}", question=ask_label(to, before))
    return (_button(card, label, f"back-{before}"), read)


def _button(card: ActionCard, label: str, choice: str) -> Button:
    return Button(label, Press(Verb.CARD, str(card.id), choice))


def methane_button(to: Reader, incident: int) -> Button:
    return Button(to.say("Read this to 999"), Press(Verb.METHANE, str(incident)))


def start_button(to: Reader, category: Category, incident: int | None = None) -> Button:
    """Beside a report it goes on with that; anywhere else it makes one."""
    label = to.say("What to do now: {card}", card=title(to, category))
    return Button(
        label,
        Press(Verb.CARD_START, category, "" if incident is None else str(incident)),
    )


def choose(to: Reader, *, on_site: bool) -> Message:
    """Which card? Or a whole site is told something, by whoever stands on it."""
    orders = (
        Button(to.say("Get everybody out"), Press(Verb.COMMAND, "evacuate")),
        Button(to.say("Get everybody in"), Press(Verb.COMMAND, "invacuate")),
        Button(to.say("Lock the doors"), Press(Verb.COMMAND, "lockdown")),
    )
    return Message(
        to.say(
            "What is happening? Danger to life: ring 999 first. Your duty manager is "
            "told with your tap."
        ),
        column(
            *(Button(title(to, each), Press(Verb.CARD_START, each)) for each in CARDS),
            *(orders if on_site else ()),
        ),
    )


def offered(to: Reader, category: Category) -> Message:
    """Their words may tell of one that is happening now."""
    return Message(
        to.say(
            "Is it happening now? Danger to life: ring 999 first. One tap tells your "
            "duty manager, and says what to do."
        ),
        column(start_button(to, category)),
    )


def type_answer(to: Reader, _: int | None) -> Message:
    return Message(to.say("Type it in one message. Initials only."), column(cancel(to)))


def nothing_typed(to: Reader) -> Message:
    return Message(to.say("Nothing was noted. The card waits for you."))


def noted(to: Reader, ref: Ref, kept: Kept) -> Message:
    """What stands in the report now, where a name was taken out of it."""
    return with_what_was_kept(to, Message(to.say("Noted for {ref}.", ref=ref)), kept)


def line(to: Reader, given: Given) -> RedactedText:
    """One answer as the report has it, by the site clock to the second."""
    label = f"{to.time_to_the_second(given.at)} {ask_label(to, given.ask)}: "
    if given.words is not None:
        return given.words.headed(label)
    return our_own(label + (tap_label(to, given.tap) if given.tap else ""))


def begun(to: Reader, category: Category, at: datetime) -> RedactedText:
    """The report of somebody who tapped, and typed nothing."""
    return our_own(
        to.say(
            "{time} Action card: {card}",
            time=to.time_to_the_second(at),
            card=title(to, category),
        )
    )


def in_one(to: Reader, ref: Ref, words: RedactedText) -> Message:
    """For whoever reads no message that changes."""
    return Message(to.say("What is known of {ref}:", ref=ref) + f"\n{words}")


def dialled(phone: str) -> str:
    """As phones make it a link: ``020 7946 0000`` is ``+44 20 7946 0000``."""
    return f"+44 {phone[1:]}" if phone.startswith("0") else phone
