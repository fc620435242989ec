"""One text message, part by part, and what came of it."""

import time

from bot.ports import Accepted, NotSent, Outcome, Undeliverable, Unknown
from scheduler.modem.broken import Broken, InDoubt, Refused
from scheduler.modem.modem import Modem
from scheduler.modem.pdu.submitted import submitted

ALL_WITHIN_S, LEAST_S = 35.0, 5.0
"""With the wait for its turn less than the minute for which its row is ours."""

NEVER = frozenset({1, 304})
"""``+CMS ERROR``: nobody has this number; our octets make no sense to the modem."""

PERHAPS = frozenset({332})
"""The network has it, or has not. Source: 3GPP TS 27.005, section 3.2.5."""


class CutShort(Exception):
    """Something broke; ``outcome`` is what is known of the message."""

    def __init__(self, outcome: Outcome, broken: Broken) -> None:
        super().__init__(type(broken).__name__)
        self.outcome, self.broken = outcome, broken


def send(modem: Modem, number: str, text: str, reference: int) -> Outcome:
    """Raises :class:`CutShort`. When a part has left, none of what comes after is "not
    sent": the next try says that it is a repeat."""
    end = time.monotonic() + ALL_WITHIN_S
    known_as = 0
    for left, part in enumerate(submitted(number, text, reference)):
        patience = end - time.monotonic()
        if patience < LEAST_S:
            return Unknown("only a part of it was taken in time")
        try:
            known_as = modem.send(part, patience)
        except Refused as refused:
            return Unknown(str(refused)) if left else _refused(refused)
        except Broken as broken:
            in_doubt = left > 0 or isinstance(broken, InDoubt)
            why = type(broken.__cause__ or broken).__name__
            outcome = Unknown(why) if in_doubt else NotSent(why)
            raise CutShort(outcome, broken) from None
    return Accepted(known_as)


def _refused(refused: Refused) -> Outcome:
    why = f"the modem says: {refused}"
    if refused.kind == "CMS" and refused.code in NEVER:
        return Undeliverable(why)
    if refused.kind == "CMS" and refused.code in PERHAPS:
        return Unknown(why)
    return NotSent(why)
