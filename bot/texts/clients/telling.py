"""A client is told: what can be pressed, what is recorded, what others hear of it."""

from collections.abc import Mapping

from bot.domain.breach.breach import Breach
from bot.domain.clients.client import Client
from bot.domain.clients.telling import CALLED_BACK, Telling, Tellings, Way, pending
from bot.domain.refs import StaffId
from bot.texts.clients import whose
from bot.texts.clients.clock import client_button
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

SEND, WHEN, CHANGE, FILES = "send", "when", "change", "files"


def card(
    to: Reader,
    breach: Breach,
    known: Tellings,
    standing: str,
    called: Mapping[StaffId, str],
) -> Message:
    """How it stands, and what can be done: every button that tells carries how often
    they were told, so that it tells once."""
    lines = [f"{breach.ref}. {standing}."]
    lines += [f"{line(to, each, called[each.by])}." for each in known]
    return Message("\n".join(lines), column(*_buttons(to, breach, known)))


def _buttons(to: Reader, breach: Breach, known: Tellings) -> list[Button]:
    change = _button(breach, CHANGE, to.say("Change whose data it is"))
    if not breach.whose.is_clients:
        return [change]
    files = _button(breach, FILES, to.say("The notice, to read and to change"))
    if pending(known):
        return [*_by_hand(to, breach, known), files, change]
    label = (
        to.say("Send an update to the client now")
        if breach.whose.told_at
        else to.say("Send to the client now")
    )
    send = _button(breach, f"{SEND}.{len(known)}", label)
    return [send, *_by_hand(to, breach, known), files, change]


def _by_hand(to: Reader, breach: Breach, known: Tellings) -> list[Button]:
    place = len(known)
    told = [
        _button(breach, f"{way}.{place}", told_label(to, way))
        for way in (Way.PHONE, Way.BY_HAND, Way.EMAIL)
    ]
    if known and not known[-1].from_here:
        when = to.say("Told at another time")
        told.append(_button(breach, f"{WHEN}.{place}", when))
    return told


def told_label(to: Reader, way: Way) -> str:
    """As something that somebody has done."""
    match way:
        case Way.PHONE:
            return to.say("Told by phone")
        case Way.BY_HAND:
            return to.say("Handed to them")
        case Way.EMAIL:
            return to.say("Sent by an e-mail of our own")


def way_label(to: Reader, one: Telling) -> str:
    match one.way:
        case Way.EMAIL if one.from_here:
            return to.say("by e-mail from Checkcall")
        case Way.EMAIL:
            return to.say("by an e-mail of our own")
        case Way.BY_HAND:
            return to.say("by hand")
        case Way.PHONE:
            return to.say("by phone")


def line(to: Reader, one: Telling, by: str) -> str:
    """Such as ``HAR Harbour Estates told Sat 10 Jan 22:10, by phone, by N.R. P001``."""
    client, way = f"{one.client} {one.name}", way_label(to, one)
    if one.told_at is not None:
        return to.say(
            "{client} told {time}, {way}, by {who}",
            client=client,
            time=to.date_time(one.told_at),
            way=way,
            who=by,
        )
    asked = to.date_time(one.asked_at)
    if one.failed:
        return to.say(
            "{client} NOT TOLD: what {who} sent {time} did not arrive ({why})",
            client=client,
            who=by,
            time=asked,
            why=_why_not(to, one.failed),
        )
    return to.say(
        "{client}: on its way since {time}, sent by {who}; no mail server has it yet",
        client=client,
        time=asked,
        who=by,
    )


def _why_not(to: Reader, why: str) -> str:
    """Our own reason in words; a mail server's number as it is."""
    if why == CALLED_BACK:
        return to.say("called back: the data was said not to be theirs")
    return why


def ask(to: Reader, breach: Breach, listed: tuple[Client, ...]) -> Message:
    """Of whoever decides about the breach; the reporter is asked in the report."""
    offered = whose.answers(to, breach.whose, listed)
    words = f"{breach.ref}. {whose.question(to)} {whose.examples(to)}"
    return Message(words, whose.buttons(to, breach.id, offered, Verb.CLIENT))


def sending(to: Reader, breach: Breach, client: str) -> Message:
    return Message(
        to.say(
            "{ref}: the notice goes to {client} now, to the address in the company "
            "file. You hear when their mail has it; until then it is not sent.",
            ref=breach.ref,
            client=client,
        )
    )


def no_mail(to: Reader, breach: Breach) -> Message:
    words = to.say(
        "{ref}: no mail server is set up here, so nothing was sent: send the notice "
        "yourself, or ring them, and record it.",
        ref=breach.ref,
    )
    return Message(words, column(client_button(to, breach)))


def told(to: Reader, breach: Breach, one: Telling, by: str) -> Message:
    """To whoever told them, and to who was told of the breach."""
    words = f"{breach.ref}: {line(to, one, by)}."
    return Message(words, column(client_button(to, breach)))


def not_delivered(to: Reader, breach: Breach, one: Telling, by: str) -> Message:
    """It will never arrive: the client is not told."""
    words = to.say(
        "{ref}: {line}. Ring them now, or correct the address in the company file and "
        "send it again.",
        ref=breach.ref,
        line=line(to, one, by),
    )
    return Message(words, column(client_button(to, breach)))


def changed(to: Reader) -> str:
    """A button that was pressed twice, or by two."""
    return to.say(
        "Nothing was done: it has changed since that button was shown. This is how it "
        "stands."
    )


def no_such_time(to: Reader, breach: Breach) -> Message:
    return Message(
        to.say(
            "That is no time between the discovery of {ref} and now. Nothing was "
            "changed.",
            ref=breach.ref,
        )
    )


def caption(to: Reader, breach: Breach, form: str) -> Message:
    if form == "pdf":
        return Message(to.say("Notice to the client, {ref}, to read.", ref=breach.ref))
    return Message(to.say("Notice to the client, {ref}, to change.", ref=breach.ref))


def next_steps(to: Reader, breach: Breach) -> Message:
    words = to.say(
        "What stands in square brackets is not known yet: tell them even so, and the "
        "rest when it is known. Then record that the client was told."
    )
    return Message(words, column(client_button(to, breach)))


def _button(breach: Breach, choice: str, label: str) -> Button:
    return Button(label, Press(Verb.CLIENT, str(breach.id), choice))
