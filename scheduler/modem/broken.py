"""How talking to a modem can end.

Broken              whatever it was, the line is opened anew
├── Lost            it is not there any more
├── Silent          no answer in time
├── Restarted       it began anew in the middle
├── InDoubt         a message was handed over, and nothing more was heard
└── InTrouble       it cannot work, and somebody has to do something
TakenByUs           another process of ours has it: this one waits
Refused             it answered with an error, and goes on
"""

from bot.domain.messages.modem import Trouble


class Broken(Exception):
    """Of these none says more than its name: the modem's words may hold somebody's."""


class Lost(Broken):
    pass


class Silent(Broken):
    pass


class Restarted(Broken):
    pass


class InDoubt(Broken):
    pass


class InTrouble(Broken):
    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


class TakenByUs(Exception):
    pass


class Refused(Exception):
    """``kind`` is ``CMS`` or ``CME``, and the code is of that list; 0 for a bare
    ``ERROR``. Source: 3GPP TS 27.005, section 3.2.5; TS 27.007, section 9.2."""

    def __init__(self, kind: str = "", code: int = 0) -> None:
        super().__init__(f"{kind} {code}" if kind else "ERROR")
        self.kind, self.code = kind, code


def trouble_of(broken: Broken) -> Trouble:
    """What it would take to mend it."""
    match broken:
        case InTrouble(trouble=trouble):
            return trouble
        case Lost():
            return Trouble.UNPLUGGED
        case _:
            return Trouble.SILENT
