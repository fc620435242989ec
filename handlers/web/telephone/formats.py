"""What is to be said, as each gateway is told it.

plain   ``ask`` or ``end``; the words; the address that the key goes to
twiml   Twilio's XML: the words twice, then it hangs up
ncco    Vonage's JSON: the same
"""

import json
from collections.abc import Callable, Mapping
from xml.sax.saxutils import escape, quoteattr

from bot.desk.incoming.telephone_words import Speech

WAITS_S = 8
"""For a key, after the words; whoever is woken looks for the lamp first."""

IN_VAIN = "&key="
"""Behind the address: a key was waited for, and none came."""

TONGUES = {
    "en": "en-GB",
    "cy": "cy-GB",
    "pl": "pl-PL",
    "pt": "pt-PT",
    "ro": "ro-RO",
}
Answer = tuple[str, str]
"""The words, and what they are written in."""


def plain(speech: Speech) -> Answer:
    """A line each, for a dial plan that reads them one by one."""
    lines = ["ask" if speech.key_to else "end", speech.words, speech.key_to]
    return "\n".join(lines).rstrip("\n") + "\n", "text/plain; charset=utf-8"


def twiml(speech: Speech) -> Answer:
    """Whoever presses while it speaks is heard at once. Without a key we are asked for
    the last words, so that what has changed since is said."""
    tongue = quoteattr(_tongue(speech))
    say = f"<Say language={tongue}>{escape(speech.words)}</Say>" if speech.words else ""
    if speech.key_to:
        to = quoteattr(speech.key_to)
        say = (
            f'<Gather input="dtmf" numDigits="1" timeout="{WAITS_S}" method="POST" '
            f"action={to}>{say}{say}</Gather>"
            f'<Redirect method="POST">{escape(speech.key_to + IN_VAIN)}</Redirect>'
        )
    document = f"<Response>{say}<Hangup/></Response>"
    return f'<?xml version="1.0" encoding="UTF-8"?>{document}', "application/xml"


def ncco(speech: Speech) -> Answer:
    talk = {
        "action": "talk",
        "text": speech.words,
        "language": _tongue(speech),
        "bargeIn": bool(speech.key_to),
        "loop": 2 if speech.key_to else 1,
    }
    key = {
        "action": "input",
        "type": ["dtmf"],
        "dtmf": {"maxDigits": 1, "timeOut": WAITS_S},
        "eventUrl": [speech.key_to],
        "eventMethod": "POST",
    }
    steps = [*([talk] if speech.words else []), *([key] if speech.key_to else [])]
    return json.dumps(steps), "application/json"


FORMATS: Mapping[str, Callable[[Speech], Answer]] = {
    "plain": plain,
    "twiml": twiml,
    "ncco": ncco,
}


def _tongue(speech: Speech) -> str:
    return TONGUES.get(speech.language, TONGUES["en"])
