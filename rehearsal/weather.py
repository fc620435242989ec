"""Weather of the room: it is turned on and off, and the narrator says what it means."""

from datetime import timedelta

from rehearsal.calls.refusal import Json
from rehearsal.chats.chat import Signal
from rehearsal.network.network import State
from rehearsal.phones.phone import Phone
from rehearsal.room import Company, Machine
from rehearsal.sky import OF_A_ROOM, Cleared, Weather
from rehearsal.standin import Standin

DPO = "Data Protection Officer"

BEGINS = {
    Weather.TELEGRAM: (
        "Telegram is down. What people send waits there, and nothing reaches them but "
        "calls and text messages."
    ),
    Weather.FLOOD: (
        "Telegram limits us: each message is answered with “wait five seconds”. What "
        "people send still comes in, and nothing that we owe is given up."
    ),
    Weather.GATEWAY: (
        "The gateway is down: nobody can be rung or texted, and text messages of "
        "people wait there."
    ),
    Weather.DPO: (
        "The DPO is away. A breach that is reported now goes to whoever comes next."
    ),
    Weather.DATABASE: (
        "The database is locked: nothing can be written, so nothing is answered as if "
        "it were. What people send waits at Telegram."
    ),
    Weather.BOT: (
        "The bot was killed, in the middle of whatever it did. Nobody answers. What "
        "people send waits at Telegram, and all that was said is in the database."
    ),
}
ENDS = {
    Weather.TELEGRAM: "Telegram is back",
    Weather.FLOOD: "Telegram takes messages again",
    Weather.GATEWAY: "The gateway is back",
    Weather.DPO: "The DPO is back",
    Weather.DATABASE: "The database can be written again",
    Weather.BOT: "The bot runs again",
}
LABELS = {
    Weather.TELEGRAM: "Telegram down",
    Weather.FLOOD: "Flood limits",
    Weather.GATEWAY: "Gateway down",
    Weather.DPO: "DPO away",
    Weather.DATABASE: "Database locked",
    Weather.BOT: "Bot killed",
}


async def turns(standin: Standin, weather: Weather, *, on: bool) -> None:
    """Raises ``ValueError`` that says why where it cannot be."""
    if weather not in offered(standin):
        raise ValueError(f"“{weather}” cannot be here: the product is not in this room")
    if standin.sky.is_(weather) == on:
        return
    match weather:
        case Weather.TELEGRAM:
            standin.outage(on)
        case Weather.FLOOD:
            standin.turns(weather, on=on)
        case Weather.GATEWAY:
            standin.turns(weather, on=on)
            if not on:
                await standin.network.brings_held()
        case Weather.DPO:
            await _company(standin).is_away(DPO, on=on)
            standin.turns(weather, on=on)
        case Weather.DATABASE:
            machine = _machine(standin)
            standin.turns(weather, on=on)
            await machine.locks(on=on)
        case Weather.BOT:
            machine = _machine(standin)
            standin.turns(weather, on=on)
            await machine.is_killed(on=on)


def offered(standin: Standin) -> list[Weather]:
    """What can be turned on here."""
    room = standin.room
    if room is None or room.company is None or room.machine is None:
        return [weather for weather in Weather if weather not in OF_A_ROOM]
    return list(Weather)


async def has_signal(standin: Standin, phone: Phone, signal: Signal) -> None:
    """One that is switched off in a call ends it."""
    call = standin.network.call_of(phone.person)
    if signal is Signal.OFF and call is not None and call.state is State.ANSWERED:
        await standin.network.hangs_up(phone.person)
    phone.has_signal(signal)


def shown_weather(standin: Standin) -> Json:
    """What is offered, what blows, and the narrator's line of what changed last."""
    with standin.lock:
        kinds = [
            {"name": each.name, "label": LABELS[each], "on": standin.sky.is_(each)}
            for each in offered(standin)
        ]
        return {"kinds": kinds, "line": told(standin)}


def told(standin: Standin) -> str:
    """What happens; once it is over, what had waited and what became of it."""
    sky = standin.sky
    if sky.told is None:
        return ""
    if sky.is_(sky.told):
        return BEGINS[sky.told]
    return _outcome(standin, sky.cleared) if sky.cleared is not None else ""


def _outcome(standin: Standin, over: Cleared) -> str:
    lasted = _lasted(over.over_at - over.began_at)
    left = sum(int(each["update_id"]) in over.waited for each in standin.pending)
    heard = standin.heard - over.heard
    said = [f"{ENDS[over.weather]}, after {lasted}.", _taken(len(over.waited), left)]
    if over.texts:
        said.append(_taken_texts(over.texts))
    if heard:
        said.append(f"Since then people were told {_times(heard)}.")
    return " ".join(said)


def _taken(waited: int, left: int) -> str:
    if not waited:
        return "Nothing that people sent had to wait; nothing was lost."
    things = "1 thing" if waited == 1 else f"{waited} things"
    if left:
        return f"{things} that people sent waited; still to be taken: {left}."
    return f"{things} that people sent waited, all was taken; nothing was lost."


def _taken_texts(texts: int) -> str:
    things = "1 text message" if texts == 1 else f"{texts} text messages"
    return f"{things} waited at the gateway."


def _times(count: int) -> str:
    return "one thing" if count == 1 else f"{count} things"


def _lasted(span: timedelta) -> str:
    seconds = round(span.total_seconds())
    if seconds < 120:
        return f"{seconds} s"
    if seconds < 7200:
        return f"{seconds // 60} min"
    return f"{seconds // 3600} h"


def _company(standin: Standin) -> Company:
    assert standin.room is not None
    assert standin.room.company is not None
    return standin.room.company


def _machine(standin: Standin) -> Machine:
    if standin.room is None or standin.room.machine is None:
        raise ValueError("the product does not run on a machine of this room")
    return standin.room.machine
