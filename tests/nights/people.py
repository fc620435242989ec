"""What people do with their phones, drawn by lot: what is said, pressed and tapped."""

from random import Random

from rehearsal.phones.phone import Phone

SITES = ("RIV", "MKT", "GAT", "nowhere")
OFFICERS_SAY = (
    "/ok",
    "/ok all quiet",
    "OK",
    "/bookoff",
    "gate checked, all quiet",
    "Peter Jones left a parcel at the desk",
    "brama zamknięta, spokój",
    "/sos",
    "/sos two men at the back door",
    "help",
    "/incident the gate was forced",
    "/breach the visitor book was left open",
    "/nearmiss a ladder fell beside me",
    "/me",
    "/help",
    "😀",
    "sorry",
)
MANAGERS_SAY = ("/board", "/help", "rang the site, all well", "/breaches", "/cover")


def acts(chance: Random, phone: Phone, *, is_officer: bool) -> str:
    """Once; what they did, in a line of the log, or that it could not be done."""
    deeds = (_presses, _presses, _taps, _speaks, _speaks, _books_on)
    deed = chance.choice(deeds if is_officer else (_presses, _presses, _presses, _says))
    try:
        return deed(chance, phone)
    except (LookupError, PermissionError) as refusal:
        return f"can not: {type(refusal).__name__}"


def _books_on(chance: Random, phone: Phone) -> str:
    return _said(phone, f"/bookon {chance.choice(SITES)}")


def _speaks(chance: Random, phone: Phone) -> str:
    return _said(phone, chance.choice(OFFICERS_SAY))


def _says(chance: Random, phone: Phone) -> str:
    return _said(phone, chance.choice(MANAGERS_SAY))


def _said(phone: Phone, words: str) -> str:
    phone.says(words)
    return f"says {words!r}"


def _presses(chance: Random, phone: Phone) -> str:
    """Some button that can be seen, the newest message's more often; twice at times."""
    shown = [m for m in phone.visible[-12:] if any(any(row) for row in m.data)]
    if not shown:
        return "finds no button"
    message = shown[-1] if chance.random() < 0.7 else chance.choice(shown)
    data = chance.choice([each for row in message.data for each in row if each])
    times = 2 if chance.random() < 0.1 else 1
    for _ in range(times):
        phone.presses_data(data, message.message_id)
    return f"presses {data!r}, {times} times"


def _taps(chance: Random, phone: Phone) -> str:
    keys = [label for row in phone.keyboard for label in row]
    if not keys:
        return "has no keys"
    key = chance.choice(keys)
    phone.taps(key)
    return f"taps {key!r}"
