"""The roll as whoever runs it sees it: one message, changed at each answer."""

from collections.abc import Mapping

from bot.domain.refs import StaffId
from bot.domain.roll_calls.roll_call import Entry, Order, RollCall, Said
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader
from bot.texts.roll_calls.orders import marked, order_label


def roll(to: Reader, call: RollCall, names: Mapping[StaffId, str]) -> Message:
    """``names`` are initials and staff numbers."""
    answered = len(call.entries) - len(call.silent)
    lines = [
        to.say(
            "{order} at {site}. {ref}, from {who}, {time}.",
            order=order_label(to, call.order),
            site=call.site,
            ref=call.ref,
            who=names[call.by],
            time=to.time_to_the_second(call.started_at),
        ),
        to.say("Answered: {number} of {all}.", number=answered, all=len(call.entries)),
        *(_line(to, each, names[each.officer]) for each in call.entries),
    ]
    if call.ended_at and call.ended_by:
        ended = to.say(
            "Over since {time}, by {who}.",
            time=to.time_to_the_second(call.ended_at),
            who=names[call.ended_by],
        )
        return marked(to, call.exercise, Message("\n".join((*lines, ended))))
    clear = Button(to.say("All clear"), Press(Verb.ROLL, str(call.id), "clear"))
    return marked(to, call.exercise, Message("\n".join(lines), column(clear)))


def _line(to: Reader, entry: Entry, who: str) -> str:
    at = to.time_to_the_second(entry.said_at) if entry.said_at else ""
    match entry.said:
        case Said.DONE:
            return to.say("{time} {who}: done", time=at, who=who)
        case Said.CANNOT:
            return to.say("{time} {who}: CANNOT", time=at, who=who)
        case None if entry.silent_at:
            return to.say(
                "{who}: NO ANSWER by {time}",
                who=who,
                time=to.time_to_the_second(entry.silent_at),
            )
        case None:
            return to.say("{who}: told, no answer yet", who=who)


def sure(to: Reader, call: RollCall) -> Message:
    """Before people are told that it is safe."""
    words = to.say(
        "All clear at {site}? {number} have not answered “Done”. Only when it is safe.",
        site=call.site,
        number=sum(each.said is not Said.DONE for each in call.entries),
    )
    now = Button(to.say("All clear now"), Press(Verb.ROLL, str(call.id), "over"))
    return marked(to, call.exercise, Message(words, column(now)))


def cannot(to: Reader, call: RollCall, who: str) -> Message:
    order = order_label(to, call.order)
    words = to.say(
        "{who} CANNOT: {order} at {site}. Ring them now. Danger to life: ring 999.",
        who=who,
        order=order,
        site=call.site,
    )
    if call.order is Order.LOCKDOWN:
        words = to.say(
            "{who} CANNOT: {order} at {site}. Do not ring, they may be hiding: write. "
            "Danger to life: ring 999.",
            who=who,
            order=order,
            site=call.site,
        )
    return marked(to, call.exercise, Message(words))


def silent(to: Reader, call: RollCall, who: str) -> Message:
    """In an exercise no ladder starts, and somebody looks all the same."""
    words = to.say(
        "{who} has not answered: {order} at {site}. Ring them.",
        who=who,
        order=order_label(to, call.order),
        site=call.site,
    )
    return marked(to, call.exercise, Message(words))


def as_a_fact(to: Reader, call: RollCall) -> str:
    """What those told of the alarm read."""
    return to.say(
        "No answer to {ref}, {order} at {site}, told {time}.",
        ref=call.ref,
        order=order_label(to, call.order),
        site=call.site,
        time=to.time_to_the_second(call.started_at),
    )
