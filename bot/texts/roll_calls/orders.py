"""An order to a site: asked, confirmed, and what each officer does. Sources: those of
``bot/domain/roll_calls/roll_call.py``; a site's own instructions come before them."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.refs import SiteCode
from bot.domain.roll_calls.roll_call import Entry, Order, Role, RollCall, Said
from bot.texts.forms import where_crowded
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader


def order_label(to: Reader, order: Order) -> str:
    match order:
        case Order.EVACUATE:
            return to.say("EVACUATE")
        case Order.INVACUATE:
            return to.say("BRING EVERYBODY IN")
        case Order.LOCKDOWN:
            return to.say("LOCKDOWN")


def marked(to: Reader, exercise: bool, message: Message) -> Message:
    """Each line of an exercise says so: nobody takes it for something real."""
    if not exercise:
        return message
    mark = to.say("EXERCISE")
    lines = [f"{mark}: {line}" for line in message.text.split("\n")]
    return replace(message, text="\n".join(lines))


def nobody_on(to: Reader, phone: str) -> Message:
    return Message(
        to.say(
            "Nobody is booked on at any site, so nobody is told. Danger to life: ring "
            "999. Control room: {phone}",
            phone=phone,
        )
    )


def where(to: Reader, order: Order, sites: Sequence[tuple[SiteCode, str]]) -> Message:
    """At which site?"""
    asks = Message(
        to.say("{order}: where?", order=order_label(to, order)),
        column(*(Button(name, Press(Verb.ORDER, code, order)) for code, name in sites)),
    )
    return where_crowded(to, asks, f"/{order}")


def nobody_there(to: Reader, site: SiteCode, phone: str, asks: Message) -> Message:
    """Somewhere else, then?"""
    words = to.say(
        "Nobody is booked on at {site}, so nobody is told there. Danger to life: ring "
        "999. Control room: {phone}",
        site=site,
        phone=phone,
    )
    return replace(asks, text=f"{words}\n{asks.text}")


def confirm(to: Reader, order: Order, site: SiteCode, officers: int) -> Message:
    """A slip of the thumb moves nobody."""
    label = order_label(to, order)
    words = to.say(
        "{order} at {site}? Booked on there: {number}. Each of them is told at once "
        "what to do. Danger to life: ring 999.",
        order=label,
        site=site,
        number=officers,
    )
    real = to.say("{order} now, it is real", order=label)
    exercise = to.say("Exercise: {order}", order=label)
    return Message(
        words,
        column(
            Button(real, Press(Verb.ORDER, site, f"{order}-real")),
            Button(exercise, Press(Verb.ORDER, site, f"{order}-exercise")),
        ),
    )


def role_card(to: Reader, call: RollCall, entry: Entry, own: str) -> Message:
    """What this officer does: the site's own words, where it has any."""
    lines = [
        to.say(
            "{order} at {site}. {ref}, {time}.",
            order=order_label(to, call.order),
            site=call.site,
            ref=call.ref,
            time=to.time_to_the_second(entry.told_at),
        ),
        own or _usual(to, call.order, entry.role),
        _standing(to, entry),
    ]
    return marked(
        to, call.exercise, Message("\n".join(lines), _answers(to, call, entry))
    )


def _standing(to: Reader, entry: Entry) -> str:
    at = to.time_to_the_second(entry.said_at) if entry.said_at else ""
    match entry.said:
        case Said.DONE:
            return to.say("You said “Done” at {time}.", time=at)
        case Said.CANNOT:
            return to.say(
                "You said “I cannot” at {time}. Keep safe: those who run this know.",
                time=at,
            )
        case None:
            return to.say("Press one of these as soon as you know. In danger: SOS.")


def _answers(
    to: Reader, call: RollCall, entry: Entry
) -> tuple[tuple[Button, ...], ...]:
    number = str(call.id)
    done = Button(to.say("Done"), Press(Verb.ROLL, number, Said.DONE))
    cannot = Button(to.say("I cannot"), Press(Verb.ROLL, number, Said.CANNOT))
    match entry.said:
        case Said.DONE:
            return column(cannot)
        case Said.CANNOT:
            return column(done)
        case None:
            return column(done, cannot)


def _usual(to: Reader, order: Order, role: Role) -> str:
    match order, role:
        case Order.EVACUATE, Role.LEADS:
            return to.say(
                "Open the main way out. Send people to the assembly point, away from "
                "glass and cars, and count them there."
            )
        case Order.EVACUATE, Role.SWEEPS:
            return to.say(
                "Walk the floors from the top down on your way out. Call out, check "
                "toilets, use no lift. Go into no danger."
            )
        case Order.EVACUATE, _:
            return to.say(
                "Keep people moving to the assembly point. Let nobody back in. Help "
                "those who are slow."
            )
        case Order.INVACUATE, Role.LEADS:
            return to.say(
                "Call people in by the nearest door. Take them to the middle of the "
                "building, away from windows. Close the door."
            )
        case Order.INVACUATE, Role.SWEEPS:
            return to.say(
                "Bring in people from the yard and the car park, as far as it is safe. "
                "Then come in yourself."
            )
        case Order.INVACUATE, _:
            return to.say(
                "Keep people in the middle, low and quiet, away from windows."
            )
        case Order.LOCKDOWN, Role.LEADS:
            return to.say(
                "Lock the main doors. Let nobody in or out. Stay away from the glass."
            )
        case Order.LOCKDOWN, Role.SWEEPS:
            return to.say(
                "Lock the side and back doors on your way, if it is safe. Then hide, "
                "phone on silent."
            )
        case Order.LOCKDOWN, _:
            return to.say(
                "Take people behind a locked door. Lights off, phones on silent, quiet."
            )


def over(to: Reader, call: RollCall) -> Message:
    """A role card, when it is over."""
    words = to.say(
        "{order} at {site}: over since {time}.",
        order=order_label(to, call.order),
        site=call.site,
        time=to.time_to_the_second(call.ended_at or call.started_at),
    )
    return marked(to, call.exercise, Message(words))


def all_clear(to: Reader, call: RollCall, by: str) -> Message:
    words = to.say(
        "ALL CLEAR at {site}, {time}, from {who}. Go back to your post. Let people "
        "back when you are told.",
        site=call.site,
        time=to.time_to_the_second(call.ended_at or call.started_at),
        who=by,
    )
    return marked(to, call.exercise, Message(words))
