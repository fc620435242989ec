"""The clock of telling a client: where it stands, and who is reminded of what."""

from datetime import datetime, timedelta

from bot.domain.breach.breach import Breach
from bot.domain.clients.client import Client
from bot.domain.clients.clock import tell_by
from bot.texts.clients import whose
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

HOUR = timedelta(hours=1)


def client_button(to: Reader, breach: Breach) -> Button:
    label = to.say("Client and data of {ref}", ref=breach.ref)
    return Button(label, Press(Verb.CLIENT, str(breach.id)))


def standing(to: Reader, breach: Breach, now: datetime) -> str:
    """Whose it is, and how long there is to tell them; one sentence, without its end.
    Empty where the company has no clients."""
    data = breach.whose
    if not (data.matters or data.is_clients):
        return ""
    running = clock(to, breach, now)
    if running and not data.is_clients:
        running = to.say("if so, {clock}", clock=running)
    return "; ".join(filter(None, (whose.label(to, data), running)))


def clock(to: Reader, breach: Breach, now: datetime) -> str:
    """Empty where there is nobody to tell."""
    data = breach.whose
    if data.told_at is not None:
        return to.say("client told {time}", time=to.date_time(data.told_at))
    if data.is_settled:
        return ""
    sending = on_its_way(to, breach) if data.sending_since else ""
    return sending or _running(to, breach, now)


def on_its_way(to: Reader, breach: Breach) -> str:
    assert breach.whose.sending_since is not None
    since = to.date_time(breach.whose.sending_since)
    return to.say("the notice is on its way since {time}, NOT YET SENT", time=since)


def _running(to: Reader, breach: Breach, now: datetime) -> str:
    by = tell_by(breach.whose, breach.discovered_at)
    if by is None:
        elapsed = max(now - breach.discovered_at, timedelta()) // HOUR
        return to.say(
            "tell the client without undue delay: {hours} whole hours since it was "
            "found",
            hours=elapsed,
        )
    if now >= by:
        return to.say(
            "tell the client by {time}: THE CONTRACT'S TIME IS OVER",
            time=to.date_time(by),
        )
    return to.say(
        "tell the client by {time}, {hours} whole hours left",
        time=to.date_time(by),
        hours=(by - now) // HOUR,
    )


def basis(to: Reader, client: Client | None) -> str:
    """By what the clock runs."""
    if client is None:
        return to.say("the strictest contract leads until it is known which client")
    if client.tell_within is None:
        return to.say("no contract names hours: without undue delay")
    return to.say("contract: {span} from the discovery", span=hours(client.tell_within))


def hours(span: timedelta) -> str:
    """Such as ``24 h`` or ``1 h 30 min``."""
    whole, rest = span // HOUR, span % HOUR // timedelta(minutes=1)
    parts = [f"{whole} h"] if whole or not rest else []
    return " ".join([*parts, *([f"{rest} min"] if rest else [])])


def reminder(to: Reader, breach: Breach, now: datetime) -> Message:
    """What whoever has it must do now: say whose it is, or tell the client."""
    data = breach.whose
    if data.is_clients:
        words = to.say(
            "CLIENT NOT TOLD: {ref}. {standing}. Tell them now, and record it.",
            ref=breach.ref,
            standing=standing(to, breach, now),
        )
    else:
        words = to.say(
            "WHOSE DATA? {ref}. {standing}. Say whose it is: a client has to be told.",
            ref=breach.ref,
            standing=standing(to, breach, now),
        )
    by = tell_by(data, breach.discovered_at)
    message = Message(words, column(client_button(to, breach)))
    return message if by is None else message.with_deadline(to.date_time(by), by)


def not_gone(to: Reader, breach: Breach) -> Message:
    """Pressed a while ago, and no mail server has it."""
    assert breach.whose.sending_since is not None
    words = to.say(
        "{ref}: the notice to the client has NOT gone: no mail server has taken it "
        "since {time}. It goes on trying. Ring them meanwhile, and record that.",
        ref=breach.ref,
        time=to.date_time(breach.whose.sending_since),
    )
    return Message(words, column(client_button(to, breach)))


def known(to: Reader, breach: Breach) -> str:
    """For those who are told of the breach, whenever they read it; empty where it is
    not asked, or nobody knows and no client is near."""
    data = breach.whose
    if data.said is None and (data.client is None or not data.matters):
        return ""
    by, owner = tell_by(data, breach.discovered_at), whose.label(to, data)
    if data.is_settled or by is None:
        return f"{owner}."
    told = to.say("the client must be told by {time}", time=to.date_time(by))
    if not data.is_clients:
        told = to.say("if so, {clock}", clock=told)
    return f"{owner}; {told}."
