"""The journal's entries about a breach, as a person reads them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.breach.breach import Status
from bot.domain.breach.facts import Question, Step
from bot.domain.retention.disposal import HoldReason, ReleaseReason
from bot.texts.breach import clocks, risk_labels
from bot.texts.reader import Reader
from bot.texts.retention import holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One entry; ``who`` is empty for what the product did by itself."""

    at: datetime
    who: str
    deed: str
    before: str = ""
    after: str = ""
    late: bool = False
    """Done long after it was due: the product was down."""


SAID_ELSEWHERE = frozenset(
    {"look", "alarm TakenUp", "alarm Closed", "assessment Ticked", "assessment Said"}
)
"""Entries that a fuller one stands beside; and looks, which have their own list."""


def sentence(to: Reader, event: Event) -> str:
    """The entry as a sentence; a deed that is not known here, as it was written."""
    words = _known(to, event) or event.deed
    return to.say("{deed} (late)", deed=words) if event.late else words


def _known(to: Reader, event: Event) -> str:
    if event.deed == "breach":
        return _moved(to, event)
    head, _, rest = event.deed.partition(" ")
    if head in WITH_A_WORD and rest:
        return WITH_A_WORD[head](to, rest)
    return _reasoned(to, event) or _plain(to).get(event.deed, "")


def _moved(to: Reader, event: Event) -> str:
    if event.after == Status.REPORTED and event.before:
        return to.say("Taken from its owner")
    return {
        Status.REPORTED.value: to.say("Reported"),
        Status.ACKNOWLEDGED.value: to.say("Acknowledged"),
        Status.CLOSED.value: to.say("Closed"),
    }.get(event.after, "")


def _reasoned(to: Reader, event: Event) -> str:
    match event.deed, event.after:
        case "breach dated", at:
            found = clocks.dated(to, datetime.fromisoformat(at))
            return to.say("Found {time}, it was said", time=found)
        case "breach dated at latest", at:
            found = clocks.dated(to, datetime.fromisoformat(at))
            return to.say("Found {time} at the latest, it was said", time=found)
        case "aware", at:
            aware = clocks.dated(to, datetime.fromisoformat(at))
            return to.say("Aware since {time}, it was decided", time=aware)
        case "held", reason if reason in set(HoldReason):
            why = holds.hold_label(to, HoldReason(reason))
            return to.say("Put on hold: {reason}", reason=why)
        case "released", reason if reason in set(ReleaseReason):
            why = holds.release_label(to, ReleaseReason(reason))
            return to.say("Released from hold: {reason}", reason=why)
    return ""


def _answered(to: Reader, questions: str) -> str:
    """Several at once, where they were on one form."""
    if not set(Question).issuperset(asked := questions.split()):
        return ""
    what = [risk_labels.question_label(to, Question(each)) for each in asked]
    return to.say("Answered: {what}", what=", ".join(what))


def _step(to: Reader, steps: str) -> str:
    if not set(Step).issuperset(done := steps.split()):
        return ""
    labels = [risk_labels.step_label(to, Step(each)) for each in done]
    return to.say("Done: {step}", step="; ".join(labels))


WITH_A_WORD: dict[str, Callable[[Reader, str], str]] = {
    "answered": _answered,
    "step": _step,
}


def _plain(to: Reader) -> dict[str, str]:
    return {
        "alarm breach": to.say("The ladder began"),
        "alarm Woken": to.say("No answer: others were told, or its owner was asked"),
        "alarm Unreachable": to.say("Somebody cannot be reached: others were told"),
        "nobody to tell": to.say("There was nobody to tell"),
        "undeliverable": to.say("A message can never be delivered"),
        "next channel email": to.say("Also told by e-mail"),
        "next channel sms": to.say("Also told by text message"),
        "taken up by telephone": to.say("It was taken up by telephone"),
        "taken up by e-mail": to.say("The button of an e-mail's page was pressed"),
        "handed on by telephone": to.say("It was handed on by telephone"),
        "not heard by telephone": to.say("Somebody did not answer the telephone"),
        "breach chased": to.say("The reporter was asked for what is missing"),
        "assessment Stated": to.say("The facts were assessed"),
        "assessment Decided": to.say("A risk was decided about"),
        "assessment Reasoned": to.say("The reason for a decision was given"),
        "assessment Again": to.say("The assessment was opened again"),
        "72 hours": to.say("A reminder of the 72 hours went out"),
        "client or ours": to.say("It was said whether it is our data or a client's"),
        "clients followed": to.say("The company file says whose data it may be"),
        "client reminder": to.say("A reminder of telling the client went out"),
        "client sending": to.say("The notice to the client was sent off"),
        "client notice waits": to.say("It was said that the notice has not gone"),
        "client told": to.say("The client was told"),
        "client told at": to.say("The time at which the client was told was corrected"),
        "client not told": to.say("The notice to the client did not arrive"),
        "client notice": to.say("The notice to the client was taken out"),
        "72 hours moved": to.say("It was said that the 72 hours have moved"),
        "regulator told": to.say("The regulator was told"),
        "regulator not told": to.say("That the regulator was told was taken back"),
        "delay explained": to.say("It was said why it is past the 72 hours"),
        "regulator spared": to.say("It was decided that the regulator is not told"),
        "whose data": to.say("It was said whose data it is"),
        "people told": to.say("People concerned were told"),
        "people exempt": to.say("It was decided that people are not told"),
        "pack": to.say("The notification pack was taken out"),
        "letter": to.say("The letter to the people was taken out"),
        "register Wrote": to.say("It was written up"),
        "register BoardTold": to.say("The report to the board was recorded"),
        "register Closed": to.say("It was closed in the register"),
        "register Reopened": to.say("It was opened again in the register"),
        "let go": to.say("It was decided that it may end"),
        "drill set": to.say("The drill was set"),
        "drill drawn": to.say("Its hour was drawn by lot"),
        "drill put off": to.say("It was put off: something real ran"),
        "drill began": to.say("The drill began"),
        "drill looked at": to.say("It was written down what is missing"),
        "drill closed": to.say("The drill ended: it was closed"),
        "drill called_off": to.say("The drill was called off"),
        "drill ran_out": to.say("The drill ended by itself"),
        "photo held": to.say("A photo came in"),
        "bundle made": to.say("A signed bundle of evidence was taken out"),
        "photo opened": to.say("A photo was opened"),
        "covered photo opened": to.say("A photo with covered faces was opened"),
        "faces covered": to.say("The faces in a photo were covered"),
        "faces not covered": to.say("The faces in a photo could not be covered"),
        "quarantined": to.say("It expired, and left the lists"),
        "brought back": to.say("It came back into the lists"),
    }
