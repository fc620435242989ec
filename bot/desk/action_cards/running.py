"""An action card is answered: each answer is kept, written into the report, and shown
to those told of it in the message that they have."""

from bot.desk import forms as asking
from bot.desk.action_cards import report, screen
from bot.desk.desk import SYSTEM, Desk
from bot.desk.incidents import adding
from bot.desk.names import originals
from bot.domain.action_cards import card as cards
from bot.domain.action_cards.card import ActionCard, Status, step_of
from bot.domain.action_cards.steps import Ask, Tap
from bot.domain.errors import Stale
from bot.domain.forms import FormKind
from bot.domain.names.redacted_text import Kept
from bot.domain.people.person import Person
from bot.domain.refs import Ref


def press(desk: Desk, person: Person, number: int, choice: str) -> None:
    """One tap, of any age; only its officer's counts."""
    card = _mine(desk, person, number)
    verb, _, rest = choice.partition("-")
    match verb:
        case "type":
            asking.start_form(desk, person, FormKind.ACTION_CARD, number)
        case "back":
            step = step_of(card, _ask(rest))
            if step is None:
                raise Stale
            screen.show(desk, person, card, step)
        case _:
            _move(desk, person, card, _said(verb, rest))
            screen.show(desk, person, _mine(desk, person, number))


def _mine(desk: Desk, person: Person, number: int) -> ActionCard:
    card = desk.unit.action_cards.find(number)
    if card is None or card.officer != person.id:
        raise Stale
    return card


def _said(verb: str, rest: str) -> cards.Event:
    """:class:`Stale` for anything that no button of ours says."""
    match verb:
        case "later":
            return cards.PutOff()
        case "on":
            return cards.WentOn()
        case "skip":
            return cards.PassedOver(_ask(rest))
        case _ if rest in set(Tap):
            return cards.Tapped(_ask(verb), Tap(rest))
        case _:
            raise Stale


def _ask(words: str) -> Ask:
    if words not in set(Ask):
        raise Stale
    return Ask(words)


def typed(desk: Desk, person: Person, number: int, kept: Kept) -> Ref:
    """Words are the answer to what is asked; where nothing is, more of the report."""
    card = _mine(desk, person, number)
    if card.open_step is None:
        adding.add_words(desk, person, card.ref, kept)
        return card.ref
    originals.keep(desk, person, card.ref, kept)
    _move(desk, person, card, cards.Worded(kept.text))
    screen.say_what_was_kept(desk, person, card.ref, kept)
    screen.bring_down(desk, person, _mine(desk, person, number))
    return card.ref


def _move(desk: Desk, person: Person, before: ActionCard, event: cards.Event) -> None:
    after = cards.decide(before, event, desk.made_at)
    if after == before:
        return
    desk.unit.action_cards.save(before, after)
    if len(after.given) > len(before.given):
        given = after.given[-1]
        said = given.tap or ("in words" if given.words else "skipped")
        desk.note(person.id, "action card", after.ref, after=f"{given.ask}: {said}")
        report.write(desk, person, after, given)
    if after.status is Status.DONE and before.status is not Status.DONE:
        report.finish(desk, person, after)


def wake(desk: Desk, number: int) -> None:
    """Nobody has answered for a while: what is typed now is no answer any more."""
    before = desk.unit.action_cards.find(number)
    if before is None:
        return
    after = cards.decide(before, cards.Woken(), desk.now)
    desk.unit.action_cards.save(before, after)
    if after != before:
        desk.note(SYSTEM, "action card", after.ref, after=after.status)
        screen.show(desk, desk.person(after.officer), after)
