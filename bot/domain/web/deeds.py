"""What can be done on the web pages: the last word of each form's address."""

from enum import StrEnum


class Deed(StrEnum):
    """What a form of the register asks for; the last word of its address."""

    ACKNOWLEDGE = "acknowledge"
    FOUND = "found"
    FACTS = "facts"
    STEPS = "steps"
    ASSESS = "assess"
    DECIDE = "decide"
    REGULATOR = "regulator"
    DELAY = "delay"
    AWARE = "aware"
    SPARE = "spare"
    WHOSE = "whose"
    PEOPLE = "people"
    EXEMPT = "exempt"
    CLIENT = "client"
    CLIENT_SEND = "client-send"
    CLIENT_TOLD = "client-told"
    WRITE = "write"
    ACTION = "action"
    BOARD = "board"
    APPROVE = "approve"
    REOPEN = "reopen"
    CLOSE = "close"
    HOLD = "hold"
    RELEASE = "release"


class RequestDeed(StrEnum):
    """The same of a rights request; the first is of their list."""

    LOG = "log"
    CHECK = "check"
    WAIT = "wait"
    WAITED = "waited"
    DATE = "date"
    FILE = "file"
    EXTEND = "extend"
    ANSWER = "answer"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"


class ComplaintDeed(StrEnum):
    """The same of a complaint about data; the first is of their list."""

    LOG = "log"
    ACKNOWLEDGE = "acknowledge"
    AUTHORISE = "authorise"
    ENQUIRE = "enquire"
    PROGRESS = "progress"
    CONCLUDE = "conclude"
    WITHDRAW = "withdraw"
    DATE = "date"
    DESCRIBE = "describe"
    FILE = "file"


class ActionDeed(StrEnum):
    """The same of a corrective action."""

    DONE = "done"
    LATER = "later"
    ASSIGN = "assign"
    VERIFY = "verify"
    CANCEL = "cancel"


class DrillDeed(StrEnum):
    """Of a drill, beside those of its breach."""

    OVER = "over"


class VaultDeed(StrEnum):
    """Of the people at an incident; the first is of their list. What each of them
    answers is shown once, and is on no page that can be opened again."""

    FIND = "find"
    OPEN = "open"
    POLICE = "police"


class ReviewDeed(StrEnum):
    SIGN = "sign"
